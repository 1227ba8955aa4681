import { type BotError, isBotError } from '../../core/errors.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Purpose } from '../engine/state.ts';
import type { Access } from '../ports.ts';
import type { failures } from './failures.ts';

export type ActionEnd =
  | { kind: 'outcome'; result: ActionResult }
  /** The provider no longer accepts our token, or the action needs a permission that was not granted. */
  | Extract<Access, { kind: 'sign-in' }>;

/**
 * Turns a failure of the provider, the sign-in or the store into the end of an action.
 * @param purpose decides what may have been written by then
 * @returns an outcome that templates have words for, or a new sign-in
 * @throws the error itself if a person cannot be told about it, such as a bug
 */
export function endOf(error: unknown, purpose: Purpose): ActionEnd {
  if (!isBotError(error)) throw error;
  const reason = reasons[error.code];
  if (!reason) throw error;
  return reason(error, { writes: purpose.to === 'write', tried: purpose.to === 'write' && purpose.tried });
}

/** `writes`: the action changes the calendar. `tried`: an earlier try may already have written. */
type Attempt = { writes: boolean; tried: boolean };
type Reason = (error: BotError, attempt: Attempt) => ActionEnd;

type Failed = keyof typeof failures | 'maybeWritten' | 'failed';

const outcome = (name: Failed, values: Record<string, unknown> = {}): ActionEnd => ({
  kind: 'outcome',
  result: { outcome: name, values },
});

const signInLapsed: Reason = () => ({ kind: 'sign-in', reason: 'lapsed', cause: 'withdrawn' });
const consentNeeded: Reason = () => ({ kind: 'sign-in', reason: 'consent', missing: [] });

/** A read got no usable answer. While writing, the action itself handles these codes, so the error is thrown on. */
const failedLook: Reason = (error, { writes }) => {
  if (writes) throw error;
  return outcome('failed');
};

/** Nothing was written, unless an earlier try of the same write succeeded. */
const orMaybeWritten =
  (end: (error: BotError) => ActionEnd, why?: Record<string, unknown>): Reason =>
  (error, { tried }) =>
    tried ? outcome('maybeWritten', why) : end(error);

const limitedFor = (usualSeconds: number): Reason =>
  orMaybeWritten(error => outcome('limited', waiting(error, usualSeconds)));
const unavailable = orMaybeWritten(() => outcome('unavailable'));
const misconfigured = orMaybeWritten(() => outcome('misconfigured'), { misconfigured: true });

const reasons: Partial<Record<BotError['code'], Reason>> = {
  'calendar/unauthorized': signInLapsed,
  'auth/refresh-refused': signInLapsed,
  'auth/not-linked': signInLapsed,
  'calendar/insufficient-scope': consentNeeded,
  'auth/consent-needed': consentNeeded,
  'calendar/forbidden': () => outcome('forbidden'),
  'calendar/not-found': () => outcome('forbidden'),
  // For example, Google refuses to delete a birthday.
  'calendar/invalid': (_, { writes }) => outcome(writes ? 'forbidden' : 'failed'),
  'calendar/gone': failedLook,
  'calendar/changed': failedLook,
  'calendar/conflict': failedLook,
  'calendar/blocked': () => outcome('blocked'),
  'calendar/rate-limited': limitedFor(60),
  'calendar/quota-exceeded': limitedFor(3_600),
  'calendar/unavailable': (error, { writes }) =>
    writes ? outcome('maybeWritten', because(error)) : outcome('unavailable'),
  'auth/provider-unavailable': unavailable,
  'store/unavailable': unavailable,
  'calendar/misconfigured': misconfigured,
  'auth/misconfigured': misconfigured,
  'auth/client-refused': misconfigured,
  'auth/bad-answer': misconfigured,
};

/** The wait that the provider names, or else the usual duration of such a limit. */
function waiting({ facts }: BotError, usualSeconds: number): { seconds: number; minutes: number } {
  const seconds = Number(facts['seconds'] ?? usualSeconds);
  return { seconds, minutes: Math.ceil(seconds / 60) };
}

/** Why the result of a write is unknown: a temporary failure, or a wrong set-up. */
const because = ({ cause }: BotError): Record<string, unknown> => ({
  misconfigured: isBotError(cause) && kindOfFailure(cause.code) === 'misconfigured',
});
