import type { Calendar, CalendarEntry, EventQuery, EventViews } from '../../calendar/model.ts';
import { type CalendarChoices, isCounted } from './calendar-choices.ts';
import { calendarsIfAllowed } from './calendars-if-allowed.ts';

/**
 * The calendar of an account, with all look-ups covering the calendars that count, or the named one alone; without the
 * permission to read their list, that is the account's own. Reads and writes of one event need nothing, because its id says
 * where it is.
 */
export function countedCalendar(calendar: Calendar, choices: CalendarChoices, only?: string): Calendar {
  const ids = async (): Promise<readonly string[]> =>
    only === undefined ? idsOf((await calendarsIfAllowed(calendar)) ?? [], choices) : [only];
  const own: Pick<Calendar, 'listEvents' | 'agenda'> = {
    listEvents: async <S extends keyof EventViews>(query: EventQuery<S>) =>
      calendar.listEvents({ ...query, ...covering(query, await ids()) }),
    agenda: async query => calendar.agenda({ ...query, ...covering(query, await ids()) }),
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

const covering = ({ calendars }: { calendars?: readonly string[] }, ids: readonly string[]) =>
  calendars || ids.length === 0 ? {} : { calendars: ids };

const idsOf = (entries: readonly CalendarEntry[], choices: CalendarChoices): string[] =>
  entries.filter(entry => isCounted(entry, choices)).map(({ id }) => id);
