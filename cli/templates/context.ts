import { randomBytes } from 'node:crypto';
import { type LiveTemplates, liveTemplates } from '../../bot/templates/live-templates.ts';
import { type Context, type TemplateSet, USUAL_HOURS } from '../../dialogs/index.ts';
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

/** Noon of a Wednesday, at which defaults and examples must make sense. */
const SAMPLE = { now: Date.UTC(2026, 6, 15, 12), zone: 'Europe/London' };

/** The context in which the texts of a template are tried, the same on every computer. */
export const sampleContext = (set: TemplateSet): Context =>
  toolContext(liveTemplates(set), { ...SAMPLE, locale: set.language });
