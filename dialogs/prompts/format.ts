import { civilAt, clockChange, clockOf, dateAt, memoize, memoizeByName, offsetAt } from '../../time/index.ts';
import type { WhenView } from '../templates/shapes.ts';

/**
 * Days and times as people of a locale write them. `Intl` takes long, and the same few days and times are written again
 * and again, so what it writes is kept by date and clock time, whatever the zone.
 */

const forms = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  dayOfMonth: { day: 'numeric', month: 'long' },
  month: { month: 'long' },
  columnDay: { weekday: 'short', day: 'numeric' },
  time: { timeStyle: 'short' },
  timeAndZone: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  zone: { hour: 'numeric', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Form = keyof typeof forms;

/** Locales and zones come from outside, and a formatter takes some 30 KB. */
const MOST_FORMATTERS = 300;

const formatterOf = memoize((key: string): Intl.DateTimeFormat => {
  const [form, locale, timeZone] = key.split(' ') as [Form, string, string];
  return new Intl.DateTimeFormat(locale, { ...forms[form], timeZone });
}, MOST_FORMATTERS);

const formatter = (form: Form, locale: string, zone: string): Intl.DateTimeFormat =>
  formatterOf(`${form} ${locale} ${zone}`);

/** Writes what has no zone, or none any more. */
const civilFormatter = (form: Form, locale: string): Intl.DateTimeFormat => formatter(form, locale, 'UTC');

type Days = { first: string; last: string };

/** The first and the last civil day that are shown. */
function daysOf(when: WhenView): Days {
  if (!when.allDay) {
    const { startMs, endMs, zone } = when;
    return { first: dateAt(startMs, zone), last: dateAt(Math.max(startMs, endMs - 1), zone) };
  }
  const lastMs = Math.max(Date.parse(when.startDate), Date.parse(when.endDate) - 1);
  return { first: when.startDate, last: dateAt(lastMs, 'UTC') };
}

/** Whether it begins and ends (exclusively) on one civil day. */
export function isOneDay(when: WhenView): boolean {
  const { first, last } = daysOf(when);
  return first === last;
}

/** "Sunday, 22 November 2026", or the first day and the last. */
export const formatDay = (when: WhenView, locale: string): string => days('day', when, locale);

/** "Sun 22 Nov", or the first day and the last. */
export const formatShortDay = (when: WhenView, locale: string): string => days('shortDay', when, locale);

/** "22 November" */
export const formatDayOfMonth = (date: string, locale: string): string =>
  writtenDays(`dayOfMonth ${date} ${date}`, locale);

/** "January" for 1. */
export const formatMonth = (month: number, locale: string): string =>
  civilFormatter('month', locale).format(Date.UTC(2024, month - 1));

/** "Sun 22", above a column of a picture. */
export const formatColumnDay = (date: string, locale: string): string =>
  writtenDays(`columnDay ${date} ${date}`, locale);

/** "09:00" or "9 AM": a full hour of a day. */
export const formatHour = (hour: number, locale: string): string =>
  formatClock(`${String(hour % 24).padStart(2, '0')}:00`, locale);

/** A clock time by itself: "17:00", "5 pm". */
export const formatClock = (clock: string, locale: string): string =>
  writtenTime(clock, locale).replace(/:00(?= )/, '');

function days(form: 'day' | 'shortDay', when: WhenView, locale: string): string {
  const { first, last } = daysOf(when);
  return writtenDays(`${form} ${first} ${last}`, locale);
}

const writtenDays = memoizeByName((days: string, locale: string): string => {
  const [form, first, last] = days.split(' ') as [Form, string, string];
  return tidy(civilFormatter(form, locale).formatRange(Date.parse(first), Date.parse(last)));
});

/** "09:05" or "9:05 AM". */
export const formatTime = (instant: number, { zone }: Pick<WhenView, 'zone'>, locale: string): string =>
  writtenTime(clockOf(civilAt(instant, zone)), locale);

const writtenTime = memoizeByName((clock: string, locale: string): string =>
  tidy(civilFormatter('time', locale).format(onOneDay(clock))),
);

const onOneDay = (clock: string): number => Date.parse(`1970-01-01T${clock}Z`);

/** "02:30 CEST" */
export function formatTimeAndZone(instant: number, { zone }: Pick<WhenView, 'zone'>, locale: string): string {
  return tidy(formatter('timeAndZone', locale, zone).format(instant));
}

/** Whether the clock counts to 24, or twice to 12. */
export const hoursOf = memoize((locale: string): 12 | 24 =>
  civilFormatter('time', locale).resolvedOptions().hour12 ? 12 : 24,
);

/**
 * "12:00 – 12:30" within one day. Where the clocks change then, each time names its zone ("01:30 BST"), as the
 * same wall clock time may come twice.
 */
export function formatTimes(when: WhenView, locale: string): string {
  const { startMs, endMs, zone } = when;
  if (startMs === endMs) return formatTime(startMs, when, locale);
  const [start, end] = [civilAt(startMs, zone), civilAt(endMs, zone)];
  if (offsetAt(startMs, zone) !== offsetAt(endMs, zone) || clockChange(start, zone) === 'fold') {
    return `${formatTimeAndZone(startMs, when, locale)} – ${formatTimeAndZone(endMs, when, locale)}`;
  }
  // An end at midnight belongs to the next day, where formatRange would write both dates.
  return dateAt(startMs, zone) === dateAt(endMs, zone)
    ? writtenTimes(`${clockOf(start)} ${clockOf(end)}`, locale)
    : `${formatTime(startMs, when, locale)} – ${formatTime(endMs, when, locale)}`;
}

/** "17:00 – 22:00" for clock times of any day. */
export const formatClocks = ({ from, to }: { from: string; to: string }, locale: string): string =>
  writtenTimes(`${from} ${to}`, locale);

const writtenTimes = memoizeByName((clocks: string, locale: string): string => {
  const [start = '', end = ''] = clocks.split(' ');
  return tidy(range(civilFormatter('time', locale), onOneDay(start), onOneDay(end)));
});

/** Some locales put a word after a range of times and none after a time; that word is the translation's to say. */
function range(format: Intl.DateTimeFormat, start: number, end: number): string {
  const parts = format.formatRangeToParts(start, end);
  const last = parts.findLastIndex(({ type }) => type !== 'literal');
  return parts
    .slice(0, last + 1)
    .map(({ value }) => value)
    .join('');
}

/** "Europe/London (GMT)": a zone as it is called at an instant. */
export function formatZone({ startMs, zone }: WhenView, locale: string): string {
  const parts = formatter('zone', locale, zone).formatToParts(startMs);
  return `${zone} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`;
}

const units = [
  ['week', 10_080],
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** "1 hour 30 minutes". Days and weeks only where they come out even. */
export const formatDuration = memoizeByName((minutes: number, locale: string): string => {
  const write = (count: number, unit: string): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const whole = Math.round(minutes);
  const [unit, length] = units.find(([, size]) => whole >= size && (size <= 60 || whole % size === 0)) ?? units[3];
  const rest = whole % length;
  const parts = [write(Math.floor(whole / length), unit), ...(rest > 0 ? [write(rest, 'minute')] : [])];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
});

/** "in 40 minutes", "2 hours ago"; minutes up to two hours, hours up to two days, then days. */
export function formatUntil(ms: number, locale: string): string {
  const minutes = Math.round(ms / 60_000);
  const [unit, length] = UNTIL.find(([, , most]) => Math.abs(minutes) < most) ?? UNTIL[2];
  return tidy(new Intl.RelativeTimeFormat(locale).format(Math.round(minutes / length), unit));
}

/** The unit, its length in minutes, and from how many minutes on the next one is used. */
const UNTIL = [
  ['minute', 1, 120],
  ['hour', 60, 2880],
  ['day', 1440, Number.POSITIVE_INFINITY],
] as const;

/** "Ana, Ben and Cem". */
export const formatList = (items: readonly string[], locale: string): string => conjunction(locale).format(items);

const conjunction = memoize((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }), MOST_FORMATTERS);

/** "English, German and French": languages by their BCP 47 subtags, as the locale calls them. */
export const formatLanguages = (languages: readonly string[], locale: string): string =>
  formatList(
    languages.map(language => new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language),
    locale,
  );

/** The word that goes with a number: `one` for 1 in English, `other` for the rest. */
export const pluralForm = memoizeByName((count: number, locale: string): 'one' | 'other' =>
  new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other',
);

/** Intl uses thin and narrow blanks, which some fonts do not have, and ranges without blanks in some locales. */
const tidy = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/g, ' ').replace(/\s*–\s*/g, ' – ');
