import type { EventDetails, EventDraft, EventTime, Recurrence } from '../../../calendar/model.ts';
import { addDays, civilAt, clockOf, dateOf, daysBetween, minutesBetween } from '../../../time/index.ts';
import { instantsOf } from '../../slots/times/when.ts';

/**
 * When one of a series is by its rule: on the day of the event that was spoken of, which may have been moved by itself,
 * with the wall clock of the series. So what is said of that one can be carried to all.
 */
export function byRule(series: EventDetails, example: EventDetails, zone: string): EventTime {
  const own = series.zone ?? zone;
  const { date, time, minutes } = wallClock(series.when, own);
  const there = wallClock(example.when, own).date;
  const on = isOnOneWeekday(series.repeat) ? addDays(there, -drift(date, there)) : there;
  return onDate(series.when, { date: on, time, minutes }, own);
}

/** How many days a date is off the weekday of another, at most three either way. */
const drift = (from: string, to: string): number => ((((daysBetween(from, to) + 3) % 7) + 7) % 7) - 3;

/**
 * When a whole series begins after one of its events goes `from` a time `to` another: all go as many days further, to the
 * same clock time, on the wall clock that the series keeps to.
 * @returns undefined where its rule names days that cannot be carried ("every Monday and Tuesday" to Friday)
 */
export function movedSeries(
  series: EventDetails,
  from: EventTime,
  to: EventDraft['when'],
): EventDraft['when'] | undefined {
  const zone = series.zone ?? ('zone' in to ? to.zone : 'utc');
  const [start, target] = [wallClock(series.when, zone), wallClock(to, zone)];
  const date = addDays(start.date, daysBetween(wallClock(from, zone).date, target.date));
  const time = onDate(to, { ...target, date }, zone);
  const when = time.allDay ? time : { ...time, zone };
  return movedRepeat(series, when) && when;
}

/**
 * How often a series comes once it begins at `when`: a rule that says its days says others, and its end and its exceptions
 * go along, so that there are as many events as before.
 * @returns undefined where that cannot be said
 */
export function movedRepeat({ repeat, ...series }: EventDetails, when: EventDraft['when']): Recurrence | undefined {
  const zone = 'zone' in when ? when.zone : (series.zone ?? 'utc');
  const to = wallClock(when, zone).date;
  const days = daysBetween(wallClock(series.when, zone).date, to);
  const rule = repeat && (days === 0 ? repeat.rule : ruleOn(repeat.rule, to));
  if (!repeat || repeat.irregular || rule === undefined) return undefined;
  return {
    rule,
    ...(repeat.until !== undefined && { until: addDays(repeat.until, days) }),
    ...(repeat.except && { except: repeat.except.map(date => addDays(date, days)) }),
  };
}

/** Whether a whole series would go as far as to its own next event, or further. */
export function movesOverNext({ repeat, ...series }: EventDetails, when: EventDraft['when']): boolean {
  const zone = 'zone' in when ? when.zone : (series.zone ?? 'utc');
  const days = daysBetween(wallClock(series.when, zone).date, wallClock(when, zone).date);
  const [, frequency = '', interval = '1'] = /^FREQ=(\w+)(?:.*;INTERVAL=(\d+))?/.exec(repeat?.rule ?? '') ?? [];
  const step = STEP_DAYS[frequency];
  return step !== undefined && Math.abs(days) >= step * Number(interval);
}

/** The shortest that is between two events. */
const STEP_DAYS: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 };

export const hasBegun = (when: EventTime, now: number): boolean =>
  when.allDay ? Date.parse(when.startDate) <= now : when.startMs <= now;

/** Every month has these. */
const LAST_OF_ALL_MONTHS = 28;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday. */
const MONDAY = '2024-01-01';

/**
 * A rule that says its day on the day of `date`.
 * @returns undefined where it says several, or a day that not every month has
 */
export function ruleOn(rule: string, date: string): string | undefined {
  const day = Number(date.slice(8));
  const weekday = WEEKDAYS[((daysBetween(MONDAY, date) % 7) + 7) % 7];
  if (/^FREQ=DAILY(?!.*;BY)/.test(rule)) return rule;
  if (/^FREQ=WEEKLY(?!.*;BY(?!DAY=\w\w(?:;|$)))/.test(rule)) return rule.replace(/(?<=;BYDAY=)\w\w/, weekday ?? '');
  if (!/^FREQ=(?:MONTHLY|YEARLY)/.test(rule) || day > LAST_OF_ALL_MONTHS) return undefined;
  if (!rule.includes(';BY')) return rule;
  return /^FREQ=MONTHLY(?!.*;BY(?!MONTHDAY=\d+(?:;|$)))/.test(rule)
    ? rule.replace(/(?<=;BYMONTHDAY=)\d+/, String(day))
    : undefined;
}

const isOnOneWeekday = (repeat: Recurrence | undefined): boolean =>
  repeat !== undefined && /^FREQ=WEEKLY(?!.*;BY(?!DAY=\w\w(?:;|$)))/.test(repeat.rule);

type WallClock = { date: string; time: string; minutes: number };

/** Of whole days the length is in days. */
function wallClock(when: EventTime, zone: string): WallClock {
  if (when.allDay) return { date: when.startDate, time: '', minutes: daysBetween(when.startDate, when.endDate) };
  const start = civilAt(when.startMs, zone);
  return { date: dateOf(start), time: clockOf(start), minutes: minutesBetween(start, civilAt(when.endMs, zone)) };
}

function onDate({ allDay }: { allDay: boolean }, { date, time, minutes }: WallClock, zone: string): EventTime {
  if (allDay) return { allDay: true, startDate: date, endDate: addDays(date, minutes) };
  return { allDay: false, ...instantsOf({ date, time }, minutes, zone) };
}
