import { indentOf } from './indentation.ts';
import type { FoundMend } from './mend.ts';

export const NO_SPACE_AFTER_DASH = 'a space is missing after the `-`';

const GLUED = /^( *)-(?=[^\s-])/;
const withSpace = (line: string): string => line.replace(GLUED, '$1- ');

/** Entries of a list, one below the other, whose dashes lack a space: to mend one of them alone changes little. */
export function gluedDashes(
  lines: readonly string[],
  error: number,
  errorLine: (text: string) => number,
): FoundMend | undefined {
  const isGlued = (at: number): boolean => GLUED.test(lines[at] ?? '');
  const known = [error, error + 1, error - 1].find(isGlued);
  if (known === undefined) return undefined;
  const first = lines.findLastIndex((_, at) => at < known && !isGlued(at)) + 1;
  const end = lines.findIndex((_, at) => at > known && !isGlued(at));
  const mended = lines.map((line, at) => (at >= first && (end < 0 || at < end) ? withSpace(line) : line));
  return errorLine(mended.join('\n')) > Math.max(error, end) ? gluedDash(lines, first) : undefined;
}

function gluedDash(lines: readonly string[], at: number): FoundMend {
  const line = lines[at] ?? '';
  const mended = withSpace(line);
  const hint = `Write: ${mended.trim()}`;
  return { line: at, mended, column: indentOf(line), message: NO_SPACE_AFTER_DASH, hint };
}
