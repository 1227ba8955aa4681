import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BotError, systemCode } from '../../core/errors.ts';
import { fieldOf } from '../../core/json.ts';

/** @see https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/**
 * Makes sure that `path` exists and only its owner can read it. SQLite gives the WAL and shared-memory files the mode
 * of the database file, so this runs before SQLite opens it.
 */
export function ownFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    // An existing file is never opened here: closing it would drop the POSIX locks that SQLite holds on it in this
    // process.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
}

/**
 * Marks the store as used by a bot until `release` or the end of this process. The mark is an operating system lock on
 * a file next to the store, so a killed bot leaves none.
 * @throws BotError "store/in-use" if another bot uses it
 */
export function claimForBot(path: string): { release(): void } {
  const companion = `${path}.bot`;
  ownFile(companion);
  const mark = new DatabaseSync(companion);
  try {
    mark.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    mark.close();
    if (fieldOf(error, 'errcode') !== SQLITE_BUSY) throw error;
    throw new BotError(
      'store/in-use',
      `Another bot is running on ${path}. Stop it first, or give this one a store of its own with STORE_URL.`,
      { cause: error },
    );
  }
  return { release: () => mark.close() };
}
