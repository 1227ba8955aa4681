import { createClient } from '@redis/client';
import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import type { Log } from '../../core/log.ts';
import { serverCode } from '../remote.ts';

/** The server, its database and its credentials, as `redis://USER:PASSWORD@HOST:PORT/NUMBER`. */
export type RedisServer = { url: string; deadlineMs: number; log: Log };

/** What we ask of the client, whose own type depends on all of its options. */
export type RedisClient = ReturnType<typeof newClient>;

type Connecting = { client: RedisClient; ready: Promise<void> };

/**
 * One connection for all commands, made when it is needed. One that breaks, or answers too late, is given up, and the
 * next call makes another: so a server is in use again as soon as it is back, and nothing runs in between. Commands
 * never wait for a server's return, because they would be carried out after their callers were told of a failure.
 */
export class RedisConnection {
  readonly #server: RedisServer;
  #current: Connecting | undefined;

  constructor(server: RedisServer) {
    this.#server = server;
  }

  /** Works with the connection, made again when there is none. Rejects when there is no answer in time. */
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
    // The client tells of every failure here, too; an 'error' event without a listener would end the process.
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

/** After a failover the old primary may live on; the same name leads to the new one. */
const isReplica = (error: unknown): boolean => serverCode(error) === 'READONLY';
