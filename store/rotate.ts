import { isBotError } from '../core/errors.ts';
import type { RowKind } from './backend.ts';
import { type Sealer, sealedUnder } from './seal.ts';
import type { Store } from './store.ts';

const BATCH = 100;
const KINDS: readonly RowKind[] = ['plain', 'record'];
/** What a bot seals under an old key meanwhile is found in the next pass; a bot that goes on so never lets it end. */
const MAX_PASSES = 3;

/** How many records are under which key, by its id. */
export type Tally = ReadonlyMap<string, number>;

/** Of `todo` records under old keys, `done` were looked at; `left` are those that are not. */
export type Progress = { done: number; todo: number; left: Tally };

export type Rotation = {
  /** All sealed records. */
  total: number;
  /** Records that are under other keys than the first. */
  left: Tally;
  /** Those of them that no key opens: altered, or of a key that is not there. They were left as they are. */
  unopened: Tally;
};

export type RotateOptions = {
  store: Pick<Store, 'page' | 'exchange'>;
  sealer: Sealer;
  /** The id of the key that seals. */
  sealing: string;
  onProgress?: (progress: Progress) => void;
  /** Ends it between two batches; what is done stays done. */
  signal?: AbortSignal;
};

type Sealed = { kind: RowKind; key: string; value: string; under: string };

/**
 * Seals everything that is not under the first key anew, beside running bots: a record that somebody else writes or
 * deletes meanwhile is theirs. Each record names its key, so nothing has to be remembered between two runs, and a run
 * that was killed is followed by one that finds less to do.
 */
export async function rotate(options: RotateOptions): Promise<Rotation> {
  let { total, under } = await count(options);
  let unopened: Tally = new Map();
  for (let pass = 0; pass < MAX_PASSES && sum(under) > sum(unopened); pass++) {
    unopened = await sealAnew(options, under);
    ({ total, under } = await count(options));
  }
  return { total, left: under, unopened };
}

/** All sealed records, and those of them under old keys. */
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

/** One pass. @returns what could not be opened */
async function sealAnew(options: RotateOptions, under: Tally): Promise<Tally> {
  const unopened = new Map<string, number>();
  const left = new Map(under);
  const todo = sum(under);
  let done = 0;
  for await (const batch of sealedRecords(options.store)) {
    options.signal?.throwIfAborted();
    const old = batch.filter(record => record.under !== options.sealing);
    if (old.length === 0) continue;
    const isMoved = await Promise.all(old.map(record => moved(options, record)));
    for (const [index, { under }] of old.entries())
      add(isMoved[index] ? left : unopened, under, isMoved[index] ? -1 : 1);
    done += old.length;
    // Rows may turn up that were not counted.
    options.onProgress?.({ done, todo: Math.max(todo, done), left: positive(left) });
  }
  return unopened;
}

/** Whether a record is no longer as it was found: sealed anew, or somebody else's by now. */
async function moved({ store, sealer }: RotateOptions, { kind, key, value }: Sealed): Promise<boolean> {
  try {
    await store.exchange(kind, key, value, await sealer.seal(key, await sealer.open(key, value)));
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
        return under === undefined ? [] : [{ kind, key, value: value as string, under }];
      });
      from = next;
    } while (from !== undefined);
  }
}

export function sum(tally: Tally): number {
  return [...tally.values()].reduce((all, one) => all + one, 0);
}

function add(tally: Map<string, number>, key: string, difference: number): void {
  tally.set(key, (tally.get(key) ?? 0) + difference);
}

function positive(tally: Tally): Tally {
  return new Map([...tally].filter(([, number]) => number > 0));
}
