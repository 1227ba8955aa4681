import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next answers of the office server go wrong. */
export type OfficeFault =
  | 'none'
  /** Answers after ten seconds. */
  | 'slow'
  /** Closes the connection before it does anything. */
  | 'down'
  /** Does what was asked, then closes the connection. */
  | 'lost'
  /** Does what was asked, then answers without a field. */
  | 'wrong'
  /** Answers with a web page. */
  | 'page'
  /** Answers with more than a megabyte. */
  | 'huge'
  /** Redirects to another host, and counts who follows. */
  | 'redirect'
  /** Answers with texts that would be links, mentions or scripts. */
  | 'markup'
  | number;

export const MARKUP = '<script>alert(1)</script> [click](https://evil.example) **bold** @everyone';

/** A request that the server has seen. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

type SeenRequest = { method: string; url: string; headers: IncomingMessage['headers']; body: unknown };

/** A small service for tests: who is in the office, and bookings of desks. */
export type OfficeServer = {
  url: string;
  /** What the next requests meet; when the list is used up, the last one stays. */
  faults: OfficeFault[];
  requests: SeenRequest[];
  /** The bookings that were made, by desk. */
  bookings: { desk: string; day: unknown; by: unknown }[];
  /** Requests that followed a redirect. */
  followed: number;
  /** Forgets everything that happened. */
  reset(): void;
  close(): Promise<void>;
};

export const OFFICE_KEY = 'CANARY-OFFICE-KEY';

export async function startOffice(): Promise<OfficeServer> {
  const office = new Office();
  const server = createServer((request, response) => void office.answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  office.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  office.close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return office;
}

class Office implements OfficeServer {
  url = '';
  faults: OfficeFault[] = [];
  requests: SeenRequest[] = [];
  bookings: OfficeServer['bookings'] = [];
  followed = 0;
  close = async (): Promise<void> => {};
  readonly #byKey = new Map<string, unknown>();

  reset(): void {
    Object.assign(this, { faults: [], requests: [], bookings: [], followed: 0 });
    this.#byKey.clear();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await bodyOf(request);
    if (url.startsWith('/elsewhere')) this.followed++;
    this.requests.push({ method, url, headers, body });
    const fault = (this.faults.length > 1 ? this.faults.shift() : this.faults[0]) ?? 'none';
    if (fault === 'down') return void request.socket.destroy();
    if (fault === 'redirect') return answer(response, 302, '', { location: `${this.url}/elsewhere` });
    if (typeof fault === 'number') return answer(response, fault, '{}', fault === 429 ? { 'retry-after': '120' } : {});
    if (headers['x-key'] !== OFFICE_KEY) return answer(response, 401, '');
    const done = READS.has(method) ? this.#people(url, fault) : this.#book(url, { headers, body });
    if (fault === 'lost') return void request.socket.destroy();
    if (fault === 'slow') return;
    if (fault === 'page') return void response.end('<!doctype html><title>Sign in</title>');
    if (fault === 'huge') return void response.end(`{"people":"${'x'.repeat(2_000_000)}"}`);
    answer(response, 200, JSON.stringify(fault === 'wrong' ? {} : done), { 'content-type': 'application/json' });
  }

  #people(url: string, fault: OfficeFault): unknown {
    if (url.includes('day=2026-12-24')) return { people: [] };
    const name = fault === 'markup' ? MARKUP : 'Ana';
    return { people: [{ name, room: '4.12', badge: 7 }, { name: 'Ben' }], internal: 'CANARY-INTERNAL' };
  }

  /** A repeated key gets the first answer. */
  #book(url: string, { headers, body }: Pick<SeenRequest, 'headers' | 'body'>): unknown {
    const key = String(headers['idempotency-key'] ?? '');
    if (key && this.#byKey.has(key)) return this.#byKey.get(key);
    const desk = decodeURIComponent(url.split('/')[2] ?? '');
    const { day, by } = body as { day: unknown; by?: unknown };
    this.bookings.push({ desk, day, by });
    const booking = { number: `B-${this.bookings.length}`, desk };
    if (key) this.#byKey.set(key, booking);
    return booking;
  }
}

/** Where restify is loaded, `writeHead` returns nothing, so the calls are not chained. */
function answer(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
