import { addDays, dateAt, dateOf, type Interval, instantAt, isDate } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';

/** Busy times are requested for at most so many days, because Google refuses more than about 90 at once. */
const MOST_DAYS = 62;

/** The part of a range that is looked at: at most two months, and of days only those that are not over. */
export function lookedAt({ start, end, ...hours }: Range, { now, zone }: Setting): Range {
  const today = dateAt(now, zone);
  const first = isDate(start) && start < today && end > today ? today : start;
  const last = addDays(dateOf(first), MOST_DAYS);
  return { ...hours, start: first, end: dateOf(end) > last ? (isDate(end) ? last : `${last}T00:00`) : end };
}

export const intervalOf = ({ start, end }: Range, { zone }: Pick<Setting, 'zone'>): Interval => ({
  startMs: instantAt(start, zone),
  endMs: instantAt(end, zone),
});
