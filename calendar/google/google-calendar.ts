import { setTimeout as wait } from 'node:timers/promises';
import { BotError } from '../../core/errors.ts';
import { type Agenda, agendaOf } from '../agenda.ts';
import type {
  EventChange,
  EventDetails,
  EventDraft,
  EventList,
  EventQuery,
  EventVersion,
  Preferences,
  Shown,
} from '../event.ts';
import { type Acquaintance, acquaintances } from '../people.ts';
import { clipped, type Stretch, widened } from '../whole-days.ts';
import { createEvent } from './events/create-event.ts';
import { deleteEvent } from './events/delete-event.ts';
import { EVENT_TO_CHANGE, ONE_EVENT } from './events/fields.ts';
import { detailsOf, toChange } from './events/from-google.ts';
import { listEvents } from './events/list-events.ts';
import { listPeople } from './events/list-people.ts';
import { type SeriesQuery, seriesEvents } from './events/series-events.ts';
import { updateEvent } from './events/update-event.ts';
import { type KnownZone, knownZone } from './known-zones.ts';
import { readPreferences } from './preferences.ts';
import { cancelled, incomplete, type Line, Question } from './requests/google-request.ts';

type Optional = 'sleep' | 'requestMs' | 'place' | 'hasAllScopes';

export type GoogleCalendarOptions = Omit<Line, Optional> &
  Partial<Pick<Line, Optional>> & {
    /** Whose calendar it is, for what is remembered of it. */
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

const readAs = { details: detailsOf, change: toChange };

/** One person's calendar at Google. */
export class GoogleCalendar {
  readonly #line: Line;
  readonly #account: string;
  readonly #calendarId: string;
  readonly #knownZone: KnownZone;
  #zone: Promise<string> | undefined;

  constructor(options: GoogleCalendarOptions) {
    const { account, calendarId = 'primary', ...rest } = options;
    this.#line = { ...DEFAULTS, ...rest };
    this.#account = account;
    this.#calendarId = calendarId;
    this.#knownZone = knownZone([rest.apiUrl, account, calendarId]);
  }

  /** @throws BotError "calendar/not-found" when missing or not shared (Google does not say which), "calendar/gone" */
  async getEvent<S extends 'details' | 'change'>(
    id: string,
    show: S,
    calendarId: string = this.#calendarId,
  ): Promise<Shown[S]> {
    // Google's client would throw for these, for they would lead out of its path.
    if (/^\.{0,2}$/.test(id) || /^\.{0,2}$/.test(calendarId)) throw new BotError('calendar/not-found', 'no such id');
    const params = {
      calendarId,
      eventId: id,
      fields: show === 'change' ? EVENT_TO_CHANGE : ONE_EVENT,
      prettyPrint: false,
    };
    return this.#ask(async question => {
      const event = await question.read('events.get', (client, options) => client.events.get(params, options));
      if (event.status === 'cancelled') throw cancelled();
      return readAs[show]({ ...event, id }) as Shown[S];
    });
  }

  /**
   * What is on, with whole days in `query.zone`. Google finds them by the calendar's zone, which its answer tells: it is
   * asked a second time only where that is not the zone known before, and a day of the stretch lies outside of what came.
   */
  listEvents<S extends keyof Shown>(query: EventQuery<S>): Promise<EventList<Shown[S]>> {
    return this.#ask(question => this.#list(question, query));
  }

  async #list<S extends keyof Shown>(question: Question, query: EventQuery<S>): Promise<EventList<Shown[S]>> {
    const asked = widened(query, query.zone, this.#knownZone.get() ?? query.zone);
    const first = await listEvents(question, this.#calendarId, { ...query, ...asked });
    this.#knownZone.set(first.zone);
    const needed = widened(query, query.zone, first.zone);
    const isEnough = asked.startMs <= needed.startMs && asked.endMs >= needed.endMs;
    const list = isEnough ? first : await listEvents(question, this.#calendarId, { ...query, ...needed });
    return { ...list, events: clipped(list.events, query) };
  }

  /** The events of a series that still exist, with those that were changed one by one. */
  seriesEvents<S extends keyof Shown>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: Shown[S][]; complete: boolean }> {
    return this.#ask(question => seriesEvents(question, { calendarId: this.#calendarId, id }, query));
  }

  /** What is on, day by day in `query.zone`. */
  async agenda(query: { startMs: number; endMs: number; zone: string }): Promise<Agenda> {
    return agendaOf(await this.listEvents({ ...query, show: 'choices' }), query);
  }

  /** Whom the person meets in a stretch, most and latest first. */
  async people(stretch: Stretch): Promise<Acquaintance[]> {
    const company = await this.#ask(question => listPeople(question, this.#calendarId, stretch));
    return acquaintances(company, this.#account);
  }

  createEvent(id: string, draft: EventDraft, { retry }: { retry: boolean }): Promise<EventDetails> {
    const writing = { calendarId: this.#calendarId, id, draft };
    return new Question(this.#line).write(question => createEvent(question, writing, retry));
  }

  updateEvent(event: EventVersion, change: EventChange, { retry }: { retry: boolean }): Promise<EventDetails> {
    const updating = { calendarId: this.#calendarId, event, change };
    return new Question(this.#line).write(question => updateEvent(question, updating, retry));
  }

  deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<void> {
    const deleting = { calendarId: this.#calendarId, event, ...options };
    return new Question(this.#line).write(question => deleteEvent(question, deleting));
  }

  /** How its owner likes times to be shown. @throws BotError "calendar/..." after one try */
  preferences(): Promise<Preferences> {
    return readPreferences(this.#line);
  }

  /** The calendar's own zone; asked for once. */
  async zone(): Promise<string> {
    this.#zone ??= this.#askZone();
    try {
      return await this.#zone;
    } catch (error) {
      this.#zone = undefined;
      throw error;
    }
  }

  async #askZone(): Promise<string> {
    const params = { calendarId: this.#calendarId, fields: 'timeZone', prettyPrint: false };
    return this.#ask(async question => {
      const { timeZone } = await question.read('calendars.get', (client, options) =>
        client.calendars.get(params, options),
      );
      if (!timeZone) throw incomplete("the calendar's zone");
      this.#knownZone.set(timeZone);
      return timeZone;
    });
  }

  #ask<T>(work: (question: Question) => Promise<T>): Promise<T> {
    return new Question(this.#line).answer(work);
  }
}

/** A person's calendar at Google, reached with their access token. */
export const createGoogleCalendar = (options: GoogleCalendarOptions): GoogleCalendar => new GoogleCalendar(options);
