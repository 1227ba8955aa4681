import type { Activity } from 'botbuilder-core';

/** What Teams reports about the sign-in window that it opened. */
export type SignInInvoke =
  /** The window returned a code. */
  | { kind: 'code'; code: string }
  /** It was closed without a code: by the person, or because of a failure. */
  | { kind: 'closed'; how: 'cancelled' | 'failed' }
  /** Teams would never send this. */
  | { kind: 'forged' };

/**
 * Reads a sign-in invoke; undefined for any other activity. Clients report a closed window in different ways: the state is
 * `CancelledByUser` or a similar word, empty or missing, or the value is the same as JSON text.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/auth-flow-bot
 */
export function signInInvoke({ type, name, channelId, value }: Activity): SignInInvoke | undefined {
  if (type !== 'invoke' || channelId !== 'msteams') return undefined;
  if (name === 'signin/failure') return { kind: 'closed', how: saysCancelled(JSON.stringify(value)) };
  return name === 'signin/verifyState' ? verification(value) : undefined;
}

function verification(value: unknown): SignInInvoke {
  const told = fromJson(value) ?? {};
  const state =
    typeof told === 'object' && !Array.isArray(told) ? fromJson('state' in told ? told.state : undefined) : told;
  if (state === undefined || state === null || state === '') return { kind: 'closed', how: 'cancelled' };
  if (typeof state !== 'string') return { kind: 'forged' };
  if (/^\d{6}$/.test(state) && state !== value) return { kind: 'code', code: state };
  return saysCancelled(state) === 'cancelled' ? { kind: 'closed', how: 'cancelled' } : { kind: 'forged' };
}

const saysCancelled = (text = ''): 'cancelled' | 'failed' => (/cancel/i.test(text) ? 'cancelled' : 'failed');

/** Parses a value that came as JSON text; returns any other value unchanged. */
function fromJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{"]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
