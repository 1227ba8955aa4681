import { z } from 'zod';
import { type KnownRows, type NewRecord, type RowRef, type Store, shaped } from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';

/** What a turn begins with, which is asked for in the same round trip as its place if it need not wait. */
export type StartRequest = {
  /** Created if no turn has created it before. */
  mark?: NewRecord<{ value: unknown }>;
  /** What the turn is going to read. */
  rows: readonly RowRef[];
};

/** `isFirst`: no turn before had this mark. `rows`: what was read for the turn. */
export type TurnStart = { isFirst: boolean; rows?: KnownRows };

/** What a turn begins with that asked for nothing. */
export const PLAIN_START: TurnStart = { isFirst: true };

/** Who waits, in order; `beats` grows for as long as the first of them is alive. */
export type Queued = { places: string[]; beats: number };

const waiting = z.object({ places: z.array(z.string()), beats: z.number() });
const decode = shaped((stored): stored is Queued => waiting.safeParse(stored).success);

const RECORD_TTL_MS = 10 * 60_000;

/** The record of one queue, as one of its places sees and changes it. */
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

  /** As it was last seen. */
  get waiting(): Queued | undefined {
    return this.#standing?.value;
  }

  isFirst(): boolean {
    return this.waiting?.places[0] === this.#place;
  }

  /** Another place of this process has seen it. */
  see(standing: Standing<Queued>): void {
    this.#standing = standing;
  }

  async change(change: Next): Promise<Standing<Queued> | undefined> {
    const record = { store: this.#store, key: this.#key, decode, ttlMs: RECORD_TTL_MS };
    this.#standing = await changeRecord({ ...record, guess: this.#standing, change });
    return this.#standing;
  }

  /** Enters the queue, and begins at once if it is empty. @returns undefined if it is not */
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

  async look(): Promise<void> {
    this.#standing = await this.#store.read(this.#key, decode);
    // Others took this process for dead, but it was only slow.
    if (!this.waiting?.places.includes(this.#place)) await this.change(withPlace(this.#place));
  }
}

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

/** How a queue changes; the same object stands for no change, undefined for an empty queue. */
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

export const withoutPlace =
  (place: string): Next =>
  waiting =>
    keeping(waiting, other => other !== place);

/** A process that is dead has no use for its other places either. */
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
