import { addDays, addMinutes, civilAt, clockOf, dateOf, instantAt, isDate } from '../civil.ts';

/** When people work: ISO weekdays (Monday is 1), and clock times of one day. */
export type WorkingHours = { days: readonly number[]; start: string; end: string };

/** Nine to five, Monday to Friday. */
export const USUAL_HOURS: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };

/** Epoch ms, half-open. */
export type FreeGap = { startMs: number; endMs: number };

/** Civil dates or times; the end is exclusive. */
type Stretch = { start: string; end: string };

const QUARTER = 15;

/**
 * The stretches that are free for at least `minutes`, in order: within working hours where the range names days, within
 * what was said where it names hours; never in the past, and beginning at a quarter of an hour.
 */
export function freeGaps(
  range: Stretch,
  busy: readonly FreeGap[],
  { minutes, hours, now, zone }: { minutes: number; hours: WorkingHours; now: number; zone: string },
): FreeGap[] {
  return windows(range, hours, zone)
    .flatMap(window => without(window, busy))
    .map(({ startMs, endMs }) => ({ startMs: nextQuarter(Math.max(startMs, now), zone), endMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= minutes * 60_000);
}

function windows({ start, end }: Stretch, hours: WorkingHours, zone: string): FreeGap[] {
  if (!isDate(start)) return [{ startMs: instantAt(start, zone), endMs: instantAt(end, zone) }];
  const dates = [];
  for (let date = start; date < end; date = addDays(date, 1)) if (hours.days.includes(weekday(date))) dates.push(date);
  return dates.map(date => ({
    startMs: instantAt(`${date}T${hours.start}`, zone),
    endMs: instantAt(`${date}T${hours.end}`, zone),
  }));
}

const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

/** What is left of a window; `busy` is sorted and merged. */
function without(window: FreeGap, busy: readonly FreeGap[]): FreeGap[] {
  const gaps: FreeGap[] = [];
  let from = window.startMs;
  for (const { startMs, endMs } of busy) {
    if (endMs <= from || startMs >= window.endMs) continue;
    if (startMs > from) gaps.push({ startMs: from, endMs: startMs });
    from = Math.max(from, endMs);
  }
  return from < window.endMs ? [...gaps, { startMs: from, endMs: window.endMs }] : gaps;
}

function nextQuarter(instant: number, zone: string): number {
  const civil = civilAt(Math.ceil(instant / 60_000) * 60_000, zone);
  const past = Number(clockOf(civil).slice(3)) % QUARTER;
  return past === 0
    ? instantAt(civil, zone)
    : instantAt(addMinutes(`${dateOf(civil)}T${clockOf(civil)}`, QUARTER - past), zone);
}
