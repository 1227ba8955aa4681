import { randomBytes } from 'node:crypto';
import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { type Context, USUAL_HOURS } from '../../dialogs/index.ts';
import { knownLocale, localeIn } from '../../settings/locales.ts';

/** The time, zone and locale of a message typed at the terminal. */
export type TerminalSetting = { now: number; zone: string; locale: string };

/**
 * The zone and locale of this computer.
 * @param language the language of the templates; the locale is adapted to it
 * @param wanted   a locale to use in place of this computer's
 */
export const terminalSetting = (now: number, language: string, wanted?: string): TerminalSetting => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { now, zone: timeZone, locale: localeIn(language, knownLocale(wanted) ?? locale) };
};

/** The context in which dialogs/ runs a turn for a person at the terminal. */
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
