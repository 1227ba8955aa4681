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

/** When a client should retry after a temporary failure. */
const RETRY_AFTER_S = 10;

/** The error codes that Direct Line clients look for in the body. */
const CODES = {
  TokenExpired: 'The token has expired; ask for another one.',
  BadArgument: 'Invalid token or secret.',
} as const;

type RefusalStatus = keyof typeof REASONS;
type RefusalCode = keyof typeof CODES;

/** A request that is refused. The caller gets the status and a fixed sentence, never a detailed reason. */
export class HttpRefusal extends Error {
  readonly status: RefusalStatus;
  readonly code: string;
  /** True if the connection must be closed, because the rest of its data may not be a request. */
  readonly closes: boolean;

  constructor(status: RefusalStatus, { closes = false, code }: { closes?: boolean; code?: RefusalCode } = {}) {
    super(code ? CODES[code] : REASONS[status]);
    this.status = status;
    this.code = code ?? `Http${status}`;
    this.closes = closes;
  }
}

/** Sends a refusal in the error format of the Bot Framework's services. */
export function sendRefusal(response: ServerResponse, refusal: HttpRefusal): void {
  if (refusal.closes) response.setHeader('connection', 'close');
  if (refusal.status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
  sendJson(response, refusal.status, refusalBody(refusal));
}

export const refusalBody = ({ code, message }: HttpRefusal) => ({ error: { code, message } });

/** Sends JSON that must not be cached, because it is for one caller. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': length });
  response.end(text); // Node joins a text with the headers to one write; bytes would be a second buffer
}
