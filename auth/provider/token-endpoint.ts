import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import { BotError } from '../../core/errors.ts';
import { fieldOf } from '../../core/json.ts';
import { GRANT_REASONS, kindOfReason, kindOfSilence, kindOfStatus, knownReason } from '../../core/provider-reasons.ts';

/** What came of a request at a token endpoint. */
export type TokenReply =
  | { kind: 'answer'; status: number; payload: unknown }
  | { kind: 'not-json'; status: number }
  | { kind: 'redirect' }
  /** No answer within the time, or not the whole of it: what the provider did is not known. `why` is for the log. */
  | { kind: 'lost'; why: string };

/** The reply to a request of simple-oauth2's; never throws. */
export async function tokenReply(request: Promise<{ token: unknown }>, timeoutMs: number): Promise<TokenReply> {
  const reply = request.then(({ token }): TokenReply => ({ kind: 'answer', status: 200, payload: token }), failedReply);
  try {
    // The HTTP client has a timeout for the headers and another for the body; this one is for both.
    return await withDeadline(() => reply, timeoutMs);
  } catch (error) {
    if (error instanceof DeadlineError) return { kind: 'lost', why: 'timeout' };
    throw error;
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
    const why = code?.replace(/^outgoing\//, '') ?? (LATE.includes(output?.statusCode) ? 'timeout' : 'cut-off');
    return { kind: 'lost', why };
  }
  const status = response.statusCode;
  return data?.isResponseError ? { kind: 'answer', status, payload: data.payload } : { kind: 'not-json', status };
}

/** As the HTTP client calls its own timeouts, for the body and for the headers. */
const LATE: readonly unknown[] = [408, 504];

/**
 * What is in a reply where it is tokens.
 * @param tries how often it was asked for
 * @throws BotError "auth/refresh-refused", "auth/client-refused", "auth/misconfigured", "auth/provider-unavailable",
 * "auth/bad-answer", with nothing of the reply but its status and a reason word that we know
 */
export function tokensIn(reply: TokenReply, tries = 1): unknown {
  if (reply.kind === 'lost') throw unfit(kindOfSilence(reply.why), { reason: reply.why, ...(tries > 1 && { tries }) });
  if (reply.kind === 'redirect') throw unfit('misconfigured', { reason: 'redirect' });
  if (reply.kind === 'not-json') throw misbehaved({ status: reply.status, reason: 'not-json' });
  const { status, payload } = reply;
  // Some providers send their errors with status 200.
  if (status === 200 && !holds(payload, 'error')) return payload;
  throw refusal(status, payload);
}

/** RFC 6749 s.5.2. A grant is only taken for dead where the provider says nothing else. */
function refusal(status: number, payload: unknown): BotError {
  const reason = knownReason(payload);
  const facts = { status, reason };
  const isTrouble = kindOfStatus(status) === 'outage' || kindOfReason(reason) === 'outage';
  if (isTrouble || holds(payload, 'access_token')) return misbehaved(facts);
  if (GRANT_REASONS.includes(reason)) {
    return new BotError('auth/refresh-refused', 'The provider no longer accepts this grant.', { facts });
  }
  if (kindOfReason(reason) === 'misconfigured') {
    return new BotError('auth/client-refused', 'The provider refuses the client id, its secret or the request.', {
      facts,
    });
  }
  return misbehaved(facts);
}

type Answered = { status: number; reason: string };

function misbehaved(facts: Answered): BotError {
  if (facts.status === 200) {
    return new BotError('auth/bad-answer', 'The provider answered without usable tokens.', { facts });
  }
  return unfit(kindOfReason(facts.reason) === 'outage' ? 'outage' : kindOfStatus(facts.status), facts);
}

const unfit = (kind: 'outage' | 'misconfigured', facts: Partial<Answered> & { tries?: number }): BotError =>
  kind === 'outage'
    ? new BotError('auth/provider-unavailable', 'The provider did not answer as it should.', { facts })
    : new BotError('auth/misconfigured', 'This address does not lead to the token endpoint.', { facts });

/** True if a field is there and says something. */
const holds = (payload: unknown, field: string): boolean => !EMPTY.includes(fieldOf(payload, field));

const EMPTY: readonly unknown[] = [undefined, null, ''];
