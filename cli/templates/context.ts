import { randomBytes } from 'node:crypto';
import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { type Context, USUAL_HOURS } from '../../dialogs/index.ts';
import { knownLocale, localeIn } from '../../settings/locales.ts';

/** The clock, zone and language in which the tool speaks. */
export type TerminalSetting = { now: number; zone: string; locale: string };

/** Those of whoever runs it, among words of a language, or of another one's country. */
export const here = (now: number, language: string, wanted?: string): TerminalSetting => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { now, zone: timeZone, locale: localeIn(language, knownLocale(wanted) ?? locale) };
};

/** A context of dialogs/ for a person at the terminal. */
export function toolContext(live: LiveTemplates, setting: TerminalSetting, turn = 1): Context {
  return {
    ...live,
    setting: { ...setting, workingHours: USUAL_HOURS },
    zoneKnown: true,
    turn,
    profiles: new Map(),
    newNonce: () => randomBytes(13).toString('hex'),
  };
}
