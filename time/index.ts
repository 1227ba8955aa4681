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
  isCivilDate,
  isCivilTime,
  isDate,
  MINUTE_MS,
  minutesBetween,
  nextDate,
  weekdayOf,
} from './civil.ts';
export { dateText, dateTimeOf, startOf, timeText, weekStartOf } from './date-time.ts';
export { civilAt, clockChange, dateAt, type Instant, instant, instantAt, secondInstantAt } from './instant.ts';
export { clip, type Interval, merge, subtract } from './interval.ts';
export { memoizeByZone } from './memoize.ts';
export { isZone, type Zone, zone } from './zone.ts';
