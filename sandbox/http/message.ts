import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request with its body read. */
export type Request = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

const MAX_BODY_BYTES = 1024 * 1024;

/** Reads a request whole; bodies beyond 1 MiB are cut off with a RangeError. */
export async function readRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RangeError('The request body is too large.');
    chunks.push(chunk);
  }
  const url = new URL(message.url ?? '/', 'http://sandbox');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Indented as Google's answers are, unless `indent` is 0. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}, indent = 2): Answer {
  const body = JSON.stringify(value, null, indent);
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8', ...headers }, body };
}

/** 303, so that the form that was posted is never posted again to the other side (RFC 9700 s.4.12). */
export function redirect(location: string): Answer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

/** The body as the request log shows it: parsed where its type is known. */
export function parsedBody(request: Request): unknown {
  if (request.body === '') return undefined;
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(request.body));
  try {
    return JSON.parse(request.body);
  } catch {
    return request.body;
  }
}
