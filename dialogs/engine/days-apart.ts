import type { EntityOf, Reading, Span } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import { listedWeekdays } from '../slots/times/listed-weekdays.ts';

/** More than this between two days, and they are in different parts of the message. */
const MOST_BETWEEN = 12;

/**
 * "Dentist on the 22nd and 29th at 3" is the same event on several days: one request for each.
 * @returns undefined if a message says one day, or days that belong together
 */
export function daysApart(reading: Reading): string[] | undefined {
  const isUnclear = reading.entities.some(({ type }) => type === 'impossible');
  if (isUnclear || reading.either || listedWeekdays(reading)) return undefined;
  const days = reading.entities.filter(isDay);
  const dates = new Set(days.map(({ value }) => dateOf(value.start)));
  if (days.length < 2 || dates.size < days.length || !areSideBySide(reading.text, days)) return undefined;
  return days.map(day => onlyOn(reading, day, days));
}

const isDay = (entity: Reading['entities'][number]): entity is EntityOf<'time'> => {
  if (entity.type !== 'time') return false;
  const { said, ends, end, replaced, replaces } = entity.value;
  return said.date && !ends && !replaced && !replaces && (end === undefined || said.time);
};

const areSideBySide = (text: string, days: readonly EntityOf<'time'>[]): boolean =>
  days.slice(1).every(({ span }, at) => {
    const gap = text.slice(days[at]?.span.end ?? 0, span.start);
    return gap.length <= MOST_BETWEEN && !/[.;:!?]/.test(gap) && gap.split(/\s+/).filter(Boolean).length <= 2;
  });

/** The message with one of its days, and without what links it to the others. */
function onlyOn({ text, spans, entities }: Reading, day: EntityOf<'time'>, days: readonly EntityOf<'time'>[]): string {
  const first = Math.min(...days.map(({ span }) => span.start));
  const last = Math.max(...days.map(({ span }) => span.end));
  const kept = spans.filter(({ entity }) => entity !== undefined && entities[entity] === day);
  const others = spans.filter(
    ({ entity }) => entity !== undefined && days.some(one => one !== day && entities[entity] === one),
  );
  const keeps = (at: number): boolean => [...kept, day.span].some(({ start, end }) => start <= at && at < end);
  const drops = (at: number): boolean => isIn(others, at) || (first <= at && at < last && !keeps(at));
  return [...text]
    .filter((_, at) => !drops(at) || keeps(at))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
