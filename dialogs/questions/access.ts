import { profileOf, templateOf } from '../context.ts';
import type { NeededProfile } from '../engine/event.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { ended, requestEffect, type Transition, type Turn } from '../engine/transition.ts';
import type { Need } from '../ports.ts';
import { botSay } from '../prompts/say.ts';
import type { Template, TemplateStep } from '../templates/template.ts';

/**
 * Looks up permission to use the calendar. Ends the dialog if the template does not support the profile's kind of
 * account.
 */
export function lookForAccess(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const template = templateOf(turn, dialog);
  const { profile, modes, title } = template;
  const { mode, title: profileTitle } = profileOf(turn, profile);
  if (!modes.includes(mode)) {
    return ended(turn, botSay(turn, 'wrongMode', { title, profile: profileTitle, mode }));
  }
  return requestEffect(turn, { type: 'access', profiles: neededProfiles(template) }, { at: 'access', dialog, purpose });
}

/** The permissions for all steps, so that every sign-in comes before the first of them; the template's profile leads. */
export function neededProfiles({ profile: own, steps }: Template): NeededProfile[] {
  const profiles = [...new Set([own, ...steps.map(({ profile }) => profile)])];
  return profiles.map(profile => ({ profile, need: neededOf(steps.filter(step => step.profile === profile)) }));
}

const neededOf = (steps: readonly TemplateStep[]): Need =>
  steps.some(({ definition }) => definition.need === 'write') ? 'write' : 'read';
