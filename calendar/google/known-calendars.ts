import type { Clock } from '../../core/clock.ts';
import type { CalendarEntry } from '../model.ts';

/** More accounts than are used at the same time. */
const MOST = 10_000;
const FRESH_MS = 10 * 60_000;

type Known = { list: Promise<readonly CalendarEntry[]>; untilMs: number };

const known = new Map<string, Known>();

/** Remembers the list of calendars of an account for ten minutes, for the whole process. A failure is not remembered. */
export type KnownCalendars = {
  get(options: { fresh: boolean }, ask: () => Promise<readonly CalendarEntry[]>): Promise<readonly CalendarEntry[]>;
};

/** @param account  the key of the list: the API's address, and the account */
export function knownCalendars(account: readonly string[], clock: Clock): KnownCalendars {
  const key = JSON.stringify(account);
  return {
    get({ fresh }, ask) {
      const before = known.get(key);
      if (before && !fresh && clock() < before.untilMs) return before.list;
      const asked = { list: ask(), untilMs: clock() + FRESH_MS };
      known.delete(key);
      known.set(key, asked);
      asked.list.catch(() => known.get(key) === asked && known.delete(key));
      const [oldest] = known.size > MOST ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
      return asked.list;
    },
  };
}
