import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectorClientOptions } from 'botframework-connector';
import type { Clock } from '../../core/clock.ts';
import { BotError, type ErrorCode } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { retryAfterMs } from '../../core/retry-after.ts';

/** The SDK's way to the network. */
export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

const TRIES = 5;
const BASE_MS = 500;
/** All pauses of one request together. A turn has a minute, and says several things in it. */
const PATIENCE_MS = 12_000;
const REQUEST_MS = 10_000;

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const TRY_AGAIN = new Set([412, 429, 502, 504]);
/** After these a gateway may have passed the request on all the same. */
const UNSURE_WHEN_GIVEN_UP = new Set([502, 504]);
/** Failures of a connection that end before a byte of the request is written. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Waits for so many milliseconds. */
export type Pause = (ms: number) => Promise<unknown>;

type World = {
  clock: Clock;
  log: Log;
  pause?: Pause | undefined;
  random?: () => number;
  send?: typeof fetch;
};

/** What came of one try. */
type Try =
  | { ok: true; response: Response; text: string }
  | { ok: false; code: ErrorCode; again: boolean; status?: number; waitMs?: number | undefined; cause?: unknown };

type Failure = Extract<Try, { ok: false }>;

/**
 * Everything that the bot asks of a channel goes through here, and this is the one place that tries again. It rejects
 * with a BotError instead of giving back a bad status, so that the SDK's own retries, which repeat every 5xx, see
 * nothing that they could repeat. An answer that leaves open whether the message was taken is never followed by another try.
 */
export function connectorHttp(world: World): HttpClient {
  return { sendRequest: request => persist(request, world) };
}

/** @throws BotError "channel/..." */
async function persist(request: HttpRequest, world: World): Promise<HttpResponse> {
  const { pause = sleep, random = Math.random, log } = world;
  let leftMs = PATIENCE_MS;
  for (let tries = 1; ; tries++) {
    const outcome = await attempt(request, world);
    if (outcome.ok) return answerOf(request, outcome);
    const waitMs = Math.max(outcome.waitMs ?? 0, backOffMs(tries, random));
    if (!outcome.again || tries >= TRIES || waitMs > leftMs) throw errorOf(outcome, tries);
    log.warn({ status: outcome.status, tries, waitMs: Math.round(waitMs) }, 'channel: trying again');
    await pause(waitMs);
    leftMs -= waitMs;
  }
}

/** Exponential, with jitter over its upper half: never at once, and not all at the same time. */
const backOffMs = (tries: number, random: () => number): number => BASE_MS * 2 ** (tries - 1) * (0.5 + random() / 2);

async function attempt(request: HttpRequest, { send = fetch, clock }: World): Promise<Try> {
  const repeatable = request.method === 'GET';
  try {
    const response = await send(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      redirect: 'manual',
      signal: AbortSignal.timeout(REQUEST_MS),
      ...(typeof request.body === 'string' && { body: request.body }),
    });
    const text = await response.text();
    if (response.ok) return { ok: true, response, text };
    const { status } = response;
    const verdict = verdictOf(status);
    const again = TRY_AGAIN.has(status) || (repeatable && verdict === 'channel/unknown');
    return {
      ok: false,
      code: verdict,
      again,
      status,
      waitMs: retryAfterMs(response.headers.get('retry-after'), clock()),
    };
  } catch (cause) {
    const unsent = isNotSent(cause);
    return {
      ok: false,
      code: unsent ? 'channel/unavailable' : 'channel/unknown',
      again: unsent || repeatable,
      cause,
    };
  }
}

function verdictOf(status: number): ErrorCode {
  if (status === 413) return 'channel/too-large';
  if (status === 408 || UNSURE_WHEN_GIVEN_UP.has(status)) return 'channel/unknown';
  if (TRY_AGAIN.has(status)) return 'channel/unavailable';
  return status >= 500 ? 'channel/unknown' : 'channel/refused';
}

/** Undici says "fetch failed"; why is in the cause. */
function isNotSent(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' && NOT_SENT.has(cause.code);
}

const errorOf = ({ code, status, cause }: Failure, tries: number): BotError =>
  new BotError(code, 'The channel did not take what the bot has to say.', {
    cause,
    facts: { tries, ...(status !== undefined && { status }) },
  });

/** In the SDK's shape; of the headers it only reads of what type the body is. */
function answerOf(request: HttpRequest, { response, text }: Extract<Try, { ok: true }>): HttpResponse {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  headers.set('content-type', response.headers.get('content-type') ?? 'application/json');
  return { request, status: response.status, headers, bodyAsText: text };
}
