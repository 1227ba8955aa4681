import { type Context, profileOf, templateOf } from '../context.ts';
import type { Dialog, PendingAt, Purpose } from '../engine/state.ts';
import { prefixed, type Transition, type Turn, wait, waitFor } from '../engine/transition.ts';
import type { InvitedNeed, Need, Proof } from '../ports.ts';
import { botSay } from '../prompts/say.ts';
import { neededProfiles } from './access.ts';

type Asking = {
  purpose: Purpose;
  /** By default that of the template. */
  profile?: string | undefined;
  text: 'signInNeeded' | 'signInLapsed' | 'consentNeeded' | 'signInWaiting';
  values?: Record<string, unknown>;
};

/** Keeps the dialog with its slots and sends a sign-in link. */
export function invite(turn: Turn, dialog: Dialog, { purpose, text, values, profile: other }: Asking): Transition {
  const template = templateOf(turn, dialog);
  const needed = neededProfiles(template);
  const { profile = '', need = template.need } = needed.find(one => one.profile === other) ?? needed[0] ?? {};
  const said = botSay(turn, text, { profile: profileOf(turn, profile).title, need, ...values });
  const isOther = profile !== template.profile;
  const waiting = waitFor(turn, { at: 'sign-in', dialog, purpose, ...(isOther && { profile }) }, said);
  return { ...waiting, next: { type: 'wait', invite: { profile, need: invitedFor(need, text) } } };
}

/** Who signs in for a look-up can allow changes in the same trip; a new sign-in asks for what the last one had. */
function invitedFor(need: Need, text: Asking['text']): InvitedNeed {
  if (need === 'write') return need;
  return text === 'signInLapsed' ? 'as-before' : 'either';
}

/** The profile that the person signs in with. */
export const signInProfile = (context: Context, { dialog, profile }: PendingAt<'sign-in'>): string =>
  profile ?? templateOf(context, dialog).profile ?? '';

/** Sends a reminder with a fresh link. */
export const inviteAgain = (turn: Turn, { dialog, purpose, profile }: PendingAt<'sign-in'>): Transition =>
  invite(turn, dialog, { purpose, profile, text: 'signInWaiting' });

/**
 * Answers a code that does not complete the sign-in. After a wrong code there are more tries; otherwise `again` sends a
 * fresh link.
 */
export function codeRefused(turn: Turn, result: Exclude<Proof, 'linked'>, again: Transition): Transition {
  switch (result) {
    case 'wrong':
      return wait(turn, botSay(turn, 'codeWrong'));
    case 'nothing-pending':
      return again;
    case 'exposed':
      return prefixed([botSay(turn, 'codeExposed')], again);
    case 'destroyed':
      return prefixed([botSay(turn, 'codeDestroyed')], again);
  }
}
