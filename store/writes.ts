import type { Backend, RowKind, Write, WriteOutcome } from './backend.ts';

type AnyWrite = Write<{ text: string }>;

/** A write with a value that becomes JSON. */
export type NewWrite = Write<{ value: unknown }>;

/** Makes several writes at once, see `Store`. */
export type WriteAll = (writes: readonly NewWrite[]) => Promise<WriteOutcome[]>;

/** A write, and what is done when it has been made. */
export type PlannedWrite = { write: NewWrite; onWritten?: (written: WriteOutcome) => void };

/**
 * Makes planned writes at once, and tells each plan how its write went.
 * @throws BotError "store/..."; then none of them was made, or it is unknown which were
 */
export async function carryOut(planned: readonly PlannedWrite[], writeAll: WriteAll): Promise<void> {
  const written = await writeAll(planned.map(({ write }) => write));
  for (const [at, { onWritten }] of planned.entries()) onWritten?.(written[at]);
}

/** The kind of row that an operation writes. */
export const kindWritten = (op: AnyWrite['op']): RowKind => (op === 'set' ? 'plain' : 'record');

/** The writes of single records, for a database that makes any number of writes at once. */
export const singleWrites = (
  writeAll: Backend['writeAll'],
): Pick<Backend, 'put' | 'replace' | 'remove'> & Pick<Backend['values'], 'set'> => ({
  set: async (key, text, ttlMs) => void (await writeAll([{ op: 'set', key, text, ttlMs }])),
  put: async (key, text, ttlMs) => void (await writeAll([{ op: 'put', key, text, ttlMs }])),
  replace: async (key, next) => (await writeAll([{ op: 'replace', key, ...next }]))[0],
  remove: async (key, version) => (await writeAll([{ op: 'remove', key, version }]))[0] !== undefined,
});
