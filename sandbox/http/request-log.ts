import { parsedBody, type Request } from './message.ts';

/** One request to the sandbox, and how it was answered. */
export type LoggedRequest = {
  /** Google's method name or "oauth.token", "page.outbox" ...; "none" when no route matched. */
  route: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  /** Parsed where its type is known. */
  body: unknown;
  /** 0 when no answer was sent. */
  status: number;
  responseBytes: number;
};

/** The requests of this process, the last thousand of them; nothing of it is written anywhere. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  add(route: string, request: Request, status: number, responseBytes: number): void {
    const { method, path, query, headers } = request;
    const entry = {
      route,
      method,
      path,
      query: Object.fromEntries(query),
      headers,
      body: parsedBody(request),
      status,
      responseBytes,
    };
    this.#entries = [...this.#entries.slice(-999), entry];
  }

  /** All entries, or those of one route. */
  entries(route?: string): readonly LoggedRequest[] {
    return route === undefined ? this.#entries : this.#entries.filter(entry => entry.route === route);
  }

  /** How often each route was asked. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { route } of this.#entries) counts[route] = (counts[route] ?? 0) + 1;
    return counts;
  }

  clear(): void {
    this.#entries = [];
  }
}
