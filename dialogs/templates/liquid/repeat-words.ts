import { DateTime } from 'luxon';
import type { Recurrence } from '../../../calendar/model.ts';
import { formatDayOfMonth, formatList, formatMonth } from '../../prompts/format.ts';
import type { RenderSetting } from '../rendering.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAYS = 'MO,TU,WE,TH,FR';
const UNITS: Readonly<Record<string, string>> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
/** The rule parts that have words; WKST does not change them. */
const SAYABLE = new Set(['FREQ', 'INTERVAL', 'COUNT', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS']);

/** More days that are left out are not named. */
const MOST_NAMED = 6;

type Parts = Readonly<Record<string, string>>;
/** The days and months of a rule. */
type On = { weekdays?: true; days?: readonly string[]; months?: readonly string[] };

/**
 * A rule of RFC 5545 in words: "every 2 weeks on Monday and Friday until 30 June 2027". A rule that cannot be put into
 * words completely is shown as it is, because part of it would be a different rule.
 */
export function repeatWords(
  { rule, until, except = [] }: Omit<Recurrence, 'irregular'>,
  setting: RenderSetting,
): string {
  const parts: Parts = Object.fromEntries(rule.split(';').map(part => part.split('=')));
  const { FREQ: frequency = '', INTERVAL: interval = '1', COUNT: count } = parts;
  const unit = UNITS[frequency];
  const on = Object.keys(parts).every(name => SAYABLE.has(name)) ? onOf(parts, setting) : undefined;
  if (!unit || !on) return setting.words.otherRepeat({ rule }, setting);
  const listed = (items: readonly string[] | undefined) => (items ? formatList(items, setting.locale) : null);
  const values = {
    unit: on.weekdays || (unit === 'day' && on.days) ? 'week' : unit,
    interval: Number(interval),
    weekdays: on.weekdays === true,
    days: listed(on.days),
    months: listed(on.months),
    count: count ? Number(count) : null,
    until: until ? lastDay(until, setting.locale) : null,
    except:
      except.length > 0 && except.length <= MOST_NAMED
        ? listed(except.map(day => formatDayOfMonth(day, setting.locale)))
        : null,
    left_out: except.length,
  };
  return setting.words.repeat(values, setting);
}

function onOf(parts: Parts, setting: RenderSetting): On | undefined {
  const { FREQ: frequency, BYMONTH: month } = parts;
  const months = month?.split(',').map(number => formatMonth(Number(number), setting.locale));
  const inMonths = months ? { months } : {};
  if (frequency === 'MONTHLY' || (frequency === 'YEARLY' && months)) return inMonth(parts, inMonths, setting);
  return frequency === 'YEARLY' ? plainly(parts) : inWeek(parts, inMonths, setting);
}

/** A yearly rule without months has no days that words could express. */
const plainly = ({ BYDAY, BYMONTHDAY, BYSETPOS }: Parts): On | undefined =>
  BYDAY || BYMONTHDAY || BYSETPOS ? undefined : {};

/** Weekdays of every week, or of every nth week. */
function inWeek(parts: Parts, on: On, setting: RenderSetting): On | undefined {
  const { FREQ: frequency, INTERVAL: interval = '1', BYDAY: days, BYMONTHDAY: monthDays, BYSETPOS: position } = parts;
  if (monthDays || position || /\d/.test(days ?? '') || (days && frequency === 'DAILY' && interval !== '1')) {
    return undefined;
  }
  if (!days) return on;
  if (sameDays(days, WEEKDAYS) && interval === '1') return { ...on, weekdays: true };
  return { ...on, days: days.split(',').map(day => dayName(day, setting)) };
}

/** The nth weekday of a month, the nth working day, or a day by its number. */
function inMonth(parts: Parts, on: On, setting: RenderSetting): On | undefined {
  const { FREQ: frequency, BYDAY: days, BYMONTHDAY: monthDays, BYSETPOS: position, BYMONTH: month = '' } = parts;
  if (!days && !position && !monthDays) return on;
  if (monthDays) {
    if (days || position) return undefined;
    const one = frequency === 'YEARLY' && [month, monthDays].every(text => /^\d+$/.test(text));
    if (one) return { days: [dayOfYear(Number(month), Number(monthDays), setting)] };
    return { ...on, days: monthDays.split(',').map(nth => setting.words.monthDay({ nth: Number(nth) }, setting)) };
  }
  const named = nthDays(days ?? '', position, setting);
  return named && { ...on, days: named };
}

function nthDays(days: string, position: string | undefined, setting: RenderSetting): string[] | undefined {
  const { nthDay, monthDay, workday } = setting.words;
  const codes = days.split(',').map(code => /^([+-]?\d*)(\w\w)$/.exec(code) ?? []);
  if (position === undefined) {
    if (codes.some(([, nth]) => !nth)) return undefined;
    return codes.map(([, nth, day = '']) => nthDay({ nth: Number(nth), day: dayName(day, setting) }, setting));
  }
  if (codes.some(([, nth]) => nth !== '')) return undefined;
  const numbers = position.split(',').map(Number);
  if (sameDays(days, DAYS.join(','))) return numbers.map(nth => monthDay({ nth }, setting));
  const name = sameDays(days, WEEKDAYS) ? workday({}, setting) : codes.length === 1 ? dayName(days, setting) : '';
  return name ? numbers.map(nth => nthDay({ nth, day: name }, setting)) : undefined;
}

const sameDays = (one: string, other: string): boolean =>
  one.split(',').toSorted().join() === other.split(',').toSorted().join();

/** 1 January 2024 is a Monday. */
const dayName = (code: string, { locale }: RenderSetting): string =>
  DateTime.utc(2024, 1, 1 + Math.max(0, DAYS.indexOf(code)))
    .setLocale(locale)
    .toFormat('cccc');

const dayOfYear = (month: number, day: number, { locale }: RenderSetting): string =>
  DateTime.utc(2024, month, day).setLocale(locale).toLocaleString({ day: 'numeric', month: 'long' });

function lastDay(until: string, locale: string): string {
  return DateTime.fromISO(until, { zone: 'utc' })
    .setLocale(locale)
    .toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
}
