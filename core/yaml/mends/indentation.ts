import type { Mend } from './mend.ts';

/** How many lines above and below one tell how far it could be indented. */
const NEAR = 5;

/** How many spaces a line begins with. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** Moves a line to where its neighbours begin. */
export function indentMends(lines: readonly string[], at: number): Mend[] {
  const line = lines[at] ?? '';
  const special = specialSpaces(line);
  if (special) return [special];
  const now = indentOf(line);
  return placesNear(lines, at)
    .filter(place => place !== now)
    .map(place => indentMend(line, place));
}

/** Moves a line to a column. */
export function indentMend(line: string, place: number): Mend {
  const now = indentOf(line);
  return {
    mended: ' '.repeat(place) + line.trimStart(),
    column: now,
    message: 'this line does not line up with its neighbours',
    hint: place === 0 ? 'Begin it at the start of the line.' : `Indent it by ${spaces(place)}, not ${now}.`,
  };
}

/** The columns in which a line could begin: where the lines above and below do, then one level from lines near it. */
function placesNear(lines: readonly string[], at: number): number[] {
  const now = indentOf(lines[at] ?? '');
  const isText = (line: string): boolean => line.trim() !== '';
  const above = lines.slice(0, at).filter(isText).slice(-NEAR).toReversed();
  const below = lines
    .slice(at + 1)
    .filter(isText)
    .slice(0, NEAR);
  const others = [...above, ...below]
    .flatMap(other => [indentOf(other), indentOf(other) + 2, Math.max(0, indentOf(other) - 2)])
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b);
  return [...new Set([...above.slice(0, 1).map(indentOf), ...below.slice(0, 1).map(indentOf), ...others])];
}

/** A line that is indented with something that only looks like spaces. */
function specialSpaces(line: string): Mend | undefined {
  const [indent = ''] = /^\s*/.exec(line) ?? [];
  const column = indent.search(/[^ ]/);
  if (column < 0 || indent === line) return undefined;
  const isTab = indent[column] === '\t';
  const message = isTab
    ? 'this line is indented with a tab'
    : 'this line is indented with a character that is not a space';
  const mended = indent.replace(/\t/g, '  ').replace(/\s/g, ' ') + line.trimStart();
  return { mended, column, message, hint: 'Use spaces, two for each level.' };
}

const spaces = (count: number): string => (count === 1 ? '1 space' : `${count} spaces`);
