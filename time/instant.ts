import { DateTime } from 'luxon';
import type { Brand } from './brand.ts';
import { type Civil, type CivilDate, type CivilTime, dateOf, isDate, MINUTE_MS } from './civil.ts';
import { memoizeByZone } from './memoize.ts';
import type { Zone } from './zone.ts';

/** A moment, the same everywhere: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** @throws TypeError for what no calendar can hold, such as NaN */
export function instant(epochMs: number): Instant {
  if (!Number.isFinite(epochMs)) throw new TypeError(`not an instant: ${epochMs}`);
  return epochMs;
}

/** What the wall clock of `zone` shows at an instant. */
export const civilAt = (at: Instant, zone: Zone): CivilTime => minuteAt(Math.floor(at / MINUTE_MS), zone);

/** The day that the clocks of `zone` show. */
export const dateAt = (at: Instant, zone: Zone): CivilDate => dateOf(civilAt(at, zone));

const minuteAt = memoizeByZone((minute: number, zone: Zone) =>
  shownBy(DateTime.fromMillis(minute * MINUTE_MS, { zone })),
);

function shownBy(clock: DateTime): CivilTime {
  const text = clock.toISO({ includeOffset: false });
  if (text === null) throw new TypeError(`not an instant or zone: ${clock.invalidExplanation}`);
  return text.slice(0, 16);
}

/**
 * The instant at which the wall clock of `zone` shows `civil`; for a date, the first moment of the day.
 * A time that the clocks skip is read as if they had not (RFC 5545, 3.3.5), one that they show twice as the first.
 */
export const instantAt = memoizeByZone((civil: Civil, zone: Zone): Instant => Math.min(...instantsAt(civil, zone)));

/** The later one of the two instants at which the wall clock shows a time that comes twice. */
export const secondInstantAt = (civil: Civil, zone: Zone): Instant => Math.max(...instantsAt(civil, zone));

function instantsAt(civil: Civil, zone: Zone): Instant[] {
  const value = DateTime.fromISO(civil, { zone });
  if (!value.isValid) throw new TypeError(`not a civil time or zone: ${civil} ${zone}`);
  // A day begins at its first midnight, where the clocks go back to it.
  const moment = isDate(civil) ? value.startOf('day') : value;
  return moment.getPossibleOffsets().map(Number);
}

/** Whether the wall clock of `zone` skips this time or shows it twice, on the day the clocks change. */
export const clockChange = memoizeByZone((civil: CivilTime, zone: Zone): 'gap' | 'fold' | undefined => {
  const value = DateTime.fromISO(civil, { zone });
  if (shownBy(value) !== civil) return 'gap';
  return value.getPossibleOffsets().length > 1 ? 'fold' : undefined;
});
