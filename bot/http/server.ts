import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { BotError, systemCode } from '../../core/errors.ts';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';
import { type Log, silentLog } from '../../core/log.ts';
import { hasBody } from './body.ts';
import { HttpRefusal, refusalBody, sendJson, sendRefusal } from './refusal.ts';

/** A route. `:name` in the path is passed in `params`, decoded. A thrown HttpRefusal becomes the response. */
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  handle(request: IncomingMessage, response: ServerResponse, params: Record<string, string>): Promise<void>;
};

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type HttpServer = {
  /** Starts listening; port 0 picks a free port. @returns the URL without a path */
  listen(port: number, host: string): Promise<string>;
  /** Stops accepting requests, waits up to `drainMs` for running ones, then closes every connection. */
  close(drainMs?: number): Promise<void>;
};

type World = {
  routes: readonly Route[];
  upgrade: Upgrade;
  /** True if the bot can work (store, templates). */
  ready(): Promise<boolean>;
  log: Log;
};

const DRAIN_MS = 10_000;

/** restify's own log would contain whole requests. It accepts Pino, though its types ask for Bunyan. */
const NO_LOG = silentLog as unknown as restify.Server['log'];

/** restify for its router alone: its body reader and plugins are what a server on the open internet must not have. */
export function createHttpServer({ routes, upgrade, ready, log }: World): HttpServer {
  const server = restify.createServer({ name: '', log: NO_LOG });
  for (const route of [...routes, ...healthRoutes(ready)]) mount(server, route, log);
  server.on('restifyError', answerRouterError);
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    upgrade(request, socket, head);
  });
  limitTimes(server.server);
  refuseOddAddresses(server.server);
  return {
    async listen(port, host) {
      // restify passes errors of its server on as its own, where they would end the process without a listener.
      server.once('error', () => undefined);
      server.listen(port, host);
      await once(server.server, 'listening').catch(error => {
        throw portError(error, port);
      });
      return urlOf(server.server.address());
    },
    async close(drainMs = DRAIN_MS) {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // Streams end of themselves only when their page is closed; a client that comes back is told what it missed.
      for (const socket of upgraded) socket.destroy();
      const impatient = setTimeout(() => server.server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(impatient);
    },
  };
}

/** Limits for clients that send slowly. */
function limitTimes(server: restify.Server['server']): void {
  // How often Node checks for late connections; 30 s by default.
  Object.assign(server, { headersTimeout: 8_000, requestTimeout: 12_000, connectionsCheckingInterval: 2_000 });
  server.keepAliveTimeout = 65_000;
}

/** "host", "host:port" or "[::1]:port". */
const HOST = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/**
 * restify builds a URL from the Host header and the path before our handlers run. An invalid one would throw where it
 * cannot be caught and end the process, so such requests are refused here.
 */
function refuseOddAddresses(server: restify.Server['server']): void {
  for (const event of ['request', 'checkContinue'] as const) {
    const handlers = server.listeners(event) as ((request: IncomingMessage, response: ServerResponse) => void)[];
    server.removeAllListeners(event);
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      if (!hasPlainAddress(request)) return sendRefusal(response, new HttpRefusal(400, { closes: true }));
      for (const handle of handlers) handle.call(server, request, response);
    });
  }
}

const isPlainHost = memoizeShortText(host => HOST.test(host) && URL.canParse(`http://${host}`));

/** A second slash would make a host of what follows. */
const PATH = /^\/(?![/\\])/;

/** True if handlers can make a URL of the Host header and the path. */
const hasPlainAddress = ({ url = '', headers }: IncomingMessage): boolean =>
  PATH.test(url) && isPlainHost(headers.host ?? '');

/** The error if the server cannot listen, with what to do about it. */
function portError(error: unknown, port: number): BotError {
  const code = systemCode(error);
  const problem =
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what uses it, or set PORT to another (0 takes a free one).`
      : `The bot cannot listen on port ${port} (${code || 'unknown error'}); check HOST and PORT.`;
  return new BotError('settings/invalid', problem, { cause: error, facts: { setting: 'PORT' } });
}

function mount(server: restify.Server, { method, path, handle }: Route, log: Log): void {
  const mounted = { GET: server.get, POST: server.post }[method];
  mounted.call(server, path, async (request: restify.Request, response: restify.Response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    try {
      if (method !== 'POST' && hasBody(request)) throw new HttpRefusal(400, { closes: true });
      await handle(request, response, request.params);
    } catch (error) {
      answerError(error, response, log);
    }
  });
}

function answerError(error: unknown, response: ServerResponse, log: Log): void {
  if (!(error instanceof HttpRefusal)) log.error({ err: error }, 'A request failed.');
  if (response.headersSent) response.destroy();
  else sendRefusal(response, error instanceof HttpRefusal ? error : new HttpRefusal(500));
}

/**
 * What the router itself refuses: unknown paths and methods. Its own words would repeat what was asked for. The four
 * parameters are those of restify's event.
 */
function answerRouterError(
  _request: unknown,
  response: restify.Response,
  error: { statusCode?: number },
  done: () => void,
): void {
  const refusal = new HttpRefusal(error.statusCode === 404 || error.statusCode === 405 ? error.statusCode : 400);
  // Not `sendRefusal`: without its own `sendRaw` restify would answer a second time.
  response.sendRaw(refusal.status, JSON.stringify(refusalBody(refusal)), {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  done();
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
