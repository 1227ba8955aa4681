import { type Entity, firstDate, type Reading } from '../../../../nlu/index.ts';
import { dateOf, daysBetween } from '../../../../time/index.ts';
import { type Context, templateOf } from '../../../context.ts';
import type { Dialog } from '../../../engine/state.ts';
import { formatDayOfMonth } from '../../../prompts/format.ts';
import { readText } from '../../../slots/fill.ts';
import { slotValue } from '../../../slots/values.ts';

/*
 * "Except the 17th", said of a new series: the series is made, and then that day is asked about: "delete Yoga the 17th".
 */

/** The day of an exception in these words; undefined if it is none, or the dialog makes no series. */
export function exceptedDay(context: Context, dialog: Dialog, said: string): string | undefined {
  const template = templateOf(context, dialog);
  const isSeries = template.writes === 'new' && slotValue(template, dialog.slots, 'repeat') !== undefined;
  const isException = readText(context, said).entities.some(({ type }) => type === 'exception');
  return isSeries && isException ? dayIn(context, said) : undefined;
}

/** True if a deletion is of the event on the day of this exception: "except on 5 January", of a series that was changed. */
export function deletesExcepted(context: Context, dialog: Dialog, said: string): boolean {
  const template = templateOf(context, dialog);
  const event = template.writes === 'deletion' ? slotValue(template, dialog.slots, 'event') : undefined;
  const { entities } = readText(context, said);
  if (!event || !('id' in event) || !entities.some(({ type }) => type === 'exception')) return false;
  const [day] = readText(context, dayIn(context, said) ?? '').entities;
  return day?.type === 'time' && day.value.start === slotValue(template, dialog.slots, 'date-range')?.start;
}

/** The exceptions that are all of a message, in its words. */
export const onlyExceptions = ({ entities, unexplained }: Reading): string[] =>
  unexplained === 0 && entities.every(({ type }) => type === 'exception') ? entities.map(({ text }) => text) : [];

/**
 * The days of a new series that a message takes out, "not on the 22nd though", "skip 5 January": those on which it has an
 * event, as a day and a month.
 */
export function daysTakenOut(context: Context, dialog: Dialog, reading: Reading): string[] {
  const template = templateOf(context, dialog);
  const repeat = template.writes === 'new' ? slotValue(template, dialog.slots, 'repeat') : undefined;
  const first = slotValue(template, dialog.slots, 'date-time-range')?.date;
  const days = takesOut(reading) ? datesIn(reading) : [];
  const { locale } = context.setting;
  if (!repeat || first === undefined || days.length === 0) return [];
  const isOfSeries = (day: string): boolean =>
    day > first && day <= (repeat.until ?? day) && (firstDate(repeat.rule, day) ?? day) === day;
  return days.every(isOfSeries) ? days.map(day => formatDayOfMonth(day, locale)) : [];
}

/** "Not on the 22nd", "the 22nd is off"; in "no, the 22nd" the day is meant. */
const takesOut = ({ negates, answer, narrowing, removes, question, entities }: Reading): boolean =>
  !question &&
  (removes === 'event' ||
    (negates === true && answer === undefined) ||
    entities.some(({ type, text }) => type === 'time' && narrowing?.but?.includes(lastWord(text)) === true));

const lastWord = (text: string): string => text.split(' ').at(-1) ?? text;

/** The dates of a message that says nothing else of when; a bare weekday is said of all weeks. */
function datesIn({ entities }: Reading): string[] {
  const isDate = (one: Entity): boolean => isDay(one) && one.type === 'time' && !one.value.said.weekday;
  const times = entities.filter(({ type }) => type !== 'place' && type !== 'choice');
  return times.every(one => isDate(one) && one.type === 'time' && !one.value.said.time && !one.value.ends)
    ? times.flatMap(one => (one.type === 'time' ? dateOf(one.value.start) : []))
    : [];
}

/** The requests for the days that a series leaves out, with what it is called. */
export function requestsForExcepted(context: Context, dialog: Dialog, days = dialog.excepted ?? []): string[] {
  const template = templateOf(context, dialog);
  const title = slotValue(template, dialog.slots, 'title');
  if (title === undefined || slotValue(template, dialog.slots, 'repeat') === undefined) return [];
  return days.map(day => context.understanding.deletion(`${title} ${day}`));
}

/** The day in the words of an exception, without the words that lead to it. */
export function dayIn(context: Context, said: string): string | undefined {
  const words = said.split(/\s+/);
  const rests = words.map((_, at) => words.slice(at).join(' ')).slice(1, 1 + MOST_LEADING);
  const whole = rests.find(rest => {
    const { entities, unexplained } = readText(context, rest);
    return unexplained === 0 && entities.length === 1;
  });
  return whole !== undefined && readText(context, whole).entities.every(isDay) ? whole : undefined;
}

/** "Sauf le" and "à l'exception du" lead to a day; in "sauf pendant les vacances de Noël" the day is a part of a name. */
const MOST_LEADING = 3;

/** True if a message takes more out of a new series than days on which it has an event: "except between the holidays". */
export function takesOutMore(context: Context, dialog: Dialog, reading: Reading): boolean {
  const template = templateOf(context, dialog);
  const isSeries = template.writes === 'new' && slotValue(template, dialog.slots, 'repeat') !== undefined;
  const { entities, removes, title, question } = reading;
  const isCalledOff = removes === 'event' && title === undefined && entities.some(({ type }) => type === 'time');
  return isSeries && !question && (isCalledOff || entities.some(({ type }) => type === 'exception'));
}

/** A whole month left out is more than one event. */
function isDay(entity: Entity): boolean {
  if (entity.type !== 'time' || !entity.value.said.date) return false;
  const { start, end } = entity.value;
  return end === undefined || daysBetween(dateOf(start), dateOf(end)) <= 1;
}
