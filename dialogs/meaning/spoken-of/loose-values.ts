import { type Entity, type EntityType, type Reading, readingWith, type Span } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import { readText, wallClock } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';

/** What is said of an event in few words, and of nothing else in a calendar. */
const VALUES: readonly EntityType[] = ['time', 'duration', 'shift', 'reminder', 'repeat'];

/** "630", "9.15" and "6" can be clock times. */
const CLOCK = /^\d{1,2}(?:[.:]?\d\d)?$/;

/**
 * The reading of a message for the values in it, whatever is said around them: "at 11" of "she says 11 now". A number that stands by
 * itself is a clock time if nothing else is one.
 * @returns undefined if the message has no value
 */
export function looseValues(context: Context, text: string, template: Template): Reading | undefined {
  const read = hourFramed(context, text, template) ?? readText(context, text, template);
  const entities = read.entities.filter(one => isValue(one) && !isNow(context, one));
  if (entities.length === 0) return undefined;
  return readingWith(read, { entities, edit: undefined, clauses: undefined, title: undefined, pointed: undefined });
}

/** A reminder that the calendar cannot have is one to ask about: "the evening before". */
const isValue = (one: Entity): boolean => VALUES.includes(one.type) || isReminder(one);

/** What counts back from an event. */
export const isReminder = (one: Entity): boolean =>
  one.type === 'reminder' || (one.type === 'impossible' && one.what.startsWith('reminder'));

/** True if a message has a clock time, or a length, which a number may belong to. */
const saysHow = (context: Context, { entities }: Reading): boolean =>
  entities.some(one => {
    if (one.type === 'time') return one.value.said.time && !isNow(context, one);
    return isValue(one);
  });

/**
 * A message without a time of the day or a length, with its only bare number as a clock time. The number of "ward 7" is none.
 * @returns undefined if it has no such number
 */
export function hourFramed(context: Context, text: string, template: Template): Reading | undefined {
  const said = readText(context, text, template);
  if (saysHow(context, said)) return undefined;
  const { unread } = said;
  const [number, other] = unread.filter(span => CLOCK.test(wordsAt(text, span)));
  if (!number || other) return undefined;
  return context.understanding
    .sentences(wordsAt(text, number), 'date-time-range')
    .map(hour => readText(context, text.slice(0, number.start) + hour + text.slice(number.end), template))
    .find(read => saysHow(context, read));
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);

/** "Now" of "11 now" only says that it was different before. */
function isNow({ setting: { now, zone } }: Context, one: Entity): boolean {
  return one.type === 'time' && one.value.kind === 'datetime' && one.value.start === wallClock(now, zone).slice(0, 16);
}
