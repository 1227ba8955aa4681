import type { DateTime } from 'luxon';
import type { Span } from '../reading.ts';

/**
 * What a stretch of text contributes to a time. A sentence's pieces are joined in `join.ts`.
 * - `date` a civil day; `span` several days with a name of their own; `clock` a wall clock time or a stretch of it
 */
export type Piece = { covers: Span[] } & (
  | {
      kind: 'date';
      date: DateTime<true>;
      end?: DateTime<true>;
      /** "morning" and so on, as hours [from, to). */
      part?: readonly [number, number];
      /** Set when only the weekday was named. */
      weekday?: number;
    }
  | { kind: 'span'; start: string; end: string; week: boolean }
  /** `ends` when a word such as "until" says that it is the end of something. */
  | { kind: 'clock'; from: Clock; to?: Clock; ends: boolean }
  /** Says what cannot be ("from 3pm to 2pm"); it is kept so that nothing else is read in these words. */
  | { kind: 'absurd' }
  /** Date and clock time in one, as chrono found them. */
  | { kind: 'moment'; start: DateTime<true>; end?: DateTime<true> }
);

export type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

export const at = ({ covers }: Piece): number => covers[0]?.start ?? 0;
export const endOf = ({ covers }: Piece): number => covers.at(-1)?.end ?? 0;

/** Minutes after midnight; `sure` when morning or afternoon was said, or the form leaves no doubt. */
export type Clock = { minutes: number; sure: boolean };

/** Where and when a text is read. */
export type TimeContext = { now: DateTime<true>; weekStart: number; monthFirst: boolean };
