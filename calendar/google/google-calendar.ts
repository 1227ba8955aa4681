import { setTimeout as wait } from 'node:timers/promises';
import { BotError } from '../../core/errors.ts';
import type { Interval, Zone } from '../../time/index.ts';
import { agendaOf } from '../agenda.ts';
import { contactsIn } from '../contacts.ts';
import type {
  Agenda,
  Availability,
  Calendar,
  Contact,
  EventChange,
  EventDetails,
  EventDraft,
  EventList,
  EventQuery,
  EventVersion,
  EventViews,
  InvitationAnswer,
  Preferences,
  SeriesQuery,
} from '../model.ts';
import { clipped, widened } from '../whole-days.ts';
import { answerInvitation } from './events/answer-invitation.ts';
import { createEvent } from './events/create-event.ts';
import { deleteEvent } from './events/delete-event.ts';
import { EVENT_TO_CHANGE, ONE_EVENT } from './events/fields.ts';
import { READERS } from './events/from-google.ts';
import { listEvents, listPeople, seriesEvents } from './events/list-events.ts';
import { updateEvent } from './events/update-event.ts';
import { freeBusy } from './free-busy.ts';
import { type KnownZone, knownZone } from './known-zones.ts';
import { zonesOf } from './other-zones.ts';
import { readPreferences } from './preferences.ts';
import { type Connection, cancelled, GoogleRequest, incomplete } from './requests/google-request.ts';

type Optional = 'sleep' | 'requestMs' | 'place' | 'hasAllScopes';

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

/** One person's calendar at Google. Implements the port in `model.ts`, which documents each method. */
export class GoogleCalendar implements Calendar {
  readonly #connection: Connection;
  readonly #account: string;
  readonly #calendarId: string;
  readonly #knownZone: KnownZone;
  #zone: Promise<Zone> | undefined;

  constructor(options: GoogleCalendarOptions) {
    const { account, calendarId = 'primary', ...rest } = options;
    this.#connection = { ...DEFAULTS, ...rest };
    this.#account = account;
    this.#calendarId = calendarId;
    this.#knownZone = knownZone([rest.apiUrl, account, calendarId]);
  }

  async getEvent<S extends 'details' | 'change'>(
    id: string,
    show: S,
    calendarId: string = this.#calendarId,
  ): Promise<EventViews[S]> {
    // These would lead out of the path of the request.
    if (/^\.{0,2}$/.test(id) || /^\.{0,2}$/.test(calendarId)) throw new BotError('calendar/not-found', 'no such id');
    const params = {
      calendarId,
      eventId: id,
      fields: show === 'change' ? EVENT_TO_CHANGE : ONE_EVENT,
      prettyPrint: false,
    };
    return this.#ask(async request => {
      const event = await request.read('events.get', params);
      if (event.status === 'cancelled') throw cancelled();
      return READERS[show]({ ...event, id });
    });
  }

  /**
   * Lists events, with all-day events as days of `query.zone`. Google selects them by the calendar's zone, which its
   * answer contains. A second request is made only if that zone was not the known one and the answer lacks part of a
   * day.
   */
  listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>> {
    return this.#ask(request => this.#list(request, query));
  }

  async #list<S extends keyof EventViews>(
    request: GoogleRequest,
    query: EventQuery<S>,
  ): Promise<EventList<EventViews[S]>> {
    const asked = widened(query, query.zone, this.#knownZone.get() ?? query.zone);
    const first = await listEvents(request, this.#calendarId, { ...query, ...asked });
    this.#knownZone.set(first.zone);
    const needed = widened(query, query.zone, first.zone);
    const isEnough = asked.startMs <= needed.startMs && asked.endMs >= needed.endMs;
    const list = isEnough ? first : await listEvents(request, this.#calendarId, { ...query, ...needed });
    return { ...list, events: clipped(list.events, query) };
  }

  seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }> {
    return this.#ask(request => seriesEvents(request, { calendarId: this.#calendarId, id }, query));
  }

  async agenda(query: Interval & { zone: Zone }): Promise<Agenda> {
    return agendaOf(await this.listEvents({ ...query, show: 'choices' }), query);
  }

  async people(during: Interval): Promise<Contact[]> {
    const company = await this.#ask(request => listPeople(request, this.#calendarId, during));
    return contactsIn(company, this.#account);
  }

  async freeBusy(emails: readonly string[], during: Interval): Promise<Availability[]> {
    return emails.length === 0 ? [] : this.#ask(request => freeBusy(request, emails, during));
  }

  zonesOf(emails: readonly string[]): Promise<ReadonlyMap<string, Zone>> {
    return zonesOf(this.#connection, emails);
  }

  createEvent(id: string, draft: EventDraft, { retry }: { retry: boolean }): Promise<EventDetails> {
    const writing = { calendarId: this.#calendarId, id, draft };
    return new GoogleRequest(this.#connection).write(request => createEvent(request, writing, retry));
  }

  updateEvent(event: EventVersion, change: EventChange, { retry }: { retry: boolean }): Promise<EventDetails> {
    const updating = { calendarId: this.#calendarId, event, change };
    return new GoogleRequest(this.#connection).write(request => updateEvent(request, updating, retry));
  }

  answerInvitation(
    event: EventVersion,
    answer: InvitationAnswer,
    { retry }: { retry: boolean },
  ): Promise<EventDetails> {
    const answering = { calendarId: this.#calendarId, event, answer };
    return new GoogleRequest(this.#connection).write(request => answerInvitation(request, answering, retry));
  }

  deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<void> {
    const deleting = { calendarId: this.#calendarId, event, ...options };
    return new GoogleRequest(this.#connection).write(request => deleteEvent(request, deleting));
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
    const params = { calendarId: this.#calendarId, fields: 'timeZone', prettyPrint: false };
    return this.#ask(async request => {
      const { timeZone } = await request.read('calendars.get', params);
      if (!timeZone) throw incomplete("the calendar's zone");
      this.#knownZone.set(timeZone);
      return timeZone;
    });
  }

  #ask<T>(work: (request: GoogleRequest) => Promise<T>): Promise<T> {
    return new GoogleRequest(this.#connection).answer(work);
  }
}

/** Connects to a person's Google Calendar with their access token. */
export const createGoogleCalendar = (options: GoogleCalendarOptions): GoogleCalendar => new GoogleCalendar(options);
