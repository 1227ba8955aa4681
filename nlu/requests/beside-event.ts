import type { Entity } from '../reading/entities.ts';
import type { BesideEvent, BesideShown, PlacedBeside } from '../reading/requests.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, blanked } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

const SIDES = ['after', 'before', 'at'] as const;

type Said = {
  text: string;
  entities: readonly Entity[];
  /** What is read from a part of the text alone: with the event behind it, "an hour before" is no length. */
  find: (part: string) => readonly Entity[];
};

/** Reads whether a message only says when by another event: "right after choir", "tomorrow, an hour before the dentist". */
export function besideEventReader(words: Words): (said: Said) => BesideEvent | undefined {
  const { besideEvent, answerFrames } = words;
  const patterns = SIDES.map(side => [side, patternOf(words, side)] as const);
  const fillers = new RegExp(
    `(?<!\\p{L})(?:${anyOf(answerFrames.before)}|${anyPhrase(besideEvent.lead)})(?!\\p{L})`,
    'giu',
  );
  /** The times and lengths before the event; undefined if anything else is said there. */
  const timesIn = (part: string, find: Said['find']): readonly Entity[] | undefined => {
    const times = find(part).filter(({ type }) => TIMED.has(type));
    const rest = blanked(
      part,
      times.map(({ span }) => span),
    ).replace(fillers, '');
    return /\p{L}|\d/u.test(rest) ? undefined : times;
  };
  return ({ text, entities, find }) => {
    for (const [side, pattern] of patterns) {
      const found = pattern.exec(text);
      const said = found?.groups?.['event'];
      if (!found || said === undefined) continue;
      const start = text.length - said.length;
      const times = isInTime(entities, start) ? undefined : timesIn(text.slice(0, found.index), find);
      if (!times) continue;
      const end = endOfName(text, start, entities);
      const minutes = minutesIn(times);
      const event = text.slice(start, end).replace(LAST_MARKS, '');
      const amounts = times.filter(({ type }) => type !== 'time').map(({ span }) => span.start);
      const span = { start: Math.min(found.index, ...amounts), end };
      return { side, event, ...(minutes !== undefined && { minutes }), span };
    }
    return undefined;
  };
}

/**
 * Reads the event that gives the time of something new, and the request without it: "coffee | right after choir |
 * tomorrow". With a clock time, the other event is a part of the name.
 */
export function placedBesideReader(words: Words): (said: Omit<Said, 'find'>) => PlacedBeside | undefined {
  // "Ein" of "trag Kaffee nach dem Zahnarzt ein" goes with the verb.
  const behind = new RegExp(`\\s+(?:${anyPhrase(words.besideEvent.behind)})$`, 'iu');
  const isPointed = new RegExp(`^(?:${anyPhrase(words.besideEvent.it)})$`, 'iu');
  const patterns = (['after', 'before'] as const).map(side => [side, patternOf(words, side)] as const);
  return ({ text, entities }) => {
    if (entities.some(one => one.type === 'repeat' || (one.type === 'time' && one.value.said.time === true)))
      return undefined;
    for (const [side, pattern] of patterns) {
      const found = pattern.exec(text);
      const said = found?.groups?.['event'];
      if (!found || said === undefined || !/\p{L}{2}/u.test(text.slice(0, found.index))) continue;
      const start = text.length - said.length;
      if (entities.some(({ span }) => span.start < start + 1 && found.index < span.end)) continue;
      const event = text
        .slice(start, endOfName(text, start, entities))
        .replace(LAST_MARKS, '')
        .replace(behind, '');
      const end = start + event.length;
      const rest = `${text.slice(0, found.index)}${text.slice(end)}`.replace(/\s+/gu, ' ').trim();
      if (event === '') continue;
      const it = isPointed.test(event) && { it: true as const };
      return { besideEvent: { side, event, ...it, span: { start: rest.length, end: rest.length } }, rest };
    }
    return undefined;
  };
}

const LAST_MARKS = /[\s,.!?]+$/u;

function patternOf({ besideEvent, whose }: Words, side: (typeof SIDES)[number]): QuickPattern {
  const articles = `(?:(?:${anyOf([...whose.determiners, ...whose.articles])})(?:\\s+|(?<=['’])))*`;
  return new QuickPattern(`${WORD_START}(?:${anyPhrase(besideEvent[side])})\\s+${articles}(?<event>\\p{L}.*)$`, 'iu');
}

const TIMED: ReadonlySet<Entity['type']> = new Set(['time', 'duration', 'reminder', 'shift', 'choice']);

/** "Lunch" of "after lunch" is a time of the day. */
const isInTime = (entities: readonly Entity[], at: number): boolean =>
  entities.some(({ type, span: { start, end } }) => TIMED.has(type) && start <= at && at < end);

/** The name ends where something else is said: "after choir | tomorrow". */
const endOfName = (text: string, start: number, entities: readonly Entity[]): number =>
  Math.min(text.length, ...entities.filter(({ span }) => span.start > start).map(({ span }) => span.start));

/** "An hour before". */
function minutesIn(times: readonly Entity[]): number | undefined {
  const amount = times.find(({ type }) => type === 'duration' || type === 'reminder' || type === 'shift');
  if (amount?.type === 'reminder') return amount.value?.minutes;
  return amount?.type === 'duration' || amount?.type === 'shift' ? Math.abs(amount.minutes) : undefined;
}

const WEEK = 7;

/** In days, for one of what is counted. */
const UNITS = { daysBefore: -1, daysAfter: 1, weeksBefore: -WEEK, weeksAfter: WEEK } as const;

/** Reads what places something new next to what was shown: "beforehand", "two days before", "the week after". */
export function besideShownReader({ besideShown, numbers }: Words): (text: string) => BesideShown | undefined {
  const whole = (phrases: readonly string[]) => {
    const classes = { count: `(\\d{1,2}|${anyOf(Object.keys(numbers))})` };
    return new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'iu');
  };
  const units = (['daysBefore', 'daysAfter', 'weeksBefore', 'weeksAfter'] as const).map(
    key => [UNITS[key], whole(besideShown[key])] as const,
  );
  const [before, after] = [whole(besideShown.before), whole(besideShown.after)];
  return text => {
    for (const [unit, pattern] of units) {
      const match = pattern.exec(text);
      if (!match) continue;
      const said = match.slice(1).find(Boolean)?.toLowerCase();
      const count = said === undefined ? 1 : Number(said) || (numbers[said] ?? 1);
      return { days: unit * count, span: spanOf(match) };
    }
    const later = after.exec(text);
    if (later) return { days: 0, after: true, span: spanOf(later) };
    const match = before.exec(text);
    return match ? { days: 0, span: spanOf(match) } : undefined;
  };
}

const spanOf = ({ index, 0: all }: RegExpExecArray) => ({ start: index, end: index + all.length });
