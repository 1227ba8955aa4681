import {
  asUtc,
  type Civil,
  type CivilDate,
  type CivilTime,
  DAY_MS,
  dateOf,
  isCivilDate,
  isCivilTime,
} from './civil.ts';
import type { Instant } from './instant.ts';
import { offsetAt } from './offset.ts';
import type { Zone } from './zone.ts';

/**
 * What the wall clock of `zone` shows at an instant.
 * @throws TypeError when one of them does not exist
 */
export function civilAt(at: Instant, zone: Zone): CivilTime {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** The day that the clocks of `zone` show. */
export const dateAt = (at: Instant, zone: Zone): CivilDate => dateOf(civilAt(at, zone));

/**
 * The instant at which the wall clock of `zone` shows `civil`; for a date, the first moment of the day.
 * A time that the clocks skip is read as if they had not (RFC 5545, 3.3.5), one that they show twice as the first.
 * @throws TypeError when one of them does not exist
 */
export const instantAt = (civil: Civil, zone: Zone): Instant => readingsOf(civil, zone).first;

/** The later one of the two instants at which the wall clock shows a time that comes twice. */
export const secondInstantAt = (civil: Civil, zone: Zone): Instant => readingsOf(civil, zone).second;

/** Whether the wall clock of `zone` skips this time or shows it twice, on the day the clocks change. */
export const clockChange = (civil: CivilTime, zone: Zone): 'gap' | 'fold' | undefined => readingsOf(civil, zone).change;

type Readings = { first: Instant; second: Instant; change: 'gap' | 'fold' | undefined };

/** A day earlier and a day later are on either side of any change: no offset is longer, and no two changes are as near. */
function readingsOf(civil: Civil, zone: Zone): Readings {
  if (!isCivilTime(civil) && !isCivilDate(civil)) throw new TypeError(`not a civil time or zone: ${civil}`);
  const clock = asUtc(civil);
  const [before, after] = [offsetAt(clock - DAY_MS, zone), offsetAt(clock + DAY_MS, zone)];
  const [early, late] = [clock - before, clock - after];
  const isEarly = offsetAt(early, zone) === before;
  const isLate = offsetAt(late, zone) === after;
  if (isEarly && isLate) return { first: early, second: late, change: early === late ? undefined : 'fold' };
  if (isLate) return { first: late, second: late, change: undefined };
  return { first: early, second: early, change: isEarly ? undefined : 'gap' };
}
