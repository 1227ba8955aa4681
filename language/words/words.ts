import type { Command } from '../reading.ts';

export type Shift = {
  words: readonly string[];
  pairs: readonly (readonly [string, string])[];
  after: readonly string[];
};

/** Everything that recognises words of one language, as data: a second language is a second one of these. */
export type Words = {
  /** Whole messages that are commands. */
  commands: Record<Command, readonly string[]>;
  /** Words around a command that do not change it. */
  polite: readonly string[];
  /** Words for moving and stretching: anywhere in a sentence, a verb with its particle, and behind a duration. */
  shifts: Readonly<Record<'later' | 'earlier' | 'longer' | 'shorter', Shift>>;
  /** What tells of an event before it begins; beginnings of words. */
  alerts: readonly string[];
  /** What an event is called when it is pointed at. */
  eventWords: readonly string[];
  /** Words that point at what was spoken of before. */
  pointing: readonly string[];
  /** Words that ask nicely and say nothing of what is asked. */
  courtesy: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  /** "one" and so on, to their values. */
  numbers: Readonly<Record<string, number>>;
  /** "first" and so on; -1 is the last. */
  ordinals: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  months: readonly string[];
  /** Parts of a day as [from, to) in hours. */
  dayParts: Readonly<Record<string, readonly [number, number]>>;
  times: TimeWords;
  /** Words that carry no meaning of their own. */
  noise: readonly string[];
  /** Words that never begin or end a title. */
  trim: readonly string[];
  /** Words that are never somebody's name. */
  notNames: readonly string[];
  /** What people say that has nothing to do with calendars, so that the bot knows what it does not know. */
  others: readonly string[];
};

/** A length of time as luxon writes its units. */
export type LengthUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** Which piece of a stretch is meant; `still` and `rest` begin now, `so-far` ends now. */
export type PeriodPart = 'early' | 'so-far' | 'beginning' | 'middle' | 'late' | 'still' | 'end' | 'rest';

/** Every key is one spelling, in lower case. */
export type TimeWords = {
  weekdays: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
  /** Days of a month. */
  ordinals: Readonly<Record<string, number>>;
  /** The month in which a season begins. */
  seasons: Readonly<Record<string, number>>;
  /** How often the unit is meant: a fortnight is two weeks. */
  units: Readonly<Record<string, readonly [LengthUnit, number]>>;
  /** "this" and so on: how many weeks, months ... from the one that is on. */
  which: Readonly<Record<string, number>>;
  periodParts: Readonly<Record<string, PeriodPart>>;
  /** To the names of `dayParts`. */
  dayParts: Readonly<Record<string, string>>;
  tonight: readonly string[];
  /** Between the two ends of a range, apart from a dash. */
  to: readonly string[];
  /** A sentence with one of them speaks of the past. */
  lookingBack: readonly string[];
};
