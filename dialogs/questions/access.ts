import { profileOf, templateOf } from '../context.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { ended, perform, type Transition, type Turn } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';

/** Asks sign-in, and not the person, for the calendar. Ends the dialog if its profile is of a kind that it cannot use. */
export function lookForAccess(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const { profile, need, modes, title } = templateOf(turn, dialog);
  const { mode, title: profileTitle } = profileOf(turn, profile);
  if (!modes.includes(mode)) {
    return ended(turn, botSay(turn, 'wrongMode', { title, profile: profileTitle, mode }));
  }
  return perform(turn, { type: 'access', profile, need }, { at: 'access', dialog, purpose });
}
