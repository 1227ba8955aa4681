import type { Connection, Submittable } from 'pg';

/** A statement that each connection prepares once; the numbers of its parameters are `$1`, `$2`, ... */
export type Statement = { name: string; text: string };

/** A statement with its parameters. `row`: the row that it writes, if it writes one. */
export type Step = { statement: Statement; values: readonly (string | number | null)[]; row?: string | undefined };

/** Columns as PostgreSQL writes them in text. `count`: how many rows the statement read or wrote. */
export type StepResult = { rows: (string | null)[][]; count: number };

/** The statements that each connection has prepared. A connection is closed when its pipeline fails. */
const prepared = new WeakMap<Connection, Set<string>>();

/**
 * Steps that go to the server together and are answered together: one round trip, and one transaction, in which each
 * step sees what others have committed when it begins. `pg` itself waits for each answer before it sends the next statement.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class Pipeline implements Submittable {
  /** Called by `pg` once, with the results or with an error. */
  callback: (error: Error | null, answers?: StepResult[]) => void;
  /** `pg` reads this name: after so many milliseconds it reports an error. */
  readonly query_timeout: number;
  readonly #steps: readonly Step[];
  readonly #answers: StepResult[] = [];
  #rows: StepResult['rows'] = [];

  constructor(steps: readonly Step[], timeoutMs: number, callback: Pipeline['callback']) {
    this.#steps = steps;
    this.query_timeout = timeoutMs;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    stream.cork(); // all of it in one packet
    try {
      for (const step of this.#steps) send(connection, step);
      connection.sync();
    } finally {
      stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#rows.push(fields);
  }

  /** @param text  "SELECT 1", "INSERT 0 1", "DELETE 3" */
  handleCommandComplete({ text }: { text: string }): void {
    this.#answers.push({ rows: this.#rows, count: Number(text.slice(text.lastIndexOf(' ') + 1)) });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    this.callback(null, this.#answers);
  }

  handleError(error: Error): void {
    this.callback(error);
  }
}

function send(connection: Connection, { statement, values }: Step): void {
  const { name, text } = statement;
  const names = prepared.get(connection) ?? new Set();
  if (!names.has(name)) {
    connection.parse({ name, text, types: [] }, true);
    prepared.set(connection, names.add(name));
  }
  connection.bind({ statement: name, values: values.map(value => (value === null ? value : String(value))) }, true);
  connection.execute(null, true);
}
