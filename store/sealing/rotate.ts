import { isBotError } from '../../core/errors.ts';
import type { RowKind } from '../backend.ts';
import type { Store } from '../store.ts';
import { type Sealer, sealedUnder } from './seal.ts';

const BATCH = 100;
const KINDS: readonly RowKind[] = ['plain', 'record'];
/**
 * Records that a bot seals under an old key meanwhile are found in the next pass; a bot that never stops doing so would
 * never let it end.
 */
const MAX_PASSES = 3;

/** The number of records by key id. */
export type Tally = ReadonlyMap<string, number>;

/** `done` of `todo` records under old keys have been processed; `left` are the others. */
export type Progress = { done: number; todo: number; left: Tally };

/** How a rotation of the keys ended. Tallies count records by the name of their key. */
export type Rotation = {
  /** All sealed records. */
  total: number;
  /** Records under keys other than the first. */
  left: Tally;
  /**
   * Those of them that no key opens, because the key is missing or differs from the one with that name. They stay as
   * they are.
   */
  unopened: Tally;
  /** Damaged records, sealed with keys that opened others. They were moved to quarantine and are not counted above. */
  quarantined: number;
};

type RotateOptions = {
  store: Pick<Store, 'page' | 'exchange' | 'get' | 'read'>;
  sealer: Sealer;
  /** The id of the key that seals. */
  sealing: string;
  onProgress?: (progress: Progress) => void;
  /** Stops between two batches; finished work is kept. */
  signal?: AbortSignal;
};

type Sealed = { kind: RowKind; key: string; value: string; under: string };

/**
 * Seals every record again that is not under the first key, while bots run. Records that bots write or delete meanwhile
 * are left to them. Each record names its key, so no state is kept between runs, and a run after a killed one finds
 * less to do.
 */
export async function rotate(options: RotateOptions): Promise<Rotation> {
  const openedUnder = new Set<string>();
  let { total, under } = await count(options);
  let unopened: Sealed[] = [];
  for (let pass = 0; pass < MAX_PASSES && sum(under) > unopened.length; pass++) {
    unopened = await sealAnew(options, under, openedUnder);
    ({ total, under } = await count(options));
  }
  const damaged = unopened.filter(record => openedUnder.has(record.under));
  if (damaged.length === 0) return { total, left: under, unopened: tally(unopened), quarantined: 0 };
  for (const record of damaged) await readAsOwner(options, record);
  ({ total, under } = await count(options));
  const others = unopened.filter(record => !damaged.includes(record));
  return { total, left: under, unopened: tally(others), quarantined: damaged.length };
}

/** Reads a record like the bot does, which moves a damaged one to quarantine. */
const readAsOwner = ({ store, sealer }: RotateOptions, { kind, key }: Sealed): Promise<unknown> =>
  kind === 'plain' ? store.get(key, sealer.open) : store.read(key, sealer.open);

/** Counts all sealed records, and those under old keys. */
async function count({ store, sealing, signal }: RotateOptions): Promise<{ total: number; under: Tally }> {
  const under = new Map<string, number>();
  let total = 0;
  for await (const batch of sealedRecords(store)) {
    signal?.throwIfAborted();
    total += batch.length;
    for (const record of batch) if (record.under !== sealing) add(under, record.under, 1);
  }
  return { total, under };
}

/**
 * One pass over all records.
 * @param openedUnder collects the keys that opened a record
 * @returns the records that could not be opened
 */
async function sealAnew(options: RotateOptions, under: Tally, openedUnder: Set<string>): Promise<Sealed[]> {
  const unopened: Sealed[] = [];
  const left = new Map(under);
  const todo = sum(under);
  let done = 0;
  for await (const batch of sealedRecords(options.store)) {
    options.signal?.throwIfAborted();
    const old = batch.filter(record => record.under !== options.sealing);
    if (old.length === 0) continue;
    const isMoved = await Promise.all(old.map(record => moved(options, record)));
    for (const [index, record] of old.entries()) {
      if (!isMoved[index]) unopened.push(record);
      else {
        add(left, record.under, -1);
        openedUnder.add(record.under);
      }
    }
    done += old.length;
    // Rows that were not counted can appear.
    options.onProgress?.({ done, todo: Math.max(todo, done), left: positive(left) });
  }
  return unopened;
}

/** True if a record has changed since: it was sealed again, or a bot wrote it. */
async function moved({ store, sealer }: RotateOptions, { kind, key, value }: Sealed): Promise<boolean> {
  try {
    await store.exchange(kind, key, { from: value, to: await sealer.seal(key, await sealer.open(key, value)) });
    return true;
  } catch (error) {
    if (isBotError(error, 'store/altered', 'store/wrong-key')) return false;
    throw error;
  }
}

async function* sealedRecords(store: RotateOptions['store']): AsyncGenerator<Sealed[]> {
  for (const kind of KINDS) {
    let from: string | undefined;
    do {
      const { rows, next } = await store.page(kind, from, BATCH);
      yield rows.flatMap(({ key, value }) => {
        const under = sealedUnder(value);
        return under === undefined ? [] : [{ kind, key, value: String(value), under }];
      });
      from = next;
    } while (from !== undefined);
  }
}

/** The number of records in a tally, under whatever key. */
export function sum(tally: Tally): number {
  return [...tally.values()].reduce((all, one) => all + one, 0);
}

function tally(records: readonly Sealed[]): Tally {
  const found = new Map<string, number>();
  for (const { under } of records) add(found, under, 1);
  return found;
}

function add(tally: Map<string, number>, key: string, difference: number): void {
  tally.set(key, (tally.get(key) ?? 0) + difference);
}

function positive(tally: Tally): Tally {
  return new Map([...tally].filter(([, number]) => number > 0));
}
