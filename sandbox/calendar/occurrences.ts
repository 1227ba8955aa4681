import type { EventTime } from '../model.ts';
import { DAY_MS, dateOfDay, dayNumber } from './days.ts';
import { parseRule, type Rule, recurringDays } from './recurrence.ts';
import { instantOf, movedEnd, wallInstant, wallTime } from './times.ts';

export type Series = { start: EventTime; end: EventTime; recurrence: readonly string[] };

export type Occurrence = { start: EventTime; end: EventTime };

/** Half-open, epoch ms. */
export type Window = { fromMs: number; toMs: number };

/**
 * Checks the `recurrence` lines of an event: one RRULE and any number of EXDATE lines.
 * @throws RangeError when a line is not understood
 */
export function checkRecurrence(lines: readonly string[]): void {
  const rules = lines.filter(line => line.startsWith('RRULE:'));
  if (rules.length !== 1) throw new RangeError('Invalid recurrence rule.');
  for (const rule of rules) parseRule(rule);
  for (const line of lines) if (!line.startsWith('RRULE:')) excluded(line, 'UTC');
}

/**
 * The occurrences of a series that touch the window, in order. Timed ones keep their wall time and their exact length.
 * @param zone  where whole days begin
 */
export function* occurrences(series: Series, window: Window, zone: string): Generator<Occurrence> {
  const rule = parseRule(series.recurrence.find(line => line.startsWith('RRULE:')) ?? '');
  const wall = wallStart(series.start);
  const skipped = new Set(
    series.recurrence.filter(line => !line.startsWith('RRULE:')).flatMap(line => excluded(line, wall.zone ?? zone)),
  );
  const lengthMs = instantOf(series.end, zone) - instantOf(series.start, zone);
  for (const day of recurringDays(rule, dayNumber(wall.date))) {
    // Two days either way cover every zone and clock change; only what may touch the window is put on a clock.
    const aboutMs = day * DAY_MS;
    if (aboutMs > window.toMs + 2 * DAY_MS) return;
    const near = aboutMs + lengthMs > window.fromMs - 2 * DAY_MS;
    if (!near && !rule.until) continue;
    const start = onDay(series.start, dateOfDay(day), wall);
    if (rule.until && isAfter(start, rule, wall.zone ?? zone)) return;
    const occurrence = { start, end: movedEnd(series, start) };
    if (skipped.has(stamp(start)) || !touches(occurrence, window, zone)) continue;
    yield occurrence;
  }
}

/** Whether an event is on at some moment of the window; Google leaves out what ends as the window begins. */
export function touches({ start, end }: Occurrence, window: Window, zone: string): boolean {
  return instantOf(end, zone) > window.fromMs && instantOf(start, zone) < window.toMs;
}

type Wall = { date: string; time?: string; zone?: string };

function wallStart(start: EventTime): Wall {
  return 'date' in start ? { date: start.date } : { ...wallTime(start.instant, start.zone), zone: start.zone };
}

function onDay(start: EventTime, date: string, wall: Wall): EventTime {
  if ('date' in start) return { date };
  return { instant: wallInstant(date, wall.time ?? '00:00', start.zone), zone: start.zone };
}

/** UNTIL is inclusive; a bare date ends with that day. */
function isAfter(start: EventTime, rule: Rule, zone: string): boolean {
  const until = rule.until ?? '';
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if ('date' in start) return start.date > date;
  if (until.length === 8) return wallTime(start.instant, start.zone).date > date;
  return start.instant > instantOfStamp(until, zone);
}

/** What an EXDATE line leaves out, as dates or instants. */
function excluded(line: string, zone: string): string[] {
  const [, parameters = '', values = ''] = /^EXDATE((?:;[^:;]+)*):(.+)$/.exec(line) ?? [];
  if (values === '') throw new RangeError('Invalid recurrence rule.');
  const named = /;TZID=([^;]+)/.exec(parameters)?.[1] ?? zone;
  return values.split(',').map(value => {
    if (/^\d{8}$/.test(value)) return value;
    const instant = instantOfStamp(value, named);
    if (Number.isNaN(instant)) throw new RangeError('Invalid recurrence rule.');
    return String(instant);
  });
}

function stamp(start: EventTime): string {
  return 'date' in start ? start.date.replaceAll('-', '') : String(start.instant);
}

/** "20261122T110000Z", or without Z in `zone`. */
function instantOfStamp(text: string, zone: string): number {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z)?$/.exec(text) ?? [];
  if (!second) return Number.NaN;
  return wallInstant(`${year}-${month}-${day}`, `${hour}:${minute}:${second}`, utc ? 'utc' : zone);
}
