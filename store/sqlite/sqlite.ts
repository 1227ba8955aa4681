import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { Clock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import type { Backend, PlainValues, RowKind, StoredRow, Write, WriteOutcome } from '../backend.ts';
import { claimInSteps } from '../claim.ts';
import { singleWrites } from '../writes.ts';
import { type GroupCommit, groupCommit, type Transact } from './group-commit.ts';

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
/** In every statement with it, the second parameter is the time. */
const ALIVE = '(expires IS NULL OR expires > ?2)';

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
  const transact = transactions(db);
  transact(() => prepareSchema(db), true);
  const group = groupCommit(transact);
  const world: World = { db, clock, group };
  const writeAll = writer(world);
  const { set, ...writes } = singleWrites(writeAll);
  const rows = { values: { ...plainValues(world), set }, read: recordReader(world), writeAll, ...writes };
  return {
    ...rows,
    claim: claimInSteps(rows),
    ...locks(world),
    ...scan(world),
    sweep: sweeper(world),
    close: async () => {
      group.flush();
      db.close();
    },
  };
}

type World = { db: DatabaseSync; clock: Clock; group: GroupCommit };

function prepareSchema(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION) {
    throw new BotError('store/unavailable', 'The store was written by a newer version of the bot. Run that one.');
  }
  if (version === 0) db.exec(SCHEMA);
}

/** BEGIN IMMEDIATE: a transaction that begins with reading could otherwise fail when it comes to write. */
function transactions(db: DatabaseSync): Transact {
  const [begin, beginToWrite] = [db.prepare('BEGIN'), db.prepare('BEGIN IMMEDIATE')];
  const [commit, undo] = [db.prepare('COMMIT'), db.prepare('ROLLBACK')];
  return (work, writes) => {
    (writes ? beginToWrite : begin).run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      if (db.isTransaction) undo.run(); // a full disk ends the transaction by itself
      throw error;
    }
  };
}

/** An upsert changes a row in place, at half the cost of INSERT OR REPLACE, which deletes it first. */
function upsert(table: string, ...columns: string[]): string {
  return `INSERT INTO ${table} (key, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
    ON CONFLICT (key) DO UPDATE SET ${columns.map(column => `${column} = excluded.${column}`).join(', ')}`;
}

function expiry(clock: Clock, ttlMs: number | undefined): SQLInputValue {
  return ttlMs === undefined ? null : clock() + ttlMs;
}

/** Keyv's side. */
function plainValues({ db, clock, group }: World): Omit<PlainValues, 'set'> {
  const get = db.prepare(`SELECT ${TEXT} FROM plain WHERE key = ?1 AND ${ALIVE}`);
  const remove = db.prepare(`DELETE FROM plain WHERE key = ?1 AND ${ALIVE}`);
  return {
    get: key => group.read(() => textIn(get.get(key, clock()))),
    delete: key => group.write(() => remove.run(key, clock()).changes > 0),
  };
}

function recordReader({ db, clock, group }: World): Backend['read'] {
  const read = db.prepare(`SELECT ${TEXT}, version FROM records WHERE key = ?1 AND ${ALIVE}`);
  const find = (key: string): StoredRow | undefined => {
    const row = read.get(key, clock());
    return row && { text: String(row['text']), version: Number(row['version']) };
  };
  return key => group.read(() => find(key));
}

function writer({ db, clock, group }: World): Backend['writeAll'] {
  const next = counter(db);
  const versionOf = db.prepare(`SELECT version FROM records WHERE key = ?1 AND ${ALIVE}`);
  const set = db.prepare(upsert('plain', 'text', 'expires'));
  const put = db.prepare(upsert('records', 'text', 'version', 'expires'));
  const remove = db.prepare(`DELETE FROM records WHERE key = ?1 AND version = ?3 AND ${ALIVE}`);
  const carryOut = (write: Write<{ text: string }>): WriteOutcome => {
    const { op, key } = write;
    if (op === 'remove') return remove.run(key, clock(), write.version).changes > 0 ? 0 : undefined;
    const { text, ttlMs } = write;
    if (op === 'set') {
      set.run(key, text, expiry(clock, ttlMs));
      return 0;
    }
    if (op === 'replace' && versionOf.get(key, clock())?.['version'] !== write.version) return undefined;
    const version = next();
    put.run(key, text, version, expiry(clock, ttlMs));
    return version;
  };
  return writes => group.write(() => writes.map(carryOut));
}

function locks({ db, clock, group }: World): Pick<Backend, 'lock' | 'unlock'> {
  const next = counter(db);
  const held = db.prepare('SELECT 1 FROM locks WHERE key = ? AND expires > ?');
  const hold = db.prepare(upsert('locks', 'fence', 'expires'));
  const free = db.prepare('DELETE FROM locks WHERE key = ? AND fence = ?');
  const take = (key: string, ttlMs: number): number | undefined => {
    if (held.get(key, clock())) return undefined;
    const fence = next();
    hold.run(key, fence, clock() + ttlMs);
    return fence;
  };
  return {
    lock: (key, ttlMs) => group.write(() => take(key, ttlMs)),
    unlock: (key, fence) => group.write(() => void free.run(key, fence)),
  };
}

const TABLES: Readonly<Record<RowKind, string>> = { plain: 'plain', record: 'records' };

function scan(world: World): Pick<Backend, 'page' | 'exchange' | 'move'> {
  return { page: pager(world), exchange: exchanger(world), move: mover(world) };
}

type PreparedFor = Readonly<Record<RowKind, StatementSync>>;

const prepareFor = (db: DatabaseSync, sql: (table: string) => string): PreparedFor => ({
  plain: db.prepare(sql(TABLES.plain)),
  record: db.prepare(sql(TABLES.record)),
});

function pager({ db, clock, group }: World): Backend['page'] {
  const page = prepareFor(
    db,
    table => `SELECT key, ${TEXT} FROM ${table} WHERE key > ?1 AND ${ALIVE} ORDER BY key LIMIT ?3`,
  );
  return (kind, from = '', size) =>
    group.read(() => {
      const rows = page[kind]
        .all(from, clock(), size)
        .map(({ key, text }) => ({ key: String(key), text: String(text) }));
      return { rows, next: rows.length < size ? undefined : rows.at(-1)?.key };
    });
}

function exchanger({ db, clock, group }: World): Backend['exchange'] {
  const exchange = prepareFor(db, table => `UPDATE ${table} SET text = ?4 WHERE key = ?1 AND text = ?3 AND ${ALIVE}`);
  return (kind, key, { from, to }) => group.write(() => exchange[kind].run(key, clock(), from, to).changes > 0);
}

function mover({ db, clock, group }: World): Backend['move'] {
  const next = counter(db);
  const find = prepareFor(db, table => `SELECT ${TEXT} FROM ${table} WHERE key = ?1 AND ${ALIVE}`);
  const copy = prepareFor(
    db,
    table =>
      `INSERT OR REPLACE INTO records (key, text, version, expires) SELECT ?2, text, ?3, ?4 FROM ${table} WHERE key = ?1`,
  );
  const drop = prepareFor(db, table => `DELETE FROM ${table} WHERE key = ?1`);
  return (kind, key, { text, to, ttlMs }) =>
    group.write(() => {
      if (textIn(find[kind].get(key, clock())) !== text) return false;
      copy[kind].run(key, to, next(), expiry(clock, ttlMs));
      drop[kind].run(key);
      return true;
    });
}

const textIn = (row: Record<string, SQLOutputValue> | undefined): string | undefined => row && String(row['text']);

function counter(db: DatabaseSync): () => number {
  const increment = db.prepare('UPDATE counter SET value = value + 1 RETURNING value');
  return () => Number(increment.get()?.['value']);
}

function sweeper({ db, clock, group }: World): Backend['sweep'] {
  const statements = ['plain', 'records', 'locks'].map(table =>
    db.prepare(
      `DELETE FROM ${table} WHERE key IN (SELECT key FROM ${table} WHERE expires IS NOT NULL AND expires <= ? LIMIT ?)`,
    ),
  );
  const sweep = (limit: number): boolean[] =>
    statements.map(statement => statement.run(clock(), limit).changes === limit);
  return async limit => (await group.write(() => sweep(limit))).includes(true);
}
