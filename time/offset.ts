import { DAY_MS, MINUTE_MS } from './civil.ts';
import type { Instant } from './instant.ts';
import { memoizeByName } from './memoize.ts';
import { offsetFormatter, type Zone } from './zone.ts';

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in ms. `Intl` is asked once for each day of a zone, not
 * once for each instant.
 * @throws TypeError when the instant or the zone does not exist
 */
export function offsetAt(at: Instant, zone: Zone): number {
  const { before, after, changeMs } = offsetsOf(Math.floor(at / DAY_MS), zone);
  return at < changeMs ? before : after;
}

/** The offset at the start of a UTC day, the one at its end, and the instant from which the latter holds. */
type DayOffsets = { before: number; after: number; changeMs: Instant };

/** No zone has ever changed its offset twice within three days (tzdata 2026c), so the two ends of a day tell all of it. */
const offsetsOf = memoizeByName((day: number, zone: Zone): DayOffsets => {
  const [start, end] = [day * DAY_MS, (day + 1) * DAY_MS];
  const format = offsetFormatter(zone);
  if (!format || Number.isNaN(new Date(end).getTime())) throw new TypeError(`not an instant or zone: ${start} ${zone}`);
  const [before, after] = [measure(start, format), measure(end, format)];
  return { before, after, changeMs: before === after ? end : changeBetween(start, end, format) };
});

/** The second at which the offset changes; it changes once. */
function changeBetween(startMs: Instant, endMs: Instant, format: Intl.DateTimeFormat): Instant {
  const after = measure(endMs, format);
  let [earliest, latest] = [startMs / 1000, endMs / 1000];
  while (latest - earliest > 1) {
    const middle = Math.floor((earliest + latest) / 2);
    if (measure(middle * 1000, format) === after) latest = middle;
    else earliest = middle;
  }
  return latest * 1000;
}

/** Reads "GMT", "GMT+05:30" or, of the time before a zone counted in minutes, "GMT-00:44:30". */
function measure(at: Instant, format: Intl.DateTimeFormat): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
  return sign === '-' ? -ms : ms;
}
