import { BotError } from './errors.ts';

/** One thing wrong in a file that a person edits: where it is, what was found and what would fit. */
export type Fault = {
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  column?: number;
  /** The line itself, shown above a caret. */
  source?: string;
  message: string;
  /** What to do, when it can be said: "Did you mean `scopes`?" */
  hint?: string;
};

/** All faults of a file or folder at once; the message is ready for a terminal. */
export class FaultsError extends BotError {
  override readonly name = 'FaultsError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('files/faults', faults.map(formatFault).join('\n\n'), { facts: { faults: faults.length } });
    this.faults = faults;
  }
}

/** `templates/a.yaml:4:9 unknown entity type "dat"` with the line, a caret and the hint below it. */
export function formatFault(fault: Fault): string {
  const place = [fault.file, fault.line, fault.column].filter(part => part !== undefined).join(':');
  const lines = [`${place} ${fault.message}`];
  if (fault.source !== undefined) {
    const { shown, caret } = window(fault.source, fault.column ?? 1);
    lines.push(`    ${shown}`, `    ${caret}^`);
  }
  if (fault.hint) lines.push(`    ${fault.hint}`);
  return lines.join('\n');
}

/** The nearest of `known` to a misspelt `word`, when it is near enough to be meant. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(1, Math.floor(word.length / 3))
    ? `Did you mean \`${best.name}\`?`
    : undefined;
}

/** Steps (insert, delete, replace, swap of neighbours) from one word to the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j] ?? 0, (beforeLast[j - 2] ?? 0) + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** A long line is shown around the caret only; tabs become single blanks so that the caret stands right. */
function window(source: string, column: number): { shown: string; caret: string } {
  const from = column > 100 ? column - 60 : 0;
  const shown = source.replaceAll('\t', ' ').slice(from, from + 120);
  return { shown, caret: ' '.repeat(Math.max(0, column - 1 - from)) };
}
