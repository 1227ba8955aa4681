import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection to a server that can be broken. */
export type TcpProxy = {
  /** The URL of the server, through the proxy. */
  url: string;
  /** Like a server that is down: open connections are cut, new ones refused. */
  refuse(): Promise<void>;
  /** Like a black hole: no connection gets any more data. */
  swallow(): void;
  /** From here on each answer takes `ms` longer. */
  delay(ms: number): void;
  /** The server is back; connections that were swallowed stay dead. */
  restore(): Promise<void>;
  close(): Promise<void>;
};

export async function tcpProxy(server: string): Promise<TcpProxy> {
  const target = new URL(server);
  const sockets = new Set<Socket>();
  let swallowing = false;
  let delayMs = 0;
  let listener = await listen(0);
  const { port } = listener.address() as AddressInfo;

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    return socket;
  }

  function accept(client: Socket): void {
    keep(client);
    if (swallowing) return void client.resume();
    const upstream = keep(connect(Number(target.port), target.hostname));
    client.on('data', data => swallowing || upstream.write(data)).once('close', () => upstream.destroy());
    upstream
      .on('data', data => setTimeout(() => swallowing || client.write(data), delayMs))
      .once('close', () => client.destroy());
  }

  async function listen(at: number) {
    const listening = createServer(accept).listen(at, '127.0.0.1');
    await once(listening, 'listening');
    return listening;
  }

  async function stop(): Promise<void> {
    const closed = once(listener, 'close');
    listener.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  const url = new URL(server);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    refuse: stop,
    swallow: () => {
      swallowing = true;
    },
    delay: ms => {
      delayMs = ms;
    },
    restore: async () => {
      if (swallowing) for (const socket of sockets) socket.removeAllListeners('data').resume();
      swallowing = false;
      delayMs = 0;
      if (!listener.listening) listener = await listen(port);
    },
    close: async () => {
      if (listener.listening) await stop();
    },
  };
}
