import type { ConversationState } from '../engine/state.ts';
import type { LastWrite, WritePlace } from './write-record.ts';

/** What "undo" can still take back was written at most this long ago. */
export const UNDO_MS = 600_000;

/**
 * Remembers what was written. Writes of the same confirmation belong together; another one replaces them, even if it leaves
 * no way back.
 */
export function rememberWrite(
  state: ConversationState,
  { nonce, atMs, records }: Pick<LastWrite, 'nonce' | 'atMs' | 'records'>,
): ConversationState {
  const { written } = state;
  const all = [...(written?.nonce === nonce ? written.records : []), ...records];
  return { ...state, written: { nonce, atMs, records: all } };
}

/** Remembers that the last write was taken back, which happens once. */
export function rememberUndone({ written, ...state }: ConversationState): ConversationState {
  return { ...state, ...(written && { written: { ...written, undone: true } }) };
}

type Written = Pick<ConversationState, 'written'>;

/** What "undo" takes back; undefined if nothing was written in the last ten minutes, or nothing that has a way back. */
export function lastWrite({ written }: Written, now: number): LastWrite | undefined {
  return written && written.records.length > 0 && isRecent(written, now) ? written : undefined;
}

/** What was written last, in the last ten minutes, has no way back. */
export const isFinal = ({ written }: Written, now: number): boolean =>
  written !== undefined && written.records.length === 0 && isRecent(written, now);

const isRecent = ({ atMs }: LastWrite, now: number): boolean => now - atMs <= UNDO_MS;

/** What "undo" takes back, and whether nothing has been done, shown or put aside since. */
export function writtenLast(state: ConversationState, now: number): (LastWrite & { isLast: boolean }) | undefined {
  const written = lastWrite(state, now);
  return written && { ...written, isLast: isStillLast(state) };
}

/** True if nothing has been done, shown or put aside since the last write. */
export const isStillLast = ({ written, last, held }: Pick<ConversationState, 'written' | 'last' | 'held'>): boolean =>
  written !== undefined && !held && last?.nonce === written.nonce;

/** True if something of it was written elsewhere, as with the account before the person switched. */
export const isElsewhere = ({ records }: Pick<LastWrite, 'records'>, { profile, account }: WritePlace): boolean =>
  records.some(({ place }) => place && (place.profile !== profile || place.account !== account));
