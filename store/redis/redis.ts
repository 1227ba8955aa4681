import type { Backend, StoredRow } from '../backend.ts';
import { CALL_MS, type RemoteOptions } from '../remote.ts';
import { badStoreUrl } from '../store-url.ts';
import { singleWrites } from '../writes.ts';
import { RedisConnection } from './connection.ts';
import { warnOfLoss } from './durability.ts';
import { type RedisRow, RedisRows } from './rows.ts';
import { scripts } from './scripts.ts';

/**
 * The store on a Redis server (6 or newer): `redis://USER:PASSWORD@HOST:6379`, `rediss://` with TLS. The path can name
 * a database and a key prefix: `/2`, `/team-a`, `/2/team-a`.
 * @throws the client's Error if the server cannot be reached
 */
export async function openRedis(url: string, { clock, log, deadlineMs = CALL_MS }: RemoteOptions): Promise<Backend> {
  const { server, prefix } = readUrl(url);
  const connection = new RedisConnection({ url: server, deadlineMs, log });
  try {
    await connection.use(client => warnOfLoss(client, log));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const rows = new RedisRows({ connection, prefix, clock });
  const writeAll: Backend['writeAll'] = writes => rows.writeAll(writes);
  const { set, ...writes } = singleWrites(writeAll);
  return {
    values: { ...plainValues(rows), set },
    read: async key => stored(await rows.find('record', key)),
    writeAll,
    ...writes,
    claim: (records, reads) => claim(rows, records, reads),
    ...locks(rows),
    page: (kind, from, size) => rows.page(kind, from, size),
    exchange: async (kind, key, { from, to }) =>
      (await rows.change(scripts.exchange, { kind, key }, from, to)) !== null,
    move: (kind, key, how) => rows.move(kind, key, how),
    sweep: limit => rows.sweep(limit),
    close: () => connection.close(),
  };
}

function plainValues(rows: RedisRows): Omit<Backend['values'], 'set'> {
  return {
    get: async key => (await rows.find('plain', key))?.text,
    delete: async key => (await rows.change(scripts.take, { kind: 'plain', key })) !== null,
  };
}

async function claim(rows: RedisRows, ...[records, reads]: Parameters<Backend['claim']>): ReturnType<Backend['claim']> {
  const find = async () => ({ marks: [], rows: await Promise.all(reads.map(({ kind, key }) => rows.find(kind, key))) });
  const claimed = records.length > 0 ? await rows.claim(records, reads) : await find();
  return { versions: claimed.marks, rows: claimed.rows.map(stored) };
}

const stored = (row: RedisRow | undefined): StoredRow | undefined => row && { text: row.text, version: row.mark };

function locks(rows: RedisRows): Pick<Backend, 'lock' | 'unlock'> {
  const at = (key: string) => ({ kind: 'lock', key }) as const;
  return {
    lock: async (key, ttlMs) => mark(await rows.change(scripts.replace, at(key), '', '', String(ttlMs))),
    unlock: async (key, fence) => {
      await rows.change(scripts.remove, at(key), String(fence));
    },
  };
}

/** Splits a store URL into the client's URL and our key prefix. */
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

function mark(reply: unknown): number | undefined {
  return reply === null ? undefined : Number(reply);
}
