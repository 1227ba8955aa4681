import type { Clock } from '../../core/clock.ts';
import type { Backend, NewRecord, RowKind, RowRef, Write, WriteOutcome } from '../backend.ts';
import { serverCode } from '../remote.ts';
import { kindWritten } from '../writes.ts';
import type { RedisConnection } from './connection.ts';
import { runScript, type Script, scripts } from './scripts.ts';

/** The kinds of rows in Redis; a lock is also a row. */
type RedisRowKind = RowKind | 'lock';

/** `mark` is a record's version or a lock's fence. */
export type RedisRow = { text: string; mark: number };

/** Text, mark and end of a row, as they are stored. */
type Fields = (string | null)[];

const KINDS: readonly RedisRowKind[] = ['plain', 'record', 'lock'];

/**
 * Stands for a row that is not a hash with text, mark and expiry. Its text is not JSON, so the row is moved to
 * quarantine.
 */
const BROKEN: RedisRow = { text: '', mark: Number.NaN };

type Parts = { connection: RedisConnection; prefix: string; clock: Clock };

/** The rows of one store on a Redis server; all keys begin with `prefix`. */
export class RedisRows {
  readonly #connection: RedisConnection;
  readonly #prefix: string;
  readonly #clock: Clock;

  constructor({ connection, prefix, clock }: Parts) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#clock = clock;
  }

  /** Runs a script on one row; scripts.ts lists the results. */
  change(script: Script, row: { kind: RedisRowKind; key: string }, ...args: string[]): Promise<unknown> {
    return this.#run(script, [this.#rowKey(row.kind, row.key), this.#index(row.kind), this.#counter], args);
  }

  async writeAll(writes: readonly Write<{ text: string }>[]): Promise<WriteOutcome[]> {
    const keys = writes.flatMap(({ op, key }) => {
      const kind = kindWritten(op);
      return [this.#rowKey(kind, key), this.#index(kind)];
    });
    // A list, as scripts.ts says.
    const answer = (await this.#run(
      scripts.writeAll,
      [this.#counter, ...keys],
      writes.flatMap(asArguments),
    )) as unknown[];
    return answer.map((mark, at) => (mark === null ? undefined : writes[at]?.op === 'set' ? 0 : Number(mark)));
  }

  async find(kind: RedisRowKind, key: string): Promise<RedisRow | undefined> {
    const fields = await this.#connection
      .use(client => client.hmGet(this.#rowKey(kind, key), ['text', 'mark', 'expires']))
      .catch(noHash);
    return this.#rowOf(fields);
  }

  /** @param records  at least one */
  async claim(
    records: readonly NewRecord<{ text: string }>[],
    rows: readonly RowRef[],
  ): Promise<{ marks: number[]; rows: (RedisRow | undefined)[] }> {
    const [first = '', ...others] = records.map(({ key }) => this.#rowKey('record', key));
    const reads = rows.map(({ kind, key }) => this.#rowKey(kind, key));
    const args = records.flatMap(({ text, ttlMs }) => [text, String(ttlMs)]);
    const keys = [first, this.#index('record'), this.#counter, ...others, ...reads];
    // A list, as scripts.ts says.
    const answer = (await this.#run(scripts.claim, keys, [String(records.length), ...args])) as unknown[];
    const found = answer.slice(records.length).map(one => (one instanceof Error ? noHash(one) : (one as Fields)));
    return { marks: answer.slice(0, records.length).map(Number), rows: found.map(fields => this.#rowOf(fields)) };
  }

  #rowOf([text, mark, expires]: Fields): RedisRow | undefined {
    const isOver = typeof expires === 'string' && Number(expires) <= this.#clock();
    if (typeof text !== 'string' || isOver) return undefined;
    const isWhole = Number.isFinite(Number(mark ?? Number.NaN)) && Number.isFinite(Number(expires ?? 0));
    return isWhole ? { text, mark: Number(mark) } : BROKEN;
  }

  /** SCAN goes through all keys of the database in its own order, and may return a key twice. */
  async page(kind: RowKind, from: string | undefined, size: number): ReturnType<Backend['page']> {
    const start = this.#rowKey(kind, '');
    const { cursor, keys } = await this.#connection.use(client =>
      client.scan(from ?? '0', { MATCH: `${start}*`, COUNT: size }),
    );
    const found = await Promise.all(
      keys.map(async whole => {
        const key = whole.slice(start.length);
        const row = await this.find(kind, key);
        return row && { key, text: row.text };
      }),
    );
    return { rows: found.filter(row => row !== undefined), next: cursor === '0' ? undefined : cursor };
  }

  async move(kind: RowKind, key: string, how: { text: string; to: string; ttlMs: number }): Promise<boolean> {
    const row = await this.find(kind, key);
    if (row?.text !== how.text) return false;
    const from = [this.#rowKey(kind, key), this.#index(kind), this.#counter];
    const keys = [...from, this.#rowKey('record', how.to), this.#index('record')];
    const script = row === BROKEN ? scripts.moveBroken : scripts.move;
    return (await this.#run(script, keys, [String(row.mark), String(how.ttlMs)])) !== null;
  }

  async sweep(limit: number): Promise<boolean> {
    const swept = await Promise.all(KINDS.map(kind => this.#run(scripts.sweep, [this.#index(kind)], [String(limit)])));
    return swept.includes(limit);
  }

  #run(script: Script, keys: string[], args: string[]): Promise<unknown> {
    const call = { keys, arguments: [String(this.#clock()), ...args] };
    return this.#connection.use(client => runScript(client, script, call));
  }

  #rowKey(kind: RedisRowKind, key: string): string {
    return `${this.#prefix}${kind}:${key}`;
  }

  #index(kind: RedisRowKind): string {
    return `${this.#prefix}expiring:${kind}`;
  }

  get #counter(): string {
    return `${this.#prefix}counter`;
  }
}

/** What `scripts.writeAll` takes for a write. */
function asArguments(write: Write<{ text: string }>): string[] {
  if (write.op === 'remove') return [write.op, String(write.version), '', ''];
  const { op, text, ttlMs = '' } = write;
  return op === 'replace' ? [op, String(write.version ?? ''), text, String(ttlMs)] : ['put', '', text, String(ttlMs)];
}

/** What is read from something other than a hash: a broken row. */
function noHash(error: unknown): Fields {
  if (serverCode(error) === 'WRONGTYPE') return ['', null, null];
  throw error;
}
