import type { ConnectorClientOptions } from 'botframework-connector';
import type { Clock } from '../../../core/clock.ts';
import { BotError, type ErrorCode, isBotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { createFetch, type Destination, type Fetch } from '../../../core/outgoing/index.ts';
import { type Pause, RetryBudget, retryAfterMs } from '../../../core/retry.ts';

/** The SDK's way to the network. */
export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** A turn has a minute and may send several messages. */
const POLICY = { maxTries: 5, baseMs: 500, budgetMs: 12_000 };

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const TRY_AGAIN = new Set([412, 429, 502, 504]);
/** A gateway that answers so may have passed the request on. */
const UNSURE_WHEN_GIVEN_UP = new Set([502, 504]);
/** Failures of a connection that end before a byte of the request is written. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

type World = {
  /** Which hosts are channels, and how long and large an answer may be. */
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
 * Everything that the bot asks of a channel goes through here, and this is the one place that tries again. A bad status
 * becomes a BotError, because the SDK's own retries would repeat every 5xx. When the answer leaves open whether the
 * message was taken, there is no other try.
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

/** Why there is no status. An address that redirects is no channel. */
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
  new BotError(code, 'The channel did not take what the bot has to say.', {
    cause,
    facts: { tries, ...(status !== undefined && { status }) },
  });

/** In the SDK's shape. Of the headers it reads only the content type. */
function answerOf(request: HttpRequest, { response, text }: Extract<Try, { ok: true }>): HttpResponse {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  headers.set('content-type', response.headers.get('content-type') ?? 'application/json');
  return { request, status: response.status, headers, bodyAsText: text };
}
