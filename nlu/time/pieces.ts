import type { DateTime } from 'luxon';
import type { AmbiguityChoices, Span } from '../reading.ts';

export type SpanUnit = 'day' | 'days' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year' | 'decade';

/** Hours of a day [from, to); after 24 they are the next day's. */
export type Hours = readonly [from: number, to: number];

/**
 * What a stretch of text contributes to a time. A sentence's pieces are joined in `join.ts`.
 * - `date` a civil day; `span` several days with a name of their own; `clock` a wall clock time or a stretch of it
 */
export type Piece = { covers: Span[] } & (
  | {
      kind: 'date';
      date: DateTime<true>;
      /** The last day, when it is several. */
      end?: DateTime<true>;
      /** "morning" and so on. */
      part?: Hours;
      /** Set when only the weekday was named. */
      weekday?: number;
      /** What was not said and taken to be the next one; another date beside it may know better. */
      assumed?: 'year' | 'month';
      /** Set when the words can be read in another way as well, and then mean that day. */
      doubt?: { about: keyof AmbiguityChoices; other: DateTime<true> };
      /** The words of a holiday: "Memorial Day weekend" is longer than a weekend. */
      holiday?: true;
    }
  | { kind: 'span'; start: DateTime<true>; end: DateTime<true>; unit: SpanUnit; endSaid?: true; assumed?: 'year' }
  /**
   * `ends` when a word such as "until" says that it is the end of something; `open` after "after" and "before". Of an
   * event that is moved, behind `movedAt` it is said where to.
   */
  | { kind: 'clock'; from: ClockPiece; to?: ClockPiece; ends: boolean; open?: 'after' | 'before'; movedAt?: number }
  /** Part of a day. `sure` when the words can be nothing else: "in the morning", not "morning run". */
  | { kind: 'part'; part: Hours; sure: boolean }
  /** Says what cannot be ("from 3pm to 2pm"); it is kept so that nothing else is read in these words. */
  | { kind: 'absurd'; what: 'day' | 'order' }
  /**
   * Date and clock time in one; `named` when no clock time was said ("the rest of the day"), `about` when the end is no
   * end of anything ("in 5 to 10 minutes").
   */
  | { kind: 'moment'; start: DateTime<true>; end?: DateTime<true>; named?: true; about?: true }
);

export type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

export const at = ({ covers }: Piece): number => covers[0]?.start ?? 0;
export const endOf = ({ covers }: Piece): number => covers.at(-1)?.end ?? 0;

/** Minutes after midnight; `sure` when morning or afternoon was said, or the form leaves no doubt. */
export type ClockPiece = { minutes: number; sure: boolean; seconds?: number };

/** Where and when a text is read. */
export type TimeContext = {
  now: DateTime<true>;
  /** Midnight of `now`. */
  today: DateTime<true>;
  weekStart: number;
  /** How days in digits are read. */
  dayMonth: AmbiguityChoices['dayMonth'];
  /** Whether the locale leaves open what 03/04 is. */
  openOrder: boolean;
  /** Whose holidays: "US". */
  country: string;
  /** Whether "the next 3 days" begin with today. */
  fromToday: boolean;
};
