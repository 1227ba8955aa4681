import type { Zone } from '../../time/index.ts';
import type { Span } from './spans.ts';
import type { Impossible, SpokenReminder, SpokenRepeat, TimeValue } from './times.ts';

/**
 * A stretch of a message, and what was read from it. An `answer` is a yes, a no, or words around one; `entity` is the
 * index of the entity, which can come from several stretches.
 */
export type ReadSpan = Span & { as: EntityType | 'title' | 'event' | 'answer' | 'intent'; entity?: number };

/** The people that a message mentions, without the speaker; `unnamed`: only as "he" or "her". */
export type Others = { people: PersonMention[]; unnamed: boolean };

/**
 * A mentioned person; a name or an address is set. `spokenOf`: the name is only a pronoun for one, two or all of the
 * people of whom the conversation was before: "her", "both of them".
 */
export type PersonMention = {
  name?: string;
  email?: string;
  spokenOf?: (typeof PEOPLE_SPOKEN_OF)[number];
  /** How they are addressed, "Dr": a name in the calendar does not need it, a title does. */
  honorific?: string;
};

/** How many people a pronoun stands for; what says "two" is read before what says "all". */
export const PEOPLE_SPOKEN_OF = ['two', 'one', 'all'] as const;

/** A reference to an event: its id; one from a link to Google Calendar also says the calendar ("ID CALENDAR"). */
export type EventReference = { id: string };

/** A part of a sentence with a meaning of its own. */
export type Entity = { span: Span; text: string } & Meaning;

export type Meaning =
  | { type: 'time'; value: TimeValue }
  | { type: 'duration'; minutes: number }
  /** A shift to later (earlier if negative), or a change of length (shorter if negative). */
  | { type: 'shift'; of: 'start' | 'length'; minutes: number }
  | ({ type: 'impossible' } & Impossible)
  /** `without`: they are named as not coming. */
  | { type: 'people'; people: PersonMention[]; without?: true }
  /**
   * A calendar by its name: "my Family calendar". `to`: something is to go there; `own`: the account's own among several
   * ("my main calendar"); `without`: it is left out; `bare`: nothing like "on" leads to it, so it may be part of a name.
   */
  | { type: 'calendar'; name: string; to?: true; own?: true; without?: true; bare?: true }
  | { type: 'event-reference'; value: EventReference }
  /** `named`: the words may only name an event: "the weekly sync". */
  | { type: 'repeat'; value: SpokenRepeat; named?: true }
  /** How many times something takes place, where no word says how often: "after ten times". */
  | { type: 'occurrences'; count: number }
  /** Days on which something is not to be: "except in August". */
  | { type: 'exception' }
  /** Without a value, none is wanted: "no reminder". */
  | { type: 'reminder'; value?: SpokenReminder }
  | { type: 'time-zone'; zone: Zone }
  | { type: 'place'; value: string }
  | { type: 'description'; value: string }
  /** A phrase from a designer's list: `list` is its slot or list, `value` the option's value. */
  | { type: 'choice'; list: string; value: string };

export type EntityType = Entity['type'];

export type EntityOf<T extends EntityType> = Extract<Entity, { type: T }>;
