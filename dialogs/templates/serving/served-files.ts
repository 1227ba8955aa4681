import { isDeepStrictEqual } from 'node:util';
import { bySeverity, type Fault } from '../../../core/faults.ts';
import { finished, type InSteps, Stepwise } from '../../../nlu/index.ts';
import { faultsToShow } from '../check/faults-to-show.ts';
import { allOf, type FoundFault, type Selection, translatedInto } from '../files/folder.ts';
import { languageOfFile, ORIGINAL, originalOf } from '../folders/file-names.ts';
import type { RawFile, RawFiles } from '../folders/raw-files.ts';
import { compile, inspection, type TemplateLoadOptions } from '../load.ts';
import type { TemplateSet } from '../template.ts';
import { settle } from './settle.ts';

/** The templates in a language, from the newest versions of their files that work. */
type ServedLanguage = {
  /** Undefined if the bot cannot speak it, because its own texts are missing or faulty. */
  set: TemplateSet | undefined;
  selection: Selection;
  wrong: readonly FoundFault[];
};

type ServedLanguages = ReadonlyMap<string, ServedLanguage>;

/** A file with faults, and what is served instead. */
export type HeldFile = { path: string; instead: 'last good version' | 'shipped version' | 'nothing' };

/**
 * What a bot serves while its files are in one state. A file with faults is served in its last good version, and never
 * holds back another file. A language is read when it is first asked for.
 */
export class ServedFiles {
  readonly files: RawFiles;
  readonly #translated: ReadonlySet<string>;
  readonly #known: RawFiles;
  readonly #options: TemplateLoadOptions;
  readonly #earlier: ServedLanguages;
  readonly #languages = new Map<string, ServedLanguage>();

  /**
   * @param files    as they are now
   * @param known    the last good version of each file
   * @param earlier  what was served until now, and is served again if none of its files has changed
   */
  constructor(files: RawFiles, known: RawFiles, options: TemplateLoadOptions, earlier: ServedLanguages = new Map()) {
    this.files = files;
    this.#translated = new Set(translatedInto(files));
    this.#known = known;
    this.#options = options;
    this.#earlier = earlier;
  }

  /** What is served when the files, or the actions that they use, have changed. */
  after(files: RawFiles, actions = this.#options.actions): ServedFiles {
    if (actions === this.#options.actions) return new ServedFiles(files, this.good(), this.#options, this.#languages);
    const { verdicts: _ofOtherActions, ...options } = this.#options;
    return new ServedFiles(files, this.good(), { ...options, ...(actions && { actions }) });
  }

  /** Undefined if faults leave nothing to serve. */
  get original(): TemplateSet | undefined {
    const { set } = this.#read(ORIGINAL);
    const isLeft = set && (set.templates.size > 0 || this.faults().length === 0);
    return isLeft ? set : undefined;
  }

  /** Undefined if the bot cannot speak the language. */
  in(language: string): TemplateSet | undefined {
    return language === ORIGINAL || this.#translated.has(language) ? this.#read(language).set : undefined;
  }

  /** Reads the languages that have other files than their last good ones. */
  readChanged(): void {
    const changed = [...this.files.values()].filter(file => (this.#known.get(file.name) ?? file) !== file);
    for (const language of new Set(changed.map(({ name }) => languageOfFile(name)))) this.in(language);
  }

  /** Reads all languages between other work. */
  async readInTurns(): Promise<void> {
    for (const language of [ORIGINAL, ...this.#translated]) {
      await new Stepwise(() => this.#reading(language)).inTurns();
    }
  }

  /** The languages that the bot can speak; the original comes first. */
  languages(): string[] {
    return [ORIGINAL, ...this.#translated].filter(language => this.in(language));
  }

  /** The faults in the languages that were read. */
  faults(): Fault[] {
    const found = [...this.#languages.values()].flatMap(({ wrong }) => wrong);
    return bySeverity(faultsToShow(found.map(({ fault }) => fault))).faults;
  }

  /** What is not served as it is in the file, in the languages that were read. */
  held(): HeldFile[] {
    return [...this.files.values()].flatMap((file): HeldFile[] => {
      const selection = this.#languages.get(languageOfFile(file.name))?.selection;
      if (!selection) return [];
      if (selection.out.has(file.name)) return [{ path: file.path, instead: 'nothing' }];
      const served = selection.files.get(file.name);
      if (served === file) return [];
      return [{ path: file.path, instead: served === file.beneath ? 'shipped version' : 'last good version' }];
    });
  }

  /**
   * The last good version of each file that is there. Of a language that was not read, the one that was known before, or
   * the file itself.
   */
  good(): RawFiles {
    const names = [...this.files.keys()];
    return new Map(names.flatMap(name => this.#goodVersion(name) ?? []).map(file => [file.name, file]));
  }

  #goodVersion(name: string): RawFile | undefined {
    const selection = this.#languages.get(languageOfFile(name))?.selection;
    const isUsed = selection && ![name, originalOf(name)].some(one => selection.out.has(one));
    if (isUsed) return selection.files.get(name);
    return this.#known.get(name) ?? (selection ? undefined : this.files.get(name));
  }

  #read(language: string): ServedLanguage {
    return finished(this.#reading(language));
  }

  *#reading(language: string): InSteps<ServedLanguage> {
    const read = this.#languages.get(language) ?? (yield* this.#settled(language));
    this.#languages.set(language, read);
    return read;
  }

  *#settled(language: string): InSteps<ServedLanguage> {
    const wanted = language === ORIGINAL ? allOf(this.files) : this.#read(ORIGINAL).selection;
    const { selection, folder, wrong } = yield* settle(wanted, {
      good: this.#known,
      language,
      inspect: selected => inspection(selected, { ...this.#options, known: this.#known, language }),
    });
    const earlier = this.#earlier.get(language);
    const isUnchanged = earlier && isSame(earlier.selection, selection, language);
    return { set: isUnchanged ? earlier.set : compile(folder, { ...this.#options, language }), selection, wrong };
  }
}

/** True if two selections use the same files in a language. */
function isSame(one: Selection, other: Selection, language: string): boolean {
  const [files, others] = [usedIn(one, language), usedIn(other, language)];
  const omitted = (selection: Selection): unknown => [...selection.omitted].map(([name, texts]) => [name, [...texts]]);
  return (
    files.length === others.length &&
    files.every((file, at) => file === others[at]) &&
    isDeepStrictEqual(omitted(one), omitted(other))
  );
}

const usedIn = ({ files, out }: Selection, language: string): RawFile[] =>
  [...files.values()].filter(({ name }) => [ORIGINAL, language].includes(languageOfFile(name)) && !out.has(name));
