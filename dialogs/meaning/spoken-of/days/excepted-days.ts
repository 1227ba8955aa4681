import { daysOfSeries, type Entity, hasEnd, type Reading, type SpokenRepeat } from '../../../../nlu/index.ts';
import { addDays, type CivilDate, dateOf, daysBetween, isDate } from '../../../../time/index.ts';
import { type Context, templateOf } from '../../../context.ts';
import type { Dialog } from '../../../engine/state.ts';
import { formatMonth } from '../../../prompts/format.ts';
import { readText } from '../../../slots/fill.ts';
import { slotValue, withValues } from '../../../slots/values.ts';

/*
 * "Except the 17th" and "not between Christmas and New Year", said of a new series: it is made without an event on these days.
 */

/** A series has no more days left out than this; who leaves out more means something else. */
const MOST_LEFT_OUT = 60;

/** The days of a new series that the words of an exception leave out; none if they are no exception, or the dialog makes no series. */
export function exceptedDays(context: Context, dialog: Dialog, said: string): CivilDate[] {
  if (!newSeries(context, dialog)) return [];
  if (!readText(context, said).entities.some(({ type }) => type === 'exception')) return [];
  const words = timeIn(context, said);
  const [time] = words === undefined ? [] : readText(context, words).entities;
  return time ? daysInTime(context, dialog, time) : [];
}

type NewSeries = { repeat: SpokenRepeat; first: CivilDate };

function newSeries(context: Context, dialog: Dialog): NewSeries | undefined {
  const template = templateOf(context, dialog);
  const repeat = template.writes === 'new' ? slotValue(template, dialog.slots, 'repeat') : undefined;
  const first = slotValue(template, dialog.slots, 'date-time-range')?.date;
  return repeat && first !== undefined ? { repeat, first } : undefined;
}

/** In days. */
const A_MONTH = 28;

/** The days in a stretch of time on which a new series has an event. */
function daysInTime(context: Context, dialog: Dialog, time: Entity): CivilDate[] {
  const series = newSeries(context, dialog);
  if (!series || time.type !== 'time' || !time.value.said.date) return [];
  const { start, end } = time.value;
  const after = end !== undefined && isDate(end) ? end : addDays(dateOf(end ?? start), 1);
  // "Except in August" comes again every year, if the series does.
  if (daysBetween(dateOf(start), dateOf(after)) >= A_MONTH && !hasEnd(series.repeat)) return [];
  const within = daysBefore(series, after).filter(day => dateOf(start) <= day);
  if (within.length > 0 || end !== undefined || saysMonth(context, time.text))
    return within.length > MOST_LEFT_OUT ? [] : within;
  // "The 28th" is the next one of the series.
  const next = daysBefore(series, addDays(after, MONTHS_AHEAD)).filter(day => day > series.first);
  return next.filter(day => day.endsWith(dateOf(start).slice(-3))).slice(0, 1);
}

/** In days: a day of the month comes again within two months. */
const MONTHS_AHEAD = 62;

/** The days of a series before some day; no more of an endless one is worked out. */
function daysBefore({ repeat, first }: NewSeries, end: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (const day of daysOfSeries(repeat, first)) {
    if (day >= end) break;
    days.push(day);
  }
  return days;
}

/** True if a day is said with its month, as a name or a number. */
function saysMonth({ setting: { locale } }: Context, text: string): boolean {
  const said = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const isMonth = (word: string): boolean =>
    MONTHS.some(month => word.startsWith(formatMonth(month, locale).toLowerCase().slice(0, 3)));
  return /\d[./-]\s?\d/.test(text) || said.some(isMonth);
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** A new series without some of its days. If its first is among them, it begins with the next one. */
export function withoutDays(context: Context, dialog: Dialog, days: readonly CivilDate[]): Dialog {
  const template = templateOf(context, dialog);
  const series = newSeries(context, dialog);
  const when = slotValue(template, dialog.slots, 'date-time-range');
  if (!series || !when) return dialog;
  const left = [...new Set([...(series.repeat.except ?? []), ...days])].sort();
  const first = firstLeft(series, left);
  if (first === undefined) return dialog;
  const except = left.filter(day => day > first);
  const repeat = { ...fewerTimes(series.repeat, daysBefore(series, first).length), except };
  const slots = withValues(template, dialog.slots, { repeat, 'date-time-range': { ...when, date: first } });
  return { ...dialog, slots };
}

/** "Ten times, but not this week" is nine times from next week on. */
const fewerTimes = (repeat: SpokenRepeat, fewer: number): SpokenRepeat => ({
  ...repeat,
  rule: repeat.rule.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Number(count) - fewer}`),
});

/** The first day of a series that is not left out. */
function firstLeft({ repeat, first }: NewSeries, left: readonly CivilDate[]): CivilDate | undefined {
  for (const day of daysOfSeries(repeat, first)) if (!left.includes(day)) return day;
  return undefined;
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

/** The days of a new series that a message takes out, "not on the 22nd though", "skip 5 January"; none if one is not of the series. */
export function daysTakenOut(context: Context, dialog: Dialog, reading: Reading): CivilDate[] {
  const times = takesOut(reading) ? timesIn(reading) : [];
  const days = times.map(time => daysInTime(context, dialog, time));
  return days.every(some => some.length > 0) ? days.flat() : [];
}

/** "Not on the 22nd", "the 22nd is off"; in "no, the 22nd" the day is meant. */
const takesOut = ({ negates, answer, narrowing, removes, question, entities }: Reading): boolean =>
  !question &&
  (removes === 'event' ||
    (negates === true && answer === undefined) ||
    entities.some(({ type, text }) => type === 'time' && narrowing?.but?.includes(lastWord(text)) === true));

const lastWord = (text: string): string => text.split(' ').at(-1) ?? text;

/** The days of a message that says nothing else of when; a bare weekday is said of all weeks. */
function timesIn({ entities }: Reading): Entity[] {
  const times = entities.filter(({ type }) => type !== 'place' && type !== 'choice');
  const isDays = (one: Entity): boolean =>
    one.type === 'time' && one.value.said.date && !one.value.said.weekday && !one.value.said.time && !one.value.ends;
  return times.every(isDays) ? times : [];
}

/** The day in the words of an exception, without the words that lead to it. */
export function dayIn(context: Context, said: string): string | undefined {
  const words = timeIn(context, said);
  return words !== undefined && readText(context, words).entities.every(isDay) ? words : undefined;
}

/** The time in the words of an exception: "between Christmas and New Year" of "except between Christmas and New Year". */
function timeIn(context: Context, said: string): string | undefined {
  const words = said.split(/\s+/);
  const rests = words.map((_, at) => words.slice(at).join(' ')).slice(1, 1 + MOST_LEADING);
  return rests.find(rest => {
    const { entities, unexplained } = readText(context, rest);
    return unexplained === 0 && entities.length === 1;
  });
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
