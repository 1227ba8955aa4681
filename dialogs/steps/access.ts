import { profileOf, templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { Dialog, PendingAt, Purpose } from '../engine/state.ts';
import { ended, prefixed, requestEffect, type Transition, type Turn } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';
import { toConfirm } from '../questions/confirmation.ts';
import { stalled, stillUnknown } from '../questions/failures.ts';
import { invite } from '../questions/sign-in.ts';

type Looking = PendingAt<'access' | 'acting'>;

/** Handles the result of a permission look-up: continue, ask the person to sign in, or say who can help. */
export function onAccess(turn: Turn, pending: Looking, event: EventOf<'access'>): Transition {
  const { dialog, purpose } = pending;
  const { title: profile, mode } = profileOf(turn, templateOf(turn, dialog).profile);
  const own = mode === 'per-user';
  const maybeWritten = purpose.to === 'write' && purpose.tried;
  switch (event.kind) {
    case 'granted':
      return onGranted(turn, { ...dialog, ...grantOf(event) }, purpose);
    case 'sign-in':
      return onSignInNeeded(turn, pending, event);
    case 'owner-must-reconnect':
      return ended(turn, botSay(turn, 'ownerMustReconnect', { profile, cause: event.cause }));
    case 'stranger':
      return ended(turn, botSay(turn, 'notForYou', { profile }));
    case 'read-only':
      return ended(turn, botSay(turn, 'readOnly', { profile }));
    case 'disabled':
      return ended(turn, botSay(turn, 'switchedOff', { profile }));
    case 'unavailable':
      if (maybeWritten) return stillUnknown(turn, dialog, purpose);
      return stalled(turn, dialog, { purpose, said: botSay(turn, 'authUnavailable', { profile, own }) });
    case 'misconfigured': {
      const said = botSay(turn, 'authMisconfigured', { profile, own });
      return maybeWritten ? prefixed([said], stillUnknown(turn, dialog, purpose)) : ended(turn, said);
    }
  }
}

/** In the chat, no one can renew the permission of a shared account. */
function onSignInNeeded(
  turn: Turn,
  pending: Looking,
  event: Extract<EventOf<'access'>, { kind: 'sign-in' }>,
): Transition {
  const { dialog, purpose } = pending;
  const { mode, title: profile } = profileOf(turn, templateOf(turn, dialog).profile);
  if (mode === 'pre-authorized') {
    const cause = event.reason === 'lapsed' ? event.cause : 'consent';
    return ended(turn, botSay(turn, 'ownerMustReconnect', { profile, cause }));
  }
  switch (event.reason) {
    case 'not-linked':
      return invite(turn, dialog, { purpose, text: 'signInNeeded' });
    case 'lapsed':
      return invite(turn, dialog, { purpose, text: 'signInLapsed', values: { cause: event.cause } });
    case 'consent':
      return onConsentNeeded(turn, pending, event.missing);
  }
}

/** Asks for consent once. If the calendar still refuses, asking again would not help. */
function onConsentNeeded(turn: Turn, { at, dialog, purpose }: Looking, missing: readonly string[]): Transition {
  if (at !== 'acting' || !dialog.withheld) {
    const asking = { ...dialog, withheld: missing };
    return invite(turn, asking, { purpose, text: 'consentNeeded', values: { missing: namesOf(missing) } });
  }
  const { need, profile } = templateOf(turn, dialog);
  const { title } = profileOf(turn, profile);
  return ended(turn, botSay(turn, 'permissionMissing', { profile: title, need, missing: namesOf(dialog.withheld) }));
}

const namesOf = (scopes: readonly string[]): string => scopes.map(scopeName).join(', ');

/** A scope that is a URL is shown by its last part: ".../auth/calendar.readonly". */
const scopeName = (scope: string): string => scope.split('/').at(-1) ?? scope;

const grantOf = ({ account, withheld }: Extract<EventOf<'access'>, { kind: 'granted' }>): Partial<Dialog> => ({
  account,
  ...(withheld && { withheld }),
});

function onGranted(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const template = templateOf(turn, dialog);
  if (purpose.to === 'begin' && template.looksFirst) return act(turn, dialog, { to: 'prepare', offset: 0 });
  if (purpose.to === 'begin' && template.confirm) return toConfirm(turn, dialog);
  return act(turn, dialog, purpose);
}

const act = (turn: Turn, dialog: Dialog, purpose: Purpose): Transition =>
  requestEffect(turn, { type: 'act', dialog, purpose }, { at: 'acting', dialog, purpose });
