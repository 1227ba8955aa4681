import type { Zone } from '../../time/index.ts';

/** More calendars than are used at the same time. */
const MOST = 10_000;

const zones = new Map<string, Zone>();

/**
 * The zone of one calendar as its last answer told it, for the whole process: so it can be asked rightly at once.
 * A zone that has changed since costs one more request, and no wrong answer.
 */
export type KnownZone = { get(): Zone | undefined; set(zone: Zone): void };

/** @param calendar  what tells it from all others: the API, whose account it is, its id */
export function knownZone(calendar: readonly string[]): KnownZone {
  const key = JSON.stringify(calendar);
  return {
    get: () => zones.get(key),
    set(zone) {
      zones.delete(key);
      zones.set(key, zone);
      const [oldest] = zones.size > MOST ? zones.keys() : [];
      if (oldest !== undefined) zones.delete(oldest);
    },
  };
}
