import { addDays, type CivilDate } from '../time/index.ts';
import { eventCount, ruleDates } from './event-count.ts';
import type { Recurrence } from './model.ts';

/** A repetition in two: what comes before a day, and what comes from it on. */
type SplitRepeat = {
  /** The first day of the second part that has an event. */
  from: CivilDate;
  before: Recurrence;
  after: Recurrence;
  /** The number of events of the second part, if it ends. */
  count?: number;
};

type SplitPoint = {
  day: CivilDate;
  /** Days whose events were deleted one by one. */
  gone: readonly CivilDate[];
  /** False for a day on which the clocks skip the time of the series, for a series keeps the time of its first event. */
  canBegin?: (date: CivilDate) => boolean;
};

/** The longest gap between two events: a yearly one on 29 February. */
const LONGEST_GAP_DAYS = 366 * 8;

/**
 * Splits a repetition. Its count is shared out by the days of the rule, excluded ones among them (RFC 5545 s.3.8.5.1).
 * @param firstDate the day of its first event
 * @param point the second part begins with the first event on or after its `day`
 * @returns undefined if no event is left then, or if the rule is not understood
 */
export function splitRepeat(
  repeat: Recurrence,
  firstDate: CivilDate,
  { day, gone, canBegin = () => true }: SplitPoint,
): SplitRepeat | undefined {
  const missing = new Set([...(repeat.except ?? []), ...gone]);
  const dates = ruleDates(repeat, firstDate, addDays(day > firstDate ? day : firstDate, LONGEST_GAP_DAYS)) ?? [];
  const from = dates.find(date => date >= day && !missing.has(date) && canBegin(date));
  if (from === undefined) return undefined;
  const after = restOf(repeat, { from, gone, passed: dates.filter(date => date < from).length });
  const count = eventCount(after, from);
  return { from, before: endedBefore(repeat, from), after, ...(count !== undefined && { count }) };
}

const COUNT = /;COUNT=(\d+)/;

/** A repetition that ends before a day. */
export function endedBefore({ rule, except = [], irregular }: Recurrence, day: CivilDate): Recurrence {
  const kept = except.filter(date => date < day);
  return {
    rule: rule.replace(COUNT, ''),
    until: addDays(day, -1),
    ...(kept.length > 0 && { except: kept }),
    ...(irregular && { irregular }),
  };
}

type Rest = { from: CivilDate; gone: readonly CivilDate[]; passed: number };

function restOf({ rule, until, except = [] }: Recurrence, { from, gone, passed }: Rest): Recurrence {
  const kept = [...new Set([...except, ...gone])].filter(date => date > from).toSorted();
  return {
    rule: rule.replace(COUNT, (_, count: string) => `;COUNT=${Number(count) - passed}`),
    ...(until !== undefined && { until }),
    ...(kept.length > 0 && { except: kept }),
  };
}
