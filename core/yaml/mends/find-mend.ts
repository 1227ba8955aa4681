import { gluedDashes } from './glued-dashes.ts';
import { inBracketMends } from './in-brackets.ts';
import { indentMends, indentOf } from './indentation.ts';
import { markMends } from './marks.ts';
import type { FoundMend, Mend } from './mend.ts';
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
  const whole = leftOver(lines, first) ?? gluedDashes(lines, first, errorLine);
  if (whole) return whole;
  let best: { mend: FoundMend; reach: number } | undefined;
  for (const line of suspects(lines, first)) {
    for (const mend of mendsOf(lines, line)) {
      const reach = errorLine(lines.with(line, mend.mended).join('\n'));
      if (reach <= (best?.reach ?? first + 1)) continue;
      best = { mend: { ...mend, line }, reach };
      if (reach === Infinity) return best.mend;
    }
  }
  return best?.mend;
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

const mendsOf = (lines: readonly string[], at: number): Mend[] => [
  ...inBracketMends(lines[at] ?? ''),
  ...markMends(lines, at),
  ...quoteMends(lines[at] ?? ''),
  ...indentMends(lines, at),
];

/** The lines that can have caused an error in a line, likeliest first. */
function suspects(lines: readonly string[], error: number): number[] {
  const isText = (at: number): boolean => !isBlank(lines[at] ?? '');
  const all = [...lines.keys()].filter(isText);
  const before = all.filter(at => at < error).toReversed();
  const [here = error, next = error] = all.filter(at => at >= error);
  const heads = before.slice(0, 1).filter(at => /:\s*[-+]?$/.test(lines[at] ?? ''));
  const openers = before.filter(at => opens(lines[at] ?? '')).slice(0, MOST_OPENERS);
  const outer = before.find(at => indentOf(lines[at] ?? '') <= indentOf(lines[here] ?? '')) ?? 0;
  return [...new Set([here, ...heads, ...openers, ...before.slice(0, MOST_LINES), next, outer])];
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/** True if a line opens a quote or bracket and does not close it. */
function opens(line: string): boolean {
  const [, value = ''] = /(?:: +|- +)((["'])(?:(?!\2).)*|[[{][^\]}]*)$/.exec(line) ?? [];
  return value !== '';
}
