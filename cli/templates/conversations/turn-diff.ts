import { entryLines } from './transcript.ts';

/**
 * What differs between what the bot should do in a turn and what it does: lines that are missing with a minus, new ones
 * with a plus.
 */
export function turnDiff(expected: readonly string[], actual: readonly string[]): string[] {
  const [before, after] = [linesOf(expected), linesOf(actual)];
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).toReversed(), after.slice(start).toReversed());
  const gone = before.slice(start, before.length - end).map(line => `- ${line}`);
  const added = after.slice(start, after.length - end).map(line => `+ ${line}`);
  return [...gone, ...added];
}

const linesOf = (entries: readonly string[]): string[] => entries.flatMap(entry => entryLines(entry).split('\n'));

function commonStart(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, index) => line !== other[index]);
  return at < 0 ? one.length : at;
}
