import type { Impossible } from '../../reading/times.ts';
import type { Rule } from '../../recurrence/rules.ts';
import type { TimeCue } from '../../words/times.ts';
import type { DayNumber } from './calendar.ts';

/** Said in so few words that other words behind it, or anywhere, can make it something else: "à 4", "mars". */
type Bare = 'before-words' | 'before-any' | 'alone' | 'attribute' | 'aside';
type SpanUnit = 'day' | 'days' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year' | 'decade';
/** One day or several, up to `end` (not included). */
export type Days = {
  kind: 'days';
  start: DayNumber;
  end: DayNumber;
  unit: SpanUnit;
  /** Set when only the weekday was named. */
  weekday?: number;
  /** Whether "on" stands before it. */
  on?: true;
  /** What was not said and taken to be the next one. */
  assumed?: 'year' | 'month';
  /** Whether the words say the end. */
  endSaid?: true;
  /** Whether it goes from one weekday to another, of a week that is not said. */
  weekdays?: true;
  /** The days, if each is named: "Saturday and Sunday". */
  listed?: readonly Days[];
  /** A day with a name of its own. */
  holiday?: true;
  /** The last day, if that is all that is said: "jusqu'à vendredi". */
  upTo?: DayNumber;
  /** Whether something begins with it: "ab nächster Woche". */
  begins?: true;
  /** Whether the time before it is said instead of it. */
  replaced?: true;
  /** Whether another is said to be wrong. */
  replaces?: true;
  bare?: Bare;
};
/** Hours of a day [from, to); after 24 they are the next day's. `each`: of every day, "evenings". */
export type DayPart = { kind: 'part'; from: number; to: number; each?: true; bare?: Bare };
/** Minutes after midnight; `sure` when morning or afternoon was said (`half`), or the form leaves no doubt, and `asSaid`
 * when only a part of the day beside it can make it the afternoon's. */
export type ClockValue = {
  kind: 'clock';
  minutes: number;
  sure: boolean;
  asSaid?: true;
  seconds?: number;
  half?: true;
};
export type Clocks = {
  kind: 'clocks';
  from: ClockValue;
  to?: ClockValue;
  open?: 'after' | 'before';
  /** Whether it is said to be the end of something; "maybe" if it may as well be where something is moved: "to 5". */
  ends?: 'said' | 'maybe';
  /** Of another day than what was said before. */
  apart?: true;
  /** Whether the time before it is said instead of it. */
  replaced?: true;
  /** Whether another is said to be wrong. */
  replaces?: true;
  bare?: Bare;
};
/** `of` tells how it is said: to last so long, to move by so much, or to become so long. */
export type Length = { kind: 'length'; months: number; days: number; minutes: number; of?: 'by' | 'to' | 'for' };
/** A day with a part of it, a clock time, or both. */
export type At = { kind: 'at'; days: Days; part?: DayPart; clocks?: Clocks; bare?: Bare };
/** From one clock time of a day to that of another. */
export type AtRange = { kind: 'at-range'; from: At; to: At };
/** Civil time in minutes since the day 0; `named` and `about` as in a `Piece`. */
export type MomentValue = {
  kind: 'moment';
  start: number;
  end?: number;
  seconds?: number;
  named?: true;
  about?: true;
  bare?: Bare;
};
/** Several that are no range: "Saturday or Tuesday". */
export type ValueList = { kind: 'list'; items: readonly Value[] };
/** `lasts` is how long it goes on from its first day; `row`: its days are listed, and no word says that they come again. */
export type Repeat = {
  kind: 'repeat';
  rule: Rule;
  from?: DayNumber;
  until?: DayNumber;
  lasts?: { months: number; days: number };
  count?: number;
  row?: true;
  bare?: Bare;
};
/** What is said of a repetition elsewhere: how often it is (0 for a number that cannot be), weekdays (in digits) on which it is not, or how it is each month. */
type RepeatLimit = { kind: 'limit'; count?: number; except?: number; monthly?: Rule };
type ReminderValue = { kind: 'reminder'; length: Length; mail: boolean };
/** `byOnly`: only a length that is said with "by" is how much it is. */
export type ShiftValue = { kind: 'shift'; of: 'start' | 'length'; sign: 1 | -1; length?: Length; byOnly?: true };
export type ImpossibleValue = { kind: 'impossible' } & Impossible;
/** Words that take back what was said before them: `by` is what they say instead, and `not` what they name once more. */
export type Correction = { kind: 'correction'; by?: ClockValue; not?: Days | Clocks | ClockValue | Length };
/** Days on which something is not to be, whichever they are. */
type Exception = { kind: 'exception' };
/** Words that are no time, whatever is in them. */
export type Nothing = { kind: 'nothing' };

export type Value =
  | number
  | string
  | Days
  | DayPart
  | ClockValue
  | Clocks
  | Length
  | At
  | AtRange
  | MomentValue
  | ValueList
  | Repeat
  | RepeatLimit
  | ReminderValue
  | ShiftValue
  | ImpossibleValue
  | Correction
  | Exception
  | Nothing;

type Tagged = Exclude<Value, number | string>;
export type KindName = 'number' | 'text' | Tagged['kind'];
export type OfKind<K extends KindName> = K extends 'number'
  ? number
  : K extends 'text'
    ? string
    : Extract<Tagged, { kind: K }>;

export const kindOf = (value: Value): KindName =>
  typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : value.kind;

/** Where and when a text is read, and which of two likely readings is taken. */
export type ChartContext = {
  today: DayNumber;
  /** Minutes after midnight. */
  minute: number;
  second: number;
  weekStart: number;
  dayMonth: 'month-first' | 'day-first';
  /** Whether the locale leaves open what 03/04 is. */
  openOrder: boolean;
  country: string;
  /** Whether it is read as published data sets mean it: "the next 3 days" begin tomorrow. */
  published: boolean;
  /** What "that day" means. */
  spokenDay: DayNumber | undefined;
  /** The first day of a later month that is spoken of. */
  spokenMonth?: DayNumber;
  /** What words anywhere in the text say. */
  cues: ReadonlySet<TimeCue>;
  /** Whether the text asks to move something: "from Monday to Tuesday" is then no range. */
  moving: boolean;
  /** The first hour that is in the morning where nothing says so. */
  earliest: number;
  /** Whether the text speaks of what has been. */
  past: boolean;
  nextWeekday: 'week-after' | 'coming';
  sameWeekday: 'today' | 'in-a-week';
};
