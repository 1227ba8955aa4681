import { en } from '../lexicon/en/index.ts';
import type { Span } from '../reading.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import { countsDays, readAmounts, secondsOf } from './amounts.ts';
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
  // "No later than 3" moves nothing.
  const word = `(?<!\\b(?:no|not|nothing|any)\\s)\\b(?:${anyOf(words)})\\b(?!\\s+than\\b)`;
  return { direction, pattern: new RegExp([word, ...together].join('|'), 'i') };
});

/** What comes right before and behind an amount that is added or taken off: "end it an hour later", "knock 5 minutes off". */
const AROUND = (Object.keys(SIGNS) as Direction[]).flatMap(direction =>
  (en.shifts[direction].around ?? []).map(([before, behind]) => ({
    ...SIGNS[direction],
    before: new RegExp(before, 'i'),
    behind: new RegExp(behind, 'i'),
  })),
);

/** These would make a duration a time of day: "half an hour later". */
const TIMELY = anyOf(['late', 'early', 'over', ...Object.values(en.shifts).flatMap(({ after }) => after), 'sooner']);
const AFTER = new RegExp(`\\b(?:${TIMELY})\\b`, 'gi');

/** "Remind me an hour earlier" moves nothing. */
const ALERT = new RegExp(`\\b(?:${anyOf(en.alerts)})`, 'i');

/** A number of minutes without its unit: "extend it by 15", "make it 15 longer". */
const BARE = new RegExp(
  `(?:(?<=\\bby\\s+)(\\d{1,3})(?=\\s*(?:$|[,.!?]|(?:please|pls|and|then|for|on)\\b))|(?<![\\d:.])\\b(\\d{1,3})(?=\\s+(?:${TIMELY}|more|extra)\\b))`,
  'gi',
);
/** Fewer may be hours. */
const FEWEST_MINUTES = 5;

/** How much is said, in minutes; undefined if it does not say of what. */
type Much = { span: Span; minutes: number | undefined };

/** By how much something is to begin later or earlier, or to last longer or shorter; not what it is to last. */
export function readShifts(text: string): FoundEntity[] {
  if (ALERT.test(text)) return [];
  const plain = text.replace(AFTER, word => ' '.repeat(word.length));
  const found = DIRECTIONS.find(({ pattern }) => pattern.test(text));
  return amountsIn(text, plain, found !== undefined).flatMap(much => shiftOf(text, plain, { much, found }));
}

type Said = { much: Much; found: (typeof DIRECTIONS)[number] | undefined };

function shiftOf(text: string, plain: string, { much, found }: Said): FoundEntity[] {
  const { start, end } = much.span;
  if (isLength(text.slice(0, start))) return [];
  const around = AROUND.find(({ before, behind }) => before.test(text.slice(0, start)) && behind.test(text.slice(end)));
  const meant = around ?? (found && SIGNS[found.direction]);
  if (!meant) return [];
  const lead = LEAD.exec(plain.slice(0, start))?.[0] ?? '';
  const meaning =
    much.minutes === undefined
      ? ({ type: 'impossible', what: 'length' } as const)
      : ({ type: 'shift', of: meant.of, minutes: meant.sign * much.minutes } as const);
  const tail = around ? (TAIL.exec(text.slice(end))?.[0] ?? '') : '';
  return [foundAt(text, start - lead.length, end + tail.length, meaning)];
}

/** Hours and minutes, whole days and weeks, and numbers whose unit is clear. */
function amountsIn(text: string, plain: string, isMoved: boolean): Much[] {
  const lengths = readDurations(plain).flatMap(({ entity }): Much[] =>
    entity.type === 'duration' ? [{ span: entity.span, minutes: entity.minutes }] : [],
  );
  const days = isMoved ? readAmounts(plain).filter(amount => countsDays(amount) && isFixed(amount.parts)) : [];
  const bare = matchesOf(BARE, text).map(({ index, 0: said }): Much => {
    const minutes = Number(said);
    return {
      span: { start: index, end: index + said.length },
      minutes: minutes < FEWEST_MINUTES ? undefined : minutes,
    };
  });
  const counted = days.filter(({ span }) => !isIn(lengths, span) && isShift(text, span));
  const all = [...lengths, ...counted.map(({ span, parts }) => ({ span, minutes: secondsOf(parts) / 60 }))];
  return [...all, ...bare.filter(({ span }) => !isIn(all, span))];
}

const isIn = (all: readonly Much[], { start, end }: Span): boolean =>
  all.some(({ span }) => span.start < end && start < span.end);

/** A month is as long as its days. */
const isFixed = ({ months = 0, years = 0 }: Partial<Record<string, number>>): boolean => months === 0 && years === 0;

/** "Push it back a day", "make it a day later"; not "in two days", "the next three days", "a week from Monday". */
const isShift = (text: string, { start, end }: Span): boolean =>
  MOVED_BY.test(text.slice(0, start)) || (MOVES.test(text.slice(0, start)) && LATER.test(text.slice(end)));

const MOVED_BY = /\b(?:by|back|forward|up|out|ahead|off|it|that|this)\s+(?:about\s+)?$/i;
const MOVES = /\b(?:make|mov(?:e|ing)|push|put|shift|start|have|do|it|that|be)\b/i;
const LATER = /^\s+(?:later|earlier|sooner|longer|shorter)\b/i;

/** "10 minutes early", "15 minutes off": words that are a part of the shift. */
const TAIL = /^\s+(?:early|late|over|off|extra|more)\b/i;

/** "Up by", "back": words that are a part of the shift. */
const LEAD = /\b(?:(?:up|back|forward|ahead|out|down)\s+)?(?:by\s+)?(?:about\s+|(?:an\s+)?extra\s+|another\s+)?$/i;

/** "Extend it to two hours" says how long, not by how much. */
const isLength = (before: string): boolean => /\bto\s+(?:about\s+)?$/i.test(before);
