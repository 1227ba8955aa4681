import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** The name of a hostile answer in `answers`. */
export type Trick = string;

/** A local server that every client is sent to, and a record of the process's other connections. */
export type HostileHost = {
  origin: string;
  trick: Trick;
  /** Requests to addresses that no client should call. */
  followed: string[];
  /** Other connections and name look-ups of the process; the test's own servers are not counted. */
  elsewhere(): string[];
  /** The most bytes that one client connection read. */
  mostRead(): number;
  forget(): void;
  close(): Promise<void>;
};

const MB = 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, ' ');
const STATUSES = [301, 302, 303, 307, 308];
/** 200 MB of zeros in 200 KB. */
const BOMB = gzipSync(Buffer.alloc(200 * MB), { level: 9 });

/** Targets of redirects; the first is this server. */
const targets = (origin: string, other: string): Record<string, string> => ({
  'the same host': `${origin}/followed`,
  'another port': `${other}/followed`,
  'another host': 'https://elsewhere.example/followed',
  'a metadata service': 'http://169.254.169.254/latest/meta-data/',
});

const TARGETS = Object.keys(targets('', ''));
export const REDIRECTS: readonly Trick[] = STATUSES.flatMap(status => TARGETS.map(target => `${status} to ${target}`));
export const LARGE: readonly Trick[] = ['an endless body', '100 MB', '200 MB in gzip'];
export const SLOW: readonly Trick[] = ['a slow drip', 'a slow drip of headers', 'silence'];

export async function startHostileHost(): Promise<HostileHost> {
  const attempts: string[] = [];
  const sockets: Socket[] = [];
  const watch = (event: unknown): void => {
    const { socket } = event as { socket: Socket };
    sockets.push(socket);
    socket.on('connectionAttempt', (address: string, port: number) => attempts.push(`http://${address}:${port}`));
    socket.on('lookup', (_error, _address, _family, name: string) => attempts.push(name));
  };
  subscribe('net.client.socket', watch);
  const other = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/followed')) host.followed.push(request.url);
    request.resume();
    answer(host.trick, response, targets(host.origin, originOf(other)));
  }).listen(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(other, 'listening')]);
  const host: HostileHost = {
    origin: originOf(server),
    trick: 'silence',
    followed: [],
    elsewhere: () => attempts.filter(place => place === originOf(other) || !isHere(place)),
    mostRead: () => Math.max(0, ...sockets.map(({ bytesRead }) => bytesRead)),
    forget() {
      attempts.length = 0;
      sockets.length = 0;
      host.followed.length = 0;
    },
    async close() {
      unsubscribe('net.client.socket', watch);
      for (const each of [server, other]) {
        each.closeAllConnections();
        await new Promise(resolve => each.close(resolve));
      }
    },
  };
  return host;
}

const isHere = (place: string): boolean => /^(http:\/\/(127\.0\.0\.1|::1):\d+|localhost)$/.test(place);

const originOf = (server: { address(): unknown }): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function answer(trick: Trick, response: ServerResponse, to: Record<string, string>): void {
  const [, status, target = ''] = /^(\d{3}) to (.+)$/.exec(trick) ?? [];
  if (status) {
    response.writeHead(Number(status), { location: to[target] ?? '', 'content-type': 'application/json' });
    response.end('{}');
  }
  if (trick === '100 MB') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 * MB });
    pour(response, 100 * MB);
  }
  if (trick === 'an endless body') {
    response.writeHead(200, { 'content-type': 'application/json' });
    pour(response, Number.POSITIVE_INFINITY);
  }
  if (trick === '200 MB in gzip') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(BOMB);
  }
  if (trick === 'a slow drip') {
    response.writeHead(200, { 'content-type': 'application/json' });
    drip(response, ' ');
  }
  if (trick === 'a slow drip of headers') {
    response.socket?.write('HTTP/1.1 200 OK\r\nx-drip: ');
    drip(response.socket, 'x');
  }
}

/** As fast as the client reads. */
function pour(response: ServerResponse, left: number): void {
  if (left <= 0 || response.destroyed) return void response.end();
  if (response.write(CHUNK)) setImmediate(() => pour(response, left - CHUNK.length));
  else response.once('drain', () => pour(response, left - CHUNK.length));
}

function drip(stream: ServerResponse | IncomingMessage['socket'] | null, letter: string): void {
  const timer = setInterval(() => stream?.write(letter), 5);
  stream?.on('close', () => clearInterval(timer)).on('error', () => clearInterval(timer));
}
