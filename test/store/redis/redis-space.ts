import { randomBytes, randomInt } from 'node:crypto';
import { createClient } from '@redis/client';
import type { Space } from '../space.ts';

/** The Redis server for tests; undefined if none is set. */
export const REDIS_URL = process.env['REDIS_URL'];

/** Keys with a prefix of their own, and a connection to inspect them. */
export type RedisSpace = Space & { prefix: string; client: ReturnType<typeof newClient> };

export async function redisSpace(): Promise<RedisSpace> {
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  const url = new URL(REDIS_URL ?? '');
  // If others delete keys in the same database, SCAN can return ours twice, and counts would be wrong.
  url.pathname = `/${randomInt(1, 16)}`;
  const client = newClient(url.href);
  await client.connect();
  url.pathname = `${url.pathname}/${prefix}`;
  return {
    url: url.href,
    prefix,
    client,
    contents: async () => {
      const keys = (await client.keys(`${prefix}:*`)).sort();
      return Promise.all(keys.map(async key => [key, await client.dump(key), await client.pExpireTime(key)]));
    },
    remove: async () => {
      for await (const keys of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 1_000 })) {
        if (keys.length > 0) await client.del(keys);
      }
      await client.close();
    },
  };
}

function newClient(url: string) {
  return createClient({ url });
}
