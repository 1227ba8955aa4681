import { resolve } from 'node:path';
import { type LiveTemplates, liveTemplates, type Spoken } from '../bot/templates/live-templates.ts';
import { FaultsError } from '../core/faults.ts';
import type { BotTextName } from '../dialogs/templates/files/bot-texts.ts';
import { translatedInto } from '../dialogs/templates/files/folder.ts';
import { readFiles } from '../dialogs/templates/folders/raw-files.ts';
import { loadTemplates } from '../dialogs/templates/load.ts';
import { languageOf } from '../settings/locales.ts';

const TEMPLATES = resolve(import.meta.dirname, '../templates');

/** The languages of the shipped templates, without the original one. */
export const translations: readonly string[] = translatedInto(readFiles(TEMPLATES).files);

const shipped = new Map<string, LiveTemplates>();

/** The project's templates in a language, loaded once. */
export function shippedTemplates(language = 'en'): LiveTemplates {
  const live = shipped.get(language) ?? liveTemplates(load(language));
  shipped.set(language, live);
  return live;
}

/** The templates in every language. */
export const shippedLanguages: Spoken = {
  live: (locale = '') => shippedTemplates(translations.find(language => language === languageOf(locale))),
  languages: () => ['en', ...translations],
};

/**
 * A text of the English templates: one of bot.yaml ("cancelled"), or the question for a slot ("create-event.title").
 */
export function shippedText(name: string, values: Record<string, unknown> = {}): string {
  const { texts, templates, words, language } = shippedTemplates().set;
  const [template = '', asked] = name.split('.');
  const slot = templates.get(template)?.slots.find(one => one.name === asked);
  const text = slot ? slot.ask : texts[name as BotTextName];
  if (!text) throw new TypeError(`there is no text ${name}`);
  return text.markdown({ example: '', account: '', ...values }, { zone: 'UTC', locale: language, words, turn: 0 });
}

function load(language: string) {
  const profiles = new Set(['google-calendar']);
  const loaded = loadTemplates(TEMPLATES, { profiles, language });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return loaded.set;
}
