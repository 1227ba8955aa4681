import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { type Store, shaped, storeKey } from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';
import { createQueues } from './queues.ts';

/** An entry in the queue for a conversation's turns. */
export type QueuePlace = {
  /** Lets another process take the entry over. */
  name: string;
  /** Resolves once the queue entry is stored; rejects if the store fails. */
  entered: Promise<void>;
  /** Resolves when it is this place's turn. @throws Error when that takes longer than `timeoutMs` */
  called(timeoutMs: number): Promise<void>;
  /** Ends the turn, or the waiting for it; never rejects. */
  leave(): Promise<void>;
};

/** Who waits, in order; `beats` grows for as long as the first of them is alive. */
type Waiting = { places: string[]; beats: number };

const waiting = z.object({ places: z.array(z.string()), beats: z.number() });
const decode = shaped((stored): stored is Waiting => waiting.safeParse(stored).success);

/** A first that did not beat for so long is taken for dead. The inbox of a dead process is taken over sooner, place and all. */
const LEASE_MS = 20_000;
const RECORD_TTL_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 150;

/** @param inPlaceOf  the place of a dead process, whose turn is taken on here */
export type Enter = (conversation: string, inPlaceOf?: string) => QueuePlace;

/**
 * Queues in the store, one for each conversation: the processes of a bot take turns in the order in which they came. One
 * write to enter an empty queue, one to leave it. A process that waits looks again and again, and takes the first for dead
 * if its record stays the same; each process counts the time for itself, so no two clocks are compared.
 */
export class FairQueue {
  readonly #store: Store;
  readonly #log: Log;
  readonly #leaseMs: number;
  readonly #entering = createQueues();
  readonly #process = newId();
  #count = 0;

  constructor(store: Store, log: Log, leaseMs = LEASE_MS) {
    this.#store = store;
    this.#log = log;
    this.#leaseMs = leaseMs;
  }

  readonly enter: Enter = (conversation, inPlaceOf) => {
    const key = storeKey('line', conversation);
    const name = `${this.#process}.${++this.#count}`;
    const record = new QueueRecord(this.#store, key, name);
    const entered = this.#entering.run(key, () => record.change(withPlace(name, inPlaceOf)));
    return new StoredPlace({ name, record, entered, log: this.#log, leaseMs: this.#leaseMs });
  };
}

/** The record of one queue, as one of its places sees and changes it. */
class QueueRecord {
  readonly #store: Store;
  readonly #key: string;
  readonly #place: string;
  #standing: Standing<Waiting> | undefined;

  constructor(store: Store, key: string, place: string) {
    this.#store = store;
    this.#key = key;
    this.#place = place;
  }

  /** As it was last seen. */
  get waiting(): Waiting | undefined {
    return this.#standing?.value;
  }

  isFirst(): boolean {
    return this.waiting?.places[0] === this.#place;
  }

  async change(change: Next): Promise<void> {
    const record = { store: this.#store, key: this.#key, decode, ttlMs: RECORD_TTL_MS };
    this.#standing = await changeRecord({ ...record, guess: this.#standing, change });
  }

  async look(): Promise<void> {
    this.#standing = await this.#store.read(this.#key, decode);
    // Others took this process for dead, but it was only slow.
    if (!this.waiting?.places.includes(this.#place)) await this.change(withPlace(this.#place));
  }
}

type PlaceParts = { name: string; record: QueueRecord; entered: Promise<void>; log: Log; leaseMs: number };

class StoredPlace implements QueuePlace {
  readonly name: string;
  readonly entered: Promise<void>;
  readonly #record: QueueRecord;
  readonly #log: Log;
  readonly #leaseMs: number;
  #beating: NodeJS.Timeout | undefined;

  constructor({ name, record, entered, log, leaseMs }: PlaceParts) {
    this.name = name;
    this.entered = entered;
    this.#record = record;
    this.#log = log;
    this.#leaseMs = leaseMs;
    entered.catch(() => undefined); // told by `called`
  }

  async called(timeoutMs: number): Promise<void> {
    await this.entered;
    await this.#waitUntilFirst(timeoutMs);
    const warn = (err: unknown): void => this.#log.warn({ err }, 'A turn could not show that it is alive.');
    this.#beating = setInterval(() => void this.#beat().catch(warn), this.#leaseMs / 4).unref();
  }

  async leave(): Promise<void> {
    clearInterval(this.#beating);
    this.#beating = undefined;
    const warn = (err: unknown): void => this.#log.warn({ err }, 'A turn ended, but could not say so.');
    await this.#record.change(withoutPlace(this.name)).catch(warn);
  }

  async #waitUntilFirst(timeoutMs: number): Promise<void> {
    const record = this.#record;
    let pauseMs = FIRST_PAUSE_MS;
    let sameMs = 0;
    for (let waitedMs = 0; !record.isFirst(); waitedMs += pauseMs) {
      if (waitedMs >= timeoutMs) throw new Error('The turns before this one took too long.');
      pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
      await delay(pauseMs);
      const before = record.waiting;
      await record.look();
      sameMs = before && isSame(before, record.waiting) ? sameMs + pauseMs : 0;
      if (before && sameMs >= this.#leaseMs) await record.change(withoutDead(before));
    }
  }

  async #beat(): Promise<void> {
    await this.#record.change(withBeat(this.name));
    const isLost = this.#beating && !this.#record.isFirst();
    if (isLost) this.#log.warn('A turn lost its place to another process, which took this one for dead.');
  }
}

/** How a queue changes; the same object stands for no change, undefined for an empty queue. */
type Next = (waiting: Waiting | undefined) => Waiting | undefined;

const withPlace =
  (place: string, inPlaceOf?: string): Next =>
  ({ places, beats } = { places: [], beats: 0 }) => {
    const others = places.map(other => (other === inPlaceOf ? place : other));
    return { places: others.includes(place) ? others : [...others, place], beats };
  };

const withBeat =
  (place: string): Next =>
  waiting =>
    waiting?.places[0] === place ? { ...waiting, beats: waiting.beats + 1 } : waiting;

const withoutPlace =
  (place: string): Next =>
  waiting =>
    keeping(waiting, other => other !== place);

/** A process that is dead has no use for its other places either. */
const withoutDead =
  (seen: Waiting): Next =>
  waiting =>
    waiting && isSame(seen, waiting)
      ? keeping(waiting, place => processOf(place) !== processOf(seen.places[0]))
      : waiting;

function keeping(waiting: Waiting | undefined, isKept: (place: string) => boolean): Waiting | undefined {
  const places = waiting?.places.filter(isKept) ?? [];
  if (places.length === waiting?.places.length) return waiting;
  return waiting && places.length > 0 ? { ...waiting, places } : undefined;
}

const isSame = (before: Waiting, now: Waiting | undefined): boolean =>
  before.places[0] === now?.places[0] && before.beats === now?.beats;

const processOf = (place = ''): string => place.split('.')[0] ?? '';
