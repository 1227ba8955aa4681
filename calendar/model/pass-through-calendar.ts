import type { CivilDate, Interval, Zone } from '../../time/index.ts';
import type { CalendarEntry, Preferences } from './calendars.ts';
import type {
  DeletedEvent,
  EventChange,
  EventDraft,
  EventValues,
  InvitationAnswer,
  MovedEvent,
  SeriesSplit,
  SplitOff,
  WrittenEvent,
} from './changes.ts';
import type { ChangedEvent, EventVersion, SeriesPart } from './events.ts';
import type { Availability, Contact } from './people.ts';
import type { Calendar, MailedRetry, Retry } from './port.ts';
import type { Agenda, AgendaQuery, EventList, EventQuery, EventViews, SeriesQuery } from './queries.ts';

/** A calendar that hands every call to another one. Extend it to do something else for some calls. */
export class PassThroughCalendar implements Calendar {
  readonly #calendar: Calendar;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /**
   * The calendar that gets a call. It is asked for once a call.
   * @throws in a subclass: the call fails with that error
   */
  protected get next(): Calendar {
    return this.#calendar;
  }

  async getEvent<S extends 'details' | 'change'>(id: string, show: S): Promise<EventViews[S]> {
    return this.next.getEvent(id, show);
  }

  async calendars(options?: { fresh: boolean }): Promise<readonly CalendarEntry[]> {
    return this.next.calendars(options);
  }

  async listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>> {
    return this.next.listEvents(query);
  }

  async seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }> {
    return this.next.seriesEvents(id, query);
  }

  async agenda(query: AgendaQuery): Promise<Agenda> {
    return this.next.agenda(query);
  }

  async people(during: Interval): Promise<Contact[]> {
    return this.next.people(during);
  }

  async freeBusy(emails: readonly string[], during: Interval): Promise<Availability[]> {
    return this.next.freeBusy(emails, during);
  }

  async zonesOf(emails: readonly string[]): Promise<ReadonlyMap<string, Zone>> {
    return this.next.zonesOf(emails);
  }

  async createEvent(id: string, draft: EventDraft, options: Retry): Promise<WrittenEvent> {
    return this.next.createEvent(id, draft, options);
  }

  async updateEvent(event: EventVersion, change: EventChange, options: Retry): Promise<WrittenEvent> {
    return this.next.updateEvent(event, change, options);
  }

  async seriesPart(id: string, day: CivilDate): Promise<SeriesPart | undefined> {
    return this.next.seriesPart(id, day);
  }

  async splitSeries(event: EventVersion, split: SeriesSplit, options: Retry): Promise<SplitOff> {
    return this.next.splitSeries(event, split, options);
  }

  async endSeries(event: EventVersion, end: { from: CivilDate; invite: boolean }): Promise<readonly ChangedEvent[]> {
    return this.next.endSeries(event, end);
  }

  async answerInvitation(event: EventVersion, answer: InvitationAnswer, options: Retry): Promise<WrittenEvent> {
    return this.next.answerInvitation(event, answer, options);
  }

  async deleteEvent(event: EventVersion, options: MailedRetry): Promise<DeletedEvent> {
    return this.next.deleteEvent(event, options);
  }

  async moveEvent(event: EventVersion, calendar: string, options: MailedRetry): Promise<MovedEvent> {
    return this.next.moveEvent(event, calendar, options);
  }

  async restoreEvent(
    event: { id: string; version?: string },
    values: EventValues,
    options: MailedRetry,
  ): Promise<WrittenEvent> {
    return this.next.restoreEvent(event, values, options);
  }

  async zone(): Promise<Zone> {
    return this.next.zone();
  }

  async preferences(): Promise<Preferences> {
    return this.next.preferences();
  }
}
