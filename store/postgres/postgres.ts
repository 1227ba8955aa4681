import pg from 'pg';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Backend, RowKind } from '../backend.ts';
import { CALL_MS, type RemoteOptions } from '../remote.ts';
import { prepareTables } from './schema.ts';

const CONNECTIONS = 10;
const IDLE_MS = 60_000;
/** A released lock's row is kept this long, see `locks`. */
const LOCK_REST_MS = 60_000;

/** Runs one statement, which is atomic by itself; the numbers of its parameters are `$1`, `$2`, ... */
type Run = (sql: string, ...parameters: unknown[]) => Promise<pg.QueryResult<Record<string, unknown>>>;

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
  const run: Run = (sql, ...parameters) => pool.query(sql, parameters);
  return {
    values: plainValues(run, clock),
    ...records(run, clock),
    ...locks(run, clock),
    ...scan(run, clock),
    sweep: sweeper(run, clock),
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
  return pool;
}

async function prepare(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  const unheard = (): void => undefined; // the statement under way fails with the same error
  client.on('error', unheard);
  try {
    await prepareTables(client);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  } finally {
    client.off('error', unheard);
  }
}

function expiry(clock: Clock, ttlMs: number | undefined): number | null {
  return ttlMs === undefined ? null : Math.ceil(clock() + ttlMs);
}

function plainValues(run: Run, clock: Clock): Backend['values'] {
  return {
    get: async key => {
      const { rows } = await run(
        'SELECT text FROM calendar_bot_plain WHERE key = $1 AND (expires IS NULL OR expires > $2)',
        key,
        clock(),
      );
      return rows[0] && String(rows[0]['text']);
    },
    set: async (key, text, ttlMs) => {
      await run(
        `INSERT INTO calendar_bot_plain (key, text, expires) VALUES ($1, $2, $3)
          ON CONFLICT (key) DO UPDATE SET text = excluded.text, expires = excluded.expires`,
        key,
        text,
        expiry(clock, ttlMs),
      );
    },
    delete: async key => {
      const { rowCount } = await run(
        'DELETE FROM calendar_bot_plain WHERE key = $1 AND (expires IS NULL OR expires > $2)',
        key,
        clock(),
      );
      return rowCount === 1;
    },
  };
}

const WRITE_RECORD = `
  INSERT INTO calendar_bot_records AS old (key, text, version, expires)
    VALUES ($1, $2, nextval('calendar_bot_counter'), $3)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, version = excluded.version, expires = excluded.expires`;

function records(run: Run, clock: Clock): Pick<Backend, 'put' | 'read' | 'replace' | 'remove'> {
  return {
    put: async (key, text, ttlMs) => {
      await run(WRITE_RECORD, key, text, expiry(clock, ttlMs));
    },
    read: async key => {
      const { rows } = await run(
        'SELECT text, version FROM calendar_bot_records WHERE key = $1 AND (expires IS NULL OR expires > $2)',
        key,
        clock(),
      );
      return rows[0] && { text: String(rows[0]['text']), version: Number(rows[0]['version']) };
    },
    replace: async (key, { version, text, ttlMs }) => {
      const values = [key, text, expiry(clock, ttlMs), clock()];
      const { rows } =
        version === undefined
          ? await run(`${WRITE_RECORD} WHERE old.expires <= $4 RETURNING old.version`, ...values)
          : await run(
              `UPDATE calendar_bot_records SET text = $2, expires = $3, version = nextval('calendar_bot_counter')
                WHERE key = $1 AND (expires IS NULL OR expires > $4) AND version = $5 RETURNING version`,
              ...values,
              version,
            );
      return rows[0] && Number(rows[0]['version']);
    },
    remove: async (key, version) => {
      const { rowCount } = await run(
        `DELETE FROM calendar_bot_records
          WHERE key = $1 AND version = $2 AND (expires IS NULL OR expires > $3)`,
        key,
        version,
        clock(),
      );
      return rowCount === 1;
    },
  };
}

/**
 * A lock that is given back keeps its row for a while, and the fence of who takes it next is counted while that row is
 * held. Counted for a fresh row, before it is clear who gets it, a fence may be smaller than that of a faster one.
 */
function locks(run: Run, clock: Clock): Pick<Backend, 'lock' | 'unlock'> {
  return {
    lock: async (key, ttlMs) => {
      const { rows } = await run(
        `INSERT INTO calendar_bot_locks AS old (key, fence, expires) VALUES ($1, nextval('calendar_bot_counter'), $2)
          ON CONFLICT (key) DO UPDATE SET fence = nextval('calendar_bot_counter'), expires = excluded.expires
          WHERE old.expires <= $3 RETURNING fence`,
        key,
        expiry(clock, ttlMs),
        clock(),
      );
      return rows[0] && Number(rows[0]['fence']);
    },
    unlock: async (key, fence) => {
      await run('UPDATE calendar_bot_locks SET expires = $3 WHERE key = $1 AND fence = $2', key, fence, clock());
    },
  };
}

const TABLES: Readonly<Record<RowKind, string>> = { plain: 'calendar_bot_plain', record: 'calendar_bot_records' };

function scan(run: Run, clock: Clock): Pick<Backend, 'page' | 'exchange' | 'move'> {
  return { page: pager(run, clock), exchange: exchanger(run, clock), move: mover(run, clock) };
}

function pager(run: Run, clock: Clock): Backend['page'] {
  return async (kind, from = '', size) => {
    const { rows } = await run(
      `SELECT key, text FROM ${TABLES[kind]}
        WHERE key > $1 AND (expires IS NULL OR expires > $2) ORDER BY key LIMIT $3`,
      from,
      clock(),
      size,
    );
    const found = rows.map(({ key, text }) => ({ key: String(key), text: String(text) }));
    return { rows: found, next: found.length < size ? undefined : found.at(-1)?.key };
  };
}

function exchanger(run: Run, clock: Clock): Backend['exchange'] {
  return async (kind, key, { from, to }) => {
    const { rowCount } = await run(
      `UPDATE ${TABLES[kind]} SET text = $3
        WHERE key = $1 AND text = $2 AND (expires IS NULL OR expires > $4)`,
      key,
      from,
      to,
      clock(),
    );
    return rowCount === 1;
  };
}

function mover(run: Run, clock: Clock): Backend['move'] {
  return async (kind, key, { text, to, ttlMs }) => {
    const { rowCount } = await run(
      `WITH moved AS (
        DELETE FROM ${TABLES[kind]} WHERE key = $1 AND text = $2 AND (expires IS NULL OR expires > $3) RETURNING text)
        INSERT INTO calendar_bot_records (key, text, version, expires)
          SELECT $4, text, nextval('calendar_bot_counter'), $5 FROM moved
          ON CONFLICT (key) DO UPDATE SET version = excluded.version, expires = excluded.expires`,
      key,
      text,
      clock(),
      to,
      expiry(clock, ttlMs),
    );
    return rowCount === 1;
  };
}

/** Rows that are just being written are left to the next time; the array makes it choose rows once. */
function sweeper(run: Run, clock: Clock): Backend['sweep'] {
  const sweep = async (table: string, now: number, limit: number): Promise<boolean> => {
    const { rowCount } = await run(
      `DELETE FROM ${table} WHERE key = ANY (ARRAY (
        SELECT key FROM ${table} WHERE expires <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED))`,
      now,
      limit,
    );
    return rowCount === limit;
  };
  return async limit => {
    const more = await Promise.all([
      sweep('calendar_bot_plain', clock(), limit),
      sweep('calendar_bot_records', clock(), limit),
      sweep('calendar_bot_locks', clock() - LOCK_REST_MS, limit),
    ]);
    return more.includes(true);
  };
}
