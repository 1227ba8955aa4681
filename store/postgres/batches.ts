import type pg from 'pg';
import { serverCode } from '../remote.ts';
import { Pipeline, type Step, type StepResult } from './pipeline.ts';

/** Steps that one caller wants answered. */
type Waiting = {
  steps: readonly Step[];
  /** When its caller is told that it failed, by `performance.now()`. */
  untilMs: number;
  resolve: (answers: StepResult[]) => void;
  reject: (error: unknown) => void;
};

/** Bounds how long the calls that come next wait for this batch. */
const MOST_CALLS = 100;

/** More would commit fewer calls together. A slow commit does not hold up all the others. */
const MOST_BATCHES = 3;

const TOO_LATE = 'The server did not take this call in time.';

/** What the data of a statement is refused for: classes 22 (data exception) and 54 (program limit exceeded). */
const BAD_DATA = /^(22|54)/;

/**
 * Calls of the same moment share a round trip and a commit. So do calls that come while the server is busy with others.
 * Rows are written in the order of their names in every process, so two batches never deadlock, and reads come last. A call that was reported
 * as failed is not carried out later: a batch ends with the deadline of its oldest call, and takes none that is half over.
 */
export class Batches {
  readonly #pool: pg.Pool;
  readonly #deadlineMs: number;
  readonly #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(pool: pg.Pool, deadlineMs: number) {
    this.#pool = pool;
    this.#deadlineMs = deadlineMs;
  }

  /**
   * Runs steps in a transaction, which other calls may share: first those that write, then the others.
   * @returns an answer for each step
   * @throws Error of the client
   */
  run(steps: readonly Step[]): Promise<StepResult[]> {
    return new Promise((resolve, reject) => {
      const untilMs = performance.now() + this.#deadlineMs;
      const isFirst = this.#waiting.push({ steps, untilMs, resolve, reject }) === 1;
      if (isFirst) setImmediate(() => void this.#serve());
    });
  }

  /** Runs a step in a transaction of its own; for one that locks several rows. */
  async alone(step: Step): Promise<StepResult> {
    return firstOf(await this.#connected(client => submit(client, [step], this.#deadlineMs)));
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
      void this.#serve(); // another connection takes what does not fit into this batch
      const steps = calls.flatMap(call => call.steps);
      try {
        settle(calls, await submit(client, steps, timeLeft(calls)));
      } catch (error) {
        this.#fail(calls, error);
        throw error;
      }
    }
  }

  /** The calls that go next. */
  #next(): Waiting[] {
    const latest = performance.now() + this.#deadlineMs / 2;
    while (this.#waiting[0] && this.#waiting[0].untilMs < latest) this.#waiting.shift()?.reject(new Error(TOO_LATE));
    return this.#waiting.splice(0, MOST_CALLS);
  }

  /** A call that is refused for its data undoes its whole batch, so each is then carried out alone. */
  #fail(calls: readonly Waiting[], error: unknown): void {
    const isOneToBlame = calls.length > 1 && BAD_DATA.test(serverCode(error));
    for (const { steps, resolve, reject, untilMs } of calls) {
      const again = (client: pg.PoolClient) => submit(client, steps, timeLeft([{ untilMs }]));
      if (isOneToBlame) this.#connected(again).then(resolve, reject);
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

/** At least a millisecond, because 0 would mean no limit. */
const timeLeft = (calls: readonly Pick<Waiting, 'untilMs'>[]): number =>
  Math.max(1, Math.min(...calls.map(({ untilMs }) => untilMs)) - performance.now());

async function submit(client: pg.PoolClient, steps: readonly Step[], timeoutMs: number): Promise<StepResult[]> {
  const order = inOrder(steps);
  const answers = await new Promise<StepResult[]>((resolve, reject) => {
    const settle = (error: Error | null, found: StepResult[] = []): void => (error ? reject(error) : resolve(found));
    client.query(
      new Pipeline(
        order.map(({ step }) => step),
        timeoutMs,
        settle,
      ),
    );
  });
  const sorted: StepResult[] = [];
  for (const [index, { at }] of order.entries()) sorted[at] = firstOf(answers.slice(index));
  return sorted;
}

/** Those that write come first, in the order of their rows. @property at  where a step was */
function inOrder(steps: readonly Step[]): { step: Step; at: number }[] {
  const all = steps.map((step, at) => ({ step, at }));
  const writes = all.filter(({ step }) => step.row !== undefined).toSorted((a, b) => byName(a.step.row, b.step.row));
  return [...writes, ...all.filter(({ step }) => step.row === undefined)];
}

function settle(calls: readonly Waiting[], answers: readonly StepResult[]): void {
  let from = 0;
  for (const { steps, resolve } of calls) {
    resolve(answers.slice(from, from + steps.length));
    from += steps.length;
  }
}

/** The same in every process, whatever its locale. */
const byName = (a = '', b = ''): number => (a === b ? 0 : a < b ? -1 : 1);
