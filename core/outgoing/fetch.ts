import type { IncomingMessage, RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { DeadlineError, withDeadline } from '../deadline.ts';
import { isBotError, systemCode } from '../errors.ts';
import { http } from '../node-http.ts';
import { isPublicAddress } from './addresses.ts';
import { agentFor } from './agents.ts';
import { readBody } from './body.ts';
import type { Destination } from './destination.ts';
import { forbiddenHost, redirected, tooSlow, unreachable } from './refusals.ts';

/** The part of `RequestInit` that our clients use; a body is text or a form. */
export type Init = {
  method?: string | undefined;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: string | URLSearchParams | undefined;
  signal?: AbortSignal | null | undefined;
};

/** Resolves when the whole answer is here. */
export type Fetch = (url: string, init?: Init) => Promise<Response>;

/**
 * The client that every outgoing HTTP request goes through, for one destination. It never follows a redirect.
 * @throws BotError "outgoing/...", or the reason of `init.signal`
 */
export function createFetch(to: Destination): Fetch {
  return async (address, init = {}) => {
    const url = new URL(address);
    if (!isAllowed(url, to)) throw forbiddenHost(url.hostname);
    const work = (late: AbortSignal) => {
      const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
      return ask(url, { ...init, signal }, to);
    };
    try {
      return await withDeadline(work, to.timeoutMs);
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason;
      if (error instanceof DeadlineError) throw tooSlow(url.hostname, to.timeoutMs);
      throw isBotError(error) ? error : unreachable(url.hostname, codeOf(error), error);
    }
  };
}

function isAllowed(url: URL, { allows, publicOnly }: Destination): boolean {
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (publicOnly && isIP(address) && !isPublicAddress(address)) return false;
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && allows(url);
}

async function ask(url: URL, init: Init, to: Destination): Promise<Response> {
  const answer = await send(url, init, to);
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400 && to.redirects !== 'report') {
    answer.destroy();
    throw redirected(url.hostname, status);
  }
  const body = await readBody(answer, url.hostname, to.maxBytes);
  const empty = status === 204 || status === 205 || status === 304; // for these `Response` takes no body, not even an empty one
  return new Response(empty ? null : body, { status, headers: headersOf(answer) });
}

/** Some sites refuse requests without these. gzip is the one encoding that we can limit while we inflate it. */
const DEFAULTS = { accept: '*/*', 'user-agent': 'calendar-bot' };
const ENCODING = { 'accept-encoding': 'gzip' };

function send(url: URL, { method = 'GET', headers, body, signal }: Init, to: Destination): Promise<IncomingMessage> {
  const form = body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  const sent = { ...DEFAULTS, ...form, ...Object.fromEntries(new Headers(headers)), ...ENCODING };
  const options = { method, headers: sent, agent: agentFor(url, to), ...(signal && { signal }) };
  return exchange(url, options, body?.toString());
}

function exchange(url: URL, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> {
  const { request } = url.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    let answered = false;
    const asked = request(url, options, answer => {
      answered = true;
      resolve(answer);
    });
    // It may also come while the body is read, where the reader hears of it.
    asked.on('error', error => {
      // The other side closed a kept connection while it was idle. What only reads may be sent on another one.
      const isStale = !answered && asked.reusedSocket && options.method === 'GET' && systemCode(error) === 'ECONNRESET';
      if (isStale) resolve(exchange(url, options, body));
      else reject(error);
    });
    // The answer 101 ("switching protocols") only closes the connection: neither an answer nor an error comes of it.
    asked.on('close', () => reject(unreachable(url.hostname, 'no-answer')));
    asked.end(body);
  });
}

/** Without what was true of the body as it was sent. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  headers.delete('content-encoding');
  headers.delete('content-length');
  return headers;
}

/** Node's code, never its words: these may quote an address or a header. */
const codeOf = (error: unknown): string => systemCode(error) ?? (error instanceof Error ? error.name : 'unknown');
