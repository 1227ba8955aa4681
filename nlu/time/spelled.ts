import { en } from '../lexicon/en/index.ts';
import type { Span } from '../reading.ts';
import { anyOf } from '../text/spans.ts';
import { MONTH, WEEKDAY } from './vocabulary.ts';

/** A text with some words written anew, and the way back from its places to those of the first text. */
export type Rewritten = { text: string; original(span: Span): Span };

const cardinals = (from: number, to: number): string[] =>
  Object.keys(en.numbers).filter(
    word => word.length > 2 && (en.numbers[word] ?? 0) >= from && (en.numbers[word] ?? 0) <= to && word !== 'couple',
  );
const TENS = anyOf(cardinals(20, 90));
const DIGITS = anyOf(cardinals(1, 9));
const BELOW_TWENTY = anyOf(cardinals(1, 19));
const ORDINAL = anyOf(Object.keys(en.times.ordinals));
const SMALL_ORDINAL = anyOf(Object.keys(en.times.ordinals).filter(word => (en.times.ordinals[word] ?? 0) < 10));
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[\\s-](?:${DIGITS}))?|${BELOW_TWENTY})`;
const DATED = `(?:${MONTH}|${WEEKDAY})\\s*,?\\s*(?:the\\s+)?`;
const HOUR = `(?:\\d{1,2}|${anyOf(cardinals(1, 12))})`;

/** "second" is a length as well, and "first" a place in a row; these two stand for days only beside other words. */
const SHAPES: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    new RegExp(`\\btwo\\s+thousand(?:\\s+(?:and\\s+)?(${BELOW_HUNDRED}))?\\b`, 'gi'),
    text => String(2000 + numberIn(text.replace(/^two\s+thousand(?:\s+and)?/i, ''))),
  ],
  [new RegExp(`\\b(?:${TENS})[\\s-](?:${SMALL_ORDINAL})\\b`, 'gi'), text => `${numberIn(text)}th`],
  [
    new RegExp(`\\b(?:${ORDINAL})\\b(?![\\s-]+(?:to[\\s-]+)?last\\b)`, 'gi'),
    text => (/^(?:first|second)$/i.test(text) ? text : `${numberIn(text)}th`),
  ],
  [
    new RegExp(
      `(?<=\\b${DATED})(?:first|second)\\b|\\b(?:first|second)(?=\\s+of\\s+(?:${MONTH}|(?:this|next|last)\\s+month))`,
      'gi',
    ),
    text => `${numberIn(text)}th`,
  ],
  [new RegExp(`\\b(?:${TENS})[\\s-](?:${DIGITS})\\b`, 'gi'), text => String(numberIn(text))],
  [
    new RegExp(
      `(?<=\\b(?:${DATED}|${HOUR}[\\s-]))(?:${TENS}|${anyOf(cardinals(10, 19))})\\b|(?<=\\b${DATED})(?:${DIGITS})\\b|` +
        `\\b(?:${TENS}|${anyOf(cardinals(13, 19))})(?=\\s+(?:past|to|min(?:ute)?s?)\\b)`,
      'gi',
    ),
    text => String(numberIn(text)),
  ],
  [/\b(?:tmrw|tmr|tmw|tomorow|tommorow|tommorrow|tomorrows|2morrow)\b/gi, () => 'tomorrow'],
];

/** Most messages spell no number that matters. */
const MAY_SPELL = new RegExp(
  `\\b(?:${ORDINAL}|thousand|(?:${TENS}|${anyOf(cardinals(13, 19))})|t(?:m|om)(?!orrow\\b)\\w+|2morrow)\\b|(?:${MONTH}|${WEEKDAY})\\s+(?:the\\s+)?(?:${BELOW_TWENTY})\\b`,
  'i',
);

/** Numbers of dates in digits: "the twenty second of May" becomes "the 22th of May". */
export function spelledOut(text: string): Rewritten {
  if (!MAY_SPELL.test(text)) return { text, original: span => span };
  return SHAPES.reduce<Rewritten>((done, [pattern, write]) => replaced(done, pattern, write), {
    text,
    original: span => span,
  });
}

function replaced(before: Rewritten, pattern: RegExp, write: (text: string) => string): Rewritten {
  const edits: { start: number; oldEnd: number; newEnd: number }[] = [];
  let shift = 0;
  const text = before.text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const index = rest.find(value => typeof value === 'number') ?? 0;
    const written = write(found);
    edits.push({ start: index, oldEnd: index + found.length, newEnd: index + shift + written.length });
    shift += written.length - found.length;
    return written;
  });
  if (edits.length === 0) return before;
  /** Inside a rewritten word there is no place: a start goes to its beginning, an end to its end. */
  const place = (position: number, end: boolean): number => {
    let moved = 0;
    for (const { start, oldEnd, newEnd } of edits) {
      const newStart = start - moved;
      if (position <= newStart) break;
      if (position < newEnd) return end ? oldEnd : start;
      moved = oldEnd - newEnd;
    }
    return position + moved;
  };
  return { text, original: ({ start, end }) => before.original({ start: place(start, false), end: place(end, true) }) };
}

function numberIn(text: string): number {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(word => word !== '' && word !== 'and')
    .reduce((sum, word) => sum + (en.times.ordinals[word] ?? en.numbers[word] ?? 0), 0);
}
