import { profileOf, templateOf } from '../context.ts';
import type { Dialog, PendingAt, Purpose } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';

type Asking = {
  purpose: Purpose;
  text: 'signInNeeded' | 'signInLapsed' | 'consentNeeded' | 'signInWaiting';
  values?: Record<string, unknown>;
};

/** Parks the dialog with its slots and sends a sign-in link. */
export function invite(turn: Turn, dialog: Dialog, { purpose, text, values }: Asking): Transition {
  const { profile, need } = templateOf(turn, dialog);
  const said = botSay(turn, text, { profile: profileOf(turn, profile).title, need, ...values });
  const waiting = waitFor(turn, { at: 'sign-in', dialog, purpose }, said);
  return { ...waiting, next: { type: 'wait', invite: { profile, need } } };
}

/** A reminder with a fresh link. */
export const inviteAgain = (turn: Turn, { dialog, purpose }: PendingAt<'sign-in'>): Transition =>
  invite(turn, dialog, { purpose, text: 'signInWaiting' });
