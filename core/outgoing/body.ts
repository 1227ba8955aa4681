import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { tooLarge, unreachable } from './refusals.ts';

/**
 * The whole body of an answer, inflated. At most `maxBytes` and one chunk are held in memory; the rest is not read.
 * @throws BotError "outgoing/too-large", "outgoing/unreachable" for an encoding that was not asked for
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
  // An error of the answer reaches the reader through the gunzip.
  return pipeline(answer, createGunzip(), () => undefined);
}
