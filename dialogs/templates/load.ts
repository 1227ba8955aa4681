import type { Fault } from '../../core/faults.ts';
import { keysOf, recordOf } from '../../core/records.ts';
import { type ActionDefinitions, knownActions } from '../actions/definitions.ts';
import { checkPresets } from './check/check-presets.ts';
import { checkTemplate } from './check/check-template.ts';
import { checkUtterances } from './check/check-utterances.ts';
import { commonValues } from './check/names.ts';
import { compileTemplate } from './compile-template.ts';
import type { BotFile } from './files/bot-file.ts';
import { type BotButtonName, botTexts } from './files/bot-texts.ts';
import { type Folder, ORIGINAL, readFolder, translatedInto } from './files/folder.ts';
import { compilePages, pageTexts } from './files/page-texts.ts';
import { type Source, textFaults } from './files/source.ts';
import { wordTexts } from './files/word-texts.ts';
import { compileWords } from './files/words.ts';
import { compileText } from './liquid/text.ts';
import type { Fields } from './shapes.ts';
import type { TemplateSet } from './template.ts';

export type Loaded = { set: TemplateSet } | { faults: Fault[] };

type Options = {
  /** Names of the existing auth profiles; undefined if they are checked elsewhere. */
  profiles: ReadonlySet<string> | undefined;
  /** The actions that templates can use; by default the built-in ones. */
  actions?: ActionDefinitions;
};

/**
 * Reads and checks all files that designers write: dialog templates, cards, `bot.yaml`, `pages.yaml` and
 * `preset-ranges.yaml`.
 * @param dir the templates folder; faults name its files relative to how it is given
 * @param language the original language by default; for another one, the translations are read as well
 * @returns the compiled templates if all files are valid, or else all faults
 */
export function loadTemplates(dir: string, options: Options & { language?: string }): Loaded {
  const { profiles, actions = knownActions, language = ORIGINAL } = options;
  const folder = readFolder(dir, language);
  const { templates, names, cards, bot, presets, pages } = folder;
  const faults = [
    ...folder.faults,
    ...templates.flatMap(source => checkTemplate(source, { profiles, templates: names, cards, actions })),
    ...checkUtterances(templates),
    ...(bot ? checkBot(bot) : []),
    ...(presets ? checkPresets(presets) : []),
    ...(pages ? checkAll(pages, 'pages', { texts: pages.file.pages, seen: pageTexts }) : []),
  ];
  if (faults.length > 0 || !bot || !presets || !pages) return { faults: withoutRepeats(faults) };
  return {
    set: {
      ...compile(folder, { language, actions }, bot.file),
      presets: presets.file.ranges,
      pages: compilePages(pages.file),
    },
  };
}

/** One set per language of the folder; the original comes first. */
export type TemplateSets = readonly [TemplateSet, ...TemplateSet[]];

/**
 * Reads and checks the templates in all their languages.
 * @returns one set per language if all files are valid, or else all faults
 */
export function loadLanguages(dir: string, options: Options): { sets: TemplateSets } | { faults: Fault[] } {
  const original = loadTemplates(dir, options);
  const others = translatedInto(dir).map(language => loadTemplates(dir, { ...options, language }));
  const faults = [original, ...others].flatMap(loaded => ('faults' in loaded ? loaded.faults : []));
  if ('faults' in original || faults.length > 0) return { faults: withoutRepeats(faults) };
  return { sets: [original.set, ...others.flatMap(loaded => ('set' in loaded ? [loaded.set] : []))] };
}

function checkBot(source: Source<BotFile>): Fault[] {
  const { texts, words } = source.file;
  const seen = Object.fromEntries(
    Object.entries(botTexts).map(([name, values]) => [name, { ...commonValues, ...values }]),
  );
  return [
    ...checkAll(source, 'texts', { texts, seen }),
    ...checkAll(source, 'words', { texts: words, seen: wordTexts }),
  ];
}

type SeenTexts = {
  texts: Readonly<Record<string, string | string[]>>;
  seen: Readonly<Record<string, Fields>>;
};

/** Checks the texts of one part of a file, each with its own values. */
function checkAll({ yaml }: Source<unknown>, part: string, { texts, seen }: SeenTexts): Fault[] {
  return Object.entries(seen).flatMap(([name, values]) =>
    textFaults(yaml, [part, name], { text: texts[name], seen: values }),
  );
}

type Surroundings = Pick<TemplateSet, 'language' | 'actions'>;

function compile(
  { templates, cards }: Folder,
  { language, actions }: Surroundings,
  bot: BotFile,
): Omit<TemplateSet, 'presets' | 'pages'> {
  const texts = recordOf(keysOf(bot.texts), name => compileText(bot.texts[name]));
  const enabled = templates
    .map(({ file }) => file)
    .filter(file => file.enabled)
    .toSorted((a, b) => a.order - b.order);
  return {
    language,
    actions,
    templates: new Map(enabled.map(file => [file.name, compileTemplate(file, { cards, actions })] as const)),
    texts,
    words: compileWords(bot.words),
    buttons: bot.buttons satisfies Record<BotButtonName, string>,
    // The bot understands what its own button sends, whatever the designer calls it.
    commands: { ...bot.commands, 'sign-in': [...(bot.commands['sign-in'] ?? []), bot.buttons.renew] },
  };
}

/** A card is checked for each template that shows it; its own faults are reported once. */
function withoutRepeats(faults: Fault[]): Fault[] {
  const keyOf = ({ file, line, column, message }: Fault): string => JSON.stringify([file, line, column, message]);
  return [...new Map(faults.toReversed().map(fault => [keyOf(fault), fault])).values()].toReversed();
}
