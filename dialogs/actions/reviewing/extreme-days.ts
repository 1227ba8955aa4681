import { addDays, addMinutes, type CivilDate, civilAt, dateOf, datesBetween, weekdayOf } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { dayLoad, ValuesOf } from '../../templates/shapes.ts';

type Load = ValuesOf<typeof dayLoad>;
type Within = { range: Range; setting: Setting; isAway: (day: CivilDate) => boolean };

/**
 * The days of a period on which meetings take the most time, or the least. The quietest is a working day that is not over and
 * no day off, if the period has one.
 */
export function extremeDays(
  which: 'busiest' | 'quietest',
  { days }: { days: readonly Load[] },
  within: Within,
): Load[] {
  const all = which === 'busiest' ? days : daysToCome(days, within);
  const best = which === 'busiest' ? Math.max : Math.min;
  const minutes = best(...all.map(day => day.minutes));
  return all.filter(day => day.minutes === minutes);
}

/** With those that have no meetings. */
function daysToCome(days: readonly Load[], { range, setting, isAway }: Within): Load[] {
  const { now, zone, workingHours } = setting;
  const known = new Map(days.map(day => [day.day.startDate, day]));
  const today = dateOf(civilAt(now, zone));
  const all = datesBetween(dateOf(range.start), dateOf(addMinutes(range.end, -1)));
  const ahead = narrowed(all, date => date >= today);
  const working = narrowed(ahead, date => workingHours.days.includes(weekdayOf(date)));
  return narrowed(working, date => !isAway(date)).map(
    date =>
      known.get(date) ?? { day: rangeView({ start: date, end: addDays(date, 1) }, zone), meetings: 0, minutes: 0 },
  );
}

/** Those that pass a test, or all if none does. */
function narrowed<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const some = all.filter(test);
  return some.length > 0 ? some : all;
}
