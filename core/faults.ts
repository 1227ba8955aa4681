import { BotError } from './errors.ts';
import { nearest } from './names/nearest.ts';

/** A fault in a file that people edit: its position, what was found and what would be right. */
export type Fault = {
  file: string;
  /** 1-based; absent if the fault concerns the whole file. */
  line?: number;
  column?: number;
  /** The text of the line, which is shown above a caret. */
  source?: string;
  message: string;
  /** What to do about it, if known: "Did you mean `scopes`?" */
  hint?: string;
  /** Identifies the mistake. Of several faults with the same cause, only the first is shown. */
  cause?: string;
  /** `warning`: the file is as good as without it. `local`: everything else in the file works. */
  severity?: 'warning' | 'local';
  /** In a translation, the text that is at fault, as its loader names it. */
  text?: string;
};

/** Equal for the same fault, found twice. */
export const faultKey = ({ file, line, column, message }: Fault): string =>
  JSON.stringify([file, line, column, message]);

/** Separates what must be mended from warnings. */
export function bySeverity(found: readonly Fault[]): { faults: Fault[]; warnings: Fault[] } {
  const isWarning = ({ severity }: Fault): boolean => severity === 'warning';
  return { faults: found.filter(fault => !isWarning(fault)), warnings: found.filter(isWarning) };
}

/** All faults of a file or folder. The message lists them, formatted for a terminal. */
export class FaultsError extends BotError {
  override readonly name = 'FaultsError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('files/faults', faults.map(formatFault).join('\n\n'), { facts: { faults: faults.length } });
    this.faults = faults;
  }
}

/** Of the faults with the same cause, the first; its hint names the lines of the others in its file. */
export function onePerCause(faults: readonly Fault[]): Fault[] {
  const groups = Map.groupBy(faults, ({ cause }, index) => cause ?? index);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [withLines(first, others)] : []));
}

function withLines(fault: Fault, others: readonly Fault[]): Fault {
  const isSame = ({ file, message }: Fault): boolean =>
    file === fault.file && nameIn(message) === nameIn(fault.message);
  const lines = others.filter(isSame).flatMap(({ line }) => (line !== fault.line ? (line ?? []) : []));
  const [next, ...more] = new Set(lines);
  if (next === undefined) return fault;
  const where =
    more.length === 0
      ? `line ${next}`
      : `lines ${[next, ...more].slice(0, 5).join(', ')}${more.length > 4 ? ' …' : ''}`;
  const hint = fault.hint?.replace(/[^.?!]$/, '$&.');
  return { ...fault, hint: [hint, `The same in ${where}.`].filter(Boolean).join(' ') };
}

/** The first name that a message quotes; without one, all of it. */
const nameIn = (message: string): string => /`[^`]+`/.exec(message)?.[0] ?? message;

/** Sorts faults by their place. Files stay in the order in which they first occur. */
export function inFileOrder(faults: readonly Fault[]): Fault[] {
  const byPlace = (a: Fault, b: Fault): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return [...Map.groupBy(faults, ({ file }) => file).values()].flatMap(ofFile => ofFile.toSorted(byPlace));
}

/** Formats a fault: `templates/a.yaml:4:9 unknown entity type "dat"`, followed by the line, a caret and the hint. */
export function formatFault(fault: Fault): string {
  const position = [fault.file, fault.line, fault.column].filter(part => part !== undefined).join(':');
  const lines = [`${position} ${fault.message}`];
  if (fault.source !== undefined) {
    const { shown, caret } = window(fault.source, fault.column ?? 1);
    lines.push(`    ${shown}`, `    ${caret}^`);
  }
  if (fault.hint) lines.push(`    ${fault.hint}`);
  return lines.join('\n');
}

/** "Did you mean ...?" with the most similar of the `known` words; undefined if none is similar enough. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const name = nearest(word, known);
  return name === undefined ? undefined : `Did you mean \`${name}\`?`;
}

/** "Did you mean ...?", or else all known words after `label`, or `none` if there are none. */
export function nearestOrAll(word: string, known: readonly string[], { label, none }: AllKnown): string {
  return didYouMean(word, known) ?? (known.length > 0 ? `${label}: ${listed(known)}` : none);
}

/** More names than this are no help. */
const MOST_LISTED = 30;

/** Names in a row; of very many, the first ones and how many there are besides. */
export function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MOST_LISTED).join(', '), names.length - MOST_LISTED];
  return more > 0 ? `${shown} and ${more} more` : shown;
}

type AllKnown = { label: string; none: string };

/** Cuts a long line to the part around the caret. Tabs become single spaces, so the caret is in the right column. */
function window(source: string, column: number): { shown: string; caret: string } {
  const from = column > 100 ? column - 60 : 0;
  const shown = source.replaceAll('\t', ' ').slice(from, from + 120);
  return { shown, caret: ' '.repeat(Math.max(0, column - 1 - from)) };
}
