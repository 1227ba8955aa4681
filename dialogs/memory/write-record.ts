import type { EventDetails, EventValues } from '../../calendar/model.ts';
import type { Written } from '../actions/action-definition.ts';

/** One event that an answer of the bot wrote, with everything that is needed to take that back. */
export type WriteRecord = {
  what: Exclude<Written, 'undo'>;
  /** The event after the write, or a deleted one as it was before; of some, little more than the id is known. */
  event: Pick<EventDetails, 'id' | 'title'> & Partial<EventDetails>;
  /** The version after the write; unknown after a deletion. */
  version?: string;
  /** The values that the write replaced. */
  before?: EventValues;
  /** The id of the calendar that the event was moved away from. */
  from?: string;
  /** Guests or the organizer got an email about it, so they get one about taking it back. */
  mailed: boolean;
  /** Guests that the write removed: they are not among those of `event`, but get the same emails. */
  removed?: readonly { email: string; name?: string }[];
  /** Where it was written. The action does not know it; `perform` adds it. */
  place?: WritePlace;
};

/** The auth profile and its account at that time; ids and versions mean nothing elsewhere. */
export type WritePlace = { profile: string; account: string };

/** False if an earlier try wrote it, so that what it replaced is unknown. A new event needs no more than its id. */
export const hasWayBack = ({ what, before, from }: WriteRecord): boolean =>
  what === 'new' || before !== undefined || from !== undefined;

/**
 * What one answer of the bot wrote, in that order; empty if none of it can be taken back. It holds whole events, so it
 * is stored sealed, apart from the conversation, for ten minutes.
 */
export type LastWrite = {
  /** The confirmation that it followed. */
  nonce: string;
  /** Epoch ms. */
  atMs: number;
  records: readonly WriteRecord[];
  /** It was taken back, which happens once. */
  undone?: true;
};
