import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import { BotError } from '../../core/errors.ts';
import { fieldOf } from '../../core/json.ts';
import { GRANT_REASONS, kindOfReason, kindOfSilence, kindOfStatus, knownReason } from '../../core/provider-reasons.ts';

/** The response of a token endpoint, or why there is none. */
type TokenReply =
  | { kind: 'answer'; status: number; payload: unknown }
  | { kind: 'not-json'; status: number }
  | { kind: 'redirect' }
  /** No complete response in time, so it is unknown what the provider did. `why` is for the log. */
  | { kind: 'lost'; why: string };

/** Waits for a request of simple-oauth2. A failed request is a `TokenReply` too. */
export async function tokenReply(request: Promise<{ token: unknown }>, timeoutMs: number): Promise<TokenReply> {
  const reply = request.then(({ token }): TokenReply => ({ kind: 'answer', status: 200, payload: token }), failedReply);
  try {
    // The HTTP client has separate timeouts for headers and body; this one covers both.
    return await withDeadline(() => reply, timeoutMs);
  } catch (error) {
    if (error instanceof DeadlineError) return { kind: 'lost', why: 'timeout' };
    throw error;
  }
}

/** The fields used of an error from @hapi/wreck (a Boom). Its other fields may contain the client secret. */
type HttpError = {
  isBoom?: boolean;
  /** The system's error code, if the connection failed. */
  code?: string;
  output?: { statusCode: number };
  data?: { isResponseError?: boolean; payload?: unknown; res?: HttpResponse } | null;
};
type HttpResponse = { statusCode: number; complete: boolean; destroy(): void };

function failedReply(error: HttpError): TokenReply {
  const { isBoom, code, data, output } = error;
  // simple-oauth2 throws an error of its own for JSON that is not an object.
  if (!isBoom) return { kind: 'not-json', status: 200 };
  // A redirect that was not followed: `data` lists the URLs.
  if (Array.isArray(data)) return { kind: 'redirect' };
  const response = data?.res;
  if (!response?.complete) {
    response?.destroy();
    const why = code?.replace(/^outgoing\//, '') ?? (LATE.includes(output?.statusCode) ? 'timeout' : 'cut-off');
    return { kind: 'lost', why };
  }
  const status = response.statusCode;
  return data?.isResponseError ? { kind: 'answer', status, payload: data.payload } : { kind: 'not-json', status };
}

/** The status codes that the HTTP client gives its own timeouts, for the body and for the headers. */
const LATE: readonly unknown[] = [408, 504];

/**
 * The payload of a successful reply, still unchecked.
 * @param tries the number of requests made, for the log
 * @throws BotError "auth/refresh-refused", "auth/client-refused", "auth/misconfigured", "auth/provider-unavailable",
 * "auth/bad-answer". Of the reply it contains only the status and a known reason word
 */
export function tokensIn(reply: TokenReply, tries = 1): unknown {
  if (reply.kind === 'lost')
    throw endpointError(kindOfSilence(reply.why), { reason: reply.why, ...(tries > 1 && { tries }) });
  if (reply.kind === 'redirect') throw endpointError('misconfigured', { reason: 'redirect' });
  if (reply.kind === 'not-json') throw badReply({ status: reply.status, reason: 'not-json' });
  const { status, payload } = reply;
  // Some providers send their errors with status 200.
  if (status === 200 && !hasField(payload, 'error')) return payload;
  throw refusal(status, payload);
}

/** The error for a refusal (RFC 6749 s.5.2). A grant counts as ended only if the reply allows no other explanation. */
function refusal(status: number, payload: unknown): BotError {
  const reason = knownReason(payload);
  const facts = { status, reason };
  const isTrouble = kindOfStatus(status) === 'outage' || kindOfReason(reason) === 'outage';
  if (isTrouble || hasField(payload, 'access_token')) return badReply(facts);
  if (GRANT_REASONS.includes(reason)) {
    return new BotError('auth/refresh-refused', 'The provider no longer accepts this grant.', { facts });
  }
  if (kindOfReason(reason) === 'misconfigured') {
    return new BotError(
      'auth/client-refused',
      'The provider rejects the client id, the client secret or the request.',
      {
        facts,
      },
    );
  }
  return badReply(facts);
}

type Answered = { status: number; reason: string };

function badReply(facts: Answered): BotError {
  if (facts.status === 200) {
    return new BotError('auth/bad-answer', 'The provider answered without usable tokens.', { facts });
  }
  return endpointError(kindOfReason(facts.reason) === 'outage' ? 'outage' : kindOfStatus(facts.status), facts);
}

const endpointError = (kind: 'outage' | 'misconfigured', facts: Partial<Answered> & { tries?: number }): BotError =>
  kind === 'outage'
    ? new BotError('auth/provider-unavailable', 'The provider is not working as it should.', { facts })
    : new BotError('auth/misconfigured', 'This URL is not a token endpoint.', { facts });

/** True if the field exists and is not empty. */
const hasField = (payload: unknown, field: string): boolean => !EMPTY.includes(fieldOf(payload, field));

const EMPTY: readonly unknown[] = [undefined, null, ''];
