import { type Answer, createAsk } from './ask.ts';
import type { Destination } from './destination.ts';

/** The part of `RequestInit` that our clients use. A body is text or a form. */
export type Init = {
  method?: string | undefined;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: string | URLSearchParams | undefined;
  signal?: AbortSignal | null | undefined;
};

/** Like `fetch`, but resolves only once the complete body has arrived. */
export type Fetch = (url: string, init?: Init) => Promise<Response>;

/**
 * The client of `createAsk`, for code that expects `fetch`.
 * @throws BotError "outgoing/...", or the reason of `init.signal`
 */
export function createFetch(to: Destination): Fetch {
  const ask = createAsk(to);
  return async (url, { headers, ...init } = {}) => {
    const answer = await ask(url, { ...init, headers: Object.fromEntries(new Headers(headers)) });
    const { status, body } = answer;
    const empty = status === 204 || status === 205 || status === 304; // `Response` accepts no body for these, not even an empty one
    return new Response(empty ? null : body, { status, headers: headersOf(answer) });
  };
}

/** The response's headers, without those that describe the compressed body. */
export function headersOf({ rawHeaders }: Answer): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  headers.delete('content-encoding');
  headers.delete('content-length');
  return headers;
}
