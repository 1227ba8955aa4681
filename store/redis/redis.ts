import type { Backend, RowKind } from '../backend.ts';
import { CALL_MS, type RemoteOptions } from '../remote.ts';
import { serverCode } from '../server-code.ts';
import { badStoreUrl } from '../store-url.ts';
import { redisConnection } from './connection.ts';
import { warnOfLoss } from './durability.ts';
import { runScript, type Script, scripts } from './scripts.ts';

type Kind = RowKind | 'lock';

const KINDS: readonly Kind[] = ['plain', 'record', 'lock'];

/**
 * The store on a Redis server (6 or newer): `redis://USER:PASSWORD@HOST:6379`, `rediss://` with TLS. The path may name a
 * database and a prefix of its own: `/2`, `/team-a`, `/2/team-a`.
 * @throws Error of the client when the server cannot be reached
 */
export async function openRedis(url: string, { clock, log, deadlineMs = CALL_MS }: RemoteOptions): Promise<Backend> {
  const { server, prefix } = readUrl(url);
  const connection = redisConnection({ url: server, deadlineMs, log });
  const index = (kind: Kind): string => `${prefix}expiring:${kind}`;
  const rowKey = (kind: Kind, key: string): string => `${prefix}${kind}:${key}`;

  const run = (script: Script, keys: string[], args: string[]): Promise<unknown> =>
    connection.use(client => runScript(client, script, keys, [String(clock()), ...args]));
  const onRow = (script: Script, kind: Kind, key: string, ...args: string[]): Promise<unknown> =>
    run(script, [rowKey(kind, key), index(kind), `${prefix}counter`], args);

  async function find(kind: Kind, key: string): Promise<Found | undefined> {
    const [text, mark, expires] = await connection
      .use(client => client.hmGet(rowKey(kind, key), ['text', 'mark', 'expires']))
      .catch(noHash);
    const over = typeof expires === 'string' && Number(expires) <= clock();
    if (typeof text !== 'string' || over) return undefined;
    const isWhole = Number.isFinite(Number(mark ?? Number.NaN)) && Number.isFinite(Number(expires ?? 0));
    return isWhole ? { text, mark: Number(mark) } : BROKEN;
  }

  /** SCAN looks at all keys of the database, in its own order, and may come by a key twice. */
  async function page(kind: Kind, from: string | undefined, size: number) {
    const start = rowKey(kind, '');
    const { cursor, keys } = await connection.use(client =>
      client.scan(from ?? '0', { MATCH: `${start}*`, COUNT: size }),
    );
    const found = await Promise.all(
      keys.map(async whole => {
        const key = whole.slice(start.length);
        const row = await find(kind, key);
        return row && { key, text: row.text };
      }),
    );
    return { rows: found.filter(row => row !== undefined), next: cursor === '0' ? undefined : cursor };
  }

  try {
    await connection.use(client => warnOfLoss(client, log));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    values: {
      get: async key => (await find('plain', key))?.text,
      set: async (key, text, ttlMs) => void (await onRow(scripts.put, 'plain', key, text, lifetime(ttlMs))),
      delete: async key => (await onRow(scripts.take, 'plain', key)) !== null,
    },
    put: async (key, text, ttlMs) => void (await onRow(scripts.put, 'record', key, text, lifetime(ttlMs))),
    read: async key => {
      const row = await find('record', key);
      return row && { text: row.text, version: row.mark };
    },
    replace: async (key, version, text, ttlMs) =>
      mark(await onRow(scripts.replace, 'record', key, String(version ?? ''), text, lifetime(ttlMs))),
    remove: async (key, version) => (await onRow(scripts.remove, 'record', key, String(version))) !== null,
    lock: async (key, ttlMs) => mark(await onRow(scripts.replace, 'lock', key, '', '', lifetime(ttlMs))),
    unlock: async (key, fence) => void (await onRow(scripts.remove, 'lock', key, String(fence))),
    page,
    exchange: async (kind, key, text, other) => (await onRow(scripts.exchange, kind, key, text, other)) !== null,
    move: async (kind, key, text, to) => {
      const row = await find(kind, key);
      if (row?.text !== text) return false;
      const keys = [rowKey(kind, key), index(kind), `${prefix}counter`, rowKey('record', to.key), index('record')];
      const script = row === BROKEN ? scripts.moveBroken : scripts.move;
      return (await run(script, keys, [String(row.mark), lifetime(to.ttlMs)])) !== null;
    },
    sweep: async limit => {
      const swept = await Promise.all(KINDS.map(kind => run(scripts.sweep, [index(kind)], [String(limit)])));
      return swept.includes(limit);
    },
    close: () => connection.close(),
  };
}

type Found = { text: string; mark: number };

/** A row that is no hash with a text, a mark and an end: of no text that could be JSON, so that it is moved away. */
const BROKEN: Found = { text: '', mark: Number.NaN };

/** What is read from something other than a hash: a broken row. */
function noHash(error: unknown): (string | null)[] {
  if (serverCode(error) === 'WRONGTYPE') return ['', null, null];
  throw error;
}

/** A store URL taken apart into what the client understands and the prefix of our keys. */
function readUrl(url: string): { server: string; prefix: string } {
  const server = new URL(url);
  const path = /^(?:\/(\d+))?(?:\/([A-Za-z][\w.-]*))?\/?$/.exec(server.pathname);
  if (!path || server.search || server.hash) {
    throw badStoreUrl('for Redis may end in a database (/2), a prefix for keys (/team-a), or both (/2/team-a).');
  }
  const [, database = '0', prefix = 'calendar-bot'] = path;
  server.pathname = `/${database}`;
  return { server: server.href, prefix: `${prefix}:` };
}

function lifetime(ttlMs: number | undefined): string {
  return ttlMs === undefined ? '' : String(ttlMs);
}

function mark(reply: unknown): number | undefined {
  return reply === null ? undefined : Number(reply);
}
