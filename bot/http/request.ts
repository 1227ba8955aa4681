import type { IncomingMessage } from 'node:http';

const MAX_FORM_BYTES = 8 * 1024;

/** A form's fields, or undefined when this is no form of ours: too long, encoded, or of another type. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return undefined;
  if (encoding.toLowerCase() !== 'identity') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Ending the loop early must leave the connection, or no answer could be sent.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const chunk: Buffer = piece;
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** A cookie's value when it was sent once; a second one of the same name may have been planted. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`));
  return values.length === 1 ? values[0]?.slice(name.length + 1) : undefined;
}
