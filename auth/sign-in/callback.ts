import { BotError, type ErrorCode, isBotError } from '../../core/errors.ts';
import { type FailureKind, kindOfFailure } from '../../core/provider-failures.ts';
import { kindOfReason } from '../../core/provider-reasons.ts';
import type { Connections } from '../accounts/connections.ts';
import type { LastingTokens } from '../accounts/linked-accounts.ts';
import { OWNER, sameUser, type UserKey } from '../accounts/user.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import { findAccount } from '../provider/provider-requests.ts';
import type { Reports } from '../provider/reports.ts';
import type { Revoke } from '../provider/revocation.ts';
import type { OAuthTokens } from '../provider/tokens.ts';
import {
  type AuthorizationAnswer,
  type AuthorizationRequests,
  type Match,
  singleValue,
} from './authorization-requests.ts';
import type { FailureReason } from './failed-sign-ins.ts';
import type { PendingGrant, PendingGrants } from './pending.ts';
import type { FinishedSignIn, SignInFinisher, SignInResult } from './sign-in-finisher.ts';

/** What to do with the browser after the provider's answer. */
export type CallbackResult =
  /** The answer does not belong to a sign-in of this browser; nothing was done. */
  | { kind: 'invalid' }
  /** Send the browser to the provider again. */
  | { kind: 'again'; url: string }
  | FinishedSignIn;

type Parts = {
  client: (profile: string) => OAuthClient;
  requests: AuthorizationRequests;
  pending: PendingGrants;
  connections: Connections;
  finisher: SignInFinisher;
  revoke: Revoke;
  reports: Reports;
};

/** Handles the provider's answer. A code becomes a grant, which is linked at once or waits for its six-digit code. */
export class Callback {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param webChatUser the person who uses the bot's own web chat in this browser */
  async answer(answer: AuthorizationAnswer, webChatUser: UserKey | undefined): Promise<CallbackResult> {
    const match = await this.#parts.requests.match(answer);
    if (!match) return { kind: 'invalid' };
    if (match.foreign) return this.#wrongIssuer(match);
    const code = singleValue(answer.query, 'code');
    if (answer.query.has('error') || !code) return this.#declined(match, singleValue(answer.query, 'error'));
    try {
      const grant = await this.#exchange(match, code);
      return 'kind' in grant ? grant : await this.#settle(match, grant, webChatUser);
    } catch (error) {
      return this.#failed(match, error);
    }
  }

  /**
   * Exchanges the code and looks up the account. If that fails, the grant is not revoked: its account is unknown, so
   * revoking it could end another sign-in.
   */
  async #exchange(match: Match, code: string): Promise<PendingGrant | CallbackResult> {
    const { request, profile } = match;
    const { client, reports } = this.#parts;
    const ask = () => client(profile.name).exchange(code, request.verifier);
    const tokens = await reports.run(profile.name, 'token.exchange', ask);
    if (!isLasting(tokens)) return this.#withoutRefreshToken(match);
    const find = () => findAccount(profile, tokens.accessToken);
    const account = await reports.run(profile.name, 'account.lookup', find);
    const { need, conversation } = request;
    return { profile: profile.name, account, scopes: tokens.scopes ?? request.scopes, need, tokens, conversation };
  }

  /** Some providers send a refresh token only with the first consent, and another when asked for consent again. */
  async #withoutRefreshToken(match: Match): Promise<CallbackResult> {
    const { requests, reports } = this.#parts;
    if (!match.request.forced) {
      return { kind: 'again', url: await requests.start({ ...match.request, forced: true }) };
    }
    reports.failed(match.profile.name, 'token.exchange', NO_REFRESH_TOKEN);
    return this.#end(match, { kind: 'failed', reason: 'no-lasting-grant' });
  }

  /** Links the account at once if this browser also has the chat open; otherwise the chat must prove it with the code. */
  async #settle(match: Match, grant: PendingGrant, webChatUser: UserKey | undefined): Promise<FinishedSignIn> {
    const { connections, pending, revoke } = this.#parts;
    const { holder, need } = match.request;
    const { account } = grant;
    const missing = withheldScopes(match.profile, need, grant.scopes);
    if (webChatUser && sameUser(webChatUser, holder)) {
      await connections.connect(holder, grant);
      return this.#end(match, { kind: 'linked', account, missing });
    }
    const { code, replaced } = await pending.add(holder, grant);
    if (replaced && replaced.account !== account) await revoke(replaced);
    return this.#end(
      match,
      holder === OWNER ? { kind: 'waiting', account, missing } : { kind: 'code', account, code, missing },
    );
  }

  /** Usually the profile's `issuer` is wrong and no sign-in works. Otherwise this is a mix-up attack (RFC 9207). */
  #wrongIssuer(match: Match): Promise<FinishedSignIn> {
    this.#parts.reports.failed(match.profile.name, 'consent', OTHER_ISSUER);
    return this.#failed(match, OTHER_ISSUER);
  }

  /** The provider sent the browser back with an error, or without a code (RFC 6749 s.4.1.2.1). */
  #declined(match: Match, word: string | undefined): Promise<FinishedSignIn> {
    const kind = word === undefined ? undefined : kindOfReason(word);
    // Anyone can put any word into the URL, so only known words are logged.
    const facts = { reason: kind === undefined ? 'other' : word };
    const error = new BotError(CONSENT_CODES[kind ?? 'outage'], 'The provider sent the browser back.', { facts });
    this.#parts.reports.failed(match.profile.name, 'consent', error);
    return word === 'access_denied' ? this.#end(match, { kind: 'refused' }) : this.#failed(match, error);
  }

  async #failed(match: Match, error: unknown): Promise<FinishedSignIn> {
    if (!isBotError(error) || error.code.startsWith('store/')) throw error;
    return this.#end(match, { kind: 'failed', reason: reasonOf(error), seen: seenIn(error) });
  }

  #end({ request, profile }: Match, end: SignInResult): Promise<FinishedSignIn> {
    return this.#parts.finisher.finish(request, profile, end);
  }
}

const CONSENT_CODES: Record<FailureKind, ErrorCode> = {
  refusal: 'auth/consent-needed',
  misconfigured: 'auth/misconfigured',
  outage: 'auth/provider-unavailable',
};

/** Consent was requested explicitly, so the profile lacks what makes this provider send a refresh token. */
const NO_REFRESH_TOKEN = new BotError('auth/misconfigured', 'The provider sent no refresh token.', {
  facts: { status: 200, reason: 'no-refresh-token' },
});

const OTHER_ISSUER = new BotError(
  'auth/misconfigured',
  'The answer comes from another issuer than the profile expects.',
  {
    facts: { reason: 'issuer' },
  },
);

function reasonOf({ code }: BotError): FailureReason {
  if (code === 'auth/consent-needed') return 'consent';
  return kindOfFailure(code) === 'misconfigured' ? 'misconfigured' : 'provider';
}

/** What the operator is shown: the message and facts of an error, which contain no secrets. */
function seenIn({ message, facts }: BotError): string {
  const answer = [facts['status'], facts['reason']].filter(fact => fact).join(' ');
  return answer ? `${message} (${answer})` : message;
}

function isLasting(tokens: OAuthTokens): tokens is LastingTokens {
  return tokens.refreshToken !== undefined;
}
