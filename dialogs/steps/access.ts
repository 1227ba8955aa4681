import { type ProfileFacts, profileOf, templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { Dialog, PendingAt, Purpose } from '../engine/state.ts';
import { ended, prefixed, requestEffect, type Transition, type Turn } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';
import { askToConfirm } from '../questions/confirmation.ts';
import { stalled, stillUnknown } from '../questions/failures.ts';
import { partlyDone } from '../questions/partly-done.ts';
import { invite } from '../questions/sign-in.ts';
import { hasWritten, planned } from '../run/plan.ts';

type Looking = PendingAt<'access' | 'acting'>;

/** Handles the result of a permission look-up: continue, ask the person to sign in, or say who can help. */
export function onAccess(turn: Turn, pending: Looking, event: EventOf<'access'>): Transition {
  const { dialog, purpose } = pending;
  const { title: profile, mode } = factsOf(turn, dialog, event);
  const own = mode === 'per-user';
  const maybeWritten = purpose.to === 'write' && purpose.tried;
  if (event.kind !== 'granted' && !maybeWritten && hasWritten(turn, dialog.run))
    return partlyDone(turn, dialog, purpose);
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
      if (maybeWritten) return stillUnknown(turn, dialog, { purpose });
      return stalled(turn, dialog, { purpose, said: botSay(turn, 'authUnavailable', { profile, own }) });
    case 'misconfigured': {
      const said = botSay(turn, 'authMisconfigured', { profile, own });
      return maybeWritten ? prefixed([said], stillUnknown(turn, dialog, { purpose })) : ended(turn, said);
    }
  }
}

/** The profile that an event is about: by default that of the template. */
const factsOf = (turn: Turn, dialog: Dialog, event: EventOf<'access'>): ProfileFacts =>
  profileOf(turn, ('profile' in event ? event.profile : undefined) ?? templateOf(turn, dialog).profile ?? '');

/** In the chat, no one can renew the permission of a shared account. */
function onSignInNeeded(
  turn: Turn,
  pending: Looking,
  event: Extract<EventOf<'access'>, { kind: 'sign-in' }>,
): Transition {
  const { dialog, purpose } = pending;
  const { mode, title } = factsOf(turn, dialog, event);
  const { profile } = event;
  if (mode === 'pre-authorized') {
    const cause = event.reason === 'lapsed' ? event.cause : 'consent';
    return ended(turn, botSay(turn, 'ownerMustReconnect', { profile: title, cause }));
  }
  switch (event.reason) {
    case 'not-linked':
      return invite(turn, dialog, { purpose, profile, text: 'signInNeeded' });
    case 'lapsed':
      return invite(turn, dialog, { purpose, profile, text: 'signInLapsed', values: { cause: event.cause } });
    case 'consent':
      return onConsentNeeded(turn, pending, event);
  }
}

type Consent = { missing: readonly string[]; profile?: string };

/** Asks for consent once. If the calendar still refuses, asking again would not help. */
function onConsentNeeded(turn: Turn, { at, dialog, purpose }: Looking, { missing, profile }: Consent): Transition {
  if (at !== 'acting' || !dialog.withheld) {
    const asking = { ...dialog, withheld: missing };
    return invite(turn, asking, { purpose, profile, text: 'consentNeeded', values: { missing: namesOf(missing) } });
  }
  const { need, profile: own } = templateOf(turn, dialog);
  const { title } = profileOf(turn, profile ?? own ?? '');
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
  const looks = template.looksFirst || template.checksTime;
  if (purpose.to === 'begin' && looks) return act(turn, dialog, { to: 'prepare', offset: 0 });
  if (purpose.to === 'begin' && template.writes !== undefined) {
    return askToConfirm(turn, { ...dialog, run: planned(turn, dialog) });
  }
  return act(turn, dialog, purpose);
}

const act = (turn: Turn, dialog: Dialog, purpose: Purpose): Transition =>
  requestEffect(turn, { type: 'act', dialog, purpose }, { at: 'acting', dialog, purpose });
