import { diff } from 'node:util';

const CONTEXT = 2;

/** A line of one text or of both. `at` is its number in the second text, or that of the next line there. */
type Line = { mark: ' ' | '-' | '+'; text: string; at: number };

/**
 * The lines that differ between two texts, with two lines around them; `-` marks those of the first, `+` those of the
 * second. Each place begins with a line number of the second text.
 */
export function lineDiff(before: string, after: string): string {
  const lines = marked(before, after);
  const isShown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ mark }) => mark !== ' '),
  );
  return lines
    .flatMap(({ mark, text, at }, index) => {
      if (!isShown[index]) return [];
      return [...(isShown[index - 1] ? [] : [`@@ line ${at}`]), `${mark} ${text}`.trimEnd()];
    })
    .join('\n');
}

function marked(before: string, after: string): Line[] {
  let at = 1;
  return diff(linesOf(before), linesOf(after)).map(([operation, text]) => {
    const mark = operation === 0 ? ' ' : operation > 0 ? '-' : '+';
    const line: Line = { mark, text, at };
    if (mark !== '-') at++;
    return line;
  });
}

const linesOf = (text: string): string[] => text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
