import { type CivilDate, clip, type Interval, instantAt, MINUTE_MS, nextDate, weekdayOf } from '../../time/index.ts';
import type { Block, Offer, Schedule } from './schedule.ts';

/** What there is on one day, cut off at midnight: what takes up the day, what takes place at clock times, and what is on offer. */
export type DayParts = { date: CivilDate; allDay: Block[]; timed: Part[]; offers: Offer[] };

/** `cut`: the rest of something that lasts longer than a day. */
export type Part = Block & { cut: boolean };

/** A day on which the clocks go forward. */
const SHORT_DAY_MS = 23 * 60 * MINUTE_MS;

const isDayLong = ({ startMs, endMs }: Interval): boolean => endMs - startMs >= SHORT_DAY_MS;

/** The days of a schedule. In more days than a working week, days off on which there is nothing are left out. */
export function daysOf(schedule: Schedule): DayParts[] {
  const { days, hours } = schedule;
  const all = days.map(date => partsOf(schedule, date));
  if (days.length <= hours.days.length) return all;
  const needed = all.filter(
    ({ date, allDay, timed, offers }) =>
      hours.days.includes(weekdayOf(date)) || allDay.length + timed.length + offers.length > 0,
  );
  return needed.length > 0 ? needed : all;
}

function partsOf({ zone, blocks, offers }: Schedule, date: CivilDate): DayParts {
  const day = { startMs: instantAt(date, zone), endMs: instantAt(nextDate(date), zone) };
  const parts = within(
    blocks.map(block => ({ ...block, cut: isDayLong(block) })),
    day,
  );
  const fillsDay = (part: Block): boolean => part.allDay === true || isDayLong(part);
  return {
    date,
    allDay: parts.filter(fillsDay),
    timed: parts.filter(part => !fillsDay(part)),
    offers: within(offers, day),
  };
}

/** Something without a length stays as it is. */
const within = <T extends Interval>(items: readonly T[], day: Interval): T[] =>
  items.flatMap(item => {
    if (item.startMs === item.endMs) return item.startMs >= day.startMs && item.startMs < day.endMs ? [item] : [];
    const part = clip(item, day);
    return part ? [{ ...item, ...part }] : [];
  });
