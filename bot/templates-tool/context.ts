import { randomBytes } from 'node:crypto';
import { type Context, USUAL_HOURS } from '../../dialogs/index.ts';
import type { LiveTemplates } from '../live-templates.ts';

/** The clock, zone and language of whoever runs the tool. */
export type Place = { now: number; zone: string; locale: string };

export const here = (now: number): Place => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { now, zone: timeZone, locale: locale.startsWith('en') ? locale : 'en-GB' };
};

/** A context of dialogs/ for a person at the terminal. */
export function toolContext(live: LiveTemplates, setting: Place, turn = 1): Context {
  return {
    ...live,
    setting: { ...setting, workingHours: USUAL_HOURS },
    zoneKnown: true,
    turn,
    profiles: new Map(),
    newNonce: () => randomBytes(13).toString('hex'),
  };
}
