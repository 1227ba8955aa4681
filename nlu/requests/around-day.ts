import type { CivilDate } from '../../time/index.ts';
import type { Entity } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';
import type { TimeValue } from '../reading/times.ts';
import { phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import type { FoundEntity } from '../text/spans.ts';

/** What was found in the message, and how a stretch of it is read. */
export type OnwardsInput = {
  text: string;
  found: readonly FoundEntity[];
  /** The civil date on which it is said. */
  today: CivilDate;
  find: (stretch: string) => readonly FoundEntity[];
};

/** What stands before and after the day of a phrase. */
export type AroundDay = { before: QuickPattern; after: QuickPattern };

export function aroundDay(text: string, classes: Readonly<Record<string, string>>): AroundDay {
  const [lead = '', tail = ''] = text.split('{day}').map(part => phrase(part.trim(), classes));
  return {
    before: new QuickPattern(`${WORD_START}(?:${lead})${WORD_END}`, 'giu'),
    after: new QuickPattern(`^\\s*${tail ? `(?:${tail})${WORD_END}` : ''}`, 'iu'),
  };
}

type Day = { span: Span; value: TimeValue };

/** The days of a message, each in its own words; a clock time may stand elsewhere. */
export const daysIn = ({ text, found, find }: OnwardsInput): Day[] =>
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
  return before.all(text).find(({ index, 0: words }) => {
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
export function openAround(phrases: readonly AroundDay[], input: OnwardsInput, day: Day): Around | undefined {
  const found = around(phrases, input, day);
  return found?.value.said.end ? undefined : found;
}

/** The first phrase that is the whole message with its day and its event. */
export function wholeOf(phrases: readonly AroundDay[], input: OnwardsInput, day: Day): Around | undefined {
  const found = around(phrases, input, day);
  const { start, end } = found?.span ?? { start: 0, end: 0 };
  const isWhole = isNothing(input.text.slice(0, start)) && isNothing(input.text.slice(end));
  return found && isWhole && found.event !== '' ? found : undefined;
}

const isNothing = (text: string): boolean => /^[\s.,!?]*$/.test(text);
