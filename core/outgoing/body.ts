import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { tooLarge, unreachable } from './refusals.ts';

/**
 * Reads and decompresses the body of a response. Holds at most `maxBytes` plus one chunk in memory.
 * @param maxBytes limit after decompression
 * @throws BotError "outgoing/too-large", or "outgoing/unreachable" for an encoding that was not requested
 */
export async function readBody(answer: IncomingMessage, host: string, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  try {
    if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(host, maxBytes);
    return await collect(inflated(answer, host), () => tooLarge(host, maxBytes), maxBytes);
  } finally {
    if (!answer.complete) answer.destroy();
  }
}

async function collect(
  stream: AsyncIterable<Uint8Array>,
  refusal: () => Error,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw refusal();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function inflated(answer: IncomingMessage, host: string): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  if (encoding === 'identity') return answer;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw unreachable(host, 'content-encoding');
  // `pipeline` passes an error of the response on to the gunzip stream, where the reader gets it.
  return pipeline(answer, createGunzip(), () => undefined);
}
