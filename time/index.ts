export {
  addDays,
  addMinutes,
  atClock,
  type Civil,
  type CivilDate,
  type CivilTime,
  civilDate,
  civilTime,
  clockOf,
  DAY_MS,
  dateOf,
  datesBetween,
  dayNumber,
  daysBetween,
  fromDayNumber,
  HOUR_MS,
  isCivilDate,
  isCivilTime,
  isDate,
  MINUTE_MS,
  minutesBetween,
  nextDate,
  weekdayOf,
} from './civil.ts';
export { dateText, dateTimeOf, startOf, timeText, weekStartOf } from './date-time.ts';
export { type Instant, instant } from './instant.ts';
export { clip, type Interval, merge, subtract } from './interval.ts';
export { memoize, memoizeByName } from './memoize.ts';
export { offsetAt } from './offset.ts';
export { fromRfc3339, toRfc3339 } from './rfc3339.ts';
export { civilAt, clockChange, dateAt, instantAt, secondInstantAt } from './wall-clock.ts';
export { isZone, type Zone, zone } from './zone.ts';
