import { civilAt, clockChange, memoizeByZone } from '../../time/index.ts';
import type { WhenView } from '../templates/shapes.ts';

/**
 * Days and times as people of a locale write them. Formatters are expensive to make, so that each is made once for a
 * (locale, zone, form) and kept.
 */

const forms = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { timeStyle: 'short' },
  timeAndZone: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  zone: { hour: 'numeric', timeZoneName: 'short' },
  offset: { hour: 'numeric', timeZoneName: 'longOffset' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Form = keyof typeof forms;

/** Locales come from outside, so that the number of formatters is bounded. */
const MOST_FORMATTERS = 1000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(form: Form, locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${form} ${zone} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** A day on which the clocks go back. */
const LONGEST_DAY_MS = 25 * 3_600_000;

/** First and last instant that are shown, and the zone to show them in; whole days have no zone of their own. */
function shown(when: WhenView): { first: number; last: number; zone: string } {
  if (!when.allDay) {
    return { first: when.startMs, last: Math.max(when.startMs, when.endMs - 1), zone: when.zone };
  }
  const first = Date.parse(when.startDate);
  return { first, last: Math.max(first, Date.parse(when.endDate) - 1), zone: 'UTC' };
}

/** Whether it begins and ends (exclusively) on one civil day. */
export function isOneDay(when: WhenView): boolean {
  const { first, last, zone } = shown(when);
  if (when.allDay || last - first >= LONGEST_DAY_MS) return last - first < LONGEST_DAY_MS;
  const { format } = formatter('day', 'en-GB', zone);
  return format(first) === format(last);
}

/** "Sunday, 22 November 2026", or the first day and the last. */
export const formatDay = (when: WhenView, locale: string): string => days('day', when, locale);

/** "Sun 22 Nov", or the first day and the last. */
export const formatShortDay = (when: WhenView, locale: string): string => days('shortDay', when, locale);

function days(form: 'day' | 'shortDay', when: WhenView, locale: string): string {
  const { first, last, zone } = shown(when);
  // A range costs many times a day, and most are one.
  if (isOneDay(when)) return oneDay(`${form} ${locale} ${first}`, zone);
  return tidy(formatter(form, locale, zone).formatRange(first, last));
}

const oneDay = memoizeByZone((said: string, zone: string): string => {
  const [form, locale, first] = said.split(' ') as [Form, string, string];
  return tidy(formatter(form, locale, zone).format(Number(first)));
});

/** "09:05" or "9:05 AM". */
export function formatTime(instant: number, { zone }: Pick<WhenView, 'zone'>, locale: string): string {
  return tidy(formatter('time', locale, zone).format(instant));
}

/** "02:30 CEST" */
export function formatTimeAndZone(instant: number, { zone }: Pick<WhenView, 'zone'>, locale: string): string {
  return tidy(formatter('timeAndZone', locale, zone).format(instant));
}

/** Whether the clock counts to 24, or twice to 12. */
export const hoursOf = (locale: string): 12 | 24 =>
  formatter('time', locale, 'UTC').resolvedOptions().hour12 ? 12 : 24;

/**
 * "12:00 – 12:30" within one day. Where the clocks change then, each time names its zone ("01:30 BST"), as the
 * same wall clock time may come twice.
 */
export function formatTimes(when: WhenView, locale: string): string {
  const { startMs, endMs, zone } = when;
  if (startMs === endMs) return formatTime(startMs, when, locale);
  const { format } = formatter('offset', 'en-US', zone);
  const offsetAt = (instant: number): string => format(instant).replace(/^.*GMT/, '');
  if (offsetAt(startMs) !== offsetAt(endMs) || clockChange(civilAt(startMs, zone), zone) === 'fold') {
    return `${formatTimeAndZone(startMs, when, locale)} – ${formatTimeAndZone(endMs, when, locale)}`;
  }
  // An end at midnight belongs to the next day, where formatRange would write both dates.
  const tillMidnight =
    formatter('day', 'en-GB', zone).format(startMs) !== formatter('day', 'en-GB', zone).format(endMs);
  return tillMidnight
    ? `${formatTime(startMs, when, locale)} – ${formatTime(endMs, when, locale)}`
    : tidy(range(formatter('time', locale, zone), startMs, endMs));
}

/** Some locales put a word behind a range of times and none behind a time; that word is the translation's to say. */
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
export function formatDuration(minutes: number, locale: string): string {
  const write = (count: number, unit: string): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const whole = Math.round(minutes);
  const [unit, length] = units.find(([, size]) => whole >= size && (size <= 60 || whole % size === 0)) ?? units[3];
  const rest = whole % length;
  const parts = [write(Math.floor(whole / length), unit), ...(rest > 0 ? [write(rest, 'minute')] : [])];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

/** "Ana, Ben and Cem". */
export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

/** The word that goes with a number: `one` for 1 in English, `other` for the rest. */
export function pluralForm(count: number, locale: string): 'one' | 'other' {
  return new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
}

/** Intl uses thin and narrow blanks, which some fonts do not have, and ranges without blanks in some locales. */
const tidy = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/g, ' ').replace(/\s*–\s*/g, ' – ');
