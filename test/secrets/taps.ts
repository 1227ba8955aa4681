import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { StatementSync } from 'node:sqlite';
import { WebSocket } from 'ws';
import { noteAnswer, noteContent, noteForm, noteRequest } from './harvest.ts';
import type { Watch } from './watch.ts';

/**
 * Watches all input and output of this process through Node's and pino's hooks, without changes to the bot or its
 * tests. Output of other processes is passed on by the code that starts them.
 */
export function tap(watch: Watch): void {
  subscribe('tracing:pino_asJson:end', event => watch.saw('log', String((event as { result?: unknown }).result)));
  subscribe('http.server.request.start', event => tapServer(watch, event as Served));
  subscribe('undici:request:headers', event => tapHeaders(event as Fetched));
  subscribe('undici:request:bodyChunkReceived', event => tapBody(watch, event as FetchedChunk));
  subscribe('undici:request:trailers', event => endFetch(watch, event as Fetched));
  subscribe('net.client.socket', event => tapSocket(watch, (event as { socket: Socket }).socket));
  tapStatements(watch);
  tapStreams(watch);
}

type Served = { request: IncomingMessage; response: ServerResponse; server: Server };

/** This process has the bot's servers and those of everything that it talks to. */
function tapServer(watch: Watch, { request, response }: Served): void {
  noteRequest(watch, { path: request.url ?? '', headers: request.headers });
  const body = collector();
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    if (chunk) body.add(chunk);
    return push(chunk, encoding);
  };
  const { headers, body: answer } = tapResponse(response);
  response.once('close', () => {
    noteForm(watch, body.text());
    tellAnswer(watch, headers(), answer.text());
    if (isOurs(headers())) return;
    watch.saw('address', request.url ?? '');
    if (isChannel(request.url ?? '')) watch.saw('channel', body.text());
  });
}

function tapResponse(response: ServerResponse): { headers(): Headers; body: Collector } {
  const body = collector();
  let written: Headers = {};
  const { writeHead, write, end } = response;
  const tapped = {
    writeHead(status: number, ...more: unknown[]) {
      written = { ...written, ...(more.at(-1) as Headers | undefined) };
      return Reflect.apply(writeHead, response, [status, ...more]);
    },
    write(chunk: unknown, ...more: unknown[]) {
      body.add(chunk);
      return Reflect.apply(write, response, [chunk, ...more]);
    },
    end(chunk: unknown, ...more: unknown[]) {
      body.add(chunk);
      return Reflect.apply(end, response, [chunk, ...more]);
    },
  };
  Object.assign(response, tapped);
  return { headers: () => ({ ...response.getHeaders(), ...written }), body };
}

/** An answer fetched from another process. Answers of this process are seen twice, but kept once. */
type Fetched = { request: object; response?: { headers: Buffer[] } };
type FetchedChunk = { request: object; chunk: Uint8Array };
const fetched = new WeakMap<object, { headers: Record<string, string[]>; body: Collector }>();

function tapHeaders({ request, response }: Fetched): void {
  const raw = (response?.headers ?? []).map(String);
  const headers: Record<string, string[]> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    headers[name] = [...(headers[name] ?? []), raw[at + 1] ?? ''];
  }
  fetched.set(request, { headers, body: collector() });
}

function tapBody(_watch: Watch, { request, chunk }: FetchedChunk): void {
  fetched.get(request)?.body.add(chunk);
}

function endFetch(watch: Watch, { request }: Fetched): void {
  const { headers, body } = fetched.get(request) ?? {};
  if (headers && body) tellAnswer(watch, headers, body.text());
}

type Headers = Readonly<Record<string, string[] | string | number | undefined>>;

function tellAnswer(watch: Watch, headers: Headers, body: string): void {
  noteAnswer(watch, headers, body);
  if (!isOurs(headers)) {
    noteContent(watch, body);
    return;
  }
  watch.saw('address', String(headers['location'] ?? ''));
  // Scripts, styles and pictures are files of the project.
  if (!/javascript|css|image|font/.test(String(headers['content-type'] ?? ''))) watch.saw('answer', body);
}

/** All of the bot's answers have the first header; the sandbox's pages also have the second. */
function isOurs(headers: Headers): boolean {
  return String(headers['x-content-type-options'] ?? '') === 'nosniff' && headers['x-frame-options'] === undefined;
}

const isChannel = (path: string): boolean => path.startsWith('/v3/conversations');

/** The ports of the store servers. */
const storePorts = ['REDIS_URL', 'DATABASE_URL'].flatMap(name => {
  const url = process.env[name];
  return url && URL.canParse(url) ? [Number(new URL(url).port)] : [];
});

function tapSocket(watch: Watch, socket: Socket): void {
  const write = socket.write.bind(socket);
  socket.write = ((chunk: unknown, ...more: never[]) => {
    if (storePorts.includes(socket.remotePort ?? 0)) watch.saw('store', textOf(chunk));
    return write(chunk as never, ...more);
  }) as typeof socket.write;
}

/** The writes to a SQLite store are the values of its statements. */
function tapStatements(watch: Watch): void {
  for (const name of ['run', 'get', 'all'] as const) {
    const plain = StatementSync.prototype[name] as (...values: never[]) => never;
    Object.assign(StatementSync.prototype, {
      [name](this: StatementSync, ...values: never[]) {
        for (const value of values.flatMap(each => (each && typeof each === 'object' ? Object.values(each) : [each]))) {
          if (typeof value === 'string') watch.saw('store', value);
        }
        return plain.apply(this, values);
      },
    });
  }
}

/** What the web chat's streams deliver. */
function tapStreams(watch: Watch): void {
  const plain = WebSocket.prototype.send as (...values: never[]) => void;
  WebSocket.prototype.send = function (this: WebSocket, data: unknown, ...more: never[]) {
    watch.saw('answer', textOf(data));
    plain.call(this, data as never, ...more);
  } as typeof WebSocket.prototype.send;
}

type Collector = { add(chunk: unknown): void; text(): string };

function collector(): Collector {
  const chunks: string[] = [];
  return { add: chunk => void chunks.push(textOf(chunk)), text: () => chunks.join('') };
}

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : '';
}
