import { type ErrorCode, isBotError } from '../../../core/errors.ts';
import { reasonOf } from '../../../core/outgoing/index.ts';
import { isWord, kindOfReason, kindOfSilence, POLICY_REASONS, reasonsIn } from '../../../core/provider-reasons.ts';
import { retryAfterMs } from '../../../core/retry.ts';
import type { GoogleAnswer } from './send.ts';

/**
 * Why a try failed. Contains only status, reason and waiting time, because Google's errors contain headers and bodies.
 */
export type GoogleRefusal = {
  code: ErrorCode;
  /** 0 if no answer came. */
  status: number;
  /** Google's reason word, or the network's. */
  reason: string;
  /** True if another try may succeed. */
  again: boolean;
  /** True if Google may have carried out the request anyway. */
  unsure: boolean;
  /** The wait that Google asks for. */
  retryAfterMs?: number;
};

type Verdict = Pick<GoogleRefusal, 'code' | 'again' | 'unsure'>;

const final = (code: ErrorCode): Verdict => ({ code, again: false, unsure: false });
const SLOW_DOWN: Verdict = { code: 'calendar/rate-limited', again: true, unsure: false };
const TROUBLE: Verdict = { code: 'calendar/unavailable', again: true, unsure: true };
/** The server at this address is not Google. */
const NOT_GOOGLE: Verdict = { code: 'calendar/misconfigured', again: false, unsure: true };
/** With these reasons, the request was not sent. */
const NOT_SENT = /^(ENOTFOUND|forbidden-host|CERT_|ERR_TLS_|.*SELF_SIGNED|UNABLE_TO_)/;

/** The meaning of 403 and 429 by reason. See https://developers.google.com/workspace/calendar/api/guides/errors */
const BY_REASON: Readonly<Record<string, Verdict>> = {
  rateLimitExceeded: SLOW_DOWN,
  userRateLimitExceeded: SLOW_DOWN,
  RATE_LIMIT_EXCEEDED: SLOW_DOWN,
  quotaExceeded: final('calendar/quota-exceeded'),
  dailyLimitExceeded: final('calendar/quota-exceeded'),
  insufficientPermissions: final('calendar/insufficient-scope'),
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: final('calendar/insufficient-scope'),
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

/** Reads why no answer came. What is not the network's fault is thrown on. */
export function refusalOfSilence(thrown: unknown): GoogleRefusal {
  if (!isBotError(thrown) || !thrown.code.startsWith('outgoing/')) throw thrown;
  const reason = wordOf(reasonOf(thrown));
  const verdict = kindOfSilence(reason) === 'outage' ? TROUBLE : NOT_GOOGLE;
  return { ...verdict, status: 0, reason, ...(NOT_SENT.test(reason) && { unsure: false }) };
}

/** A success status without Google's JSON: another server's page, or a cut-off answer. */
export function badAnswer(status: number, data: unknown): GoogleRefusal {
  const isPage = typeof data === 'string' && data.trimStart().startsWith('<');
  // A page can also come from a temporary proxy error.
  return isPage ? { ...NOT_GOOGLE, again: true, status, reason: 'html' } : { ...TROUBLE, status, reason: 'badAnswer' };
}

/** Reads an answer with a status that is not good. */
export function refusalOfAnswer({ status, headers, data }: GoogleAnswer, nowMs: number): GoogleRefusal {
  const reasons = reasonsIn(data);
  const known = reasons.find(reason => verdictOn(reason, status));
  const verdict = (known !== undefined && verdictOn(known, status)) || verdictOf(status, hasError(data));
  const waitMs = retryAfterMs(headers.get('retry-after'), nowMs);
  return {
    ...verdict,
    status,
    reason: wordOf(known ?? reasons.find(isOwnWord) ?? reasons[0]),
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  };
}

/** The meaning of a reason: for any status, or for 403 and 429 only. */
function verdictOn(reason: string, status: number): Verdict | undefined {
  if (status >= 500) return undefined;
  if (POLICY_REASONS.includes(reason)) return final('calendar/blocked');
  if (kindOfReason(reason) === 'misconfigured') return final('calendar/misconfigured');
  const isAboutUse = (status === 403 || status === 429) && Object.hasOwn(BY_REASON, reason);
  return isAboutUse ? BY_REASON[reason] : undefined;
}

/** All of Google's errors have this; a page or an empty answer comes from another server. */
const hasError = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'object';

function verdictOf(status: number, isGoogles: boolean): Verdict {
  if (status >= 500) return TROUBLE;
  const verdict = BY_STATUS[status] ?? final('calendar/invalid');
  return isGoogles || PLAIN.includes(status) ? verdict : final('calendar/misconfigured');
}

/** A proxy between us may send these with its own text. */
const PLAIN: readonly number[] = [401, 408, 429];

/** Google's `errors[].reason`; its `status` word covers many reasons. */
const isOwnWord = (reason: string): boolean => !/^[A-Z_]+$/.test(reason);

const wordOf = (reason: unknown): string => (isWord(reason) ? reason : 'unknown');
