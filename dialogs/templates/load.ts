import { bySeverity, type Fault } from '../../core/faults.ts';
import { keysOf, recordOf } from '../../core/records.ts';
import { finished, type InSteps } from '../../nlu/index.ts';
import type { ActionDefinitions } from '../actions/action-definition.ts';
import { knownActions } from '../actions/definitions.ts';
import { checkCardSchema } from './check/card-schema/check-card-schema.ts';
import { checkDefaults, type DefaultsIn } from './check/check-defaults.ts';
import { checkPresets } from './check/check-presets.ts';
import { checkName, checkTemplate } from './check/check-template.ts';
import { checkTitles } from './check/check-titles.ts';
import { checkUtterances } from './check/check-utterances.ts';
import { faultsToShow } from './check/faults-to-show.ts';
import { commonValues } from './check/names.ts';
import { checkCircles, reachedFrom, stepsAmong } from './check/steps/check-circles.ts';
import { checkSubDialogs, hasItsSteps } from './check/steps/check-sub-dialogs.ts';
import { nameOfSurroundings, surroundingsOf } from './check/surroundings.ts';
import { checkHtml } from './check/texts/check-html.ts';
import { checkPlainTexts } from './check/texts/check-plain-texts.ts';
import { checkQuotes } from './check/texts/check-quotes.ts';
import { compileTemplate } from './compile-template.ts';
import { withDialogs } from './dialogs-as-actions.ts';
import type { BotFile } from './files/bot-file.ts';
import { type BotButtonName, botTexts } from './files/bot-texts.ts';
import {
  allOf,
  type Folder,
  type FoundFault,
  folderSteps,
  readFolder,
  type Selection,
  translatedInto,
} from './files/folder.ts';
import { compilePages, type PagesFile, pageTexts } from './files/page-texts.ts';
import type { TemplateFile } from './files/schema.ts';
import { type Source, textFaults } from './files/source.ts';
import { wordTexts } from './files/word-texts.ts';
import { compileWords } from './files/words.ts';
import { BOT, CARDS, inLanguage, ORIGINAL, originalOf, PAGES, PRESETS, SHARED } from './folders/file-names.ts';
import { misnamedFiles } from './folders/misnamed-files.ts';
import { outdatedCopies } from './folders/outdated-copies.ts';
import { type Folders, type RawFiles, readFiles } from './folders/raw-files.ts';
import { compileText } from './liquid/text.ts';
import { rememberLast } from './remember-last.ts';
import type { Fields } from './shapes.ts';
import type { TemplateSet } from './template.ts';
import { unlessGood, type Verdicts } from './verdicts.ts';

/** What templates are checked against, and what need not be checked again. */
export type TemplateLoadOptions = {
  /** Names of the existing auth profiles; undefined if they are checked elsewhere. */
  profiles: ReadonlySet<string> | undefined;
  /** Those of them that are for services, which have no calendar. */
  serviceProfiles?: ReadonlySet<string>;
  /** The actions that templates can use; by default the built-in ones. */
  actions?: ActionDefinitions;
  /** The present, to warn of dates that are past; epoch ms. */
  now?: number;
  /** The last good versions; what takes long is checked only where there is another than the current one. */
  known?: RawFiles;
  /** What was found good with these actions. */
  verdicts?: Verdicts;
};

type InLanguage = TemplateLoadOptions & {
  /** The original language by default; for another one, the translations are read as well. */
  language?: string;
};

/** Compiled templates, or the faults that prevent it. */
export type Loaded = ({ set: TemplateSet } | { faults: Fault[] }) & { warnings: Fault[] };

/**
 * Reads and checks all files that designers write: dialog templates, cards, `bot.yaml`, `pages.yaml` and
 * `preset-ranges.yaml`.
 * @param folders  faults name their files relative to how they are given
 * @returns the compiled templates if all files are valid, or else all faults
 */
export function loadTemplates(folders: Folders, options: InLanguage): Loaded {
  const { files, faults: unreadable } = readFiles(folders);
  const { folder, findings } = inspect(allOf(files), options);
  const { faults, warnings } = bySeverity(
    faultsToShow([...unreadable, ...misnamedFiles(folders), ...outdatedCopies(files), ...faultsOf(findings)]),
  );
  const set = faults.length === 0 ? compile(folder, options) : undefined;
  return set ? { set, warnings } : { faults, warnings };
}

/** One set per language of the folder; the original comes first. */
export type TemplateSets = readonly [TemplateSet, ...TemplateSet[]];

/**
 * Reads and checks the templates in all their languages.
 * @returns one set per language if all files are valid, or else all faults
 */
export function loadLanguages(
  folders: Folders,
  options: TemplateLoadOptions,
): ({ sets: TemplateSets } | { faults: Fault[] }) & { warnings: Fault[] } {
  const { files, faults: unreadable } = readFiles(folders);
  const all = [ORIGINAL, ...translatedInto(files)].map(language => ({
    language,
    ...inspect(allOf(files), { ...options, language }),
  }));
  const told = [
    ...[...unreadable, ...misnamedFiles(folders), ...outdatedCopies(files)],
    ...withoutConsequences(all.flatMap(({ findings }) => findings)),
  ];
  const { faults, warnings } = bySeverity(faultsToShow(told));
  if (faults.length > 0) return { faults, warnings };
  const [original, ...others] = all.flatMap(({ folder, language }) => compile(folder, { ...options, language }) ?? []);
  return original ? { sets: [original, ...others], warnings } : { faults, warnings };
}

const faultsOf = (findings: readonly FoundFault[]): Fault[] => findings.map(({ fault }) => fault);

/** As long as a file has faults, those of its translations say nothing new. */
function withoutConsequences(findings: readonly FoundFault[]): Fault[] {
  const faulty = new Set(findings.flatMap(({ of, fault }) => (fault.severity === 'warning' ? [] : of)));
  return faultsOf(findings.filter(({ of }) => of === originalOf(of) || !faulty.has(originalOf(of))));
}

/** The files of a selection in one language, and what is wrong with them. */
export type Inspected = { folder: Folder; findings: FoundFault[] };

/** Each template is checked once, until anything changes that it refers to. */
const checks = rememberLast<readonly Fault[]>();

const NONE: ReadonlySet<string> = new Set();

const inspect = (selection: Selection, options: InLanguage): Inspected => finished(inspection(selection, options));

/** Checks the files of a selection in steps. */
export function* inspection(selection: Selection, options: InLanguage): InSteps<Inspected> {
  const { profiles, serviceProfiles = NONE, actions = knownActions, known, language = ORIGINAL, verdicts } = options;
  const folder = yield* folderSteps(selection, language);
  const { templates, names, cards, bot, presets, pages } = folder;
  const files = templates.map(({ source }) => source.file);
  const isWhole = language !== ORIGINAL || templates.length === names.size;
  // A file that cannot be read may lead to each template that words do not start.
  const maybe = isWhole ? [] : files.filter(({ utterances }) => !utterances).map(({ name }) => name);
  const reached = new Set([...reachedFrom(files), ...maybe]);
  const ranges = presets?.file.ranges ?? [];
  const steps = new Set([...stepsAmong(files), ...maybe]);
  const others = { reached, steps, actions: withDialogs(actions, files), presets: ranges };
  const isTranslation = language !== ORIGINAL;
  const around = { profiles, serviceProfiles, templates: names, cards, isTranslation, ...others };
  const led = templates.filter(({ source }) => reached.has(source.file.name)).map(({ source }) => source.yaml.value);
  const seenAround = verdicts && nameOfSurroundings(around, { language, led });
  const checkable = templates.filter(({ source }) => hasItsSteps(source.file, folder));
  const ofTemplates = yield* foundInEach(checkable, source =>
    checks(source, surroundingsOf(source.file, around), () =>
      unlessGood(verdicts, ['template', source.yaml.value, seenAround], () => checkTemplate(source, around)),
    ),
  );
  const plain = yield* foundInEach(templates, source => checkPlain(source, verdicts));
  const findings = [
    ...templates.flatMap(({ name, source }) => found(name, checkName(source))),
    ...folder.findings,
    ...(language === ORIGINAL ? [] : defaultFindings(selection, folder, { known, language })),
    ...ofTemplates,
    ...checkCircles(templates),
    ...plain,
    ...(language === ORIGINAL ? cardFindings(cards, verdicts) : []),
    ...checkSubDialogs(folder, selection, language),
    ...checkUtterances(templates),
    ...checkTitles(templates),
    ...found(inLanguage(BOT, language), bot ? [...checkPlain(bot, verdicts), ...checkBot(bot, verdicts)] : []),
    ...found(
      inLanguage(PRESETS, language),
      presets ? [...checkPlain(presets, verdicts), ...checkPresets(presets, options.now)] : [],
    ),
    ...found(inLanguage(PAGES, language), pages ? checkPages(pages, verdicts) : []),
  ];
  return { folder, findings };
}

const found = (of: string, faults: readonly Fault[]): FoundFault[] => faults.map(fault => ({ of, fault }));

/** Checks each template, in steps. */
function* foundInEach(
  templates: Folder['templates'],
  check: (source: Source<TemplateFile>) => readonly Fault[],
): InSteps<FoundFault[]> {
  const all: FoundFault[] = [];
  for (const { name, source } of templates) {
    all.push(...found(name, check(source)));
    yield;
  }
  return all;
}

type Check<F> = (source: Source<F>, verdicts: Verdicts | undefined) => readonly Fault[];

/** What depends on a file alone is checked once. @param what  says which check it is */
function checkedOnce<F>(what: string, check: (source: Source<F>) => Fault[]): Check<F> {
  const known = rememberLast<readonly Fault[]>();
  return (source, verdicts) =>
    known(source, [], () => unlessGood(verdicts, [what, source.yaml.value], () => check(source)));
}

const checkBot = checkedOnce('bot', (source: Source<BotFile>) => {
  const { texts, words } = source.file;
  const seen = Object.fromEntries(
    Object.entries(botTexts).map(([name, values]) => [name, { ...commonValues, ...values }]),
  );
  return [
    ...checkAll(source, 'texts', { texts, seen }),
    ...checkAll(source, 'words', { texts: words, seen: wordTexts }),
  ];
});

/** Compares the defaults of templates; only of those with another known version, if any are known. */
function defaultFindings(
  selection: Selection,
  folder: Folder,
  { known, language }: { known: RawFiles | undefined; language: string },
): FoundFault[] {
  const hasOther = (name: string): boolean =>
    known?.has(name) === true && selection.files.get(name) !== known.get(name);
  const around = [SHARED, PRESETS].flatMap(name => [name, inLanguage(name, language)]);
  const isAll = !known || around.some(hasOther);
  const templates = folder.templates.filter(({ name }) => isAll || hasOther(name) || hasOther(originalOf(name)));
  if (templates.length === 0) return [];
  const defaultsOf = ({ templates: all, presets }: Folder, spoken: string): DefaultsIn => ({
    language: spoken,
    templates: all,
    presets: presets?.file.ranges ?? [],
  });
  return checkDefaults(defaultsOf(readFolder(selection), ORIGINAL), defaultsOf({ ...folder, templates }, language));
}

/** Checks all texts as they are written. */
const checkPlain = checkedOnce('plain', ({ yaml }: Source<unknown>) => [
  ...checkPlainTexts(yaml),
  ...checkQuotes(yaml),
  ...checkHtml(yaml),
]);

const checkCardFile = checkedOnce('card', ({ yaml }: Source<unknown>) => checkCardSchema(yaml));

const cardFindings = (cards: Folder['cards'], verdicts: Verdicts | undefined): FoundFault[] =>
  [...cards].flatMap(([title, card]) =>
    (card ? checkCardFile(card, verdicts) : []).map(fault => ({ of: `${CARDS}/${title}.yaml`, fault })),
  );

const checkPages = checkedOnce('pages', (source: Source<PagesFile>) =>
  checkAll(source, 'pages', { texts: source.file.pages, seen: pageTexts }),
);

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

/** The buttons that send their labels, by what they say. */
const SENDING = {
  yes: ['yes'],
  no: ['no'],
  cancel: ['cancel'],
  help: ['help'],
  'start-over': ['startOver'],
  more: ['more'],
  undo: ['undo'],
  'sign-in': ['signIn', 'renew'],
} as const satisfies Record<string, readonly BotButtonName[]>;

/** The bot understands what its own buttons send, whatever the designer calls them, also in a language without words. */
function labels({ buttons, commands }: BotFile): Record<string, string[]> {
  const phrases: Readonly<Record<string, readonly string[]>> = commands;
  return recordOf(keysOf(SENDING), say => [...(phrases[say] ?? []), ...SENDING[say].map(name => buttons[name])]);
}

/**
 * Compiles files without faults.
 * @returns undefined without the bot's own files
 */
export function compile(
  { templates, cards, bot, presets, pages }: Folder,
  { language = ORIGINAL, actions: given = knownActions }: Partial<Pick<TemplateSet, 'language' | 'actions'>>,
): TemplateSet | undefined {
  if (!bot || !presets || !pages) return undefined;
  const { buttons, commands, words } = bot.file;
  const texts = recordOf(keysOf(bot.file.texts), name => compileText(bot.file.texts[name]));
  const files = templates.map(({ source }) => source.file);
  const actions = withDialogs(given, files);
  const enabled = files.filter(file => file.enabled).toSorted((a, b) => a.order - b.order);
  return {
    language,
    actions,
    templates: new Map(enabled.map(file => [file.name, compileTemplate(file, { cards, actions })] as const)),
    texts,
    words: compileWords(words),
    buttons: buttons satisfies Record<BotButtonName, string>,
    commands: { ...commands, ...labels(bot.file) },
    presets: presets.file.ranges,
    pages: compilePages(pages.file),
  };
}
