import { type OutlineLine, outlineOf } from './outline.ts';

/** How far the lines below a field are indented. */
const LEVEL = 2;

/** Lines of one level: the column in which they begin, and the first of them. */
type Level = { column: number; first: number };

/** A line, 0-based, that begins in a column where it cannot, and a column where it could. */
type Misplaced = { line: number; column: number };

/**
 * Finds the line that begins in the wrong column, likeliest first. It is where a line is further to the right than the one
 * above it although nothing is opened there, or lines up with no line above it: that line, or one above it that stands
 * where its neighbours do not.
 */
export function misplacedLine(lines: readonly string[]): Misplaced[] {
  const outline = outlineOf(lines);
  const levels: Level[] = [];
  for (const [index, line] of outline.entries()) {
    const left = levelsLeft(levels, line);
    const column = levels.at(-1)?.column ?? -1;
    const isBelow = outline[index - 1]?.opens === true && left === undefined;
    const fits = column === line.indent || (isBelow && line.indent > column) || index === 0;
    if (!fits) {
      const isParagraph = lines[line.at - 1]?.trim() === '';
      return suspects(outline, { index, isParagraph, levels: [...levels, ...(left ? [left] : [])] });
    }
    if (index === 0 || (isBelow && (line.indent > column || line.isItem)))
      levels.push({ column: line.indent, first: index });
    if (line.inner !== undefined) levels.push({ column: line.inner, first: index });
  }
  return [];
}

/** Leaves the levels to the right of a line. @returns the last one that was left */
function levelsLeft(levels: Level[], { indent }: OutlineLine): Level | undefined {
  let left: Level | undefined;
  while ((levels.at(-1)?.column ?? -1) > indent) left = levels.pop();
  return left;
}

/** Where a line does not fit; `isParagraph`: below a blank line. `levels`: those around it, the innermost last. */
type Misfit = { index: number; isParagraph: boolean; levels: readonly Level[] };

/** The lines that can be wrong where one does not fit. What begins a paragraph most likely belongs to the outermost level. */
function suspects(outline: readonly OutlineLine[], { index, isParagraph, levels }: Misfit): Misplaced[] {
  const line = outline[index];
  if (!line) return [];
  const around = [...new Set(levels.map(({ column }) => column))];
  const columns = isParagraph ? around : around.toReversed();
  return [
    ...openerOfLevel(outline, index, levels),
    ...firstOfLevel(outline, index, levels),
    ...lineAbove(outline, index),
    ...columns.map(column => ({ line: line.at, column })),
  ];
}

/** The first line of the level, if it does not stand where the first line of a level does, and with it the others fit. */
function firstOfLevel(outline: readonly OutlineLine[], index: number, levels: readonly Level[]): Misplaced[] {
  const inner = levels.at(-1);
  const isInItem = inner && outline[inner.first]?.inner === inner.column;
  const [around, level] = isInItem ? levels.slice(-3, -1) : levels.slice(-2);
  const own = level ?? around;
  const [first, line] = [outline[own?.first ?? -1], outline[index]];
  if (!own || !first || !line) return [];
  const usual = (level && around ? around.column : -LEVEL) + LEVEL;
  const behindDash = usual + (first.inner ?? first.indent) - first.indent;
  const isAlone = own.first === index - 1 || own.column > line.indent;
  const isWrong = own.column !== usual && isAlone && (line.indent === usual || line.indent === behindDash);
  return isWrong ? [{ line: first.at, column: usual }] : [];
}

/** The line that opens a level of several lines, if these stand where they would if it lined up with the line. */
function openerOfLevel(outline: readonly OutlineLine[], index: number, levels: readonly Level[]): Misplaced[] {
  const [level, line] = [levels.at(-1), outline[index]];
  if (!level || !line || level.first === index - 1) return [];
  const opener = outline[level.first - 1];
  if (!opener?.opens) return [];
  return level.column === line.indent + LEVEL ? [{ line: opener.at, column: line.indent }] : [];
}

/** The line above, if it alone stands further to the left than its neighbours, and has no fields like those there. */
function lineAbove(outline: readonly OutlineLine[], index: number): Misplaced[] {
  const [before, above, line] = outline.slice(Math.max(0, index - 2), index + 1);
  if (!before || !above || !line || above.hasFields || above.isItem || above.indent >= line.indent) return [];
  const isBetween = [before.indent, before.inner].includes(line.indent) && line.indent - above.indent <= LEVEL;
  const isFirst = before.opens && line.indent === before.indent + LEVEL;
  return isBetween || isFirst ? [{ line: above.at, column: line.indent }] : [];
}

/**
 * Finds a line that is so far to the right that what belongs to it became a part of what stands above, where a name is then
 * said twice: `when:` in the column of its `type:`.
 */
export function sunkenLine(lines: readonly string[], below: number): Misplaced[] {
  const outline = outlineOf(lines);
  const isSunken = ({ at, opens, isItem, indent, inner }: OutlineLine, place: number): boolean => {
    const next = outline[place + 1];
    if (!next || at > below) return false;
    return isItem ? inner !== undefined && next.indent < inner : opens && next.indent === indent;
  };
  const index = outline.findLastIndex(isSunken);
  const [line, next] = outline.slice(index < 0 ? outline.length : index);
  if (!line || !next) return [];
  if (line.inner !== undefined) return [{ line: line.at, column: next.indent - (line.inner - line.indent) }];
  const outer = outline.slice(0, index).filter(({ indent }) => indent < line.indent);
  const columns = [...new Set(outer.map(({ indent }) => indent))].toSorted((a, b) => b - a);
  return columns.map(column => ({ line: line.at, column }));
}
