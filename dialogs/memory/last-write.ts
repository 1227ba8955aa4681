import type { EventDetails, EventValues } from '../../calendar/model.ts';
import type { Written } from '../actions/definitions.ts';
import type { ConversationState } from '../engine/state.ts';

/** What "undo" can still take back was written at most this long ago. */
export const UNDO_MS = 600_000;

/** One event that an answer of the bot wrote, with everything that is needed to take that back. */
export type WriteRecord = {
  what: Exclude<Written, 'undo'>;
  /** The event after the write, or a deleted one as it was before; of some, little more than the id is known. */
  event: Pick<EventDetails, 'id' | 'title'> & Partial<EventDetails>;
  /** The version after the write; unknown after a deletion. */
  version?: string;
  /** The values that the write replaced. Without them, only a new event can be taken back. */
  before?: EventValues;
  /** Guests or the organizer got an email about it, so they get one about taking it back. */
  mailed: boolean;
};

/**
 * What one answer of the bot wrote, in that order. It holds whole events, so it is stored sealed, apart from the
 * conversation, for ten minutes.
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

/**
 * Remembers what was written. Writes of the same confirmation belong together; another one replaces them, even if it left
 * nothing that could be taken back.
 */
export function rememberWrite(
  state: ConversationState,
  { nonce, atMs, records }: Pick<LastWrite, 'nonce' | 'atMs' | 'records'>,
): ConversationState {
  const { written, ...rest } = state;
  const all = [...(written?.nonce === nonce ? written.records : []), ...records];
  return all.length === 0 ? rest : { ...rest, written: { nonce, atMs, records: all } };
}

/** Remembers that the last write was taken back, which happens once. */
export function rememberUndone({ written, ...state }: ConversationState): ConversationState {
  return { ...state, ...(written && { written: { ...written, undone: true } }) };
}

/** What "undo" takes back; undefined if nothing was written in the last ten minutes. */
export const lastWrite = (state: Pick<ConversationState, 'written'>, now: number): LastWrite | undefined =>
  state.written && now - state.written.atMs <= UNDO_MS ? state.written : undefined;

/** What "undo" takes back, and whether nothing has been done, shown or put aside since. */
export function writtenLast(state: ConversationState, now: number): (LastWrite & { isLast: boolean }) | undefined {
  const written = lastWrite(state, now);
  return written && { ...written, isLast: !state.held && state.last?.atMs === written.atMs };
}
