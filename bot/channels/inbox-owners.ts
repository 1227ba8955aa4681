import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { type Store, shaped, storeKey } from '../../store/index.ts';
import { changeRecord } from './change-record.ts';
import { newId } from './direct-line/tokens.ts';

/** Which rows of the inbox each process is working on. A process that died leaves its rows to the others. */
export type Owners = {
  /** The name of this process, which no other has. */
  own: string;
  /** Lists a row under this process; resolves once that is stored. */
  add(row: string): Promise<void>;
  /** The row is handled. */
  remove(row: string): void;
  /**
   * Lists the rows of dead processes under this one.
   * @param take  called for each row of a dead process, in no order, before that process is deleted
   */
  takeOver(take: (row: string, from: string) => Promise<void>): Promise<void>;
  /** Called at every beat, after this process has shown that it is alive; the returned function ends it. */
  watch(onBeat: () => Promise<void>): () => void;
  /** Deletes what is stored of this process, if it has no rows left. */
  close(): Promise<void>;
};

/** What is stored of one process; `beats` grows while it is alive. */
type Register = { rows: string[]; beats: number };

const asRegister = z.object({ rows: z.array(z.string()), beats: z.number() });
const decodeRegister = shaped((stored): stored is Register => asRegister.safeParse(stored).success);
const decodeProcesses = shaped((stored): stored is string[] => z.array(z.string()).safeParse(stored).success);

const PROCESSES = storeKey('inbox-processes');
const registerKey = (process: string): string => storeKey('inbox-owner', process);

/** A process that did not beat for so long is taken for dead. */
const LEASE_MS = 10_000;
const BEATS_IN_LEASE = 4;

type World = {
  store: Store;
  /** Whether other processes may use the store. If not, every process that is found there is dead. */
  shared: boolean;
  log: Log;
  leaseMs?: number | undefined;
};

export function createOwners({ store, shared, log, leaseMs = LEASE_MS }: World): Owners {
  const own = newId();
  const rows = new Set<string>();
  let beats = 0;
  let joined: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let nextWrite: Promise<void> | undefined;
  /** What was last seen of the other processes, and how many beats ago it changed. */
  const seen = new Map<string, { beats: number; still: number }>();

  /** Rows that are added while a write is under way share the next one. */
  function write(): Promise<void> {
    nextWrite ??= writing
      .catch(() => undefined)
      .then(() => {
        nextWrite = undefined;
        return store.put(registerKey(own), { rows: [...rows], beats } satisfies Register);
      });
    writing = nextWrite;
    return nextWrite;
  }

  async function changeProcesses(change: (processes: string[]) => string[]): Promise<void> {
    const options = { store, key: PROCESSES, decode: decodeProcesses, guess: undefined };
    await changeRecord({ ...options, change: (processes = []) => change(processes) });
  }

  async function join(): Promise<void> {
    joined ??= changeProcesses(processes => [...processes, own]);
    await joined.catch(error => {
      joined = undefined;
      throw error;
    });
  }

  function isDead(process: string, now: Register): boolean {
    if (!shared) return true;
    const before = seen.get(process);
    const still = before?.beats === now.beats ? before.still + 1 : 0;
    seen.set(process, { beats: now.beats, still });
    return still > BEATS_IN_LEASE;
  }

  async function remove(process: string): Promise<void> {
    await changeProcesses(processes => processes.filter(other => other !== process));
    await store.take(registerKey(process));
    seen.delete(process);
  }

  async function add(row: string): Promise<void> {
    rows.add(row);
    await Promise.all([join(), write()]);
  }

  return {
    own,
    add,
    remove: row => void rows.delete(row),
    async takeOver(take) {
      const processes = (await store.read(PROCESSES, decodeProcesses))?.value ?? [];
      for (const process of processes.filter(other => other !== own)) {
        const register = (await store.read(registerKey(process), decodeRegister))?.value ?? { rows: [], beats: -1 };
        if (!isDead(process, register)) continue;
        const taken = await Promise.allSettled(register.rows.map(row => take(row, process)));
        const failures = taken.filter(({ status }) => status === 'rejected');
        for (const { reason } of failures as PromiseRejectedResult[]) {
          log.warn({ err: reason }, 'An activity that another process left could not be taken over; trying again.');
        }
        if (failures.length === 0) await remove(process);
      }
    },
    watch(onBeat) {
      if (!shared) return () => {};
      const beat = async (): Promise<void> => {
        beats++;
        if (joined) await write();
        await onBeat();
      };
      const tellLate = (err: unknown): void =>
        log.warn({ err }, 'The inbox of other processes could not be looked at.');
      const timer = setInterval(() => void beat().catch(tellLate), leaseMs / BEATS_IN_LEASE).unref();
      return () => clearInterval(timer);
    },
    async close() {
      if (joined && rows.size === 0) await remove(own);
    },
  };
}
