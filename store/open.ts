import { resolve } from 'node:path';
import type { Clock } from '../core/clock.ts';
import { BotError, isBotError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Backend } from './backend.ts';
import { openSqlite } from './sqlite.ts';
import { claimForBot, ownFile } from './sqlite-file.ts';
import { createStore, type Store } from './store.ts';
import { keepSwept } from './sweep.ts';

export type StoreOptions = {
  clock: Clock;
  log: Log;
  /** One bot at a time may use a SQLite file; commands share it with the running bot. */
  role: 'bot' | 'command';
};

/**
 * Opens the store that `url` names: `sqlite:PATH` (made with its folder when missing, readable by its owner only) or
 * `sqlite::memory:`.
 * @throws BotError "settings/invalid", "store/in-use" or "store/unavailable", whose message says what to do
 */
export async function openStore(url: string, { clock, log, role }: StoreOptions): Promise<Store> {
  const path = sqlitePath(url);
  const claim = role === 'bot' && path !== ':memory:' ? onDisk(path, () => claimForBot(path)) : undefined;
  try {
    const store = createStore(onDisk(path, () => openFile(path, clock)));
    const endSweeping = role === 'bot' ? keepSwept(store, log) : undefined;
    return {
      ...store,
      close: async () => {
        endSweeping?.();
        await store.close();
        claim?.release();
      },
    };
  } catch (error) {
    claim?.release();
    throw error;
  }
}

/** The file that a store URL names, made absolute; ":memory:" for none. */
export function sqlitePath(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  if (path === undefined) {
    throw new BotError('settings/invalid', 'STORE_URL must look like sqlite:./data/bot.sqlite.', {
      facts: { setting: 'STORE_URL' },
    });
  }
  return path === ':memory:' ? path : resolve(path);
}

function openFile(path: string, clock: Clock): Backend {
  if (path !== ':memory:') ownFile(path);
  return openSqlite(path, clock);
}

function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isBotError(error)) throw error;
    const reason = error instanceof Error ? error.message : 'unknown error';
    throw new BotError('store/unavailable', `The store ${path} cannot be opened: ${reason}.`, { cause: error });
  }
}
