import { z } from 'zod';
import {
  type KnownRows,
  type NewRecord,
  type NewWrite,
  type RowRef,
  type Store,
  shaped,
  type WriteOutcome,
} from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';

/** What a turn asks the store for when it begins. If it does not have to wait, entering the queue includes it. */
export type StartRequest = {
  /** A record to create unless an earlier turn has created it. */
  mark?: NewRecord<{ value: unknown }>;
  /** The rows that the turn will read. */
  rows: readonly RowRef[];
};

/** The answer: `isFirst` is true if no earlier turn had this mark; `rows` holds the rows that were read. */
export type TurnStart = { isFirst: boolean; rows?: KnownRows };

/** The answer for a turn that asked for nothing. */
export const PLAIN_START: TurnStart = { isFirst: true };

/** The waiting places in order. The first one counts up `beats` while its process is alive. */
export type Queued = { places: string[]; beats: number };

const waiting = z.object({ places: z.array(z.string()), beats: z.number() });
const decode = shaped((stored): stored is Queued => waiting.safeParse(stored).success);

const RECORD_TTL_MS = 10 * 60_000;

/** A queue's record in the store, read and changed for one place. */
export class QueueRecord {
  readonly #store: Store;
  readonly #key: string;
  readonly #place: string;
  #standing: Standing<Queued> | undefined;

  constructor(store: Store, key: string, place: string) {
    this.#store = store;
    this.#key = key;
    this.#place = place;
  }

  /** The queue as this place last saw it, with its version. */
  get standing(): Standing<Queued> | undefined {
    return this.#standing;
  }

  /** The queue as this place last saw it. */
  get waiting(): Queued | undefined {
    return this.#standing?.value;
  }

  isFirst(): boolean {
    return this.waiting?.places[0] === this.#place;
  }

  /** Takes over what another place of this process has read. */
  see(standing: Standing<Queued>): void {
    this.#standing = standing;
  }

  async change(change: Next): Promise<Standing<Queued> | undefined> {
    const record = { store: this.#store, key: this.#key, decode, ttlMs: RECORD_TTL_MS };
    this.#standing = await changeRecord({ ...record, guess: this.#standing, change });
    return this.#standing;
  }

  /** Enters the queue. @returns what the turn begins with; undefined if it has to wait */
  async claim({ mark, rows }: StartRequest): Promise<TurnStart | undefined> {
    const value: Queued = { places: [this.#place], beats: 0 };
    const claimed = await this.#store.claim([{ key: this.#key, value, ttlMs: RECORD_TTL_MS }, ...listed(mark)], rows);
    const [version, marked] = claimed.versions;
    if (version !== undefined) {
      this.#standing = { value, version };
      return { isFirst: !mark || marked !== undefined, rows: claimed.rows };
    }
    await this.look(); // which also enters the queue, at its end
    return undefined;
  }

  /** Begins a turn that had to wait. */
  async begin({ mark, rows }: StartRequest): Promise<TurnStart> {
    const claimed = await this.#store.claim(listed(mark), rows);
    return { isFirst: !mark || claimed.versions.length > 0, rows: claimed.rows };
  }

  /** Makes writes, and removes this place with them; not if the queue has changed since this place last saw it. */
  async leaveWith(writes: readonly NewWrite[]): Promise<{ hasLeft: boolean; written: WriteOutcome[] }> {
    const before = this.#standing;
    const next = withoutPlace(this.#place)(before?.value);
    if (!before || next === before.value) return { hasLeft: true, written: await this.#store.writeAll(writes) };
    const about = { key: this.#key, version: before.version };
    const removal: NewWrite = next
      ? { op: 'replace', ...about, value: next, ttlMs: RECORD_TTL_MS }
      : { op: 'remove', ...about };
    const [version, ...written] = await this.#store.writeAll([removal, ...writes]);
    if (version !== undefined) this.#standing = next && { value: next, version };
    return { hasLeft: version !== undefined, written };
  }

  /** Makes writes, and removes this place. @returns the queue without it */
  async leave(writes: readonly NewWrite[]): Promise<Standing<Queued> | undefined> {
    const { hasLeft } = await this.leaveWith(writes);
    if (hasLeft) return this.#standing;
    this.#standing = await this.#store.read(this.#key, decode);
    return this.change(withoutPlace(this.#place));
  }

  async look(): Promise<void> {
    this.#standing = await this.#store.read(this.#key, decode);
    // Another process removed this place because this process was slow.
    if (!this.waiting?.places.includes(this.#place)) await this.change(withPlace(this.#place));
  }
}

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

/** Computes a queue's next value: the same object for no change, undefined for an empty queue. */
type Next = (waiting: Queued | undefined) => Queued | undefined;

export const withPlace =
  (place: string, inPlaceOf?: string): Next =>
  ({ places, beats } = { places: [], beats: 0 }) => {
    const others = places.map(other => (other === inPlaceOf ? place : other));
    return { places: others.includes(place) ? others : [...others, place], beats };
  };

export const withBeat =
  (place: string): Next =>
  waiting =>
    waiting?.places[0] === place ? { ...waiting, beats: waiting.beats + 1 } : waiting;

const withoutPlace =
  (place: string): Next =>
  waiting =>
    keeping(waiting, other => other !== place);

/** Removes all places of a dead process. */
export const withoutDead =
  (seen: Queued): Next =>
  waiting =>
    waiting && isSame(seen, waiting)
      ? keeping(waiting, place => processOf(place) !== processOf(seen.places[0]))
      : waiting;

function keeping(waiting: Queued | undefined, isKept: (place: string) => boolean): Queued | undefined {
  const places = waiting?.places.filter(isKept) ?? [];
  if (places.length === waiting?.places.length) return waiting;
  return waiting && places.length > 0 ? { ...waiting, places } : undefined;
}

export const isSame = (before: Queued, now: Queued | undefined): boolean =>
  before.places[0] === now?.places[0] && before.beats === now?.beats;

const processOf = (place = ''): string => place.split('.')[0] ?? '';
