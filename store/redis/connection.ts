import { createClient } from '@redis/client';
import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import type { Log } from '../../core/log.ts';
import { serverCode } from '../server-code.ts';

/** The server, its database and its credentials, as `redis://USER:PASSWORD@HOST:PORT/NUMBER`. */
export type RedisServer = { url: string; deadlineMs: number; log: Log };

/** What we ask of the client, whose own type depends on all of its options. */
export type RedisClient = ReturnType<typeof newClient>;

export type RedisConnection = {
  /** Works with the connection, made anew when there is none. Rejects when there is no answer in time. */
  use<T>(work: (client: RedisClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * One connection for all commands, made when it is needed. One that breaks, or answers too late, is given up, and the
 * next call makes another: so a server is in use again as soon as it is back, and nothing runs in between. Commands
 * never wait for a server's return, because they would be carried out after their callers were told of a failure.
 */
export function redisConnection({ url, deadlineMs, log }: RedisServer): RedisConnection {
  let current: { client: RedisClient; ready: Promise<unknown> } | undefined;

  function giveUp(client: RedisClient): void {
    if (current?.client === client) current = undefined;
    client.destroy();
  }

  function connect(): { client: RedisClient; ready: Promise<unknown> } {
    const client = newClient(url, deadlineMs);
    let wasReady = false;
    // The client tells of every failure here, too; an 'error' event that nobody hears would end the process.
    client.on('error', error => {
      if (wasReady) log.warn({ err: error }, 'The connection to Redis was lost.');
      wasReady = false;
      giveUp(client);
    });
    const ready = withDeadline(() => client.connect(), deadlineMs).then(
      () => {
        wasReady = true;
      },
      error => {
        giveUp(client);
        throw error;
      },
    );
    return { client, ready };
  }

  return {
    async use(work) {
      current ??= connect();
      const { client, ready } = current;
      await ready;
      try {
        return await withDeadline(() => work(client), deadlineMs);
      } catch (error) {
        if (error instanceof DeadlineError || isReplica(error)) giveUp(client);
        throw error;
      }
    },
    async close() {
      const last = current;
      current = undefined;
      if (last?.client.isOpen) await last.client.close();
    },
  };
}

function newClient(url: string, connectTimeout: number) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    socket: { connectTimeout, reconnectStrategy: false },
  });
}

/** After a failover the old primary may live on; the same name leads to the new one. */
const isReplica = (error: unknown): boolean => serverCode(error) === 'READONLY';
