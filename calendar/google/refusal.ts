import { type ErrorCode, isBotError } from '../../core/errors.ts';
import { reasonOf } from '../../core/outgoing/index.ts';
import { retryAfterMs } from '../../core/retry-after.ts';

/** Why a try did not do. Made of nothing but status, reason and waiting time: Google's errors hold headers and bodies. */
export type Refusal = {
  code: ErrorCode;
  /** 0 when no answer came. */
  status: number;
  /** Google's word for it, or the network's. */
  reason: string;
  /** Whether trying again later may help. */
  again: boolean;
  /** Whether Google may have done what was asked all the same. */
  unsure: boolean;
  /** How long Google asks to wait. */
  retryAfterMs?: number;
};

type Verdict = Pick<Refusal, 'code' | 'again' | 'unsure'>;

const final = (code: ErrorCode): Verdict => ({ code, again: false, unsure: false });
const SLOW_DOWN: Verdict = { code: 'calendar/rate-limited', again: true, unsure: false };
const TROUBLE: Verdict = { code: 'calendar/unavailable', again: true, unsure: true };
/** Our own rules refused it, and would again: a redirect, or an answer that was too large. */
const UNFIT: Verdict = { code: 'calendar/unavailable', again: false, unsure: true };

/** What 403 and 429 mean by reason. See https://developers.google.com/workspace/calendar/api/guides/errors */
const BY_REASON: Readonly<Record<string, Verdict>> = {
  rateLimitExceeded: SLOW_DOWN,
  userRateLimitExceeded: SLOW_DOWN,
  RATE_LIMIT_EXCEEDED: SLOW_DOWN,
  quotaExceeded: final('calendar/quota-exceeded'),
  dailyLimitExceeded: final('calendar/quota-exceeded'),
  insufficientPermissions: final('calendar/insufficient-scope'),
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: final('calendar/insufficient-scope'),
  accessNotConfigured: final('calendar/blocked'),
  SERVICE_DISABLED: final('calendar/blocked'),
  domainPolicy: final('calendar/blocked'),
  adminPolicyEnforced: final('calendar/blocked'),
  notACalendarUser: final('calendar/blocked'),
};

const BY_STATUS: Readonly<Record<number, Verdict>> = {
  400: final('calendar/invalid'),
  401: final('calendar/unauthorized'),
  403: final('calendar/forbidden'),
  404: final('calendar/not-found'),
  408: TROUBLE,
  409: final('calendar/conflict'),
  410: final('calendar/gone'),
  412: final('calendar/changed'),
  429: SLOW_DOWN,
};

/** Reads what Google's client threw. Anything that is neither an answer nor the network's fault is thrown on. */
export function refusalOf(thrown: unknown, nowMs: number): Refusal {
  const { response, code } = thrown as { response?: GoogleAnswer; code?: unknown };
  if (response) return refusalOfAnswer(response, nowMs);
  if (!(thrown instanceof Error && 'config' in thrown)) throw thrown;
  if (!isBotError(thrown.cause)) return { ...TROUBLE, status: 0, reason: wordOf(code) };
  const verdict = RULES.includes(thrown.cause.code) ? UNFIT : TROUBLE;
  return { ...verdict, status: 0, reason: wordOf(reasonOf(thrown.cause)) };
}

const RULES: readonly ErrorCode[] = ['outgoing/forbidden-host', 'outgoing/redirected', 'outgoing/too-large'];

/** An answer with a good status that is no JSON of Google's. */
export const badAnswer = (status: number): Refusal => ({ ...TROUBLE, status, reason: 'badAnswer' });

type GoogleAnswer = { status: number; headers: Headers; data: unknown };

type GoogleErrorBody = { error?: { errors?: { reason?: unknown }[]; details?: { reason?: unknown }[] } };

function refusalOfAnswer({ status, headers, data }: GoogleAnswer, nowMs: number): Refusal {
  const { error } = (typeof data === 'object' && data !== null ? data : {}) as GoogleErrorBody;
  const reasons = [error?.details, error?.errors].flatMap(list =>
    Array.isArray(list) ? list.flatMap(({ reason }) => (typeof reason === 'string' ? [reason] : [])) : [],
  );
  const known = status === 403 || status === 429 ? reasons.find(reason => Object.hasOwn(BY_REASON, reason)) : undefined;
  const verdict = known === undefined ? verdictOf(status) : (BY_REASON[known] ?? verdictOf(status));
  const waitMs = retryAfterMs(headers.get('retry-after'), nowMs);
  return {
    ...verdict,
    status,
    reason: wordOf(known ?? reasons.at(-1)),
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  };
}

function verdictOf(status: number): Verdict {
  return BY_STATUS[status] ?? (status >= 500 ? TROUBLE : final('calendar/invalid'));
}

/** Only a word like Google's may be logged: what stands between us may answer with anything. */
const wordOf = (reason: unknown): string =>
  typeof reason === 'string' && /^[\w-]{1,60}$/.test(reason) ? reason : 'unknown';
