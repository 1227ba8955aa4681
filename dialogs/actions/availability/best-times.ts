import {
  atClock,
  civilAt,
  clockOf,
  dateAt,
  dateOf,
  datesBetween,
  type Interval,
  instantAt,
  MINUTE_MS,
  weekdayOf,
  type Zone,
} from '../../../time/index.ts';
import type { WorkingHours } from '../../working-hours.ts';

/** Someone whose busy times are known, in order and without overlaps; `zone` if the calendar tells it. */
export type Party = { busy: readonly Interval[]; zone?: Zone };

/**
 * A possible time. The lists hold indexes of people: `missing` are busy then, for `awkward` it is outside working hours,
 * and for `asleep` it is night.
 */
export type Proposal = Interval & { missing: number[]; awkward: number[]; asleep: number[]; offWork?: true };

export type Search = {
  /** When the asker is free; each stretch begins at a quarter of an hour. */
  free: readonly Interval[];
  minutes: number;
  parties: readonly Party[];
  /** The asker's working hours. In another zone, the same clock times count as neither early nor late. */
  hours: WorkingHours;
  /** The asker's. */
  zone: Zone;
};

const STEP_MS = 15 * MINUTE_MS;
/** Outside these, it is night where somebody is. */
const WAKING_HOURS: WorkingHours = { days: [1, 2, 3, 4, 5, 6, 7], start: '07:00', end: '22:00' };

/**
 * The best times for a meeting: first those that most people can attend, then those that are at night for the fewest, then
 * those outside the working hours of the fewest, then the earliest. They never overlap. If possible, they are in different
 * half days.
 */
export function bestTimes(search: Search, most: number): Proposal[] {
  const { parties, zone } = search;
  const all = proposals(search).filter(({ missing }) => missing.length < parties.length || parties.length === 0);
  const ranked = all.toSorted((a, b) => rankOf(a) - rankOf(b) || a.startMs - b.startMs);
  const chosen: Proposal[] = [];
  for (const rank of new Set(ranked.map(rankOf))) {
    const equal = ranked.filter(one => rankOf(one) === rank);
    for (const isApart of [isOtherHalfDay(zone), isBesides]) {
      for (const one of equal) {
        if (chosen.length < most && chosen.every(other => isApart(other, one))) chosen.push(one);
      }
    }
    if (chosen.length === most) break;
  }
  return chosen;
}

/** Every time in the asker's free stretches, at quarters of an hour, with those who cannot come. */
export function proposals({ free, minutes, parties, hours, zone }: Search): Proposal[] {
  const lengthMs = minutes * MINUTE_MS;
  const isBusy = parties.map(({ busy }) => busyReader(busy));
  const theirs = new Set(
    parties.flatMap(party => (party.zone === undefined || party.zone === zone ? [] : [party.zone])),
  );
  const readersOf = (within: WorkingHours) => {
    const days = new Map([...theirs].map(one => [one, hoursIn(one, { free, hours: within })]));
    return parties.map(party => hoursReader(days.get(party.zone ?? zone)));
  };
  const [isAtWork, isAwake] = [readersOf(hours), readersOf(WAKING_HOURS)];
  const isOwnWork = hoursReader(hoursIn(zone, { free, hours }));
  return free.flatMap(({ startMs: first, endMs }) => {
    const count = Math.max(0, Math.floor((endMs - lengthMs - first) / STEP_MS) + 1);
    return Array.from({ length: count }, (_, step) => {
      const startMs = first + step * STEP_MS;
      const time = { startMs, endMs: startMs + lengthMs };
      const missing = [...parties.keys()].filter(index => isBusy[index]?.(time));
      const outside = (isWithin: typeof isAtWork): number[] =>
        [...parties.keys()].filter(index => isWithin[index]?.(time) === false && !missing.includes(index));
      const offWork = !isOwnWork(time);
      return { ...time, missing, awkward: outside(isAtWork), asleep: outside(isAwake), ...(offWork && { offWork }) };
    });
  });
}

/** Tells for times in ascending order if they overlap a busy one; the cost grows with both lists once. */
function busyReader(busy: readonly Interval[]): (time: Interval) => boolean {
  let next = 0;
  return ({ startMs, endMs }) => {
    while ((busy[next]?.endMs ?? Number.POSITIVE_INFINITY) <= startMs) next++;
    return (busy[next]?.startMs ?? Number.POSITIVE_INFINITY) < endMs;
  };
}

/** Such hours in a zone, on all days of a search. */
function hoursIn(zone: Zone, { free, hours }: Pick<Search, 'free' | 'hours'>): Interval[] {
  const [first, last] = [free.at(0), free.at(-1)];
  if (!first || !last) return [];
  return datesBetween(dateAt(first.startMs, zone), dateAt(last.endMs, zone))
    .filter(date => hours.days.includes(weekdayOf(date)))
    .map(date => ({
      startMs: instantAt(atClock(date, hours.start), zone),
      endMs: instantAt(atClock(date, hours.end), zone),
    }));
}

/**
 * Tells for times in ascending order if they are within such hours.
 * @param days undefined in the asker's own zone, where what the asker wants is not judged
 */
function hoursReader(days: readonly Interval[] | undefined): (time: Interval) => boolean {
  let next = 0;
  return ({ startMs, endMs }) => {
    if (!days) return true;
    while ((days[next]?.endMs ?? Number.POSITIVE_INFINITY) <= startMs) next++;
    const day = days[next];
    return day !== undefined && day.startMs <= startMs && day.endMs >= endMs;
  };
}

/** Of a morning that begins before work, the hours of work come first. */
const rankOf = ({ missing, asleep, awkward, offWork }: Proposal): number =>
  missing.length * 1_000_000 + asleep.length * 1_000 + awkward.length + (offWork ? 0.5 : 0);

const isBesides = (a: Interval, b: Interval): boolean => a.endMs <= b.startMs || b.endMs <= a.startMs;

const NOON = '12:00';

const isOtherHalfDay =
  (zone: Zone) =>
  (a: Interval, b: Interval): boolean => {
    const half = ({ startMs }: Interval): string => {
      const civil = civilAt(startMs, zone);
      return `${dateOf(civil)} ${clockOf(civil) < NOON}`;
    };
    return isBesides(a, b) && half(a) !== half(b);
  };
