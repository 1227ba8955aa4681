import type { Activity } from 'botbuilder-core';

/** What Teams tells of the window of a sign-in that it had opened. */
export type SignInInvoke =
  /** The window handed over a code. */
  | { kind: 'code'; code: string }
  /** It was closed without one: by the person, or because something failed in it. */
  | { kind: 'closed'; how: 'cancelled' | 'failed' }
  /** Nothing that Teams would send. */
  | { kind: 'forged' };

/**
 * Undefined for an activity that is none. Clients differ in how they tell that somebody closed the window: the state is
 * `CancelledByUser` or another word of that kind, empty or missing, or the value is the same as JSON text.
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

/** An object or a text that came as JSON text; anything else as it is. */
function fromJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{"]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
