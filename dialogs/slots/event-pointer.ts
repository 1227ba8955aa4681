import type { EventTime } from '../../calendar/model.ts';
import type { EventReference } from '../../nlu/index.ts';

/**
 * The event that a slot refers to: by id, or by words to search for; empty words mean any event in the template's
 * range. `among` holds the ids of events that were mentioned; words, a clock time or days choose one of them.
 */
export type EventPointer = WithRival &
  (EventReference | EventNamed | EventAmong | EventToCome | EventPassed | EventPlaced | EventAt | EventBeside);

/** The words of another event that this one is to be compared with; and what is in no calendar yet, or not at that time. */
type WithRival = { rival?: string; planned?: PlannedTimes };

/** When something is to be that waits for a yes, on one day or on some of a series; `id`: the event that is to be moved there. */
export type PlannedTimes = { times: readonly EventTime[]; id?: string };

/**
 * The event at a place among those with these words, from now on or in the template's range; negative numbers count from the
 * last. `said` may be a name as a whole: "first aid course".
 */
export type EventPlaced = WithCompany & { nth: number; words: string; said: string };

/** The names or addresses of people who tell events of one name apart: "the 1:1 with Priya". */
export type WithCompany = { company?: readonly string[] };

/** The event of the same name some days after the one with this id, or before it. Of weeks, any day counts. */
export type EventBeside = { beside: { id: string; days: number } | { id: string; turn: TurnOfName } };

/** Among the events with the name of one: the first after it, the last that is to come, or the last that is over. */
export type TurnOfName = 'following' | 'last' | 'previous';

/** The event with these words; `but` tells events that are not meant, and those of the series of the event `near` come first. */
export type EventNamed = WithCompany & { words: string; untitled?: true; but?: ToldApart; near?: string };

/** What tells one of several events apart. */
export type ToldApart = { words?: string; at?: ClockPoint; days?: DaySpan; hours?: HourSpan };

/** The event that begins at a clock time: "my 3pm". Words can narrow it down. */
export type EventAt = { at: ClockPoint; words?: string };

/**
 * A clock time that identifies an event; `said` are its words. Unless `saysDay`, the day is the next with that time.
 */
export type ClockPoint = { date: string; time: string; saysDay: boolean; said: string };

/** The next event, of those that contain the words. `person`: the words name a participant. */
export type EventToCome = WithCompany & { next: true; words?: string; person?: true };

/** The last event with these words that is over: "my last dentist appointment". */
export type EventPassed = WithCompany & { previous: true; words: string };

export type EventAmong = ToldApart & { among: string[]; but?: ToldApart };

/** Clock times; `end` is exclusive: "the morning one". */
type HourSpan = { start: string; end: string };

/** Civil days. With `anyWeek`, the weekday counts if no event is on the day itself. */
export type DaySpan = { start: string; end: string; anyWeek?: true };
