import type { Calendar, CalendarEntry, EventQuery, EventViews } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import { type CalendarChoices, isCounted } from './calendar-choices.ts';
import { calendarsIfAllowed } from './calendars-if-allowed.ts';

/**
 * The calendar of an account, with all look-ups covering the calendars that count, or the named one alone; without the
 * permission to read their list, that is the account's own. Reads and writes of one event need nothing, because its id says
 * where it is.
 */
export function countedCalendar(calendar: Calendar, choices: CalendarChoices, only?: string): Calendar {
  const covered = async (): Promise<Covered> =>
    only === undefined ? countedOf(await listed(calendar), choices) : { ids: [only], isAll: true };
  const own: Pick<Calendar, 'listEvents' | 'agenda'> = {
    listEvents: async <S extends keyof EventViews>(query: EventQuery<S>) =>
      covering(query, await covered(), asked => calendar.listEvents(asked)),
    agenda: async query => covering(query, await covered(), asked => calendar.agenda(asked)),
  };
  return replacing(calendar, own);
}

/** The calendar of an account that several people share: of its calendars only its own is for everybody. */
export const ownCalendarAlone = (calendar: Calendar): Calendar =>
  replacing(calendar, { calendars: async options => (await calendar.calendars(options)).filter(({ own }) => own) });

const replacing = (calendar: Calendar, methods: Partial<Calendar>): Calendar =>
  new Proxy(calendar, {
    get: (target, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(methods, name) ? methods : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** The calendars to look at, and whether these are all that count. None means the account's own. */
type Covered = { ids: readonly string[]; isAll: boolean };

async function covering<Q extends { calendars?: readonly string[] }, R extends { complete: boolean }>(
  query: Q,
  { ids, isAll }: Covered,
  ask: (query: Q) => Promise<R>,
): Promise<R> {
  if (query.calendars) return ask(query);
  const answer = await ask(ids.length === 0 ? query : { ...query, calendars: ids });
  return isAll ? answer : { ...answer, complete: false };
}

const countedOf = (entries: readonly CalendarEntry[] | undefined, choices: CalendarChoices): Covered => ({
  ids: (entries ?? []).filter(entry => isCounted(entry, choices)).map(({ id }) => id),
  isAll: entries !== undefined,
});

/**
 * Without the permission to read the list, there is the account's own calendar alone.
 * @returns undefined if the list cannot be read at the moment
 */
async function listed(calendar: Calendar): Promise<readonly CalendarEntry[] | undefined> {
  try {
    return (await calendarsIfAllowed(calendar)) ?? [];
  } catch (error) {
    if (isBotError(error, 'calendar/unavailable', 'calendar/rate-limited', 'calendar/quota-exceeded')) return undefined;
    throw error;
  }
}
