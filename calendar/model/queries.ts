import type { CivilDate, Interval, Zone } from '../../time/index.ts';
import type {
  EventChoice,
  EventDetails,
  EventSummary,
  EventToChange,
  EventWithPeople,
  ReviewedEvent,
} from './events.ts';

/** The parts of an event that are fetched: never more than is shown. */
export type EventViews = {
  summary: EventSummary;
  choices: EventChoice;
  people: EventWithPeople;
  review: ReviewedEvent;
  details: EventDetails;
  change: EventToChange;
};

/** Which events to list, and which of their parts (`show`). The interval is half-open, in epoch ms. */
export type EventQuery<S extends keyof EventViews> = Interval & {
  /** The zone whose days all-day events occupy. */
  zone: Zone;
  /** The ids of the calendars to read; by default the account's own. */
  calendars?: readonly string[];
  /** Words that must occur in title, description, place or people. */
  text?: string;
  show: S;
};

/** The answer to an `EventQuery`. */
export type EventList<E> = {
  /** In order of their start; a series is listed as its single events. */
  events: E[];
  /** The calendar's own zone. */
  zone: Zone;
  /** The calendar's name; for a primary calendar, the account's address. */
  owner: string;
  /** False if there were more pages than are followed, or a calendar other than the account's own cannot be read. */
  complete: boolean;
};

/** The remaining events of a series: all of them, or those within an interval. */
export type SeriesQuery<S extends keyof EventViews> = Partial<Interval> & { show: S };

/** Busy time; `tentative` if no certain event covers it. */
export type BusySlot = Interval & { tentative: boolean };

/** One civil day of an agenda. An event of several days is listed on each. */
export type AgendaDay<E = EventChoice> = {
  /** In the requested zone. */
  date: CivilDate;
  events: E[];
  /** Merged, sorted, clipped to the day. */
  busy: BusySlot[];
};

/** The days to look at, as a query for events has them. */
export type AgendaQuery = Omit<EventQuery<'choices'>, 'text' | 'show'>;

/** The events day by day; days without events are left out. */
export type Agenda<E = EventChoice> = Omit<EventList<E>, 'events'> & { days: AgendaDay<E>[] };
