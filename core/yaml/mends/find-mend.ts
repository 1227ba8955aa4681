import { gluedDashes } from './glued-dashes.ts';
import { inBracketMends } from './in-brackets.ts';
import { indentMend, indentMends, indentOf } from './indentation.ts';
import { markMends } from './marks.ts';
import type { FoundMend, Mend } from './mend.ts';
import { misplacedLine, sunkenLine } from './misplaced.ts';
import { quoteMends } from './quotes.ts';

/** How many lines before an error can have caused it, apart from those that open something. */
const MOST_LINES = 6;
const MOST_OPENERS = 3;

/**
 * Finds the mistake that makes a text unreadable: the change of one line after which the text can be read, or read the
 * furthest. A parser often reports a later line, and many errors for one mistake.
 * @param errorLine the line of the first error of a text; -1 or Infinity if it has none
 */
export function findMend(lines: readonly string[], errorLine: (text: string) => number): FoundMend | undefined {
  const first = errorLine(lines.join('\n'));
  const whole =
    leftOver(lines, first) ?? gluedDashes(lines, first, errorLine) ?? findMisplaced(lines, first, errorLine);
  if (whole) return whole;
  let best: { mend: FoundMend; reach: number } | undefined;
  for (const mend of possibleMends(lines, first)) {
    const reach = errorLine(lines.with(mend.line, mend.mended).join('\n'));
    if (reach <= (best?.reach ?? first + 1)) continue;
    best = { mend, reach };
    if (reach === Infinity) return mend;
  }
  return best?.mend;
}

/** A line that begins in the wrong column, if the text can be read once it begins elsewhere. */
export function findMisplaced(
  lines: readonly string[],
  error: number,
  errorLine: (text: string) => number,
): FoundMend | undefined {
  const found = [...misplacedLine(lines), ...sunkenLine(lines, error)].filter(({ column }) => column >= 0);
  const mends = found.map(({ line, column }) => ({ ...indentMend(lines[line] ?? '', column), line }));
  return mends.find(({ line, mended }) => errorLine(lines.with(line, mended).join('\n')) === Infinity);
}

/** Lines that tools leave in a file. */
const LEFT_OVER: readonly [RegExp, string, string][] = [
  [
    /^(?:<{7}|={7}|>{7})(?: |$)/,
    'this line is left over from merging two versions of the file',
    'Keep one of the versions, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  ],
  [/^```/, 'this line does not belong to the file', 'Remove the lines that begin with three backticks.'],
];

function leftOver(lines: readonly string[], error: number): FoundMend | undefined {
  return lines.slice(0, error + 1).flatMap((text, line) => {
    const [, message, hint] = LEFT_OVER.find(([pattern]) => pattern.test(text)) ?? [];
    return message && hint ? [{ line, mended: '', column: 0, message, hint }] : [];
  })[0];
}

function* possibleMends(lines: readonly string[], error: number): Generator<FoundMend> {
  yield* dedented(lines, error);
  for (const line of suspects(lines, error)) yield* mendsOf(lines, line).map(mend => ({ ...mend, line }));
}

const mendsOf = (lines: readonly string[], at: number): Mend[] => [
  ...inBracketMends(lines[at] ?? ''),
  ...markMends(lines, at),
  ...quoteMends(lines[at] ?? ''),
  ...indentMends(lines, at),
];

/** The lines that can have caused an error in a line, likeliest first. */
function suspects(lines: readonly string[], error: number): number[] {
  const { before, here, next } = around(lines, error);
  const heads = before.slice(0, 1).filter(at => /:\s*[-+]?$/.test(lines[at] ?? ''));
  const openers = before.filter(at => opens(lines[at] ?? '')).slice(0, MOST_OPENERS);
  const [outer = 0] = outside(lines, error);
  return [...new Set([here, ...heads, ...openers, ...before.slice(0, MOST_LINES), next, outer])];
}

/**
 * An entity at the beginning of the line: what it stands in goes on below it, in the column of the lines above it. It may
 * also be the first, so that nothing stands below `entities:`.
 */
function dedented(lines: readonly string[], error: number): FoundMend[] {
  const depthOf = (at: number): number => indentOf(lines[at] ?? '');
  const [outer, earlier] = outside(lines, error);
  if (outer === undefined || earlier === undefined) return [];
  const depth = depthOf(around(lines, error).here);
  const isFirst = depthOf(earlier) === depthOf(outer) && /:\s*$/.test(lines[earlier] ?? '');
  if (depthOf(outer) >= depth || !(isFirst || depthOf(earlier) === depth)) return [];
  return indentMends(lines, outer).map(mend => ({ ...mend, line: outer }));
}

/** The lines above the one of an error that begin no further to the right, nearest first. */
function outside(lines: readonly string[], error: number): number[] {
  const { before, here } = around(lines, error);
  return before.filter(at => indentOf(lines[at] ?? '') <= indentOf(lines[here] ?? ''));
}

/** The line of an error, or the first below it that is not blank, and those above and below that one. */
function around(lines: readonly string[], error: number): { before: number[]; here: number; next: number } {
  const all = [...lines.keys()].filter(at => !isBlank(lines[at] ?? ''));
  const [here = error, next = error] = all.filter(at => at >= error);
  return { before: all.filter(at => at < error).toReversed(), here, next };
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/** True if a line opens a quote or bracket and does not close it. */
function opens(line: string): boolean {
  const [, value = ''] = /(?:: +|- +)((["'])(?:(?!\2).)*|[[{][^\]}]*)$/.exec(line) ?? [];
  return value !== '';
}
