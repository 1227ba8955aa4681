import { memoize } from '../../time/index.ts';

/**
 * How wide text is in a condensed sans-serif typeface, as parts of its size. Rounded up, because the reader's browser
 * may have another typeface; what is still too wide is cut off at the edge of its block.
 */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u, 1],
  [/[mwMW@%]/u, 0.8],
  [/[\p{Lu}\d&]/u, 0.58],
  [/[iljtfrI1.,:;'|()! -]/u, 0.3],
];
const USUAL = 0.48;

const widthOf = memoize((char: string): number => WIDTHS.find(([shape]) => shape.test(char))?.[1] ?? USUAL, 2_000);

/** Parts of words that are shorter say nothing. In widths of the text's size. */
const NARROWEST = 2.2;

const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/**
 * The lines of a text that fit; the last one is shortened with an ellipsis if there is more. None if there is too little
 * room for a part of a word.
 * @param width and `size` in the same unit
 */
export function fittedLines(
  text: string,
  { width, size, most }: { width: number; size: number; most: number },
): string[] {
  const room = width / size;
  if (room < NARROWEST) return [];
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const taken = lines.length === most - 1 ? rest : firstWords(rest, room);
    lines.push(shortened(taken, room));
    rest = rest.slice(taken.length).trim();
  }
  return lines.filter(line => line !== '');
}

/** As many words as fit; at least one. */
function firstWords(text: string, room: number): string {
  const cut = cutAt(text, room);
  if (cut === text.length) return text;
  const before = text.lastIndexOf(' ', cut);
  const behind = text.indexOf(' ', cut);
  return text.slice(0, before > 0 ? before : behind > 0 ? behind : text.length);
}

function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const cut = text.slice(0, cutAt(text, room - 0.7)).trimEnd();
  return cut === '' ? '' : `${cut}…`;
}

/** Where the text is longer than there is room. */
function cutAt(text: string, room: number): number {
  let [at, width] = [0, 0];
  for (const char of text) {
    width += widthOf(char);
    if (width > room) break;
    at += char.length;
  }
  return at;
}
