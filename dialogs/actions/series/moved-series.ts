import type { EventDetails, EventDraft, EventTime, Recurrence } from '../../../calendar/model.ts';
import { addDays, civilAt, clockOf, dateOf, daysBetween, minutesBetween } from '../../../time/index.ts';
import { instantsOf } from '../../slots/times/when.ts';

/**
 * When one event of a series takes place by the series' rule: on the day of the example, which may have been moved on
 * its own, at the clock time of the series. A change to the example can then be applied to all events.
 */
export function byRule(series: EventDetails, example: EventDetails, zone: string): EventTime {
  const own = series.zone ?? zone;
  const { date, time, minutes } = wallClock(series.when, own);
  const there = wallClock(example.when, own).date;
  const on = isOnOneWeekday(series.repeat) ? addDays(there, -drift(date, there)) : there;
  return onDate(series.when, { date: on, time, minutes }, own);
}

/** How many days a date is off the weekday of another, from -3 to 3. */
const drift = (from: string, to: string): number => ((((daysBetween(from, to) + 3) % 7) + 7) % 7) - 3;

/**
 * The new start of a whole series after one of its events moves `from` one time `to` another. Every event moves by the
 * same number of days, to the same clock time in the zone of the series.
 * @returns undefined if the rule's days cannot be moved ("every Monday and Tuesday" to Friday)
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
 * The repetition of a series that is moved to `when`: the days in the rule, the end and the exceptions move along, so
 * the number of events stays the same.
 * @returns undefined if RFC 5545 cannot express the moved rule
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

/** True if a whole series would move as far as its own next event, or further. */
export function movesOverNext({ repeat, ...series }: EventDetails, when: EventDraft['when']): boolean {
  const zone = 'zone' in when ? when.zone : (series.zone ?? 'utc');
  const days = daysBetween(wallClock(series.when, zone).date, wallClock(when, zone).date);
  const [, frequency = '', interval = '1'] = /^FREQ=(\w+)(?:.*;INTERVAL=(\d+))?/.exec(repeat?.rule ?? '') ?? [];
  const step = STEP_DAYS[frequency];
  return step !== undefined && Math.abs(days) >= step * Number(interval);
}

/** The shortest gap between two events of a series. */
const STEP_DAYS: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 };

export const hasBegun = (when: EventTime, now: number): boolean =>
  when.allDay ? Date.parse(when.startDate) <= now : when.startMs <= now;

/** Every month has this day. */
const LAST_OF_ALL_MONTHS = 28;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday. */
const MONDAY = '2024-01-01';

/**
 * A rule whose day becomes the day of `date`.
 * @returns undefined if the rule names several days, or a day that some months lack
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

/** For all-day events, `minutes` counts days. */
function wallClock(when: EventTime, zone: string): WallClock {
  if (when.allDay) return { date: when.startDate, time: '', minutes: daysBetween(when.startDate, when.endDate) };
  const start = civilAt(when.startMs, zone);
  return { date: dateOf(start), time: clockOf(start), minutes: minutesBetween(start, civilAt(when.endMs, zone)) };
}

function onDate({ allDay }: { allDay: boolean }, { date, time, minutes }: WallClock, zone: string): EventTime {
  if (allDay) return { allDay: true, startDate: date, endDate: addDays(date, minutes) };
  return { allDay: false, ...instantsOf({ date, time }, minutes, zone) };
}
