import type pg from 'pg';
import { serverCode } from '../remote.ts';
import { type Answer, Pipeline, type Step } from './pipeline.ts';

/** Steps that one caller wants answered. `locks`: the row that they write, if they write one. */
type Call = { steps: readonly Step[]; locks: string | undefined };
type Waiting = Call & { resolve: (answers: Answer[]) => void; reject: (error: unknown) => void };

const MOST_CALLS = 100;

/** What the data of a statement is refused for: classes 22 (data exception) and 54 (program limit exceeded). */
const BAD_DATA = /^(22|54)/;

/**
 * Calls of the same moment share a round trip and a commit. So do calls that come while all connections are busy.
 * Rows are locked in the order of their names in every process, so two batches never wait for each other.
 */
export class Batches {
  readonly #pool: pg.Pool;
  #waiting: Waiting[] = [];

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Runs steps one after another in a transaction, which other calls may share. @throws Error of the client */
  run(steps: readonly Step[], locks?: string): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      const isFirst = this.#waiting.push({ steps, locks, resolve, reject }) === 1;
      if (isFirst) setImmediate(() => void this.#send());
    });
  }

  /** Runs a step in a transaction of its own; for one that locks several rows. */
  async alone(step: Step): Promise<Answer> {
    return firstOf(await this.#pipeline([step]));
  }

  async #send(): Promise<void> {
    let calls: Waiting[] = [];
    try {
      const client = await this.#pool.connect();
      calls = this.#next();
      const answers = await submit(
        client,
        calls.flatMap(({ steps }) => steps),
      );
      settle(calls, answers);
    } catch (error) {
      if (calls.length > 1 && BAD_DATA.test(serverCode(error))) return this.#apart(calls);
      for (const { reject } of calls.length > 0 ? calls : this.#next()) reject(error);
    }
  }

  /** The calls that go next: those that write come first, in the order of their rows. */
  #next(): Waiting[] {
    const calls = this.#waiting.splice(0, MOST_CALLS);
    if (this.#waiting.length > 0) setImmediate(() => void this.#send());
    const writes = calls.filter(({ locks }) => locks !== undefined);
    return [...writes.toSorted(byRow), ...calls.filter(({ locks }) => locks === undefined)];
  }

  /** A call that is refused for its data undoes its whole batch, so each is then carried out alone. */
  #apart(calls: readonly Waiting[]): void {
    for (const { steps, resolve, reject } of calls) this.#pipeline(steps).then(resolve, reject);
  }

  async #pipeline(steps: readonly Step[]): Promise<Answer[]> {
    return submit(await this.#pool.connect(), steps);
  }
}

export function firstOf([answer]: readonly Answer[]): Answer {
  if (!answer) throw new TypeError('a step without an answer');
  return answer;
}

/** Gives the connection back afterwards; one whose pipeline failed is closed. */
function submit(client: pg.PoolClient, steps: readonly Step[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new Pipeline(steps, (error, answers = []) => {
        client.release(error ?? undefined);
        if (error) reject(error);
        else resolve(answers);
      }),
    );
  });
}

function settle(calls: readonly Waiting[], answers: readonly Answer[]): void {
  let from = 0;
  for (const { steps, resolve } of calls) {
    resolve(answers.slice(from, from + steps.length));
    from += steps.length;
  }
}

/** The same in every process, whatever its locale. */
const byRow = (a: Waiting, b: Waiting): number =>
  a.locks === b.locks ? 0 : (a.locks ?? '') < (b.locks ?? '') ? -1 : 1;
