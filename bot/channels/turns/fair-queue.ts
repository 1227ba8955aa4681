import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { type NewWrite, type Store, storeKey, type WriteAll } from '../../../store/index.ts';
import type { Standing } from '../inbox/change-record.ts';
import {
  isSame,
  PLAIN_START,
  type Queued,
  QueueRecord,
  type StartRequest,
  type TurnStart,
  withBeat,
  withoutDead,
  withPlace,
} from './queue-record.ts';
import { createQueues } from './queues.ts';

/** An entry in the queue for a conversation's turns. */
export type QueuePlace = {
  /** Lets another process take the entry over. */
  name: string;
  /** Resolves once the queue entry is stored; rejects if the store fails. */
  entered: Promise<void>;
  /** Resolves when this entry is first. @throws Error if that takes longer than `timeoutMs` */
  called(timeoutMs: number): Promise<TurnStart>;
  /**
   * Makes writes and removes the entry, at once. If another turn has entered meanwhile, the entry may stay until `leave`. Absent
   * if there is nothing to remove. @throws BotError "store/unavailable"
   */
  leaveWith?: WriteAll;
  /**
   * Removes the entry, whether it is first or still waits. Never rejects.
   * @param writes  the last writes of the turn, made at the same time; they are lost if the store fails
   */
  leave(writes?: readonly NewWrite[]): Promise<void>;
};

/** If the first entry has no heartbeat for this long, its process counts as dead. The inbox takes over sooner than that. */
const LEASE_MS = 20_000;
/** A turn that waits for another process looks again after a third of the time that it has waited. */
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 150;

/** @param inPlaceOf  the entry of a dead process to take over */
export type Enter = (conversation: string, inPlaceOf?: string, request?: StartRequest) => QueuePlace;

/**
 * A queue in the store for each conversation, so that turns run in the order of arrival across processes. Entering an
 * empty queue costs one write, and so does leaving. A turn that leaves wakes the next one in its own process. In another
 * process, the next one polls; if the record stays unchanged for too long, it removes the first as dead. Each process
 * measures time by itself, so clocks are never compared.
 */
export class FairQueue {
  readonly #store: Store;
  readonly #log: Log;
  readonly #leaseMs: number;
  readonly #entering = createQueues();
  readonly #places = new Map<string, StoredPlace>();
  readonly #process = newId();
  #count = 0;

  constructor(store: Store, log: Log, leaseMs = LEASE_MS) {
    this.#store = store;
    this.#log = log;
    this.#leaseMs = leaseMs;
  }

  readonly enter: Enter = (conversation, inPlaceOf, request) => {
    const key = storeKey('line', conversation);
    const name = `${this.#process}.${++this.#count}`;
    const record = new QueueRecord(this.#store, key, name);
    const claims = request && !inPlaceOf;
    const entered = this.#entering.run(key, () =>
      claims ? record.claim(request) : record.change(withPlace(name, inPlaceOf)).then(() => undefined),
    );
    const onLeft = (left: Standing<Queued> | undefined): void => this.#left(name, left);
    const place = new StoredPlace({ name, record, entered, request, onLeft, log: this.#log, leaseMs: this.#leaseMs });
    this.#places.set(name, place);
    return place;
  };

  #left(name: string, left: Standing<Queued> | undefined): void {
    this.#places.delete(name);
    const next = left && this.#places.get(left.value.places[0] ?? '');
    if (left) next?.see(left);
  }
}

type PlaceParts = {
  name: string;
  record: QueueRecord;
  /** What the turn begins with, if it entered an empty queue. */
  entered: Promise<TurnStart | undefined>;
  request: StartRequest | undefined;
  /** Called with the queue's record when this entry has been removed. */
  onLeft: (left: Standing<Queued> | undefined) => void;
  log: Log;
  leaseMs: number;
};

class StoredPlace implements QueuePlace {
  readonly name: string;
  readonly entered: Promise<void>;
  readonly #parts: PlaceParts;
  #beating: NodeJS.Timeout | undefined;
  #hasLeft = false;
  #wake = (): void => {};

  constructor(parts: PlaceParts) {
    this.name = parts.name;
    this.#parts = parts;
    this.entered = parts.entered.then(() => undefined);
    this.entered.catch(() => undefined); // `called` reports it
  }

  /** The entry before this one was removed. */
  see(standing: Standing<Queued>): void {
    this.#parts.record.see(standing);
    this.#wake();
  }

  async called(timeoutMs: number): Promise<TurnStart> {
    const { entered, request, record } = this.#parts;
    const begun = await entered;
    await this.#waitUntilFirst(timeoutMs);
    this.#beatAgainAndAgain();
    if (begun) return begun;
    return request ? record.begin(request) : PLAIN_START;
  }

  #beatAgainAndAgain(): void {
    const { log, leaseMs } = this.#parts;
    const warn = (err: unknown): void => log.warn({ err }, 'A turn could not show that it is alive.');
    this.#beating = setInterval(() => void this.#beat().catch(warn), leaseMs / 4).unref();
  }

  readonly leaveWith: WriteAll = async writes => {
    this.#stopBeating();
    const { hasLeft, written } = await this.#parts.record.leaveWith(writes);
    if (hasLeft) this.#left(this.#parts.record.standing);
    return written;
  };

  async leave(writes: readonly NewWrite[] = []): Promise<void> {
    this.#stopBeating();
    if (this.#hasLeft && writes.length === 0) return;
    const { record, log } = this.#parts;
    const warn = (err: unknown): void => log.warn({ err }, 'A turn ended, but could not say so.');
    const left = (await record.leave(writes).catch(warn)) ?? undefined;
    if (!this.#hasLeft) this.#left(left);
  }

  #stopBeating(): void {
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #left(queue: Standing<Queued> | undefined): void {
    this.#hasLeft = true;
    this.#parts.onLeft(queue);
  }

  async #waitUntilFirst(timeoutMs: number): Promise<void> {
    const { record, leaseMs } = this.#parts;
    let pauseMs = FIRST_PAUSE_MS;
    let sameMs = 0;
    for (let waitedMs = 0; !record.isFirst(); waitedMs += pauseMs) {
      if (waitedMs >= timeoutMs) throw new Error('The turns before this one took too long.');
      pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
      await this.#pause(pauseMs);
      if (record.isFirst()) return;
      const before = record.waiting;
      await record.look();
      sameMs = before && isSame(before, record.waiting) ? sameMs + pauseMs : 0;
      if (before && sameMs >= leaseMs) await record.change(withoutDead(before));
    }
  }

  /** Pauses; ends early if the entry before this one is removed. */
  #pause(pauseMs: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #beat(): Promise<void> {
    const { record, log } = this.#parts;
    await record.change(withBeat(this.name));
    const isLost = this.#beating && !record.isFirst();
    if (isLost) log.warn('A turn lost its place to another process, which took this one for dead.');
  }
}
