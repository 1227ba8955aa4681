import { z } from 'zod';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { type Store, shaped, storeKey } from '../../../store/index.ts';
import { changeRecord } from './change-record.ts';
import { repeat } from './repeat.ts';

type Take = (row: string, from: string) => Promise<void>;

/** The stored record of one process. `beats` grows while it is alive. */
type Register = { rows: string[]; beats: number };

const asRegister = z.object({ rows: z.array(z.string()), beats: z.number() });
const decodeRegister = shaped((stored): stored is Register => asRegister.safeParse(stored).success);
const decodeProcesses = shaped((stored): stored is string[] => z.array(z.string()).safeParse(stored).success);

const PROCESSES = storeKey('inbox-processes');
const registerKey = (process: string): string => storeKey('inbox-owner', process);

/** A process without a heartbeat for this long counts as dead. */
const LEASE_MS = 10_000;
const BEATS_IN_LEASE = 4;

const BEAT_TEXTS = {
  failing: 'The inbox of other processes cannot be looked at.',
  well: 'The inbox of other processes can be looked at again.',
};

type World = {
  store: Store;
  /** True if other processes may use the store. If not, every other process found there is dead. */
  shared: boolean;
  log: Log;
  leaseMs?: number | undefined;
};

/** Records which rows of the inbox each process is handling, so others can take over the rows of a dead process. */
export class InboxOwners {
  /** The unique name of this process. */
  readonly own = newId();
  readonly #register: OwnRegister;
  readonly #processes: Processes;
  readonly #watched = new Watched();
  readonly #shared: boolean;
  readonly #log: Log;
  readonly #leaseMs: number;

  constructor({ store, shared, log, leaseMs = LEASE_MS }: World) {
    this.#register = new OwnRegister(store, this.own);
    this.#processes = new Processes(store);
    this.#shared = shared;
    this.#log = log;
    this.#leaseMs = leaseMs;
  }

  /** True if this process is handling the row. */
  has(row: string): boolean {
    return this.#register.has(row);
  }

  /** Assigns a row to this process. Resolves once that is stored. */
  async add(row: string): Promise<void> {
    await Promise.all([this.#processes.join(this.own), this.#register.add(row)]);
  }

  /** Removes a row that has been handled. */
  remove(row: string): void {
    this.#register.remove(row);
  }

  /**
   * Assigns the rows of dead processes to this one.
   * @param take  called for each row of a dead process, in any order, before that process is deleted
   */
  async takeOver(take: Take): Promise<void> {
    for (const process of await this.#processes.others(this.own)) {
      const now = await this.#processes.registerOf(process);
      if (!this.#shared || this.#watched.isDead(process, now)) await this.#takeRows(process, now, take);
    }
  }

  /**
   * Starts the heartbeat of this process.
   * @param onBeat  called after each beat
   * @returns a function that stops it
   */
  watch(onBeat: () => Promise<void>): () => void {
    if (!this.#shared) return () => {};
    // One beat at a time: beats that pile up while the store is slow would count one look at a process several times.
    const beat = async (): Promise<void> => {
      await this.#register.beat();
      await onBeat();
    };
    return repeat(beat, { everyMs: this.#leaseMs / BEATS_IN_LEASE, log: this.#log, texts: BEAT_TEXTS });
  }

  /** Deletes the record of this process if it has no rows left. */
  async close(): Promise<void> {
    if (this.#register.isEmpty()) await this.#processes.remove(this.own);
  }

  async #takeRows(process: string, { rows }: Register, take: Take): Promise<void> {
    const taken = await Promise.allSettled(rows.map(row => take(row, process)));
    const failures = taken.filter(result => result.status === 'rejected');
    for (const { reason } of failures) {
      this.#log.warn({ err: reason }, 'An activity that another process left could not be taken over; trying again.');
    }
    if (failures.length === 0) await this.#processes.remove(process);
  }
}

/** The record of this process. */
class OwnRegister {
  readonly #store: Store;
  readonly #key: string;
  readonly #rows = new Set<string>();
  #beats = 0;
  #isStored = false;
  #lastWrite: Promise<void> = Promise.resolve();
  #nextWrite: Promise<void> | undefined;

  constructor(store: Store, own: string) {
    this.#store = store;
    this.#key = registerKey(own);
  }

  isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  has(row: string): boolean {
    return this.#rows.has(row);
  }

  add(row: string): Promise<void> {
    this.#rows.add(row);
    return this.#write();
  }

  /** Takes effect with the next write. Until then the row itself says that it is handled. */
  remove(row: string): void {
    this.#rows.delete(row);
  }

  async beat(): Promise<void> {
    this.#beats++;
    if (this.#isStored) await this.#write();
  }

  /** Runs one write at a time. Changes made in the meantime share the next write. */
  #write(): Promise<void> {
    this.#nextWrite ??= this.#lastWrite
      .catch(() => undefined)
      .then(async () => {
        this.#nextWrite = undefined;
        this.#isStored = true;
        await this.#store.put(this.#key, { rows: [...this.#rows], beats: this.#beats } satisfies Register);
      });
    this.#lastWrite = this.#nextWrite;
    return this.#nextWrite;
  }
}

/** All processes that are handling rows, or did before they died. */
class Processes {
  readonly #store: Store;
  #joined: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async join(own: string): Promise<void> {
    this.#joined ??= this.#change(processes => (processes.includes(own) ? processes : [...processes, own]));
    await this.#joined.catch(error => {
      this.#joined = undefined;
      throw error;
    });
  }

  /** Adds this process again if others deleted it because it was too slow to beat. */
  async #joinAgain(own: string): Promise<void> {
    this.#joined = undefined;
    await this.join(own);
  }

  async others(own: string): Promise<string[]> {
    const processes = (await this.#store.read(PROCESSES, decodeProcesses))?.value ?? [];
    if (this.#joined && !processes.includes(own)) await this.#joinAgain(own);
    return processes.filter(process => process !== own);
  }

  /** The record of a process; empty if it died before writing one, or if the record is damaged. */
  async registerOf(process: string): Promise<Register> {
    return (await this.#store.read(registerKey(process), decodeRegister))?.value ?? { rows: [], beats: -1 };
  }

  async remove(process: string): Promise<void> {
    await this.#change(processes =>
      processes.includes(process) ? processes.filter(other => other !== process) : processes,
    );
    await this.#store.take(registerKey(process));
  }

  async #change(change: (processes: string[]) => string[]): Promise<void> {
    const guess = await this.#store.read(PROCESSES, decodeProcesses);
    const options = { store: this.#store, key: PROCESSES, decode: decodeProcesses, guess };
    await changeRecord({ ...options, change: processes => orNothing(change(processes ?? [])) });
  }
}

const orNothing = (processes: string[]): string[] | undefined => (processes.length > 0 ? processes : undefined);

/** The last seen record of each other process, and for how many checks it has not changed. */
class Watched {
  readonly #seen = new Map<string, { beats: number; looks: number }>();

  isDead(process: string, { beats }: Register): boolean {
    const before = this.#seen.get(process);
    const looks = before?.beats === beats ? before.looks + 1 : 0;
    this.#seen.set(process, { beats, looks });
    return looks > BEATS_IN_LEASE;
  }
}
