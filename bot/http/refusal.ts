import type { ServerResponse } from 'node:http';

const REASONS = {
  400: 'The request cannot be read.',
  401: 'A valid token is needed.',
  403: 'Not allowed.',
  404: 'Nothing is here.',
  405: 'Not this method.',
  408: 'The request took too long.',
  413: 'The request is too long.',
  415: 'Only plain application/json is read.',
  429: 'Too many requests; wait a minute.',
  500: 'Something went wrong.',
  503: 'Not ready.',
} as const;

/** What is down for a moment is asked for again soon. */
const RETRY_AFTER_S = 10;

/** The codes that Direct Line's clients look for in the body. */
const CODES = {
  TokenExpired: 'The token has expired; ask for another one.',
  BadArgument: 'Invalid token or secret.',
} as const;

export type RefusalStatus = keyof typeof REASONS;
export type RefusalCode = keyof typeof CODES;

/** A request that is not served. Callers learn the status and a fixed sentence, never why in detail. */
export class HttpRefusal extends Error {
  readonly status: RefusalStatus;
  readonly code: string;
  /** Whatever follows on this connection cannot be trusted to be a request. */
  readonly closes: boolean;

  constructor(status: RefusalStatus, { closes = false, code }: { closes?: boolean; code?: RefusalCode } = {}) {
    super(code ? CODES[code] : REASONS[status]);
    this.status = status;
    this.code = code ?? `Http${status}`;
    this.closes = closes;
  }
}

/** Answers with a refusal in the error shape of the Bot Framework's own services. */
export function sendRefusal(response: ServerResponse, refusal: HttpRefusal): void {
  if (refusal.closes) response.setHeader('connection', 'close');
  if (refusal.status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
  sendJson(response, refusal.status, refusalBody(refusal));
}

export const refusalBody = ({ code, message }: HttpRefusal) => ({ error: { code, message } });

/** The answer of every JSON route: never cached, because it is about one caller. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
  response.end(bytes);
}
