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
import type { Agenda, AgendaQuery, EventList, EventQuery, EventViews, SeriesQuery } from './queries.ts';

/** An earlier try of the write may have succeeded, so it is looked for first. */
export type Retry = { retry: boolean };

/** `invite`: the provider emails the guests. */
export type MailedRetry = Retry & { invite: boolean };

/**
 * One person's calendar. Every method throws a BotError on failure: "calendar/..." if the provider refuses or does not
 * answer, or whatever `getAccessToken` throws without a token.
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
export type Calendar = {
  /**
   * Reads one event.
   * @throws BotError "calendar/not-found" if missing or not shared (Google does not say which), "calendar/gone"
   */
  getEvent<S extends 'details' | 'change'>(id: string, show: S): Promise<EventViews[S]>;
  /**
   * The person's calendars, their own first. Requested once, and again after ten minutes or if `fresh`.
   * @throws BotError "calendar/insufficient-scope" if the permission that was given does not include the list
   */
  calendars(options?: { fresh: boolean }): Promise<readonly CalendarEntry[]>;
  /**
   * Lists events; all-day events are days of `query.zone`. An event that is on several of the calendars is listed once.
   */
  listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>>;
  /** Includes events that were changed individually. `complete` is false if there are too many for one answer. */
  seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }>;
  agenda(query: AgendaQuery): Promise<Agenda>;
  /**
   * The people that the person meets in this time, most often and latest first, without rooms, calendars and the
   * person.
   */
  people(during: Interval): Promise<Contact[]>;
  /**
   * When people are busy, in the order asked for, with the members of a mailing list in its place. One request, for at
   * most 50 people and 90 days; longer intervals are cut off.
   * @param emails addresses of people and mailing lists
   */
  freeBusy(emails: readonly string[], during: Interval): Promise<Availability[]>;
  /**
   * The zones of other people's calendars, by address, as far as the provider tells them. One try, of at most 1.5
   * seconds; without an answer there are none.
   */
  zonesOf(emails: readonly string[]): Promise<ReadonlyMap<string, Zone>>;
  /**
   * Creates an event once, with an id of our own. If the result of a try is unknown, or `retry` says that an earlier
   * try may have succeeded, it reads first.
   * @throws BotError "calendar/gone" if it was created and then deleted, "calendar/conflict" if the id is taken
   */
  createEvent(id: string, draft: EventDraft, options: Retry): Promise<WrittenEvent>;
  /**
   * Changes an event once, unless another person has changed it since `event.version`.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid"
   */
  updateEvent(event: EventVersion, change: EventChange, options: Retry): Promise<WrittenEvent>;
  /**
   * The part of a series from the first event on or after a day.
   * @returns undefined if there is none, or if the rule is one that cannot be split
   * @throws BotError "calendar/gone", "calendar/not-found"
   */
  seriesPart(id: string, day: CivilDate): Promise<SeriesPart | undefined>;
  /**
   * Ends a series before a day and goes on with a new one from there, once. Events that were changed individually stay
   * so; guests are invited again. If it is interrupted, the same call with `retry` finishes it.
   * @returns the new series
   * @throws BotError like `updateEvent`; nothing is changed then
   */
  splitSeries(event: EventVersion, split: SeriesSplit, options: Retry): Promise<SplitOff>;
  /**
   * Ends a series before a day, and deletes the events from then on, once.
   * @returns events that were changed individually and that the calendar refuses to delete
   * @throws BotError like `updateEvent`
   */
  endSeries(event: EventVersion, end: { from: CivilDate; invite: boolean }): Promise<readonly ChangedEvent[]>;
  /**
   * Answers an invitation in the person's name once, for an event or a whole series, unless the event has changed since
   * `event.version`. Their last answer may be changed.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid" if they are not
   *   invited
   */
  answerInvitation(event: EventVersion, answer: InvitationAnswer, options: Retry): Promise<WrittenEvent>;
  /**
   * Deletes an event or a whole series, unless another person has changed it since `event.version`.
   * @throws BotError "calendar/changed"; "calendar/gone" if it was deleted before, but not by an earlier try
   */
  deleteEvent(event: EventVersion, options: MailedRetry): Promise<DeletedEvent>;
  /**
   * Moves an event or a whole series to another calendar, with its guests, unless it has changed since `event.version`.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/forbidden",
   *   "calendar/invalid" for what cannot be moved, such as an invitation
   */
  moveEvent(event: EventVersion, calendar: string, options: MailedRetry): Promise<MovedEvent>;
  /**
   * Writes earlier values back once; they also bring a deleted event back. Without a version, over whatever the event
   * is now. An event that has these values already stays as it is, and no one is emailed.
   * @throws BotError "calendar/changed"; "calendar/gone" or "calendar/not-found" if the provider has forgotten the
   *   event
   */
  restoreEvent(
    event: { id: string; version?: string },
    values: EventValues,
    options: MailedRetry,
  ): Promise<WrittenEvent>;
  /** The calendar's own zone; requested only once. */
  zone(): Promise<Zone>;
  /** The person's settings; one try, of at most 1.5 seconds. */
  preferences(): Promise<Preferences>;
};
