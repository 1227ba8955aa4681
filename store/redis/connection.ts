import { createClient } from '@redis/client';
import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import type { Log } from '../../core/log.ts';
import { serverCode } from '../remote.ts';

/** The server's address with database and credentials, `redis://USER:PASSWORD@HOST:PORT/NUMBER`. */
type RedisServer = { url: string; deadlineMs: number; log: Log };

/** The client's own type depends on all of its options, so ours is derived from how we make it. */
export type RedisClient = ReturnType<typeof newClient>;

type Connecting = { client: RedisClient; ready: Promise<void> };

/**
 * One connection for all commands, made on demand. If it breaks or answers too late, it is dropped, and the next call
 * connects again. So a server is used again as soon as it is back, without background work. Commands never wait for a
 * server's return, because they would be carried out after their callers heard of a failure.
 */
export class RedisConnection {
  readonly #server: RedisServer;
  #current: Connecting | undefined;

  constructor(server: RedisServer) {
    this.#server = server;
  }

  /** Runs commands on the connection, connecting first if needed. Rejects if no answer comes in time. */
  async use<T>(work: (client: RedisClient) => Promise<T>): Promise<T> {
    this.#current ??= this.#connect();
    const { client, ready } = this.#current;
    await ready;
    try {
      return await withDeadline(() => work(client), this.#server.deadlineMs);
    } catch (error) {
      if (error instanceof DeadlineError || isReplica(error)) this.#giveUp(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    const last = this.#current;
    this.#current = undefined;
    if (last?.client.isOpen) await last.client.close();
  }

  #connect(): Connecting {
    const { url, deadlineMs, log } = this.#server;
    const client = newClient(url, deadlineMs);
    let wasReady = false;
    // The client also reports every failure here; an 'error' event without a listener would end the process.
    client.on('error', error => {
      if (wasReady) log.warn({ err: error }, 'The connection to Redis was lost.');
      wasReady = false;
      this.#giveUp(client);
    });
    const ready = withDeadline(() => client.connect(), deadlineMs).then(
      () => {
        wasReady = true;
      },
      error => {
        this.#giveUp(client);
        throw error;
      },
    );
    return { client, ready };
  }

  #giveUp(client: RedisClient): void {
    if (this.#current?.client === client) this.#current = undefined;
    client.destroy();
  }
}

function newClient(url: string, connectTimeout: number) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    socket: { connectTimeout, reconnectStrategy: false },
  });
}

/** After a failover, the old primary may still run; the same name leads to the new one. */
const isReplica = (error: unknown): boolean => serverCode(error) === 'READONLY';
