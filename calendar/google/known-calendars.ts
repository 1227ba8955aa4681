import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { CalendarEntry } from '../model.ts';

/** More accounts than are used at the same time. */
const MOST = 10_000;
const FRESH_MS = 10 * 60_000;

type Known = { list: Promise<readonly CalendarEntry[]>; untilMs: number };

const known = new Map<string, Known>();

/**
 * Remembers the list of calendars of an account for ten minutes, for the whole process. A failure is not remembered:
 * the list before it stays, and is used for longer, unless the permission to read it has ended. A caller that wants a
 * fresh list gets the error.
 */
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
      const asked = ask();
      const list = asked.catch((error: unknown) => {
        const older = hasEnded(error) ? undefined : before;
        if (known.get(key) === now) remember(key, older);
        if (!older) throw error;
        return older.list;
      });
      list.catch(() => undefined);
      const now = { list, untilMs: clock() + FRESH_MS };
      remember(key, now);
      return fresh ? asked : list;
    },
  };
}

const hasEnded = (error: unknown): boolean =>
  !isBotError(error) || isBotError(error, 'calendar/unauthorized', 'calendar/insufficient-scope', 'calendar/forbidden');

/** Without a list, forgets the account. */
function remember(key: string, list: Known | undefined): void {
  known.delete(key);
  if (list) known.set(key, list);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
}
