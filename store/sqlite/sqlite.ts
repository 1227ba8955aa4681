import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import type { Clock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import type { Backend, PlainValues, RowKind, StoredRow } from '../backend.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';

const BUSY_MS = 2_000;
const SCHEMA_VERSION = 1;
/** `expires` is epoch ms, null for ever. `counter` numbers record versions and lock fences: no number comes twice. */
const SCHEMA = `
  CREATE TABLE plain   (key TEXT PRIMARY KEY, text TEXT NOT NULL, expires INTEGER);
  CREATE TABLE records (key TEXT PRIMARY KEY, text TEXT NOT NULL, version INTEGER NOT NULL, expires INTEGER);
  CREATE TABLE locks   (key TEXT PRIMARY KEY, fence INTEGER NOT NULL, expires INTEGER NOT NULL);
  CREATE TABLE counter (value INTEGER NOT NULL);
  INSERT INTO counter VALUES (0);
  CREATE INDEX plain_expires   ON plain (expires)   WHERE expires IS NOT NULL;
  CREATE INDEX records_expires ON records (expires) WHERE expires IS NOT NULL;
  CREATE INDEX locks_expires   ON locks (expires);
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
/** A damaged row may hold bytes where text was, which would come as an array. */
const TEXT = 'CAST(text AS TEXT) AS text';
const ALIVE = '(expires IS NULL OR expires > :now)';

/** The store in one SQLite file (or in ":memory:") through Node's own SQLite. The file must exist already. */
export function openSqlite(path: string, clock: Clock): Backend {
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    return sqliteBackend(db, clock);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The store on a database that is open already. */
export function sqliteBackend(db: DatabaseSync, clock: Clock): Backend {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  transaction(db, () => prepareSchema(db));
  const writes = groupCommit(work => transaction(db, work));
  return {
    values: plainValues(db, clock, writes),
    ...records(db, clock),
    ...locks(db, clock),
    ...scan(db, clock, writes),
    sweep: sweeper(db, clock),
    close: async () => {
      writes.flush();
      db.close();
    },
  };
}

function prepareSchema(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION) {
    throw new BotError('store/unavailable', 'The store was written by a newer version of the bot. Run that one.');
  }
  if (version === 0) db.exec(SCHEMA);
}

/** BEGIN IMMEDIATE: a transaction that begins with reading could otherwise fail when it comes to write. */
function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** An upsert changes a row in place, at half the cost of INSERT OR REPLACE, which deletes it first. */
function upsert(table: string, ...columns: string[]): string {
  return `INSERT INTO ${table} (key, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
    ON CONFLICT (key) DO UPDATE SET ${columns.map(column => `${column} = excluded.${column}`).join(', ')}`;
}

function expiry(clock: Clock, ttlMs: number | undefined): SQLInputValue {
  return ttlMs === undefined ? null : clock() + ttlMs;
}

/** Keyv's side. Calls return promises because keyv awaits them; the work itself takes microseconds. */
function plainValues(db: DatabaseSync, clock: Clock, writes: GroupCommit): PlainValues {
  const get = db.prepare(`SELECT ${TEXT} FROM plain WHERE key = :key AND ${ALIVE}`);
  const set = db.prepare(upsert('plain', 'text', 'expires'));
  const remove = db.prepare(`DELETE FROM plain WHERE key = :key AND ${ALIVE}`);
  const unwritten = new Map<string, string>();
  return {
    get: async key => unwritten.get(key) ?? textIn(get.get({ key, now: clock() })),
    set: async (key, text, ttlMs) => {
      unwritten.set(key, text);
      await writes.add(() => {
        if (unwritten.get(key) === text) unwritten.delete(key);
        set.run(key, text, expiry(clock, ttlMs));
      });
    },
    delete: async key => {
      writes.flush();
      return remove.run({ key, now: clock() }).changes > 0;
    },
  };
}

function records(db: DatabaseSync, clock: Clock): Pick<Backend, 'put' | 'read' | 'replace' | 'remove'> {
  const next = counter(db);
  const read = db.prepare(`SELECT ${TEXT}, version FROM records WHERE key = :key AND ${ALIVE}`);
  const write = db.prepare(upsert('records', 'text', 'version', 'expires'));
  const remove = db.prepare(`DELETE FROM records WHERE key = :key AND version = :version AND ${ALIVE}`);
  const find = (key: string): StoredRow | undefined => {
    const row = read.get({ key, now: clock() });
    return row && { text: String(row['text']), version: Number(row['version']) };
  };
  const store = (key: string, text: string, ttlMs: number | undefined) => {
    const version = next();
    write.run(key, text, version, expiry(clock, ttlMs));
    return version;
  };
  return {
    put: async (key, text, ttlMs) => {
      transaction(db, () => store(key, text, ttlMs));
    },
    read: async key => find(key),
    replace: async (key, { version, text, ttlMs }) =>
      transaction(db, () => (find(key)?.version === version ? store(key, text, ttlMs) : undefined)),
    remove: async (key, version) => remove.run({ key, version, now: clock() }).changes > 0,
  };
}

function locks(db: DatabaseSync, clock: Clock): Pick<Backend, 'lock' | 'unlock'> {
  const next = counter(db);
  const held = db.prepare('SELECT 1 FROM locks WHERE key = ? AND expires > ?');
  const hold = db.prepare(upsert('locks', 'fence', 'expires'));
  const free = db.prepare('DELETE FROM locks WHERE key = ? AND fence = ?');
  return {
    lock: async (key, ttlMs) =>
      transaction(db, () => {
        if (held.get(key, clock())) return undefined;
        const fence = next();
        hold.run(key, fence, clock() + ttlMs);
        return fence;
      }),
    unlock: async (key, fence) => {
      free.run(key, fence);
    },
  };
}

const TABLES: Readonly<Record<RowKind, string>> = { plain: 'plain', record: 'records' };

function scan(db: DatabaseSync, clock: Clock, writes: GroupCommit): Pick<Backend, 'page' | 'exchange' | 'move'> {
  const prepared = (sql: (table: string) => string) => ({
    plain: db.prepare(sql(TABLES.plain)),
    record: db.prepare(sql(TABLES.record)),
  });
  const page = prepared(
    table => `SELECT key, ${TEXT} FROM ${table} WHERE key > :from AND ${ALIVE} ORDER BY key LIMIT :size`,
  );
  const exchange = prepared(table => `UPDATE ${table} SET text = :to WHERE key = :key AND text = :from AND ${ALIVE}`);
  const next = counter(db);
  const find = prepared(table => `SELECT ${TEXT} FROM ${table} WHERE key = :key AND ${ALIVE}`);
  const copy = prepared(
    table => `INSERT OR REPLACE INTO records (key, text, version, expires)
      SELECT :to, text, :version, :expires FROM ${table} WHERE key = :key`,
  );
  const drop = prepared(table => `DELETE FROM ${table} WHERE key = :key`);
  return {
    page: async (kind, from = '', size) => {
      writes.flush();
      const found = page[kind].all({ from, size, now: clock() });
      const rows = found.map(({ key, text }) => ({ key: String(key), text: String(text) }));
      return { rows, next: rows.length < size ? undefined : rows.at(-1)?.key };
    },
    exchange: async (kind, key, { from, to }) => {
      writes.flush();
      return exchange[kind].run({ key, from, to, now: clock() }).changes > 0;
    },
    move: async (kind, key, { text, to, ttlMs }) => {
      writes.flush();
      return transaction(db, () => {
        if (find[kind].get({ key, now: clock() })?.['text'] !== text) return false;
        copy[kind].run({ key, to, version: next(), expires: expiry(clock, ttlMs) });
        drop[kind].run({ key });
        return true;
      });
    },
  };
}

const textIn = (row: Record<string, SQLOutputValue> | undefined): string | undefined => row && String(row['text']);

function counter(db: DatabaseSync): () => number {
  const increment = db.prepare('UPDATE counter SET value = value + 1 RETURNING value');
  return () => Number(increment.get()?.['value']);
}

function sweeper(db: DatabaseSync, clock: Clock): Backend['sweep'] {
  const statements = ['plain', 'records', 'locks'].map(table =>
    db.prepare(
      `DELETE FROM ${table} WHERE key IN (SELECT key FROM ${table} WHERE expires IS NOT NULL AND expires <= ? LIMIT ?)`,
    ),
  );
  return async limit => statements.map(statement => statement.run(clock(), limit).changes === limit).includes(true);
}
