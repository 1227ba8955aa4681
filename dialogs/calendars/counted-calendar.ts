import {
  type Agenda,
  type AgendaQuery,
  type Calendar,
  type CalendarEntry,
  type EventList,
  type EventQuery,
  type EventViews,
  PassThroughCalendar,
} from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import { type CalendarChoices, isCounted } from './calendar-choices.ts';
import { calendarsIfAllowed } from './calendars-if-allowed.ts';

/**
 * The calendar of an account, with all look-ups covering the calendars that count, or the named one alone; without the
 * permission to read their list, that is the account's own. Reads and writes of one event need nothing, because its id says
 * where it is.
 */
export class CountedCalendar extends PassThroughCalendar {
  readonly #choices: CalendarChoices;
  readonly #only: string | undefined;

  /** @param only the id of the named calendar */
  constructor(calendar: Calendar, choices: CalendarChoices, only?: string) {
    super(calendar);
    this.#choices = choices;
    this.#only = only;
  }

  override async listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>> {
    return covering(query, await this.#covered(), asked => super.listEvents(asked));
  }

  override async agenda(query: AgendaQuery): Promise<Agenda> {
    return covering(query, await this.#covered(), asked => super.agenda(asked));
  }

  async #covered(): Promise<Covered> {
    if (this.#only !== undefined) return { ids: [this.#only], isAll: true };
    return countedOf(await listed(this), this.#choices);
  }
}

/** The calendar of an account that several people share: of its calendars only its own is for everybody. */
export class OwnCalendarAlone extends PassThroughCalendar {
  override async calendars(options?: { fresh: boolean }): Promise<readonly CalendarEntry[]> {
    return (await super.calendars(options)).filter(({ own }) => own);
  }
}

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
