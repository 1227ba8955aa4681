import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { didYouMean, type Fault } from '../../../core/faults.ts';
import { parseYamlOnce, readYaml } from '../../../core/yaml/yaml.ts';
import type { CardSource } from '../check/check-card.ts';
import { type BotFile, botFileSchema } from './bot-file.ts';
import { cardFileSchema } from './card-file.ts';
import { cardTexts } from './card-texts.ts';
import { overlay } from './overlay.ts';
import { type PagesFile, pagesFileSchema } from './page-texts.ts';
import { type PresetRangesFile, presetRangesSchema, type TemplateFile, templateSchema } from './schema.ts';
import { type Source, sourceOf } from './source.ts';
import { type TextInFile, textsIn } from './texts-of.ts';

/** The valid files of the templates folder, in one language; `faults` says what is wrong with the others. */
export type Folder = {
  /** The templates that exist in the language. */
  templates: Source<TemplateFile>[];
  /** The names of all dialog template files, including faulty ones. */
  names: ReadonlySet<string>;
  /** By name; undefined if the card is faulty, or if no template uses it in the language. */
  cards: ReadonlyMap<string, CardSource | undefined>;
  bot: Source<BotFile> | undefined;
  presets: Source<PresetRangesFile> | undefined;
  pages: Source<PagesFile> | undefined;
  faults: Fault[];
};

/** The language of files without a language in their name. */
export const ORIGINAL = 'en';

const BOT = 'bot.yaml';
const PRESETS = 'preset-ranges.yaml';
const PAGES = 'pages.yaml';
const CARDS = 'cards';

/** `create-event.de.yaml` */
const TRANSLATION = /^(?<name>.+)\.(?<language>[a-z]{2,3})\.yaml$/;

type Kind<S extends z.ZodType> = { schema: S; texts: (value: unknown) => TextInFile[] };

const kindOf = <S extends z.ZodType>(schema: S): Kind<S> => ({ schema, texts: textsIn(schema) });
const kinds = {
  bot: kindOf(botFileSchema),
  presets: kindOf(presetRangesSchema),
  pages: kindOf(pagesFileSchema),
  dialog: kindOf(templateSchema),
  card: { schema: cardFileSchema, texts: cardTexts },
};

/**
 * Reads the `*.yaml` files of the folder and its `cards/`.
 * @param language for another than the original one, the translations replace the original texts
 */
export function readFolder(dir: string, language: string = ORIGINAL): Folder {
  const faults: Fault[] = [];
  const all = yamlFiles(dir, faults);
  const allCards = yamlFiles(join(dir, CARDS), []);
  const translations = [...all, ...allCards].filter(path => languageOf(path) === language);
  const originals = (paths: string[]): string[] => paths.filter(path => languageOf(path) === ORIGINAL);
  const dialogs = originals(all).filter(path => ![BOT, PRESETS, PAGES].includes(basename(path)));
  if (dialogs.length === 0 && faults.length === 0) faults.push({ file: dir, message: 'contains no dialog template' });

  const read = <S extends z.ZodType>(path: string, kind: Kind<S>): Source<z.output<S>> | undefined => {
    const source = readIn(language, path, kind);
    if (!('faults' in source)) return source;
    faults.push(...source.faults);
    return undefined;
  };
  const spoken = dialogs.filter(path => language === ORIGINAL || translations.includes(inLanguage(path, language)));
  const templates = spoken.flatMap(path => read(path, kinds.dialog) ?? []);
  const needed = cardsOf(templates);
  const cards = originals(allCards);
  const isNeeded = (path: string): boolean => language === ORIGINAL || needed.has(nameOf(path));
  const result = {
    templates,
    names: new Set(dialogs.map(nameOf)),
    cards: new Map(cards.map(path => [nameOf(path), isNeeded(path) ? read(path, kinds.card) : undefined] as const)),
    bot: read(join(dir, BOT), kinds.bot),
    presets: read(join(dir, PRESETS), kinds.presets),
    pages: read(join(dir, PAGES), kinds.pages),
  };
  if (language !== ORIGINAL) faults.push(...ofNothing(translations, [...originals(all), ...cards]));
  return { ...result, faults };
}

/** The languages for which a folder has translations. */
export function translatedInto(dir: string): string[] {
  const paths = [...yamlFiles(dir, []), ...yamlFiles(join(dir, CARDS), [])];
  return [...new Set(paths.map(languageOf))].filter(language => language !== ORIGINAL).sort();
}

/** A file in a language: the original, with its texts replaced by those of the translation. */
function readIn<S extends z.ZodType>(
  language: string,
  path: string,
  { schema, texts }: Kind<S>,
): Source<z.output<S>> | { faults: Fault[] } {
  const original = readYaml(path, path, parseYamlOnce);
  if ('faults' in original || language === ORIGINAL)
    return 'faults' in original ? original : sourceOf(original, schema);
  const said = texts(original.value);
  if (said.every(({ freely }) => freely)) return sourceOf(original, schema);
  const there = inLanguage(path, language);
  if (!existsSync(there)) return { faults: [{ file: there, message: `is missing: ${path} is not translated` }] };
  const translation = readYaml(there, there, parseYamlOnce);
  if ('faults' in translation) return translation;
  const { yaml, faults } = overlay(original, translation, said);
  return faults.length > 0 ? { faults } : sourceOf(yaml, schema);
}

/** The cards that templates show. */
const cardsOf = (templates: readonly Source<TemplateFile>[]): ReadonlySet<string> =>
  new Set(templates.flatMap(({ file }) => [file.confirmCard ?? [], file.replies.card ?? []].flat()));

/** Faults for translations without an original. */
function ofNothing(translations: readonly string[], originals: readonly string[]): Fault[] {
  return translations.flatMap(file => {
    const name = `${nameOf(file)}.yaml`;
    if (originals.includes(join(dirname(file), name))) return [];
    const hint = didYouMean(
      name,
      originals.map(path => basename(path)),
    );
    return [{ file, message: `there is no ${name} that this could be a translation of`, ...(hint && { hint }) }];
  });
}

const partsOf = (path: string): Record<string, string> | undefined => TRANSLATION.exec(basename(path))?.groups;
const languageOf = (path: string): string => partsOf(path)?.['language'] ?? ORIGINAL;
const nameOf = (path: string): string => partsOf(path)?.['name'] ?? basename(path, '.yaml');
const inLanguage = (path: string, language: string): string => path.replace(/\.yaml$/, `.${language}.yaml`);

function yamlFiles(dir: string, faults: Fault[]): string[] {
  try {
    const names = readdirSync(dir).filter(name => name.endsWith('.yaml') && !name.startsWith('.'));
    return names.sort().map(name => join(dir, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    faults.push({ file: dir, message: `cannot be read (${code ?? 'unknown error'})` });
    return [];
  }
}
