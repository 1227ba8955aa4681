import type { Fault } from '../../../core/faults.ts';
import { finished, type InSteps } from '../../../nlu/index.ts';
import type { FoundFault, Selection } from '../files/folder.ts';
import { languageOfFile } from '../folders/file-names.ts';
import { folderOf, type RawFile, type RawFiles } from '../folders/raw-files.ts';
import type { Inspected } from '../load.ts';

/** The files that can be used. */
type Settled = Inspected & {
  selection: Selection;
  /** What is wrong with the files that were asked for. */
  wrong: readonly FoundFault[];
};

type Settling = {
  /** The last good version of each file. */
  good: RawFiles;
  /** Only files of this language are replaced. */
  language: string;
  inspect: (selection: Selection) => InSteps<Inspected>;
};

/**
 * Replaces files with faults until none is left. Each is replaced by its last good version. If that is what has the
 * faults, the newer files are replaced that it depends on; in a translation, single texts are left out. What is left is
 * replaced by the file of an earlier folder, or is out of service. Faults that affect nothing else in a file are ignored if
 * it has no other version.
 */
export function* settle(wanted: Selection, settling: Settling): InSteps<Settled> {
  const first = yield* settling.inspect(wanted);
  let [selection, inspected] = [wanted, first];
  for (;;) {
    const next = new Replacement(selection, { ...settling, wanted }).next(inspected.findings);
    if (!next) return { ...inspected, selection, wrong: first.findings };
    selection = next;
    inspected = yield* settling.inspect(next);
  }
}

/** What to do about the faults of one file. */
type Step = {
  /** Files to use in another version. */
  instead: readonly RawFile[];
  /** Texts of translations to leave out. */
  texts: readonly { name: string; text: string }[];
  /** Files to leave out. */
  out: readonly string[];
};

const nothing: Step = { instead: [], texts: [], out: [] };

/** The faults of the files in use, and how to replace these. */
class Replacement {
  readonly #selection: Selection;
  readonly #settling: Settling & { wanted: Selection };
  readonly #names: ReadonlyMap<string, string>;

  constructor(selection: Selection, settling: Settling & { wanted: Selection }) {
    this.#selection = selection;
    this.#settling = settling;
    this.#names = new Map([...selection.files.values()].map(({ path, name }) => [path, name]));
  }

  /** @returns undefined if there is nothing to replace */
  next(findings: readonly FoundFault[]): Selection | undefined {
    const faults = findings.filter(({ fault }) => fault.severity !== 'warning');
    const steps = [...Map.groupBy(faults, ({ of }) => of)].map(([of, found]) =>
      this.#stepFor(
        of,
        found.map(({ fault }) => fault),
      ),
    );
    const needed = steps.filter(({ instead, texts, out }) => instead.length + texts.length + out.length > 0);
    return needed.length > 0 ? needed.reduce(taken, this.#selection) : undefined;
  }

  #stepFor(of: string, faults: readonly Fault[]): Step {
    const named = this.#older(faults.flatMap(({ file }) => this.#names.get(file) ?? []));
    if (named.length > 0) return { ...nothing, instead: named };
    const older = this.#older([of]);
    if (older.length > 0) return { ...nothing, instead: older };
    const serious = faults.filter(({ severity }) => severity !== 'local');
    return serious.length > 0 ? this.#stepWithoutOlder(of, serious) : nothing;
  }

  #stepWithoutOlder(of: string, faults: readonly Fault[]): Step {
    const { files, out } = this.#selection;
    const texts = this.#textsAt(of, faults);
    if (texts.length > 0) return { ...nothing, texts };
    const causes = this.#settling.good.has(of) ? this.#causesOf(of) : undefined;
    if (causes) return { ...nothing, instead: causes };
    const replaced = this.#replaced(of, faults) ?? this.#replacedAround(of) ?? [];
    if (replaced.length > 0) return { ...nothing, instead: replaced };
    return { ...nothing, out: files.has(of) && !out.has(of) ? [of] : [] };
  }

  /** The file that one with the faults replaces. */
  #replaced(of: string, faults: readonly Fault[]): RawFile[] | undefined {
    const named = faults.flatMap(({ file }) => this.#names.get(file) ?? []);
    return [named, [of]].map(names => this.#beneath(names)).find(({ length }) => length > 0);
  }

  /** The files of the folder of `of` without whose replacements it has no faults. */
  #replacedAround(of: string): readonly RawFile[] | undefined {
    const { files } = this.#selection;
    const own = files.get(of);
    const others = this.#beneath([...files.keys()]).filter(file => own && folderOf(file) === folderOf(own));
    return this.#mending(of, others);
  }

  /** The files that others replace, in the language that is settled. A template that was taken out of service stays out. */
  #beneath(names: readonly string[]): RawFile[] {
    const own = names.filter(name => languageOfFile(name) === this.#settling.language);
    return [...new Set(own)].flatMap(name => {
      const file = this.#selection.files.get(name);
      return file?.beneath && !isDisabled(file) ? file.beneath : [];
    });
  }

  /** The last good versions of those of the files that are newer. */
  #older(names: readonly string[]): RawFile[] {
    const { good, language, wanted } = this.#settling;
    return names.flatMap(name => {
      const [file, older] = [this.#selection.files.get(name), good.get(name)];
      const isNewer = languageOfFile(name) === language && file === wanted.files.get(name) && file !== older;
      return file && older && isNewer ? older : [];
    });
  }

  #textsAt(of: string, faults: readonly Fault[]): Step['texts'] {
    return faults
      .flatMap(({ file, text }) => (text === undefined ? [] : { name: this.#names.get(file) ?? of, text }))
      .filter(({ name, text }) => !this.#selection.omitted.get(name)?.has(text));
  }

  /** The older versions of files without which a file that was good has no faults: of one newer file, or of all. */
  #causesOf(of: string): readonly RawFile[] | undefined {
    return this.#mending(of, this.#older([...this.#selection.files.keys()]));
  }

  /** Those of the versions with which a file has no faults: one, or all. */
  #mending(of: string, versions: readonly RawFile[]): readonly RawFile[] | undefined {
    const attempts = [...versions.map(file => [file]), ...(versions.length > 1 ? [versions] : [])];
    return attempts.find(instead => {
      const { findings } = finished(this.#settling.inspect(taken(this.#selection, { ...nothing, instead })));
      return !findings.some(({ of: other, fault }) => other === of && fault.severity === undefined);
    });
  }
}

function taken({ files, out, omitted }: Selection, step: Step): Selection {
  const left = new Map(omitted);
  for (const { name, text } of step.texts) left.set(name, new Set([...(left.get(name) ?? []), text]));
  return {
    files: new Map([...files, ...step.instead.map(file => [file.name, file] as const)]),
    out: new Set([...out, ...step.out]),
    omitted: left,
  };
}

/** True for a copy that takes a template out of service, whatever else is wrong with it. */
const isDisabled = ({ bytes }: RawFile): boolean => /^enabled:\s*false\b/m.test(String(bytes));
