import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BotError } from '../core/errors.ts';

/** What a store URL can name. */
type StoreKind = 'sqlite' | 'redis' | 'postgres';

const FORMS =
  'sqlite:./data/bot.sqlite, redis://HOST:6379 (rediss:// with TLS) or postgres://USER:PASSWORD@HOST:5432/DATABASE';
const KINDS: Readonly<Record<string, StoreKind>> = {
  sqlite: 'sqlite',
  redis: 'redis',
  rediss: 'redis',
  postgres: 'postgres',
  postgresql: 'postgres',
};

/**
 * The kind of store that a URL names.
 * @throws BotError "settings/invalid", which does not quote the URL, because it may contain a password
 */
export function storeKind(url: string): StoreKind {
  const [, scheme = '', rest = ''] = /^(\w+):(.*)$/s.exec(url) ?? [];
  const kind = KINDS[scheme];
  if (!kind || rest === '' || (kind !== 'sqlite' && !serverUrl(url)?.hostname)) {
    throw badStoreUrl(`must look like ${FORMS}.`);
  }
  return kind;
}

export function badStoreUrl(problem: string): BotError {
  return new BotError('settings/invalid', `STORE_URL ${problem}`, { facts: { setting: 'STORE_URL' } });
}

/** The absolute path of the file in a store URL; ":memory:" for none. */
export function sqlitePath(url: string): string {
  if (storeKind(url) !== 'sqlite') throw new TypeError('this store is no file');
  const path = url.slice('sqlite:'.length);
  return path === ':memory:' ? path : resolve(path);
}

/**
 * The folder for files that belong to a store: next to a SQLite file, or ./data for a server; undefined for a store in
 * memory.
 */
export function besideStore(url: string): string | undefined {
  if (storeKind(url) !== 'sqlite') return resolve('data');
  const path = sqlitePath(url);
  return path === ':memory:' ? undefined : dirname(path);
}

/** False for a SQLite file that no bot has created, and for a store in memory. */
export const isStoreThere = (url: string): boolean => storeKind(url) !== 'sqlite' || existsSync(sqlitePath(url));

/** A store's address for display, without user, password and options. */
export function shownStore(url: string): string {
  if (storeKind(url) === 'sqlite') return sqlitePath(url);
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Node's own error for an invalid URL quotes it, including the password. */
function serverUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
