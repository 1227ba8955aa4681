import type { Zone } from '../../time/index.ts';

/** More calendars than are used at the same time. */
const MOST = 10_000;

const zones = new Map<string, Zone>();

/**
 * Remembers the zone of a calendar from its last answer, for the whole process, so later requests can be right at once.
 * A zone that has changed costs one more request, but gives no wrong answer.
 */
export type KnownZone = { get(): Zone | undefined; set(zone: Zone): void };

/** @param calendar  the key of the calendar: the API's address, the account, and the calendar's id */
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
