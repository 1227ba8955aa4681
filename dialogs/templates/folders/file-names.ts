import { basename } from 'node:path';

/** The language of files without a language in their name. */
export const ORIGINAL = 'en';

export const BOT = 'bot.yaml';
export const PRESETS = 'preset-ranges.yaml';
export const PAGES = 'pages.yaml';
/** Entities that templates share; it may be missing. */
export const SHARED = 'shared.yaml';

/** The files that the bot cannot do without. */
export const REQUIRED: readonly string[] = [BOT, PRESETS, PAGES];

/** The folder of cards, inside a templates folder. */
export const CARDS = 'cards';

/** `create-event.de.yaml` */
const TRANSLATION = /^(?<title>.+)\.(?<language>[a-z]{2,3})\.yaml$/;

const partsOf = (file: string): Record<string, string> | undefined => TRANSLATION.exec(basename(file))?.groups;

/** "de" for `create-event.de.yaml`. */
export const languageOfFile = (file: string): string => partsOf(file)?.['language'] ?? ORIGINAL;
/** "create-event" for `create-event.yaml` and its translations. */
export const titleOfFile = (file: string): string => partsOf(file)?.['title'] ?? basename(file, '.yaml');
/** `create-event.yaml` for itself and its translations. */
export const originalOf = (name: string): string => `${name.slice(0, -basename(name).length)}${titleOfFile(name)}.yaml`;
/** The name of a file's translation; of the file itself for the original language. */
export const inLanguage = (original: string, language: string): string =>
  language === ORIGINAL ? original : original.replace(/\.yaml$/, `.${language}.yaml`);
export const isCard = (name: string): boolean => name.startsWith(`${CARDS}/`);
/** True for the original of a dialog template. */
export const isDialog = (name: string): boolean =>
  languageOfFile(name) === ORIGINAL && !isCard(name) && name !== SHARED && !REQUIRED.includes(name);
