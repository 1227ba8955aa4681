import { DateTime } from 'luxon';
import type { HolidayRule } from '../lexicon/holidays.ts';

/** The day of a holiday in a year, or nothing when that year has none. */
export function holidayIn(year: number, rule: HolidayRule): DateTime<true> | undefined {
  if ('easter' in rule) return easter(year, rule.easter).plus({ days: rule.plus });
  if ('calendar' in rule) return inCalendar(year, rule);
  if ('day' in rule) return DateTime.utc(year, rule.month, rule.day) as DateTime<true>;
  if ('onOrBefore' in rule) {
    const last = DateTime.utc(year, rule.month, rule.onOrBefore) as DateTime<true>;
    return last.minus({ days: (last.weekday - rule.weekday + 7) % 7 });
  }
  return nthWeekday(year, rule).plus({ days: rule.plus ?? 0 });
}

function nthWeekday(year: number, { month, weekday, nth }: { month: number; weekday: number; nth: number }) {
  const first = DateTime.utc(year, month, 1) as DateTime<true>;
  if (nth > 0) return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) });
  const last = first.endOf('month').startOf('day');
  return last.minus({ days: (last.weekday - weekday + 7) % 7 });
}

/** Meeus, Astronomical Algorithms (1991), chapter 8: the Gregorian and the Julian calendar's Easter. */
function easter(year: number, church: 'western' | 'orthodox'): DateTime<true> {
  return church === 'western' ? gregorianEaster(year) : julianEaster(year);
}

function gregorianEaster(year: number): DateTime<true> {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const correction = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + correction + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return DateTime.utc(year, Math.floor(days / 31), (days % 31) + 1) as DateTime<true>;
}

function julianEaster(year: number): DateTime<true> {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return (DateTime.utc(year, Math.floor(days / 31), (days % 31) + 1) as DateTime<true>).plus({ days: behind });
}

const found = new Map<string, DateTime<true> | undefined>();
const MOST_FOUND = 500;

/** Looked for day by day, so it is kept. */
function inCalendar(year: number, rule: Extract<HolidayRule, { calendar: string }>): DateTime<true> | undefined {
  const known = rule.except?.[year];
  if (known) return (DateTime.utc(year, known.month, known.day) as DateTime<true>).plus({ days: rule.plus ?? 0 });
  const key = `${year} ${rule.calendar} ${rule.month} ${rule.day}`;
  if (!found.has(key) && found.size < MOST_FOUND) found.set(key, search(year, rule));
  return found.get(key)?.plus({ days: rule.plus ?? 0 });
}

function search(year: number, { calendar, month, day }: Extract<HolidayRule, { calendar: string }>) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  let date = DateTime.utc(year, 1, 1) as DateTime<true>;
  for (; date.year === year; date = date.plus({ days: 1 })) {
    const parts = Object.fromEntries(format.formatToParts(date.toJSDate()).map(({ type, value }) => [type, value]));
    if (parts['month'] === String(month) && parts['day'] === String(day)) return date;
  }
  return undefined;
}
