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

/** A request. Header names are in lower case. `timeoutMs` can only shorten the destination's time limit. */
export type Question = {
  method?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | URLSearchParams | undefined;
  signal?: AbortSignal | null | undefined;
  timeoutMs?: number | undefined;
};

/** A complete response; its body is decompressed. */
export type Answer = { status: number; rawHeaders: readonly string[]; body: Buffer<ArrayBuffer> };

/** Sends a request; resolves once the complete response has arrived. */
export type Ask = (url: string, question?: Question) => Promise<Answer>;

/**
 * The client that every outgoing HTTP request goes through, for one destination. It never follows a redirect.
 * @throws BotError "outgoing/...", or the reason of `question.signal`
 */
export function createAsk(to: Destination): Ask {
  return async (address, question = {}) => {
    const url = new URL(address);
    if (!isAllowed(url, to)) throw forbiddenHost(url.hostname);
    const timeoutMs = Math.min(question.timeoutMs ?? to.timeoutMs, to.timeoutMs);
    const late = new AbortController();
    const signal = question.signal ? AbortSignal.any([question.signal, late.signal]) : late.signal;
    try {
      return await withDeadline(
        () => ask(url, { ...question, signal }, to),
        timeoutMs,
        error => late.abort(error),
      );
    } catch (error) {
      if (question.signal?.aborted) throw question.signal.reason;
      if (error instanceof DeadlineError) throw tooSlow(url.hostname, timeoutMs);
      throw isBotError(error) ? error : unreachable(url.hostname, codeOf(error), error);
    }
  };
}

function isAllowed(url: URL, { allows, publicOnly }: Destination): boolean {
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (publicOnly && isIP(address) && !isPublicAddress(address)) return false;
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && allows(url);
}

async function ask(url: URL, question: Question, to: Destination): Promise<Answer> {
  const answer = await send(url, question, to);
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400 && to.redirects !== 'report') {
    answer.destroy();
    throw redirected(url.hostname, status);
  }
  return { status, rawHeaders: answer.rawHeaders, body: await readBody(answer, url.hostname, to.maxBytes) };
}

/** Some sites refuse requests without these. gzip is the one encoding that we can limit while we inflate it. */
const DEFAULTS = { accept: '*/*', 'user-agent': 'calendar-bot' };
const ENCODING = { 'accept-encoding': 'gzip' };

function send(
  url: URL,
  { method = 'GET', headers, body, signal }: Question,
  to: Destination,
): Promise<IncomingMessage> {
  const form = body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  const sent = { ...DEFAULTS, ...form, ...headers, ...ENCODING };
  const options = { method, headers: sent, agent: agentFor(url, to) };
  return exchange(url, options, { body: body?.toString(), signal });
}

type Sending = { body: string | undefined; signal: Question['signal'] };

async function exchange(url: URL, options: RequestOptions, { body, signal }: Sending): Promise<IncomingMessage> {
  signal?.throwIfAborted();
  const { request } = url.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    let answered = false;
    const asked = request(url, options, answer => {
      answered = true;
      resolve(answer);
    });
    // After the response has begun, the reader of its body reports the error.
    asked.on('error', error => {
      // The server closed an idle connection. A GET is safe to send again on a new one.
      const isStale = !answered && asked.reusedSocket && options.method === 'GET' && systemCode(error) === 'ECONNRESET';
      if (isStale) resolve(exchange(url, options, { body, signal }));
      else reject(error);
    });
    // A 101 response ("switching protocols") only closes the connection, without a response or an error event.
    asked.on('close', () => answered || reject(unreachable(url.hostname, 'no-answer')));
    // Node's own option for a signal does the same, and also watches the request in case it ends before.
    signal?.addEventListener('abort', () => asked.destroy(signal.reason));
    asked.end(body);
  });
}

/** Node's error code. Its message is not used, because it may quote an address or a header. */
const codeOf = (error: unknown): string => systemCode(error) ?? (error instanceof Error ? error.name : 'unknown');
