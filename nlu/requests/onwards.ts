import { addDays, type CivilDate, dateOf } from '../../time/index.ts';
import type { Words } from '../lexicon/words.ts';
import type { Entity, Onwards, Span, TimeValue } from '../reading.ts';
import { anyPhrase, phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { quickTest } from '../text/required-words.ts';
import type { FoundEntity } from '../text/spans.ts';

/** What was found in the message, and how a stretch of it is read. */
export type OnwardsInput = {
  text: string;
  found: readonly FoundEntity[];
  /** The civil date on which it is said. */
  today: CivilDate;
  find: (stretch: string) => readonly FoundEntity[];
};

/** A part of a message that says from when on, in place of which the rest has `instead`. */
type Part = Span & { date?: CivilDate; instead?: string };

/**
 * Reads that a request is about a series from a day on: "move the stand-up to 10 from the 14th on", "cancel this and the
 * following", "the stand-up ends in May".
 */
export function onwardsReader({ onwards, eventWords }: Words): (input: OnwardsInput) => Onwards | undefined {
  const { from, after, now, following, ends, endsBefore, request } = onwards;
  const plain = (phrases: readonly string[]): RegExp =>
    new RegExp(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'iu');
  const classes = { event: '(\\S+(?:\\s\\S+){0,4}?)', kind: `(?:${eventWords.join('|')})` };
  const [ofNow, ofFollowing] = [plain(now), plain(following)];
  const [starts, laters, lasts, firsts] = [from, after, ends, endsBefore].map(phrases =>
    phrases.map(text => aroundDay(text, classes)),
  ) as [AroundDay[], AroundDay[], AroundDay[], AroundDay[]];
  const quick = [ofNow, ofFollowing, ...[...starts, ...laters, ...lasts, ...firsts].map(({ before }) => before)];
  const mayMean = quickTest(quick.map(({ source }) => new RegExp(source, 'iu')));

  const ending = ({ text }: OnwardsInput, event: string, date: CivilDate): Part => {
    const instead = request.replace('{event}', () => event);
    return { start: 0, end: text.length, date, instead };
  };
  const partIn = (input: OnwardsInput): Part | undefined => {
    const spokenNow = ofNow.exec(input.text);
    if (spokenNow) return { ...spanOf(spokenNow), date: input.today };
    for (const day of daysIn(input)) {
      const start = openAround(starts, input, day);
      if (start) return { ...start.span, date: later(dateOf(start.value.start), input.today) };
      const past = openAround(laters, input, day);
      if (past) return { ...past.span, date: later(dayAfter(past.value), input.today) };
      const last = wholeOf(lasts, input, day);
      if (last) return ending(input, last.event, dayAfter(last.value));
      const first = wholeOf(firsts, input, day);
      if (first) return ending(input, first.event, dateOf(first.value.start));
    }
    const those = ofFollowing.exec(input.text);
    return those ? spanOf(those) : undefined;
  };

  return input => {
    if (!mayMean(input.text) || input.found.some(({ entity }) => entity.type === 'repeat')) return undefined;
    const part = partIn(input);
    if (!part) return undefined;
    const { start, end, date, instead } = part;
    const rest = `${input.text.slice(0, start)} ${instead ?? ''} ${input.text.slice(end)}`
      .replaceAll(/\s+/g, ' ')
      .trim();
    return {
      said: input.text,
      rest: rest.replace(/^[\s,;]+|[\s,;]+$/g, ''),
      ...(date !== undefined && { from: date }),
      ...(instead !== undefined && { ends: true as const }),
    };
  };
}

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => ({ start: index, end: index + words.length });
const later = (date: CivilDate, today: CivilDate): CivilDate => (date > today ? date : today);

/** The first day after a stretch of days: June for "ends in May" and "all after May". */
const dayAfter = ({ start, end }: TimeValue): CivilDate =>
  end === undefined ? addDays(dateOf(start), 1) : dateOf(end);

/** What stands before and after the day of a phrase. */
type AroundDay = { before: RegExp; after: RegExp };

function aroundDay(text: string, classes: Readonly<Record<string, string>>): AroundDay {
  const [lead = '', tail = ''] = text.split('{day}').map(part => phrase(part.trim(), classes));
  return {
    before: new RegExp(`${WORD_START}(?:${lead})${WORD_END}`, 'giu'),
    after: new RegExp(`^\\s*${tail ? `(?:${tail})${WORD_END}` : ''}`, 'iu'),
  };
}

type Day = { span: Span; value: TimeValue };

/** The days of a message, each in its own words; a clock time may stand elsewhere. */
const daysIn = ({ text, found, find }: OnwardsInput): Day[] =>
  found.flatMap(({ entity, covers }) => {
    if (entity.type !== 'time' || !entity.value.said.date) return [];
    return covers.flatMap(span => {
      const [day] = find(text.slice(span.start, span.end)).flatMap(one => dayOf(one.entity));
      return day ? [{ span, value: day }] : [];
    });
  });

const dayOf = (entity: Entity): TimeValue[] =>
  entity.type === 'time' && entity.value.said.date && !entity.value.said.time ? [entity.value] : [];

/** Between the words and their day: nothing, or an article. */
const SMALL = /^\s*(?:\p{L}{1,3}\s+)?$/u;

/** Where the words before a day begin that end right before it, or within it. */
function leadOf({ before }: AroundDay, text: string, day: Span): RegExpExecArray | undefined {
  return [...text.matchAll(before)].find(({ index, 0: words }) => {
    const end = index + words.length;
    return index <= day.start && (end >= day.start ? end < day.end : SMALL.test(text.slice(end, day.start)));
  });
}

/** A day with the words around it; `value` is what the day means without them. */
type Around = { span: Span; value: TimeValue; event: string };

/** The first phrase that stands around a day. */
function around(phrases: readonly AroundDay[], { text, find }: OnwardsInput, day: Day): Around | undefined {
  for (const one of phrases) {
    const [lead, tail] = [leadOf(one, text, day.span), one.after.exec(text.slice(day.span.end))];
    if (!lead || !tail) continue;
    const [start, end] = [lead.index, day.span.end + tail[0].length];
    const behind = text.slice(Math.max(start + lead[0].length, day.span.start), day.span.end);
    const [value = day.value] = find(behind).flatMap(({ entity }) => dayOf(entity));
    return { span: { start, end }, value, event: lead[1] ?? '' };
  }
  return undefined;
}

/** The same, but nothing goes on from "tomorrow to Friday", which has an end. */
function openAround(phrases: readonly AroundDay[], input: OnwardsInput, day: Day): Around | undefined {
  const found = around(phrases, input, day);
  return found?.value.said.end ? undefined : found;
}

/** The first phrase that is the whole message with its day and its event. */
function wholeOf(phrases: readonly AroundDay[], input: OnwardsInput, day: Day): Around | undefined {
  const found = around(phrases, input, day);
  const { start, end } = found?.span ?? { start: 0, end: 0 };
  const isWhole = isNothing(input.text.slice(0, start)) && isNothing(input.text.slice(end));
  return found && isWhole && found.event !== '' ? found : undefined;
}

const isNothing = (text: string): boolean => /^[\s.,!?]*$/.test(text);
