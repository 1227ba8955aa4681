import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../core/errors.ts';

/** What came of a request at a token endpoint. */
export type TokenReply =
  | { kind: 'answer'; status: number; payload: unknown }
  | { kind: 'not-json'; status: number }
  | { kind: 'redirect' }
  /** No answer within the time, or not the whole of it: nobody knows what the provider did. `why` is for the log. */
  | { kind: 'lost'; why: string };

/** The reply to a request of simple-oauth2's; never throws. */
export async function tokenReply(request: Promise<{ token: unknown }>, timeoutMs: number): Promise<TokenReply> {
  const answered = new AbortController();
  // The HTTP client has a timeout for the headers and another for the body; this one is for both.
  const late = sleep(timeoutMs, { kind: 'lost', why: 'timeout' } as const, { signal: answered.signal });
  const reply = request.then(({ token }): TokenReply => ({ kind: 'answer', status: 200, payload: token }), failedReply);
  try {
    return await Promise.race([reply, late]);
  } finally {
    late.catch(() => undefined);
    answered.abort();
  }
}

/** A Boom of @hapi/wreck's. What it holds besides may quote the client secret. */
type HttpError = {
  isBoom?: boolean;
  /** The system's, where the connection failed. */
  code?: string;
  output?: { statusCode: number };
  data?: { isResponseError?: boolean; payload?: unknown; res?: HttpResponse } | null;
};
type HttpResponse = { statusCode: number; complete: boolean; destroy(): void };

function failedReply(error: HttpError): TokenReply {
  const { isBoom, code, data, output } = error;
  // simple-oauth2 itself stumbles over JSON that is not an object.
  if (!isBoom) return { kind: 'not-json', status: 200 };
  // The way of a redirect that was not followed.
  if (Array.isArray(data)) return { kind: 'redirect' };
  const response = data?.res;
  if (!response?.complete) {
    response?.destroy();
    return { kind: 'lost', why: code ?? (LATE.includes(output?.statusCode) ? 'timeout' : 'cut-off') };
  }
  const status = response.statusCode;
  return data?.isResponseError ? { kind: 'answer', status, payload: data.payload } : { kind: 'not-json', status };
}

/** As the HTTP client calls its own timeouts, for the body and for the headers. */
const LATE: readonly unknown[] = [408, 504];

/**
 * What is in a reply where it is tokens.
 * @throws BotError "auth/refresh-refused", "auth/client-refused", "auth/provider-unavailable", "auth/bad-answer", with
 * nothing of the reply but its status and a code that we know
 */
export function tokensIn(reply: TokenReply): unknown {
  if (reply.kind === 'lost') throw misbehaved({ reason: reply.why });
  if (reply.kind === 'redirect') throw misbehaved({ reason: 'redirect' });
  if (reply.kind === 'not-json') throw misbehaved({ status: reply.status, reason: 'not-json' });
  const { status } = reply;
  const reason = errorCode(reply.payload);
  // Some providers send their errors with status 200.
  if (status === 200 && reason === undefined) return reply.payload;
  throw refusal(status, reason, reply.payload);
}

/** RFC 6749 s.5.2. A grant is only taken for dead where the provider says nothing else. */
function refusal(status: number, reason: string | undefined, payload: unknown): BotError {
  const facts = { status, ...(reason !== undefined && { reason }) };
  const ownFault = reason === undefined || status >= 500 || status === 429 || holds(payload, 'access_token');
  if (ownFault) return misbehaved(facts);
  if (GRANT_FAULTS.includes(reason)) {
    return new BotError('auth/refresh-refused', 'The provider no longer accepts this grant.', { facts });
  }
  if (CLIENT_FAULTS.includes(reason)) {
    return new BotError('auth/client-refused', 'The provider refuses the client id, its secret or the request.', {
      facts,
    });
  }
  return misbehaved(facts);
}

function misbehaved(facts: { status?: number; reason?: string }): BotError {
  return facts.status === 200
    ? new BotError('auth/bad-answer', 'The provider answered without usable tokens.', { facts })
    : new BotError('auth/provider-unavailable', 'The provider did not answer as it should.', { facts });
}

/** The person has to sign in again; all but the first are of OpenID Connect Core s.3.1.2.6 and come from Microsoft. */
const GRANT_FAULTS = ['invalid_grant', 'interaction_required', 'login_required', 'consent_required'];

const CLIENT_FAULTS = [
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_scope',
  'unsupported_grant_type',
];

function errorCode(payload: unknown): string | undefined {
  if (!holds(payload, 'error')) return undefined;
  return [...CLIENT_FAULTS, ...GRANT_FAULTS].find(known => known === payload.error) ?? 'other';
}

/** Whether a field is there and says something. */
function holds<F extends string>(payload: unknown, field: F): payload is Record<F, unknown> {
  if (typeof payload !== 'object' || payload === null || !Object.hasOwn(payload, field)) return false;
  const value = (payload as Record<string, unknown>)[field];
  return value !== undefined && value !== null && value !== '';
}
