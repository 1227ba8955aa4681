import type { IncomingMessage } from 'node:http';

const MAX_FORM_BYTES = 8 * 1024;

/** The fields of a form; undefined if the body is too long, compressed or not a form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return undefined;
  if (encoding.toLowerCase() !== 'identity') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not close the connection, or no response could be sent.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const chunk: Buffer = piece;
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** The value of a cookie that was sent exactly once. A second one of the same name may have been planted. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`));
  return values.length === 1 ? values[0]?.slice(name.length + 1) : undefined;
}
