import type pg from 'pg';
import { serverCode } from '../remote.ts';
import { Pipeline, type Step, type StepResult } from './pipeline.ts';

/** Steps that one caller wants answered. `locks`: the row that they write, if they write one. */
type Call = { steps: readonly Step[]; locks: string | undefined };
type Waiting = Call & { resolve: (answers: StepResult[]) => void; reject: (error: unknown) => void };

const MOST_CALLS = 100;

/** More would commit fewer calls together. A slow commit does not hold up all the others. */
const MOST_BATCHES = 3;

/** What the data of a statement is refused for: classes 22 (data exception) and 54 (program limit exceeded). */
const BAD_DATA = /^(22|54)/;

/**
 * Calls of the same moment share a round trip and a commit. So do calls that come while the server is busy with others.
 * Rows are locked in the order of their names in every process, so two batches never wait for each other.
 */
export class Batches {
  readonly #pool: pg.Pool;
  readonly #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Runs steps one after another in a transaction, which other calls may share. @throws Error of the client */
  run(steps: readonly Step[], locks?: string): Promise<StepResult[]> {
    return new Promise((resolve, reject) => {
      const isFirst = this.#waiting.push({ steps, locks, resolve, reject }) === 1;
      if (isFirst) setImmediate(() => void this.#serve());
    });
  }

  /** Runs a step in a transaction of its own; for one that locks several rows. */
  async alone(step: Step): Promise<StepResult> {
    return firstOf(await this.#connected(client => submit(client, [step])));
  }

  /** Serves what is waiting with one connection, until nothing is. */
  async #serve(): Promise<void> {
    if (this.#underWay >= MOST_BATCHES || this.#waiting.length === 0) return;
    this.#underWay++;
    let isConnected = false;
    const serve = (client: pg.PoolClient): Promise<void> => {
      isConnected = true;
      return this.#serveWith(client);
    };
    await this.#connected(serve).catch(error => {
      if (!isConnected) for (const { reject } of this.#next()) reject(error);
    });
    this.#underWay--;
    void this.#serve(); // after a failure, what came meanwhile still waits
  }

  async #serveWith(client: pg.PoolClient): Promise<void> {
    for (let calls = this.#next(); calls.length > 0; calls = this.#next()) {
      try {
        settle(
          calls,
          await submit(
            client,
            calls.flatMap(({ steps }) => steps),
          ),
        );
      } catch (error) {
        this.#fail(calls, error);
        throw error;
      }
    }
  }

  /** The calls that go next: those that write come first, in the order of their rows. */
  #next(): Waiting[] {
    const calls = this.#waiting.splice(0, MOST_CALLS);
    const writes = calls.filter(({ locks }) => locks !== undefined);
    return [...writes.toSorted(byRow), ...calls.filter(({ locks }) => locks === undefined)];
  }

  /** A call that is refused for its data undoes its whole batch, so each is then carried out alone. */
  #fail(calls: readonly Waiting[], error: unknown): void {
    const isOneToBlame = calls.length > 1 && BAD_DATA.test(serverCode(error));
    for (const { steps, resolve, reject } of calls) {
      if (isOneToBlame) this.#connected(client => submit(client, steps)).then(resolve, reject);
      else reject(error);
    }
  }

  /** Works with a connection of the pool, which closes one that has failed. */
  async #connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

export function firstOf([answer]: readonly StepResult[]): StepResult {
  if (!answer) throw new TypeError('a step without an answer');
  return answer;
}

function submit(client: pg.PoolClient, steps: readonly Step[]): Promise<StepResult[]> {
  return new Promise((resolve, reject) => {
    client.query(new Pipeline(steps, (error, answers = []) => (error ? reject(error) : resolve(answers))));
  });
}

function settle(calls: readonly Waiting[], answers: readonly StepResult[]): void {
  let from = 0;
  for (const { steps, resolve } of calls) {
    resolve(answers.slice(from, from + steps.length));
    from += steps.length;
  }
}

/** The same in every process, whatever its locale. */
const byRow = (a: Waiting, b: Waiting): number =>
  a.locks === b.locks ? 0 : (a.locks ?? '') < (b.locks ?? '') ? -1 : 1;
