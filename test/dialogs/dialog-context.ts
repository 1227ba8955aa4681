import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { transitions } from '../../dialogs/engine/transitions.ts';
import { type Context, USUAL_HOURS } from '../../dialogs/index.ts';

/** The context of the first turn in a person's private chat, on a Monday morning in London. */
export function dialogContext(live: LiveTemplates, setting: Partial<Context['setting']> = {}): Context {
  return {
    ...live,
    setting: {
      now: Date.UTC(2026, 10, 23, 9),
      zone: 'Europe/London',
      locale: 'en-GB',
      workingHours: USUAL_HOURS,
      ...setting,
    },
    zoneKnown: true,
    turn: 1,
    profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
    newNonce: () => 'nonce',
    onStep: expectDeclared,
  };
}

/** Fails a turn that takes a transition that the table does not declare for its event. */
export const expectDeclared: NonNullable<Context['onStep']> = ({ at: from }, { type }, { at: to }) => {
  const isDeclared = transitions[from][type].to.some(target => target === to || (target === 'same' && to === from));
  if (!isDeclared) throw new TypeError(`${type} leads from ${from} to ${to}, which the table does not say`);
};
