import pg from 'pg';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Backend, RowKind, Write, WriteOutcome } from '../backend.ts';
import { CALL_MS, type RemoteOptions } from '../remote.ts';
import { kindWritten, singleWrites } from '../writes.ts';
import { Batches, firstOf } from './batches.ts';
import { claims } from './claims.ts';
import type { Statement, Step, StepResult } from './pipeline.ts';
import { ALIVE, nameOf, type PostgresWorld, prefixed, rowIn, WRITE_RECORD } from './rows.ts';
import { prepareTables } from './schema.ts';

const CONNECTIONS = 10;
const IDLE_MS = 60_000;
/** A released lock's row is kept this long, see `locks`. */
const LOCK_REST_MS = 60_000;

/**
 * The store on a PostgreSQL server (12 or newer), in tables `calendar_bot_...`: `postgres://USER:PASSWORD@HOST/DATABASE`.
 * @throws Error of the client when the server cannot be reached or does not let us in
 */
export async function openPostgres(url: string, { clock, log, deadlineMs = CALL_MS }: RemoteOptions): Promise<Backend> {
  const pool = openPool(url, deadlineMs, log);
  try {
    await prepare(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const world: PostgresWorld = { batches: new Batches(pool, deadlineMs), clock };
  const writeAll = writer(world);
  const { set, ...writes } = singleWrites(writeAll);
  return {
    values: { ...plainValues(world), set },
    read: async key => rowIn(await one(world, { statement: READ, values: [key, clock()] })),
    writeAll,
    ...writes,
    ...claims(world),
    ...locks(world),
    ...scan(world),
    sweep: sweeper(world),
    close: () => pool.end(),
  };
}

/**
 * Connections are made when they are needed. The pool gives up those whose statement failed or was not answered in
 * time, so a server is in use again as soon as it is back.
 */
function openPool(url: string, deadlineMs: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'calendar-bot',
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
    // The server gives up as well: what we were told has failed must not be carried out later.
    statement_timeout: deadlineMs,
    keepAlive: true,
  });
  // An idle connection that breaks; without a listener it would end the process.
  pool.on('error', error => log.warn({ err: error }, 'A connection to PostgreSQL was lost.'));
  // One in use that breaks: the statement under way fails with the same error.
  pool.on('connect', client => {
    client.on('error', () => undefined);
    client.query(WATCH_CLIENT).catch(() => undefined); // a connection that fails here fails its next statement too
  });
  return pool;
}

/**
 * Ends statements within 200 ms when the client has given up its connection, instead of carrying them out later. The
 * setting exists from PostgreSQL 14 on. @see https://www.postgresql.org/docs/current/runtime-config-connection.html
 */
const WATCH_CLIENT = `SELECT set_config('client_connection_check_interval', '200', false)
  WHERE current_setting('server_version_num')::int >= 140000`;

async function prepare(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await prepareTables(client);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function expiry(clock: Clock, ttlMs: number | undefined): number | null {
  return ttlMs === undefined ? null : Math.ceil(clock() + ttlMs);
}

/** The answer to one statement. */
const one = async ({ batches }: PostgresWorld, step: Step): Promise<StepResult> => firstOf(await batches.run([step]));

const numberIn = ({ rows: [row] }: StepResult): number | undefined => row && Number(row[0]);

const GET = prefixed('get', `SELECT text FROM calendar_bot_plain WHERE key = $1 AND ${ALIVE}`);
const SET = prefixed(
  'set',
  `INSERT INTO calendar_bot_plain (key, text, expires) VALUES ($1, $2, $3)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, expires = excluded.expires`,
);
const DELETE = prefixed('delete', `DELETE FROM calendar_bot_plain WHERE key = $1 AND ${ALIVE}`);

function plainValues(world: PostgresWorld): Omit<Backend['values'], 'set'> {
  const { clock } = world;
  return {
    get: async key => rowIn(await one(world, { statement: GET, values: [key, clock()] }))?.text,
    delete: async key => {
      const step = { statement: DELETE, values: [key, clock()], row: nameOf('plain', key) };
      return (await one(world, step)).count === 1;
    },
  };
}

const PUT = prefixed('put', `${WRITE_RECORD} RETURNING version`);
const READ = prefixed('read', `SELECT text, version FROM calendar_bot_records WHERE key = $1 AND ${ALIVE}`);
const CREATE = prefixed('create', `${WRITE_RECORD} WHERE old.expires <= $4 RETURNING old.version`);
const REPLACE = prefixed(
  'replace',
  `UPDATE calendar_bot_records SET text = $2, expires = $3, version = nextval('calendar_bot_counter')
    WHERE key = $1 AND (expires IS NULL OR expires > $4) AND version = $5 RETURNING version`,
);
const REMOVE = prefixed('remove', `DELETE FROM calendar_bot_records WHERE key = $1 AND ${ALIVE} AND version = $3`);

function writer({ batches, clock }: PostgresWorld): Backend['writeAll'] {
  return async writes => {
    const answers = await batches.run(writes.map(write => writeStep(write, clock)));
    return answers.map((answer, at) => writtenBy(writes[at]?.op, answer));
  };
}

function writeStep(write: Write<{ text: string }>, clock: Clock): Step {
  const row = nameOf(kindWritten(write.op), write.key);
  if (write.op === 'remove') return { statement: REMOVE, values: [write.key, clock(), write.version], row };
  const { op, key, text, ttlMs } = write;
  const values = [key, text, expiry(clock, ttlMs)];
  if (op !== 'replace') return { statement: op === 'set' ? SET : PUT, values, row };
  return write.version === undefined
    ? { statement: CREATE, values: [...values, clock()], row }
    : { statement: REPLACE, values: [...values, clock(), write.version], row };
}

function writtenBy(op: Write<unknown>['op'] | undefined, { rows: [row], count }: StepResult): WriteOutcome {
  if (count === 0) return undefined;
  return op === 'set' || op === 'remove' ? 0 : Number(row?.[0]);
}

const LOCK = prefixed(
  'lock',
  `INSERT INTO calendar_bot_locks AS old (key, fence, expires) VALUES ($1, nextval('calendar_bot_counter'), $2)
    ON CONFLICT (key) DO UPDATE SET fence = nextval('calendar_bot_counter'), expires = excluded.expires
    WHERE old.expires <= $3 RETURNING fence`,
);
const UNLOCK = prefixed('unlock', 'UPDATE calendar_bot_locks SET expires = $3 WHERE key = $1 AND fence = $2');

/**
 * A lock that is given back keeps its row for a while, and the fence of who takes it next is counted while that row is
 * held. Counted for a fresh row, before it is clear who gets it, a fence may be smaller than that of a faster one.
 */
function locks(world: PostgresWorld): Pick<Backend, 'lock' | 'unlock'> {
  const { clock } = world;
  const step = (statement: Statement, key: string, ...values: Step['values']): Step => ({
    ...{ statement, values: [key, ...values] },
    row: nameOf('lock', key),
  });
  return {
    lock: async (key, ttlMs) => numberIn(await one(world, step(LOCK, key, expiry(clock, ttlMs), clock()))),
    unlock: async (key, fence) => void (await one(world, step(UNLOCK, key, fence, clock()))),
  };
}

const TABLES: Readonly<Record<RowKind, string>> = { plain: 'calendar_bot_plain', record: 'calendar_bot_records' };

function scan(world: PostgresWorld): Pick<Backend, 'page' | 'exchange' | 'move'> {
  return { page: pager(world), exchange: exchanger(world), move: mover(world) };
}

const forEachKind = (name: string, sql: (table: string) => string): Readonly<Record<RowKind, Statement>> => ({
  plain: prefixed(`${name}_plain`, sql(TABLES.plain)),
  record: prefixed(`${name}_record`, sql(TABLES.record)),
});

const PAGE = forEachKind(
  'page',
  table => `SELECT key, text FROM ${table} WHERE key > $1 AND ${ALIVE} ORDER BY key LIMIT $3`,
);

function pager({ batches, clock }: PostgresWorld): Backend['page'] {
  return async (kind, from = '', size) => {
    const { rows } = await batches.alone({ statement: PAGE[kind], values: [from, clock(), size] });
    const found = rows.map(([key, text]) => ({ key: String(key), text: String(text) }));
    return { rows: found, next: found.length < size ? undefined : found.at(-1)?.key };
  };
}

const EXCHANGE = forEachKind(
  'exchange',
  table => `UPDATE ${table} SET text = $4 WHERE key = $1 AND ${ALIVE} AND text = $3`,
);

function exchanger(world: PostgresWorld): Backend['exchange'] {
  return async (kind, key, { from, to }) => {
    const values = [key, world.clock(), from, to];
    return (await one(world, { statement: EXCHANGE[kind], values, row: nameOf(kind, key) })).count === 1;
  };
}

const MOVE = forEachKind(
  'move',
  table => `WITH moved AS (DELETE FROM ${table} WHERE key = $1 AND ${ALIVE} AND text = $3 RETURNING text)
    INSERT INTO calendar_bot_records (key, text, version, expires)
      SELECT $4, text, nextval('calendar_bot_counter'), $5 FROM moved
      ON CONFLICT (key) DO UPDATE SET version = excluded.version, expires = excluded.expires`,
);

function mover({ batches, clock }: PostgresWorld): Backend['move'] {
  return async (kind, key, { text, to, ttlMs }) => {
    const values = [key, clock(), text, to, expiry(clock, ttlMs)];
    return (await batches.alone({ statement: MOVE[kind], values })).count === 1;
  };
}

/** Rows that are just being written are left to the next time; the array makes it choose rows once. */
const sweepOf = (table: string): Statement =>
  prefixed(
    `sweep_${table}`,
    `DELETE FROM ${table} WHERE key = ANY (ARRAY (
      SELECT key FROM ${table} WHERE expires <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED))`,
  );
const SWEEP = [sweepOf(TABLES.plain), sweepOf(TABLES.record)];
const SWEEP_LOCKS = sweepOf('calendar_bot_locks');

function sweeper({ batches, clock }: PostgresWorld): Backend['sweep'] {
  return async limit => {
    const now = clock();
    const steps: Step[] = [
      ...SWEEP.map(statement => ({ statement, values: [now, limit] })),
      { statement: SWEEP_LOCKS, values: [now - LOCK_REST_MS, limit] },
    ];
    const swept = await Promise.all(steps.map(step => batches.alone(step)));
    return swept.some(({ count }) => count === limit);
  };
}
