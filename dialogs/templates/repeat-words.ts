import { DateTime } from 'luxon';
import { formatList } from '../format.ts';
import type { RenderSetting } from './template.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAYS = 'MO,TU,WE,TH,FR';
const UNITS: Readonly<Record<string, string>> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };

/** A rule of RFC 5545 in words: "every 2 weeks on Monday and Friday until 30 June 2027". An unknown one is left as it is. */
export function repeatWords(rule: string, setting: RenderSetting): string {
  const parts: Record<string, string> = Object.fromEntries(rule.split(';').map(part => part.split('=')));
  const { FREQ: frequency = '', INTERVAL: interval = '1', BYDAY: days, COUNT: count, UNTIL: until } = parts;
  const unit = UNITS[frequency];
  if (!unit) return rule;
  const weekdays = unit === 'week' && interval === '1' && days === WEEKDAYS;
  const values = {
    unit,
    interval: Number(interval),
    weekdays,
    days:
      days && !weekdays
        ? formatList(
            days.split(',').map(day => dayName(day, setting)),
            setting.locale,
          )
        : null,
    count: count ? Number(count) : null,
    until: until ? lastDay(until, setting.locale) : null,
  };
  return setting.words.repeat(values, setting);
}

function dayName(code: string, setting: RenderSetting): string {
  const [, nth = '', name = ''] = /^([+-]?\d*)(\w\w)$/.exec(code) ?? [];
  const weekday = DateTime.utc(2024, 1, 1).plus({ days: Math.max(0, DAYS.indexOf(name)) });
  const day = weekday.setLocale(setting.locale).toFormat('cccc');
  return nth ? setting.words.nthDay({ nth: Number(nth), day }, setting) : day;
}

function lastDay(until: string, locale: string): string {
  const date = DateTime.fromFormat(until.slice(0, 8), 'yyyyMMdd', { zone: 'utc' });
  return date.setLocale(locale).toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
}
