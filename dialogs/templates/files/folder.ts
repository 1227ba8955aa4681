import { basename } from 'node:path';
import type { z } from 'zod';
import { didYouMean, type Fault } from '../../../core/faults.ts';
import type { Parsed, YamlFile } from '../../../core/yaml/yaml.ts';
import { finished, type InSteps } from '../../../nlu/index.ts';
import type { CardSource } from '../check/check-card.ts';
import {
  BOT,
  inLanguage,
  isCard,
  isDialog,
  languageOfFile,
  ORIGINAL,
  originalOf,
  PAGES,
  PRESETS,
  SHARED,
  titleOfFile,
} from '../folders/file-names.ts';
import { missingFile } from '../folders/misnamed-files.ts';
import { folderOf, layers, type RawFiles, yamlOf } from '../folders/raw-files.ts';
import { literalTexts, type TypeOfEntity } from '../literal-texts.ts';
import { rememberLast } from '../remember-last.ts';
import { type BotFile, botFileSchema } from './bot-file.ts';
import { cardFileSchema, shownCards } from './card-file.ts';
import { cardTexts } from './card-texts.ts';
import { overlay } from './overlay.ts';
import { type PagesFile, pagesFileSchema } from './page-texts.ts';
import {
  type PresetRangesFile,
  presetRangesSchema,
  sharedSchema,
  type TemplateFile,
  templateSchema,
} from './schema.ts';
import { type Source, sourceOf } from './source.ts';
import { isFields, type TextInFile, textsIn, useIn } from './texts-of.ts';
import { type Shared, withShared } from './with-shared.ts';

/** The files to use. */
export type Selection = {
  files: RawFiles;
  /** The names of files that exist but are not used. */
  out: ReadonlySet<string>;
  /** By the name of a translation: its texts that are not used, as `Fault.text` names them. */
  omitted: ReadonlyMap<string, ReadonlySet<string>>;
};

export const allOf = (files: RawFiles): Selection => ({ files, out: new Set(), omitted: new Map() });

/**
 * A fault, and the file that cannot be used as long as it is there. The fault itself may be in a card that it shows.
 */
export type FoundFault = { of: string; fault: Fault };

/** A template in a language; `name` is that of its file in this language. */
export type NamedSource<T> = { name: string; source: Source<T> };

/** The valid files of the templates folder, in one language; `findings` says what is wrong with the others. */
export type Folder = {
  /** The templates that exist in the language. */
  templates: NamedSource<TemplateFile>[];
  /** The names of all dialog templates, including faulty ones. */
  names: ReadonlySet<string>;
  /** By name; undefined if the card is faulty, or if no template uses it in the language. */
  cards: ReadonlyMap<string, CardSource | undefined>;
  bot: Source<BotFile> | undefined;
  presets: Source<PresetRangesFile> | undefined;
  pages: Source<PagesFile> | undefined;
  findings: FoundFault[];
};

type Kind<S extends z.ZodType> = {
  schema: S;
  texts: (value: unknown) => TextInFile[];
  /** True if a language cannot do without a translation of the file. */
  needsTranslation: boolean;
};
type Translatable = { texts: readonly TextInFile[]; needsTranslation: boolean };

const kindOf = <S extends z.ZodType>(schema: S, needsTranslation: boolean): Kind<S> => ({
  schema,
  texts: textsIn(schema),
  needsTranslation,
});
const kinds = {
  bot: kindOf(botFileSchema, true),
  presets: kindOf(presetRangesSchema, false),
  pages: kindOf(pagesFileSchema, false),
  dialog: kindOf(templateSchema, true),
  shared: kindOf(sharedSchema, false),
  card: { schema: cardFileSchema, texts: cardTexts, needsTranslation: false },
};

/** A template has texts where its schema marks them, and in what it hands to actions and other templates. */
function dialogKind({ files }: Selection): Kind<typeof templateSchema> {
  const typeOf = typesIn(files);
  const { texts, ...kind } = kinds.dialog;
  return { ...kind, texts: value => [...texts(value), ...literalTexts(value, typeOf)] };
}

/** Finds the texts of a file by its name, "cards/event.yaml". */
export function textFinder(files: RawFiles): (name: string, value: unknown) => TextInFile[] {
  const own = new Map<string, Pick<Kind<z.ZodType>, 'texts'>>([
    [BOT, kinds.bot],
    [PRESETS, kinds.presets],
    [PAGES, kinds.pages],
    [SHARED, kinds.shared],
  ]);
  const dialog = dialogKind(allOf(files));
  return (name, value) => (own.get(name) ?? (isCard(name) ? kinds.card : dialog)).texts(value);
}

/** The types of entities, also of those that are shared. */
function typesIn(files: RawFiles): TypeOfEntity {
  const entityIn = (name: string, entity: string): unknown => {
    const file = files.get(`${name}.yaml`);
    const read = file && yamlOf(file);
    const entities = read && 'value' in read && isFields(read.value) ? read.value['entities'] : undefined;
    return isFields(entities) ? entities[entity] : undefined;
  };
  return (template, entity) => {
    const own = entityIn(template, entity);
    const shared = entityIn(titleOfFile(SHARED), useIn(own) ?? '');
    return (isFields(own) ? own['type'] : undefined) ?? (isFields(shared) ? shared['type'] : undefined);
  };
}

/** Puts the files together. @param language for another than the original one, its texts replace the original ones */
export const readFolder = (selection: Selection, language?: string): Folder =>
  finished(folderSteps(selection, language));

/** The same in steps. */
export function* folderSteps(selection: Selection, language: string = ORIGINAL): InSteps<Folder> {
  const names = [...selection.files.keys()];
  const originals = names.filter(name => languageOfFile(name) === ORIGINAL);
  const dialogs = originals.filter(isDialog);
  const spoken = dialogs.filter(name => selection.files.has(inLanguage(name, language)));
  const reader = new FolderReader(selection, language);
  const shared = sharedIn(reader, selection);
  const kind = dialogKind(selection);
  const templates: Folder['templates'] = [];
  for (const name of spoken) {
    const source = reader.read(name, kind, yaml => wholes(yaml, [shared], () => withShared(yaml, shared)));
    if (source) templates.push({ name: inLanguage(name, language), source });
    yield;
  }
  const needed = cardsOf(templates);
  const isNeeded = (card: string): boolean => language === ORIGINAL || needed.has(titleOfFile(card));
  const cards = originals
    .filter(isCard)
    .map(name => [titleOfFile(name), isNeeded(name) ? reader.read(name, kinds.card) : undefined] as const);
  return {
    templates,
    names: new Set(dialogs.map(titleOfFile)),
    cards: new Map(cards),
    bot: reader.read(BOT, kinds.bot),
    presets: reader.read(PRESETS, kinds.presets),
    pages: reader.read(PAGES, kinds.pages),
    findings: [...reader.findings, ...strayTranslations(selection.files, language, originals)],
  };
}

/** Entities and texts for templates; the file may be missing. */
function sharedIn(reader: FolderReader, { files }: Selection): Shared {
  const file = files.get(SHARED);
  return reader.read(SHARED, kinds.shared) ?? (file && faultyShared(file, [], () => ({ path: file.path })));
}

/** One value for each version; templates that take over nothing else are then not checked again. */
const faultyShared = rememberLast<{ path: string }>();

type Checked<S extends z.ZodType> = Source<z.output<S>> | { faults: Fault[] };

/** Each version of a file is checked and translated once; what it is depends on its name. */
const sources = rememberLast<Source<unknown> | { faults: Fault[] }>();
const wholes = rememberLast<Parsed>();
const merges = rememberLast<{ yaml: YamlFile; faults: Fault[] }>();

/** The system's error for a file that does not exist. */
const NOT_THERE = 'ENOENT';

/** Reads the files of a folder in one language. */
class FolderReader {
  readonly findings: FoundFault[] = [];
  readonly #selection: Selection;
  readonly #language: string;

  constructor(selection: Selection, language: string) {
    this.#selection = selection;
    this.#language = language;
  }

  /**
   * A file in the language: the original, with its texts replaced by those of the translation.
   * @param complete adds what the file takes from another one
   */
  read<S extends z.ZodType>(
    name: string,
    kind: Kind<S>,
    complete: (yaml: YamlFile) => Parsed = yaml => yaml,
  ): Source<z.output<S>> | undefined {
    const of = inLanguage(name, this.#language);
    const original = this.#yaml(name, of);
    if (!original) return undefined;
    const texts = of === name ? [] : kind.texts(original.value);
    const isTranslated = texts.some(({ otherwise }) => otherwise !== 'nothing');
    const yaml = isTranslated ? this.#translated(original, of, { ...kind, texts }) : original;
    const whole = yaml && this.#valid(of, complete(yaml));
    return whole && this.#valid(of, sources(whole, [], () => sourceOf(whole, kind.schema)) as Checked<S>);
  }

  #translated(original: YamlFile, of: string, { texts, needsTranslation }: Translatable): YamlFile | undefined {
    const otherwise = needsTranslation ? undefined : original;
    if (!this.#selection.files.has(of)) {
      const file = inLanguage(original.file, this.#language);
      const fault: Fault = { file, message: `is missing: ${original.file} is not translated` };
      this.#found(of, [needsTranslation ? fault : { ...fault, severity: 'warning' }]);
      return otherwise;
    }
    const translation = this.#yaml(of, of);
    if (!translation) return otherwise;
    const omitted = this.#selection.omitted.get(of);
    const { yaml, faults } = merges(translation, [original, omitted, handedOn(texts)], () =>
      overlay(original, translation, { texts, omitted }),
    );
    this.#found(of, this.#isOfReplaced(of) ? faults.filter(({ severity }) => severity !== 'local') : faults);
    return yaml;
  }

  /** True for the translation of a file that an own one replaces, which may have texts that the own one has no more. */
  #isOfReplaced(of: string): boolean {
    const { files } = this.#selection;
    const translation = files.get(of);
    const folder = translation && folderOf(translation);
    return layers(files.get(originalOf(of))?.beneath).some(file => folderOf(file) === folder);
  }

  #yaml(name: string, of: string): YamlFile | undefined {
    const file = this.#selection.out.has(name) ? undefined : this.#selection.files.get(name);
    if (file?.bytes !== NOT_THERE) return file && this.#valid(of, yamlOf(file));
    const cause = missingFile(name.replace(/\.yaml$/, ''));
    this.#found(of, [{ file: file.path, message: 'is missing', cause }]);
    return undefined;
  }

  #valid<T extends object>(of: string, read: T | { faults: Fault[] }): T | undefined {
    if (!('faults' in read)) return read;
    this.#found(of, read.faults);
    return undefined;
  }

  #found(of: string, faults: readonly Fault[]): void {
    this.findings.push(...faults.map(fault => ({ of, fault })));
  }
}

/** Which texts a template hands on, which other templates decide. */
const handedOn = (texts: readonly TextInFile[]): string =>
  JSON.stringify(texts.filter(({ steps }) => steps.includes('with')).map(({ steps }) => steps));

/** The cards that templates show. */
const cardsOf = (templates: readonly NamedSource<TemplateFile>[]): ReadonlySet<string> =>
  new Set(templates.flatMap(({ source }) => shownCards(source.file).map(({ name }) => name)));

/** Faults for translations without an original. */
function strayTranslations(files: RawFiles, language: string, originals: readonly string[]): FoundFault[] {
  if (language === ORIGINAL) return [];
  const translations = [...files.values()].filter(({ name }) => languageOfFile(name) === language);
  return translations.flatMap(({ name, path }) => {
    if (originals.includes(originalOf(name))) return [];
    const original = basename(originalOf(name));
    const hint = didYouMean(
      original,
      originals.map(other => basename(other)),
    );
    const message = `there is no ${original} that this could be a translation of`;
    const cause = missingFile(originalOf(name).replace(/\.yaml$/, ''));
    return [{ of: name, fault: { file: path, message, severity: 'local', ...(hint && { hint }), cause } }];
  });
}

/** The languages for which there are translations. */
export const translatedInto = (files: RawFiles): string[] =>
  [...new Set([...files.keys()].map(languageOfFile))].filter(language => language !== ORIGINAL).sort();
