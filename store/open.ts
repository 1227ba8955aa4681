import type { Clock } from '../core/clock.ts';
import { BotError, isBotError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Backend } from './backend.ts';
import type { Damage } from './quarantine.ts';
import { type RemoteOptions, reasonOf } from './remote.ts';
import { openSqlite } from './sqlite/sqlite.ts';
import { claimForBot, ownFile } from './sqlite/sqlite-file.ts';
import { createStore, type Store } from './store.ts';
import { shownStore, sqlitePath, storeKind } from './store-url.ts';
import { keepSwept } from './sweep.ts';

/** How a process uses a store. */
export type StoreOptions = {
  clock: Clock;
  log: Log;
  /**
   * Only one bot at a time may use a SQLite file; commands share it with the running bot. Servers are for many bots.
   */
  role: 'bot' | 'command';
  /** Called for each damaged row that was moved to quarantine, which is logged in any case. */
  onDamage?: (damage: Damage) => void;
};

/**
 * Opens the store at `url`: `sqlite:PATH` (created with its folder if missing, readable by its owner only),
 * `sqlite::memory:`, or a server, `redis://...` or `postgres://...`.
 * @throws BotError "settings/invalid", "store/in-use" or "store/unavailable"; its message says what to do
 */
export async function openStore(url: string, { clock, log, role, onDamage }: StoreOptions): Promise<Store> {
  const { backend, release } = await orUnavailable(url, () => openBackend(url, { clock, log, role }));
  const store = createStore(backend, {
    onDamage: damage => {
      log.error(damage, 'A damaged record was moved to quarantine; the person it belongs to starts over.');
      onDamage?.(damage);
    },
  });
  const endSweeping = role === 'bot' ? keepSwept(store, log) : undefined;
  return {
    ...store,
    close: async () => {
      endSweeping?.();
      await store.close();
      release?.();
    },
  };
}

type Opened = { backend: Backend; release?: () => void };

/** Server clients are loaded only when used, because loading them takes time. */
async function openBackend(url: string, { clock, log, role }: StoreOptions): Promise<Opened> {
  const kind = storeKind(url);
  if (kind === 'sqlite') return openFile(sqlitePath(url), clock, role);
  return { backend: await openServer[kind](url, { clock, log }) };
}

const openServer = {
  redis: async (url: string, world: RemoteOptions) => (await import('./redis/redis.ts')).openRedis(url, world),
  postgres: async (url: string, world: RemoteOptions) =>
    (await import('./postgres/postgres.ts')).openPostgres(url, world),
};

function openFile(path: string, clock: Clock, role: 'bot' | 'command'): Opened {
  if (path === ':memory:') return { backend: openSqlite(path, clock) };
  const claim = role === 'bot' ? claimForBot(path) : undefined;
  try {
    ownFile(path);
    return { backend: openSqlite(path, clock), release: () => claim?.release() };
  } catch (error) {
    claim?.release();
    throw error;
  }
}

async function orUnavailable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isBotError(error)) throw error;
    const message = `The store ${shownStore(url)} cannot be opened: ${reasonOf(error)}.`;
    throw new BotError('store/unavailable', message, { cause: error });
  }
}
