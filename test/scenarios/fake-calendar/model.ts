import type { EventDetails, EventToChange } from '../../../calendar/model.ts';
import type { StagedCalendar } from '../../../cli/templates/conversations/stage/stage.ts';

/** A calendar in memory with the events of a YAML file. It keeps and counts what is written. */
export type FakeCalendar = StagedCalendar & {
  /** The next write succeeds, but its answer and all later ones are lost. */
  lost: boolean;
  events: EventToChange[];
  writes: number;
  /** Of a series with this title, the calendar refuses to change the last event. */
  stubborn: string;
  /** How often the bot asked for the people that the person meets. */
  lookUps: number;
  /** The addresses of each request for the busy times of others. */
  asked: string[];
  mails: string[];
  /** What the last change made of each event, by id. */
  changed: Map<string, EventToChange>;
  /** What was deleted, by id. */
  deleted: Map<string, Before>;
  /** The link for a new event, if one is requested. */
  link: Pick<EventDetails, 'meetingLink' | 'linkState'>;
  touch(title: string): void;
};

/** What the calendar writes back: an event, and the events of a series that were made of it. */
export type Before = { event: EventToChange; instances: EventToChange[] };

/** The owner of the calendar. */
export const OWNER = 'mia@example.com';
