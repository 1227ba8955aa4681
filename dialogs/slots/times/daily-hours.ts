import type { Reading, TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  clip,
  clockOf,
  datesBetween,
  type Interval,
  instantAt,
  isDate,
  type Zone,
} from '../../../time/index.ts';

/** Hours of each day, as clock times: those of "in the evenings". An end that is not after the start is the next day's. */
export type DailyHours = { from: string; to: string };

/** A time span as civil dates or times; `hours` narrows each of its days. */
type Stretch = { start: string; end: string; hours?: DailyHours };

/** The stretches of time in a span: one, or one of each day. */
export function windowsOf({ start, end, hours }: Stretch, zone: Zone): Interval[] {
  if (!hours || !isDate(start)) return [{ startMs: instantAt(start, zone), endMs: instantAt(end, zone) }];
  return datesBetween(start, addDays(end, -1)).map(date => {
    const last = hours.to > hours.from ? date : addDays(date, 1);
    return { startMs: instantAt(`${date}T${hours.from}`, zone), endMs: instantAt(`${last}T${hours.to}`, zone) };
  });
}

/** The parts of intervals inside windows. */
export const clipAll = <I extends Interval>(intervals: readonly I[], windows: readonly Interval[]): I[] =>
  intervals.flatMap(one =>
    windows.flatMap(window => {
      const part = clip(one, window);
      return part ? { ...one, ...part } : [];
    }),
  );

/** Hours that a message names without a day; `daily` if they are those of several days: "evenings". */
export function hoursSaid({ entities, either }: Reading): { hours: DailyHours; daily: boolean } | undefined {
  const said = entities.flatMap(entity => (entity.type === 'time' && isOfAnyDay(entity.value) ? entity.value : []));
  if (said.length === 0 || either) return undefined;
  const from = said.map(({ start }) => clockOf(start)).toSorted();
  const to = said.map(({ end = '' }) => clockOf(end)).toSorted((a, b) => (lateness(a) < lateness(b) ? -1 : 1));
  return { hours: { from: from.at(-1) ?? '', to: to[0] ?? '' }, daily: said.some(({ daily }) => daily === true) };
}

const isOfAnyDay = ({ kind, said }: TimeValue): boolean => kind === 'timerange' && !said.date;

/** Midnight is the end of a day. */
const lateness = (clock: string): string => (clock === '00:00' ? '24:00' : clock);
