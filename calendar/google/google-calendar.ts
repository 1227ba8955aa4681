import { setTimeout as wait } from 'node:timers/promises';
import { isBotError } from '../../core/errors.ts';
import type { CivilDate, Interval, Zone } from '../../time/index.ts';
import { agendaOf } from '../agenda.ts';
import { contactsIn } from '../contacts.ts';
import type {
  Agenda,
  Availability,
  Calendar,
  CalendarEntry,
  ChangedEvent,
  Contact,
  DeletedEvent,
  EventChange,
  EventDetails,
  EventDraft,
  EventList,
  EventQuery,
  EventSummary,
  EventValues,
  EventVersion,
  EventViews,
  InvitationAnswer,
  MovedEvent,
  Preferences,
  SeriesPart,
  SeriesQuery,
  SeriesSplit,
  SplitOff,
  WrittenEvent,
} from '../model.ts';
import { mergedLists } from '../several-calendars.ts';
import { clipped, widened } from '../whole-days.ts';
import { listCalendars } from './calendars.ts';
import { answerInvitation } from './events/answer-invitation.ts';
import { createEvent } from './events/create-event.ts';
import { deleteEvent } from './events/delete-event.ts';
import { type EventPlace, idOn, isOwn, type OwnCalendar, placeOf } from './events/event-place.ts';
import { EVENT_TO_CHANGE, ONE_EVENT } from './events/fields.ts';
import { READERS } from './events/from-google.ts';
import { listEvents, listPeople, seriesEvents } from './events/list-events.ts';
import { moveEvent } from './events/move-event.ts';
import { onOtherCalendar } from './events/on-other-calendar.ts';
import { restoreEvent } from './events/restore-event.ts';
import { updateEvent } from './events/update-event.ts';
import { freeBusy } from './free-busy.ts';
import { type KnownCalendars, knownCalendars } from './known-calendars.ts';
import { type KnownZone, knownZone } from './known-zones.ts';
import { zonesOf } from './other-zones.ts';
import { readPreferences } from './preferences.ts';
import { type Connection, cancelled, GoogleRequest, incomplete } from './requests/google-request.ts';
import { seriesPart } from './series/series-part.ts';
import { endSeries, splitSeries } from './series/split-series.ts';

type Optional = 'sleep' | 'requestMs' | 'place' | 'hasAllScopes';

/** How to reach one calendar at Google, and whose it is; `calendarId` is by default the primary one. */
export type GoogleCalendarOptions = Omit<Connection, Optional> &
  Partial<Pick<Connection, Optional>> & {
    /** The owner of the calendar, as the key of remembered facts. */
    account: string;
    calendarId?: string;
  };

const REQUEST_MS = 5_000;

/** RFC 6750 s.2.1 */
const inHeader = (token: string) => ({ headers: { authorization: `Bearer ${token}` }, params: {} });

const DEFAULTS = {
  sleep: (ms: number): Promise<void> => wait(ms),
  requestMs: REQUEST_MS,
  place: inHeader,
  hasAllScopes: false,
};

/** What is asked about one event, or written to it. */
type AtPlace = EventPlace & { event: EventVersion };

/** One person's calendars at Google. Implements the port in `model.ts`, which documents each method. */
class GoogleCalendar implements Calendar {
  readonly #connection: Connection;
  readonly #own: OwnCalendar;
  readonly #knownCalendars: KnownCalendars;
  #zone: Promise<Zone> | undefined;

  constructor(options: GoogleCalendarOptions) {
    const { account, calendarId = 'primary', ...rest } = options;
    this.#connection = { ...DEFAULTS, ...rest };
    this.#own = { account, calendarId };
    this.#knownCalendars = knownCalendars([rest.apiUrl, account], rest.clock);
  }

  async getEvent<S extends 'details' | 'change'>(id: string, show: S): Promise<EventViews[S]> {
    const { eventId, calendarId } = placeOf(id, this.#own);
    const params = {
      ...{ calendarId, eventId, prettyPrint: false },
      fields: show === 'change' ? EVENT_TO_CHANGE : ONE_EVENT,
    };
    const found = await this.#ask(async request => {
      const event = await request.read('events.get', params);
      if (event.status === 'cancelled') throw cancelled();
      return READERS[show]({ ...event, id: eventId });
    });
    return this.#placed(found, calendarId);
  }

  async calendars({ fresh } = { fresh: false }): Promise<readonly CalendarEntry[]> {
    return this.#knownCalendars.get({ fresh }, () => this.#ask(listCalendars));
  }

  /** One request for each calendar, at the same time. Another calendar than the own one may have been taken away. */
  async listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>> {
    const { calendars: ids = [this.#own.calendarId] } = query;
    const [first, ...others] = ids.toSorted((a, b) => Number(isOwn(b, this.#own)) - Number(isOwn(a, this.#own)));
    if (first === undefined) throw new TypeError('no calendar to list');
    const lists = await allEnded(
      this.#list(query, first),
      others.map(id => this.#listIfThere(query, id)),
    );
    return mergedLists(lists, query.zone);
  }

  async #listIfThere<S extends keyof EventViews>(query: EventQuery<S>, id: string): Promise<EventList<EventViews[S]>> {
    try {
      return await this.#list(query, id);
    } catch (error) {
      if (!isBotError(error, 'calendar/not-found', 'calendar/forbidden', 'calendar/gone')) throw error;
      return { events: [], zone: query.zone, owner: '', complete: false };
    }
  }

  /**
   * Lists the events of one calendar, with all-day events as days of `query.zone`. Google selects them by the
   * calendar's zone, which its answer contains. A second request is made only if that zone was not the known one and
   * the answer lacks part of a day.
   */
  async #list<S extends keyof EventViews>(query: EventQuery<S>, id: string): Promise<EventList<EventViews[S]>> {
    const calendarId = isOwn(id, this.#own) ? this.#own.calendarId : id;
    const known = this.#knownZone(calendarId);
    const list = await this.#ask(async request => {
      const asked = widened(query, query.zone, known.get() ?? query.zone);
      const first = await listEvents(request, calendarId, { ...query, ...asked });
      known.set(first.zone);
      const needed = widened(query, query.zone, first.zone);
      const isEnough = asked.startMs <= needed.startMs && asked.endMs >= needed.endMs;
      return isEnough ? first : listEvents(request, calendarId, { ...query, ...needed });
    });
    return { ...list, events: await this.#allPlaced(clipped(list.events, query), calendarId) };
  }

  async seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }> {
    const { calendarId, eventId } = placeOf(id, this.#own);
    const list = await this.#ask(request => seriesEvents(request, { calendarId, id: eventId }, query));
    return { ...list, events: await this.#allPlaced(list.events, calendarId) };
  }

  async agenda(query: Interval & { zone: Zone; calendars?: readonly string[] }): Promise<Agenda> {
    return agendaOf(await this.listEvents({ ...query, show: 'choices' }), query);
  }

  async people(during: Interval): Promise<Contact[]> {
    const { calendarId, account } = this.#own;
    const company = await this.#ask(request => listPeople(request, calendarId, during));
    return contactsIn(company, account);
  }

  async freeBusy(emails: readonly string[], during: Interval): Promise<Availability[]> {
    return emails.length === 0 ? [] : this.#ask(request => freeBusy(request, emails, during));
  }

  zonesOf(emails: readonly string[]): Promise<ReadonlyMap<string, Zone>> {
    return zonesOf(this.#connection, emails);
  }

  async createEvent(id: string, draft: EventDraft, { retry }: { retry: boolean }): Promise<WrittenEvent> {
    const place = placeOf(draft.calendar === undefined ? id : idOn(draft.calendar, id), this.#own);
    const { calendarId } = place;
    return this.#write(place, request => createEvent(request, { calendarId, id, draft }, retry));
  }

  async updateEvent(event: EventVersion, change: EventChange, { retry }: { retry: boolean }): Promise<WrittenEvent> {
    const at = this.#at(event);
    return this.#write(at, request => updateEvent(request, { ...at, change }, retry));
  }

  async seriesPart(id: string, day: CivilDate): Promise<SeriesPart | undefined> {
    const { calendarId, eventId } = placeOf(id, this.#own);
    const part = await this.#ask(request => seriesPart(request, { calendarId, id: eventId, day }));
    return part && { ...part, series: await this.#placed(part.series, calendarId) };
  }

  async splitSeries(event: EventVersion, split: SeriesSplit, { retry }: { retry: boolean }): Promise<SplitOff> {
    const at = this.#at(event);
    const series = { calendarId: at.calendarId, ...at.event };
    return this.#write(at, request => splitSeries(request, { series, split, retry }));
  }

  async endSeries(event: EventVersion, end: { from: CivilDate; invite: boolean }): Promise<readonly ChangedEvent[]> {
    const at = this.#at(event);
    const series = { calendarId: at.calendarId, ...at.event };
    return new GoogleRequest(this.#connection).write(request => endSeries(request, { series, ...end }));
  }

  async answerInvitation(
    event: EventVersion,
    answer: InvitationAnswer,
    { retry }: { retry: boolean },
  ): Promise<WrittenEvent> {
    const at = this.#at(event);
    return this.#write(at, request => answerInvitation(request, { ...at, answer }, retry));
  }

  async moveEvent(
    event: EventVersion,
    calendar: string,
    { invite, retry }: { invite: boolean; retry: boolean },
  ): Promise<MovedEvent> {
    const at = this.#at(event);
    const destination = isOwn(calendar, this.#own) ? this.#own.calendarId : calendar;
    const moved = await this.#write({ ...at, calendarId: destination }, request =>
      moveEvent(request, { ...at, destination, invite }, retry),
    );
    return { ...moved, from: at.calendarId };
  }

  async deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<DeletedEvent> {
    const at = this.#at(event);
    const deleted = await new GoogleRequest(this.#connection).write(request =>
      deleteEvent(request, { ...at, ...options }),
    );
    return { ...deleted, ...(deleted.event && { event: await this.#placed(deleted.event, at.calendarId) }) };
  }

  async restoreEvent(
    { id, ...version }: { id: string; version?: string },
    values: EventValues,
    { invite, retry }: { invite: boolean; retry: boolean },
  ): Promise<WrittenEvent> {
    const place = placeOf(id, this.#own);
    const restoring = { ...place, event: { id: place.eventId, ...version }, values, invite };
    return this.#write(place, request => restoreEvent(request, restoring, retry));
  }

  #at({ id, version }: EventVersion): AtPlace {
    const place = placeOf(id, this.#own);
    return { ...place, event: { id: place.eventId, version } };
  }

  async #write<E extends EventDetails>(
    { calendarId }: Pick<EventPlace, 'calendarId'>,
    work: (request: GoogleRequest) => Promise<E>,
  ): Promise<E> {
    const written = await new GoogleRequest(this.#connection).write(work);
    return this.#placed(written, calendarId);
  }

  async #placed<E extends EventDetails>(event: E, calendarId: string): Promise<E> {
    const [placed = event] = await this.#allPlaced([event], calendarId);
    return placed;
  }

  /** The events as they stand on a calendar, with ids that say which one it is. */
  async #allPlaced<E extends EventSummary>(events: readonly E[], calendarId: string): Promise<E[]> {
    if (isOwn(calendarId, this.#own) || events.length === 0) return [...events];
    const entry = await this.#entryOf(calendarId);
    return events.map(event => onOtherCalendar(event, calendarId, entry));
  }

  /** Without the list of calendars, an event is shown with the calendar's id for its name. */
  async #entryOf(calendarId: string): Promise<CalendarEntry | undefined> {
    try {
      return (await this.calendars()).find(({ id }) => id === calendarId);
    } catch (error) {
      if (!isBotError(error)) throw error;
      return undefined;
    }
  }

  #knownZone(calendarId: string): KnownZone {
    return knownZone([this.#connection.apiUrl, this.#own.account, calendarId]);
  }

  preferences(): Promise<Preferences> {
    return readPreferences(this.#connection);
  }

  async zone(): Promise<Zone> {
    this.#zone ??= this.#askZone();
    try {
      return await this.#zone;
    } catch (error) {
      this.#zone = undefined;
      throw error;
    }
  }

  async #askZone(): Promise<Zone> {
    const { calendarId } = this.#own;
    const params = { calendarId, fields: 'timeZone', prettyPrint: false };
    return this.#ask(async request => {
      const { timeZone } = await request.read('calendars.get', params);
      if (!timeZone) throw incomplete("the calendar's zone");
      this.#knownZone(calendarId).set(timeZone);
      return timeZone;
    });
  }

  #ask<T>(work: (request: GoogleRequest) => Promise<T>): Promise<T> {
    return new GoogleRequest(this.#connection).answer(work);
  }
}

/** Connects to a person's Google Calendar with their access token. */
export const createGoogleCalendar = (options: GoogleCalendarOptions): GoogleCalendar => new GoogleCalendar(options);

/** What all tries give. If one fails, the others are ended by then too: none goes on, or is logged, after the answer. */
async function allEnded<T>(first: Promise<T>, others: readonly Promise<T>[]): Promise<[T, ...T[]]> {
  await Promise.allSettled([first, ...others]);
  return Promise.all([first, ...others]);
}
