import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { BotError, systemCode } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { memoize } from '../../core/memoize.ts';
import { http } from '../../core/node-http.ts';
import { hasBody } from './body.ts';
import { HttpRefusal, sendJson, sendRefusal } from './refusal.ts';
import { type Route, Router } from './router.ts';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type HttpServer = {
  /** Where it listens, as a URL without a path; port 0 takes a free one. */
  listen(port: number, host: string): Promise<string>;
  /** Takes nothing new, lets what is under way end for `drainMs`, then closes every connection. */
  close(drainMs?: number): Promise<void>;
};

type World = {
  routes: readonly Route[];
  upgrade: Upgrade;
  /** Whether the bot can do its work (store, templates). */
  ready(): Promise<boolean>;
  log: Log;
};

const DRAIN_MS = 10_000;

/** Nobody keeps a connection busy by sending slowly. */
const TIMES = {
  headersTimeout: 8_000,
  requestTimeout: 12_000,
  keepAliveTimeout: 65_000,
  // Node looks for late connections only so often; 30 s by default.
  connectionsCheckingInterval: 2_000,
};

/** The bot's HTTP server: routes, upgrades and health checks, with limits for the open internet. */
export function createHttpServer({ routes, upgrade, ready, log }: World): HttpServer {
  const router = new Router([...routes, ...healthRoutes(ready)]);
  const server = http.createServer(TIMES, (request, response) => void answer(request, response, { router, log }));
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    upgrade(request, socket, head);
  });
  return {
    listen: (port, host) => listen(server, port, host),
    async close(drainMs = DRAIN_MS) {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // A stream ends only when its page closes. A client that comes back is sent what it missed.
      for (const socket of upgraded) socket.destroy();
      const impatient = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(impatient);
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening').catch(error => {
    throw portError(error, port);
  });
  return urlOf(server.address());
}

/** Answers one request. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { router, log }: { router: Router; log: Log },
): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  try {
    if (!hasPlainAddress(request)) throw new HttpRefusal(400, { closes: true });
    const { route, params } = router.find(request);
    if (route.method !== 'POST' && hasBody(request)) throw new HttpRefusal(400, { closes: true });
    await route.handle(request, response, params);
  } catch (error) {
    answerError(error, response, log);
  }
}

/** "host", "host:port" or "[::1]:port". */
const HOST = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
const isPlainHost = memoize(host => HOST.test(host) && URL.canParse(`http://${host}`));

/** A second slash would make a host of what follows. */
const PATH = /^\/(?![/\\])/;

/** True if handlers can make a URL of the Host header and the path. */
const hasPlainAddress = ({ url = '', headers }: IncomingMessage): boolean =>
  PATH.test(url) && isPlainHost(headers.host ?? '');

/** Why the server does not listen, and what to do. */
function portError(error: unknown, port: number): BotError {
  const code = systemCode(error);
  const problem =
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what uses it, or set PORT to another (0 takes a free one).`
      : `The bot cannot listen on port ${port} (${code || 'unknown error'}); check HOST and PORT.`;
  return new BotError('settings/invalid', problem, { cause: error, facts: { setting: 'PORT' } });
}

function answerError(error: unknown, response: ServerResponse, log: Log): void {
  if (!(error instanceof HttpRefusal)) log.error({ err: error }, 'A request failed.');
  if (response.headersSent) response.destroy();
  else sendRefusal(response, error instanceof HttpRefusal ? error : new HttpRefusal(500));
}

function healthRoutes(ready: () => Promise<boolean>): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: async (_request, response) => sendJson(response, 200, { status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      handle: async (_request, response) => {
        if (!(await ready())) throw new HttpRefusal(503);
        sendJson(response, 200, { status: 'ready' });
      },
    },
  ];
}

function urlOf(at: AddressInfo | string | null): string {
  if (at === null || typeof at === 'string') throw new TypeError('a server on a port has an address');
  return `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`;
}
