import type { Fault } from '../../../core/faults.ts';
import type { FoundFault, Selection } from '../files/folder.ts';
import { languageOfFile, titleOfFile } from '../folders/file-names.ts';
import type { RawFile, RawFiles } from '../folders/raw-files.ts';
import type { Inspected } from '../load.ts';

/** The files that can be used. */
export type Settled = Inspected & {
  selection: Selection;
  /** What is wrong with the files that were asked for. */
  wrong: readonly FoundFault[];
};

type Settling = {
  /** The last good version of each file. */
  good: RawFiles;
  /** Only files of this language are replaced. */
  language: string;
  inspect: (selection: Selection) => Inspected;
};

/**
 * Replaces files with faults until none is left. Each is replaced by its last good version. If that is what has the
 * faults, the newer files are replaced that it depends on; in a translation, single texts are left out. What is left is
 * out of service. Faults that affect nothing else in a file are ignored if it has no other version.
 */
export function settle(wanted: Selection, settling: Settling): Settled {
  const first = settling.inspect(wanted);
  let [selection, inspected] = [wanted, first];
  for (;;) {
    const next = stepBack(selection, inspected.findings, settling);
    if (!next) return { ...inspected, selection, wrong: first.findings };
    selection = next;
    inspected = settling.inspect(next);
  }
}

/** What to do about the faults of one file. */
type Step = {
  /** Files to use in their last good version. */
  older: readonly string[];
  /** Texts of translations to leave out. */
  texts: readonly { name: string; text: string }[];
  /** Files to leave out. */
  out: readonly string[];
};

/** @returns undefined if there is nothing to replace */
function stepBack(selection: Selection, findings: readonly FoundFault[], settling: Settling): Selection | undefined {
  const faults = findings.filter(({ fault }) => fault.severity !== 'warning');
  const steps = [...Map.groupBy(faults, ({ of }) => of)].map(([of, found]) =>
    stepFor(selection, { of, faults: found.map(({ fault }) => fault) }, settling),
  );
  const needed = steps.filter(({ older, texts, out }) => older.length + texts.length + out.length > 0);
  return needed.length > 0 ? needed.reduce((next, step) => taken(next, step, settling), selection) : undefined;
}

type FaultsOf = { of: string; faults: readonly Fault[] };

function stepFor(selection: Selection, { of, faults }: FaultsOf, { good, language }: Settling): Step {
  const { files, out, omitted } = selection;
  const nameAt = (path: string): string | undefined => [...files.values()].find(file => file.path === path)?.name;
  const isNewer = (name: string): boolean =>
    languageOfFile(name) === language && files.has(name) && good.has(name) && files.get(name) !== good.get(name);
  const nothing: Step = { older: [], texts: [], out: [] };
  const named = faults.flatMap(({ file }) => nameAt(file) ?? []).filter(isNewer);
  if (named.length > 0) return { ...nothing, older: named };
  if (isNewer(of)) return { ...nothing, older: [of] };
  const serious = faults.filter(({ severity }) => severity !== 'local');
  const texts = serious
    .flatMap(({ file, text }) => (text === undefined ? [] : { name: nameAt(file) ?? of, text }))
    .filter(({ name, text }) => !omitted.get(name)?.has(text));
  if (texts.length > 0) return { ...nothing, texts };
  const causes =
    serious.length > 0 && good.has(of) ? likelyCauses(files.get(of), [...files.keys()].filter(isNewer)) : [];
  if (causes.length > 0) return { ...nothing, older: causes };
  const isUsed = files.has(of) && !out.has(of);
  return { ...nothing, out: serious.length > 0 && isUsed ? [of] : [] };
}

/** Why a file that was good has faults now: the newer files that it names, or else all that are newer. */
function likelyCauses(file: RawFile | undefined, newer: readonly string[]): readonly string[] {
  const text = String(file?.bytes);
  const named = newer.filter(name => new RegExp(`(?<![\\w-])${titleOfFile(name)}(?![\\w-])`).test(text));
  return named.length > 0 ? named : newer;
}

function taken({ files, out, omitted }: Selection, step: Step, { good }: Settling): Selection {
  const older = step.older.flatMap(name => good.get(name) ?? []);
  const left = new Map(omitted);
  for (const { name, text } of step.texts) left.set(name, new Set([...(left.get(name) ?? []), text]));
  return {
    files: new Map([...files, ...older.map(file => [file.name, file] as const)]),
    out: new Set([...out, ...step.out]),
    omitted: left,
  };
}
