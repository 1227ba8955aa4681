import { type ErrorCode, isBotError } from '../core/errors.ts';
import { reasonOf } from '../core/outgoing/index.ts';
import { retryAfterMs } from '../core/retry.ts';

/** Why a try failed. Contains only status, reason and waiting time, because addresses and answers can hold secrets. */
export type ServiceFailure = {
  end: 'forbidden' | 'limited' | 'refused' | 'unavailable';
  code: ErrorCode;
  /** 0 if no answer came. */
  status: number;
  /** One word. */
  reason: string;
  /** The service may have carried out the request. */
  maybeDone: boolean;
  retryAfterMs?: number;
};

/** With these reasons, the request was not sent. */
const NOT_SENT =
  /^(forbidden-host|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS_|.*SELF_SIGNED|UNABLE_TO_)/;
/** Of these, only a wrong set-up is the cause. */
const SET_UP = /^(redirected|forbidden-host|CERT_|ERR_TLS_|.*SELF_SIGNED|UNABLE_TO_)/;

/** Reads why no usable answer came. What is not the network's fault is thrown on. */
export function failureOfSilence(thrown: unknown): ServiceFailure {
  if (!isBotError(thrown) || !thrown.code.startsWith('outgoing/')) throw thrown;
  const reason = reasonOf(thrown);
  const code = SET_UP.test(reason) ? 'service/misconfigured' : 'service/unavailable';
  return {
    end: 'unavailable',
    code,
    status: Number(thrown.facts['status'] ?? 0),
    reason,
    maybeDone: !NOT_SENT.test(reason),
  };
}

/** A good status with an answer that is not the declared one. */
export const badAnswer = (status: number, misfit: string): ServiceFailure => ({
  ...{ end: 'unavailable', code: 'service/bad-answer', status, reason: misfit, maybeDone: true },
});

/** Reads a status that is not good; undefined for a good one. */
export function failureOfStatus(status: number, retryAfter: string | null, nowMs: number): ServiceFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  const waitMs = retryAfterMs(retryAfter, nowMs);
  const verdict = BY_STATUS[status] ?? (status >= 400 && status < 500 ? REFUSED : TROUBLE);
  return { ...verdict, status, reason: 'status', ...(waitMs !== undefined && { retryAfterMs: waitMs }) };
}

type Verdict = Pick<ServiceFailure, 'end' | 'code' | 'maybeDone'>;

const REFUSED: Verdict = { end: 'refused', code: 'service/refused', maybeDone: false };
const TROUBLE: Verdict = { end: 'unavailable', code: 'service/unavailable', maybeDone: true };
const BY_STATUS: Readonly<Record<number, Verdict>> = {
  401: { end: 'forbidden', code: 'service/unauthorized', maybeDone: false },
  403: { end: 'forbidden', code: 'service/forbidden', maybeDone: false },
  429: { end: 'limited', code: 'service/rate-limited', maybeDone: false },
};
