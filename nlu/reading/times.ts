import type { Civil, CivilDate, Zone } from '../../time/index.ts';
import type { Span } from './spans.ts';

type TimeKind = 'date' | 'time' | 'datetime' | 'daterange' | 'timerange' | 'datetimerange';

/**
 * A point or span of time as civil (wall clock) time of its zone. `start` and `end` are dates ("2026-11-22") for whole
 * days, otherwise times ("2026-11-22T14:30"); `end` is exclusive. A bare clock time ("at 4") has the next day on which
 * it occurs, and `said.date` is false.
 */
export type TimeValue = {
  kind: TimeKind;
  start: Civil;
  /** Absent for `date`, `time` and `datetime`. */
  end?: Civil;
  /** The zone that the sentence names, if any ("3pm London time"). */
  zone?: Zone;
  /**
   * The parts that the words state; everything else in the value is assumed. A named span ("next week", "tomorrow
   * morning", "this weekend") has `end` false, and a part of a day also has `time` false. With `weekday`, the words do
   * not say which week.
   */
  said: { date: boolean; time: boolean; end: boolean; weekday?: true };
  /** The words state only an end: "until 5" (the clock time is in `start`), "until Saturday" (the last day is before `end`). */
  ends?: true;
  /** Hours of several days are meant: "evenings". */
  daily?: true;
  /** Its days are named one by one, as weekdays: "Wednesday and Thursday". */
  listed?: true;
  /** The time before it is said instead of it: "to Wednesday instead of Thursday". */
  replaced?: true;
  /** What is said instead of another: "at 10, not 9", "not on Thursday but on Friday". */
  replaces?: 'clock' | 'day';
  /** The only clock time says neither morning nor afternoon: "at 7", but not "7am" or "07:00". */
  anyHalf?: true;
  /** Which of two likely readings this is, if the words are ambiguous. */
  ambiguity?: AmbiguityChoice;
  /** The other likely readings ("next Friday", 03/04), least likely last. */
  alternatives?: TimeValue[];
};

/** The choices for words with two readings. */
export type AmbiguityChoices = {
  /** "next Friday", said before this week's Friday. */
  nextWeekday: 'week-after' | 'coming';
  /** "03/04", if the locale does not decide. */
  dayMonth: 'month-first' | 'day-first';
  /** "Friday", said on a Friday. */
  sameWeekday: 'today' | 'in-a-week';
};

export type AmbiguityChoice = {
  [K in keyof AmbiguityChoices]: { about: K; as: AmbiguityChoices[K] };
}[keyof AmbiguityChoices];

/** A stated value that is impossible. */
export type Impossible = {
  /**
   * A day or clock time that does not exist, "that day" in a conversation about no single day, an end before its start, an
   * impossible length or reminder, a reminder at an hour of the day before, an unknown zone ("her time"), a repetition without days ("twice a week") or with an end
   * that is not a date.
   */
  what: 'day' | 'unclear-day' | 'clock' | 'order' | 'length' | 'reminder' | 'reminder-hour' | 'zone' | 'repeat' | 'end';
  /** The number of days in the named month. */
  days?: number;
};

/**
 * Two times of which one is meant: "4 or 5 pm". `times` are the entities among them; a bare number is none. `clocks` if
 * both are clock times; `days` if both are days next to each other, the end exclusive.
 */
export type Either = {
  span: Span;
  times: Span[];
  clocks?: [string, string];
  days?: { start: CivilDate; end: CivilDate };
};

/**
 * How an event repeats. `rule` is an RFC 5545 RRULE without the "RRULE:" prefix and without UNTIL: the end is a civil
 * date, because an instant needs the event's zone.
 */
export type SpokenRepeat = {
  rule: string;
  /** The last possible day, "2026-12-21". */
  until?: string;
  /** Days of the series that are left out. */
  except?: string[];
};

export type SpokenReminder = { minutes: number; method: 'popup' | 'email' };
