import { en } from '../lexicon/en/index.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import { readDurations } from './durations.ts';

type Direction = keyof typeof en.shifts;

/** In this order, so that "move it forward by an hour" is earlier, although "move it by an hour" is later. */
const SIGNS: Readonly<Record<Direction, { of: 'start' | 'length'; sign: 1 | -1 }>> = {
  earlier: { of: 'start', sign: -1 },
  later: { of: 'start', sign: 1 },
  longer: { of: 'length', sign: 1 },
  shorter: { of: 'length', sign: -1 },
};

/** A word for a direction, or a verb with its particle somewhere behind it ("move it back"). */
const DIRECTIONS = (Object.keys(SIGNS) as Direction[]).map(direction => {
  const { words, pairs } = en.shifts[direction];
  const together = pairs.map(([verb, particle]) => `\\b${verb}\\b.*\\b${particle}\\b`);
  return { direction, pattern: new RegExp([`\\b(?:${anyOf(words)})\\b`, ...together].join('|'), 'i') };
});

/** These would make a duration a time of day: "half an hour later". */
const AFTER = new RegExp(`\\b(?:${anyOf([...en.shifts.later.after, ...en.shifts.earlier.after])})\\b`, 'gi');

/** "Remind me an hour earlier" moves nothing. */
const ALERT = new RegExp(`\\b(?:${anyOf(en.alerts)})`, 'i');

/** By how much something is to begin later or earlier, or to last longer or shorter; not what it is to last. */
export function readShifts(text: string): FoundEntity[] {
  const found = DIRECTIONS.find(({ pattern }) => pattern.test(text));
  if (!found || ALERT.test(text)) return [];
  const { of, sign } = SIGNS[found.direction];
  const plain = text.replace(AFTER, word => ' '.repeat(word.length));
  return readDurations(plain).flatMap(({ entity }) => {
    if (entity.type !== 'duration' || isLength(text.slice(0, entity.span.start))) return [];
    const { start, end } = entity.span;
    const lead = LEAD.exec(plain.slice(0, start))?.[0] ?? '';
    return [foundAt(text, start - lead.length, end, { type: 'shift', of, minutes: sign * entity.minutes })];
  });
}

/** "Up by", "back": words that are a part of the shift. */
const LEAD = /\b(?:(?:up|back|forward|ahead|out|down)\s+)?(?:by\s+)?(?:about\s+)?$/i;

/** "Extend it to two hours" says how long, not by how much. */
const isLength = (before: string): boolean => /\bto\s+(?:about\s+)?$/i.test(before);
