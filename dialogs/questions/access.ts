import { profileOf, profilesUsed, templateOf } from '../context.ts';
import type { NeededProfile } from '../engine/event.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { ended, requestEffect, type Transition, type Turn } from '../engine/transition.ts';
import type { Need } from '../ports.ts';
import { botSay } from '../prompts/say.ts';
import type { Template, TemplateStep } from '../templates/template.ts';

/**
 * Looks up permission to use the calendar, if the template needs it. Ends the dialog if the template does not support
 * the profile's kind of account.
 */
export function lookForAccess(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const template = templateOf(turn, dialog);
  const { modes, title } = template;
  const profiles = neededProfiles(template);
  const [first] = profiles;
  if (!first) return requestEffect(turn, { type: 'act', dialog, purpose }, { at: 'acting', dialog, purpose });
  const { mode, title: profile } = profileOf(turn, first.profile);
  if (mode !== 'service' && !modes.includes(mode))
    return ended(turn, botSay(turn, 'wrongMode', { title, profile, mode }));
  return requestEffect(turn, { type: 'access', profiles }, { at: 'access', dialog, purpose });
}

/** The permissions for all steps, because every sign-in comes before the first step; the template's profile leads. */
export const neededProfiles = (template: Template): NeededProfile[] =>
  profilesUsed(template).map(profile => ({
    profile,
    need: neededOf(template.steps.filter(step => step.profile === profile)),
  }));

const neededOf = (steps: readonly TemplateStep[]): Need =>
  steps.some(({ definition }) => definition.need === 'write') ? 'write' : 'read';
