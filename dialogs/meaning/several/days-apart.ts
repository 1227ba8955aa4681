import type { EntityOf, Reading, Span } from '../../../nlu/index.ts';
import { addDays, dateAt, dateOf, daysBetween, isDate } from '../../../time/index.ts';
import { formatDayOfMonth } from '../../prompts/format.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { listedWeekdays } from '../../slots/times/listed-weekdays.ts';

/** More than this between two days, and they are in different parts of the message. */
const MOST_BETWEEN = 12;

type DaySaid = EntityOf<'time'>;

/**
 * "Dentist on the 22nd and 29th at 3" is the same event on several days: one request for each.
 * @returns undefined if a message says one day, or days that belong together
 */
export function daysApart(reading: Reading, setting: Setting): string[] | undefined {
  const isUnclear = reading.entities.some(({ type }) => type === 'impossible');
  if (isUnclear || reading.either || listedWeekdays(reading)) return undefined;
  const days = daysListed(reading);
  return days?.map(day => onlyOn(reading, { day, days }, setting));
}

/** The days that a message lists side by side, at least two: "24, 25, 28-31 December". */
export function daysListed(reading: Reading): DaySaid[] | undefined {
  const days = reading.entities.filter(isDay);
  const dates = new Set(days.map(({ value }) => dateOf(value.start)));
  return days.length < 2 || dates.size < days.length || !areSideBySide(reading.text, days) ? undefined : days;
}

const isDay = (entity: Reading['entities'][number]): entity is DaySaid => {
  if (entity.type !== 'time') return false;
  const { said, ends, end, replaced, replaces } = entity.value;
  return said.date && !ends && !replaced && !replaces && (end === undefined || said.time || said.end);
};

const areSideBySide = (text: string, days: readonly DaySaid[]): boolean =>
  days.slice(1).every(({ span }, at) => {
    const gap = text.slice(days[at]?.span.end ?? 0, span.start);
    return gap.length <= MOST_BETWEEN && !/[.;:!?]/.test(gap) && gap.split(/\s+/).filter(Boolean).length <= 2;
  });

type OneOf = { day: DaySaid; days: readonly DaySaid[] };

/** The message with one of its days, and without what links it to the others. */
function onlyOn(reading: Reading, { day, days }: OneOf, setting: Setting): string {
  const { text, spans, entities } = reading;
  const first = Math.min(...days.map(({ span }) => span.start));
  const last = Math.max(...days.map(({ span }) => span.end));
  const isShared = days.every(one => one === day || one.span.start !== day.span.start);
  if (!isShared) return tidy(text.slice(0, first) + dayWords(day, setting) + text.slice(last));
  const kept = spans.filter(({ entity }) => entity !== undefined && entities[entity] === day);
  const others = spans.filter(
    ({ entity }) => entity !== undefined && days.some(one => one !== day && entities[entity] === one),
  );
  const keeps = (at: number): boolean => [...kept, day.span].some(({ start, end }) => start <= at && at < end);
  const drops = (at: number): boolean => isIn(others, at) || (first <= at && at < last && !keeps(at));
  // Spans count UTF-16 units, as `split` does.
  return tidy(
    text
      .split('')
      .filter((_, at) => !drops(at) || keeps(at))
      .join(''),
  );
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Several days of a month are one expression. Each is written out with its month, and with the clock time if there is one: "24 December". */
function dayWords({ value: { start, end, said } }: DaySaid, { now, zone, locale }: Setting): string {
  const last = end !== undefined && isDate(end) ? addDays(end, -1) : dateOf(start);
  const days = [...new Set([dateOf(start), said.time ? dateOf(start) : last])];
  const isSoon = days.every(day => Math.abs(daysBetween(dateAt(now, zone), day)) < SOON);
  return days.map(day => (isSoon ? formatDayOfMonth(day, locale) : day)).join(' - ');
}

/** A day and a month without a year are in the next so many days. */
const SOON = 300;

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
