import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Profile, profileSchema } from '../../auth/profile/profile.ts';

/** A request with its parsed form. */
export type FormRequest = { request: IncomingMessage; response: ServerResponse; path: string; form: URLSearchParams };

/** A local server that receives forms, like authorization servers. */
export abstract class FormServer {
  origin = '';
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#read(request, response));
  }

  protected abstract serve(request: FormRequest): void | Promise<void>;

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** The number of open connections. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  }

  async #read(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    await this.serve({ request, response, form, path: new URL(request.url ?? '', this.origin).pathname });
  }
}

/** A profile of the provider at `origin`; its client secret is a canary. */
export function profileAt(origin: string, name: string, over: Partial<Profile> = {}): Profile {
  const { type: _, ...file } = profileSchema.parse({
    name,
    title: 'Fake Calendar',
    type: 'oauth2',
    authorization: 'per-user',
    authorizationUrl: `${origin}/authorize?prompt=consent`,
    tokenUrl: `${origin}/token`,
    revokeUrl: `${origin}/revoke`,
    apiUrl: `${origin}/api`,
    account: { url: `${origin}/whoami`, field: 'id' },
    scopes: ['unused'],
    clientId: 'CLIENT-ID',
    clientSecret: 'CANARY-CLIENT-SECRET',
  });
  return { ...file, refreshUrl: `${origin}/token`, scopes: { read: ['read'], write: ['write'] }, ...over };
}

/** Not chained: once restify is loaded in the process, `writeHead` returns nothing. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
): void {
  response.writeHead(status, headers);
  response.end(body);
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, { 'content-type': 'application/json' }, JSON.stringify(body));
}
