import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A replacement for the server's answer: a complete answer, a cut connection, or no answer for a while. */
export type Fault =
  | { status?: number; headers?: Record<string, string>; body?: string }
  | 'drop'
  | { delayMs: number }
  | ((asked: Asked) => Fault | undefined);

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string };

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
const CERTIFICATE = join(import.meta.dirname, 'fixtures/self-signed.pem');

/** A proxy before real servers. It passes everything on unchanged, and simulates network faults on single paths. */
export class FaultProxy {
  origin = '';
  /** The target server by path prefix. */
  readonly targets: Record<string, string> = {};
  /** The fault by path prefix. */
  faults: Record<string, Fault> = {};
  /** All requests so far, whatever their result. */
  readonly asked: Asked[] = [];
  readonly #server: Server;
  readonly #scheme: string;

  constructor({ secure = false } = {}) {
    const serve = (incoming: IncomingMessage, response: ServerResponse) => void this.#serve(incoming, response);
    const pem = secure ? readFileSync(CERTIFICATE) : '';
    this.#server = secure ? createSecureServer({ key: pem, cert: pem }, serve) : createServer(serve);
    this.#scheme = secure ? 'https' : 'http';
  }

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, 'localhost', resolve));
    this.origin = `${this.#scheme}://localhost:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await incoming.toArray()).join('');
    const { method = 'GET', url = '/', headers } = incoming;
    const asked = { method, path: url, headers, body };
    this.asked.push(asked);
    const fault = byPath(this.faults, url);
    const done = fault === undefined ? undefined : await misbehave(fault, asked, response);
    if (done === undefined) this.#pass(asked, response);
  }

  #pass({ method, path, headers, body }: Asked, response: ServerResponse): void {
    const target = byPath(this.targets, path) ?? 'http://localhost:9';
    const onward = request(new URL(path, target), { method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  }
}

/** Undefined if the target server answers after all. */
async function misbehave(fault: Fault, asked: Asked, response: ServerResponse): Promise<true | undefined> {
  if (typeof fault === 'function') {
    const chosen = fault(asked);
    return chosen && misbehave(chosen, asked, response);
  }
  if (fault === 'drop') {
    response.destroy();
    return true;
  }
  if ('delayMs' in fault) {
    await new Promise(resolve => setTimeout(resolve, fault.delayMs));
    return undefined;
  }
  const { status = 200, headers = {}, body = '' } = fault;
  response.writeHead(status, headers);
  response.end(body);
  return true;
}

/** The entry with the longest matching prefix. */
function byPath<T>(entries: Readonly<Record<string, T>>, path: string): T | undefined {
  const fitting = Object.keys(entries).filter(beginning => path.startsWith(beginning));
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : entries[longest];
}
