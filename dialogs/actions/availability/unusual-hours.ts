import { addMinutes, civilAt, clockOf, dateOf, type Interval, weekdayOf, type Zone } from '../../../time/index.ts';
import type { WorkingHours } from '../../working-hours.ts';

type Hours = { zone: Zone; workingHours: WorkingHours };

const MORNING = '06:00';
const LATEST = '23:45';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** How much later than the wanted time another one may end. */
const LATER_MINUTES = 120;

/** A meeting outside working hours, or anything in the middle of the night, which is likely a slip. */
export function isUnusual(when: Interval, hasGuests: boolean, hours: Hours): boolean {
  return clockOf(civilAt(when.startMs, hours.zone)) < MORNING || (hasGuests && !isAtWork(when, hours));
}

/**
 * The hours in which another time is offered: working hours for a time within them or in the night. For any other, from its own hour on,
 * so that drinks stay in the evening and a run on a Sunday in the weekend.
 */
export function hoursLike(when: Interval, hours: Hours): WorkingHours {
  const { zone, workingHours } = hours;
  const start = civilAt(when.startMs, zone);
  if (isAtWork(when, hours) || clockOf(start) < MORNING) return workingHours;
  const latest = addMinutes(civilAt(when.endMs, zone), LATER_MINUTES);
  const isWeekday = workingHours.days.includes(weekdayOf(dateOf(start)));
  return {
    days: isWeekday ? EVERY_DAY : EVERY_DAY.filter(day => !workingHours.days.includes(day)),
    start: clockOf(start),
    end: dateOf(latest) === dateOf(start) ? clockOf(latest) : LATEST,
  };
}

function isAtWork({ startMs, endMs }: Interval, { zone, workingHours: { days, start, end } }: Hours): boolean {
  const [from, to] = [civilAt(startMs, zone), civilAt(endMs, zone)];
  const isOneDay = dateOf(from) === dateOf(to) && days.includes(weekdayOf(dateOf(from)));
  return isOneDay && clockOf(from) >= start && clockOf(to) <= end;
}
