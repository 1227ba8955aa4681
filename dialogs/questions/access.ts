import { profileOf, templateOf } from '../context.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { ended, requestEffect, type Transition, type Turn } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';

/**
 * Looks up permission to use the calendar. Ends the dialog if the template does not support the profile's kind of
 * account.
 */
export function lookForAccess(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const { profile, need, modes, title } = templateOf(turn, dialog);
  const { mode, title: profileTitle } = profileOf(turn, profile);
  if (!modes.includes(mode)) {
    return ended(turn, botSay(turn, 'wrongMode', { title, profile: profileTitle, mode }));
  }
  return requestEffect(turn, { type: 'access', profile, need }, { at: 'access', dialog, purpose });
}
