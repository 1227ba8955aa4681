import type { ConversationState } from '../engine/state.ts';
import type { LastWrite, WritePlace } from './write-record.ts';

/** What "undo" can still take back was written at most this long ago. */
export const UNDO_MS = 600_000;

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
  return written && { ...written, isLast: !state.held && state.last?.nonce === written.nonce };
}

/** True if something of it was written elsewhere, as with the account before the person switched. */
export const isElsewhere = ({ records }: Pick<LastWrite, 'records'>, { profile, account }: WritePlace): boolean =>
  records.some(({ place }) => place && (place.profile !== profile || place.account !== account));
