import type { ConnectorClientOptions } from 'botframework-connector';
import type { Clock } from '../../../core/clock.ts';
import { BotError, type ErrorCode, isBotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { createFetch, type Destination, type Fetch } from '../../../core/outgoing/index.ts';
import { type Pause, RetryBudget, retryAfterMs } from '../../../core/retry.ts';

/** The HTTP client that the SDK uses. */
export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** A turn has one minute and may send several messages. */
const POLICY = { maxTries: 5, baseMs: 500, budgetMs: 12_000 };

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const TRY_AGAIN = new Set([412, 429, 502, 504]);
/** A gateway that answers with these may have forwarded the request. */
const UNSURE_WHEN_GIVEN_UP = new Set([502, 504]);
/** Connection failures that happen before any byte of the request is written. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

type World = {
  /** The hosts that are channels, and the limits for time and size. */
  to: Destination;
  clock: Clock;
  log: Log;
  pause?: Pause | undefined;
};

type Sender = Omit<World, 'to'> & { ask: Fetch };

/** The outcome of one try. */
type Try =
  | { ok: true; response: Response; text: string }
  | { ok: false; code: ErrorCode; again: boolean; status?: number; waitMs?: number | undefined; cause?: unknown };

type Failure = Extract<Try, { ok: false }>;

/**
 * The HTTP client for all requests to a channel, and the only place that retries them. A bad status becomes a BotError,
 * because the SDK would retry every 5xx. If it is unclear whether the message was delivered, there is no retry.
 */
export function connectorHttp({ to, ...world }: World): HttpClient {
  const ask = createFetch(to);
  return { sendRequest: request => persist(request, { ...world, ask }) };
}

/** @throws BotError "channel/..." */
async function persist(request: HttpRequest, sender: Sender): Promise<HttpResponse> {
  const { pause, log } = sender;
  const budget = new RetryBudget({ ...POLICY, pause });
  for (let tries = 1; ; tries++) {
    const outcome = await attempt(request, sender);
    if (outcome.ok) return answerOf(request, outcome);
    const waitMs = outcome.again ? budget.pauseMs(tries, outcome.waitMs) : undefined;
    if (waitMs === undefined) throw errorOf(outcome, tries);
    log.warn({ status: outcome.status, tries, waitMs: Math.round(waitMs) }, 'channel: trying again');
    await budget.pause(waitMs);
  }
}

async function attempt(request: HttpRequest, { ask, clock }: Sender): Promise<Try> {
  const repeatable = request.method === 'GET';
  const { url, method, body } = request;
  const init = { method, headers: request.headers.toJson(), body: typeof body === 'string' ? body : undefined };
  try {
    const response = await ask(url, init);
    const text = await response.text();
    if (response.ok) return { ok: true, response, text };
    const { status } = response;
    const code = verdictOf(status);
    const again = TRY_AGAIN.has(status) || (repeatable && code === 'channel/unknown');
    return { ok: false, code, again, status, waitMs: retryAfterMs(response.headers.get('retry-after'), clock()) };
  } catch (cause) {
    const again = isNotSent(cause) || (repeatable && isBotError(cause, 'outgoing/unreachable'));
    return { ok: false, code: codeOf(cause), again, cause };
  }
}

/** The error code for a request without a status. A server that redirects is not a channel. */
function codeOf(error: unknown): ErrorCode {
  if (isBotError(error, 'outgoing/forbidden-host', 'outgoing/redirected')) return 'channel/refused';
  return isNotSent(error) ? 'channel/unavailable' : 'channel/unknown';
}

function verdictOf(status: number): ErrorCode {
  if (status === 413) return 'channel/too-large';
  if (status === 408 || UNSURE_WHEN_GIVEN_UP.has(status)) return 'channel/unknown';
  if (TRY_AGAIN.has(status)) return 'channel/unavailable';
  return status >= 500 ? 'channel/unknown' : 'channel/refused';
}

const isNotSent = (error: unknown): boolean =>
  isBotError(error, 'outgoing/unreachable') && NOT_SENT.has(error.facts['reason']);

const errorOf = ({ code, status, cause }: Failure, tries: number): BotError =>
  new BotError(code, 'The channel did not accept a message.', {
    cause,
    facts: { tries, ...(status !== undefined && { status }) },
  });

/** The response in the form that the SDK expects. Of the headers it reads only the content type. */
function answerOf(request: HttpRequest, { response, text }: Extract<Try, { ok: true }>): HttpResponse {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  headers.set('content-type', response.headers.get('content-type') ?? 'application/json');
  return { request, status: response.status, headers, bodyAsText: text };
}
