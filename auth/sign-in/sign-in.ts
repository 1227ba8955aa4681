import { BotError, type ErrorCode, isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { type FailureKind, kindOfFailure } from '../../core/provider-failures.ts';
import { kindOfReason } from '../../core/provider-reasons.ts';
import type { FindLinkedAccount } from '../accounts/find-linked-account.ts';
import type { LastingTokens } from '../accounts/linked-accounts.ts';
import { type Holder, OWNER, sameUser, type UserKey } from '../accounts/user.ts';
import { type Profile, scopesFor } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import { findAccount } from '../provider/provider-requests.ts';
import type { Reports } from '../provider/reports.ts';
import type { Revoke } from '../provider/revocation.ts';
import type { OAuthTokens } from '../provider/tokens.ts';
import { isRandomToken } from '../random.ts';
import {
  type AuthorizationAnswer,
  type AuthorizationRequest,
  type AuthorizationRequests,
  only,
} from './authorization-requests.ts';
import type { FailedSignIn, FailedSignIns, FailureReason } from './failed-sign-ins.ts';
import type { SignInOutcome, SignInOutcomes } from './outcomes.ts';
import type { PendingGrant, PendingGrants } from './pending.ts';
import type { Began, SignInLinks, SignInRequest } from './sign-in-links.ts';

/** What the page before the provider shows. `account` is the one that the chat uses already. */
export type SignInLinkPage = {
  profileTitle: string;
  providerHost: string;
  chat: string;
  name: string;
  began?: Began;
  account?: string;
};

/** What the chat has to be told. */
export type LinkedEvent = { profile: string; account: string; conversation: unknown };
export type RefusedEvent = {
  profile: string;
  reason: 'denied' | FailureReason;
  conversation: unknown;
};

export type CallbackResult =
  /** Not an answer to a sign-in of this browser; nothing was done. */
  | { kind: 'invalid' }
  /** Once more to the provider. */
  | { kind: 'again'; url: string }
  | { kind: 'over'; outcomeId: string; linked?: LinkedEvent; refused?: RefusedEvent };

/** The browser's side of a sign-in. `browser` is the random token in its cookie. */
export type BrowserSignIn = {
  /** What a sign-in link is for; spends nothing. */
  describeLink(token: string): Promise<SignInLinkPage | undefined>;
  /** Spends the link; the provider's URL. */
  begin(token: string, browser: string): Promise<string | undefined>;
  /** @param webChatUser who is signed in to our own web chat in this browser */
  callback(answer: AuthorizationAnswer, webChatUser: UserKey | undefined): Promise<CallbackResult>;
  outcome(id: string, browser: string): Promise<SignInOutcome | undefined>;
};

export function createSignIn(world: {
  profiles: ReadonlyMap<string, Profile>;
  client: (profile: string) => OAuthClient;
  tickets: SignInLinks;
  flows: AuthorizationRequests;
  findLink: FindLinkedAccount;
  pending: PendingGrants;
  outcomes: SignInOutcomes;
  deadEnds: FailedSignIns;
  connect: (holder: Holder, grant: PendingGrant) => Promise<void>;
  giveBack: Revoke;
  reports: Reports;
  log: Log;
}): BrowserSignIn {
  const { profiles, client, findLink, tickets, flows, pending, outcomes, deadEnds, connect, giveBack } = world;
  const { reports, log } = world;

  function withProfile(ticket: SignInRequest | undefined): { ticket: SignInRequest; profile: Profile } | undefined {
    const profile = ticket && profiles.get(ticket.profile);
    return ticket && profile?.enabled ? { ticket, profile } : undefined;
  }

  async function over(flow: AuthorizationRequest, profile: Profile, end: End): Promise<CallbackResult> {
    const { conversation, chat, name, objectId, holder } = flow;
    const channel = holder === OWNER ? '' : holder.channel;
    const about = { profile: profile.name, conversation };
    const shown = { profileTitle: profile.title, chat, channel, name, objectId };
    const outcomeId = await outcomes.keep(flow.browser, { ...end, ...shown });
    log.info({ profile: profile.name, end: end.kind === 'failed' ? end.reason : end.kind }, 'A sign-in is over.');
    if (end.kind === 'linked') return { kind: 'over', outcomeId, linked: { ...about, account: end.account } };
    if (end.kind === 'code' || end.kind === 'waiting') return { kind: 'over', outcomeId };
    if (holder === OWNER) {
      // A developer looks at the terminal, not at a chat.
      await deadEnds.keep(profile.name, end);
      return { kind: 'over', outcomeId };
    }
    const reason = end.kind === 'refused' ? 'denied' : end.reason;
    return { kind: 'over', outcomeId, refused: { ...about, reason } };
  }

  /** The same person at once, when this browser holds the very chat; otherwise the chat must prove it. */
  async function settle(
    flow: AuthorizationRequest,
    profile: Profile,
    grant: PendingGrant,
    webChatUser: UserKey | undefined,
  ) {
    const missing = withheldScopes(profile, flow.need, grant.scopes);
    if (webChatUser && sameUser(webChatUser, flow.holder)) {
      await connect(flow.holder, grant);
      return over(flow, profile, { kind: 'linked', account: grant.account, missing });
    }
    const { code, replaced } = await pending.add(flow.holder, grant);
    if (replaced && replaced.account !== grant.account) await giveBack(replaced);
    if (flow.holder === OWNER) return over(flow, profile, { kind: 'waiting', account: grant.account, missing });
    return over(flow, profile, { kind: 'code', account: grant.account, code, missing });
  }

  /**
   * A grant that comes to nothing here is let go without giving it back: as long as we do not know its account, giving
   * it back could end somebody else's.
   */
  async function exchange(
    flow: AuthorizationRequest,
    profile: Profile,
    code: string,
    webChatUser: UserKey | undefined,
  ) {
    const ask = () => client(profile.name).exchange(code, flow.verifier);
    const tokens = await reports.run(profile.name, 'token.exchange', ask);
    if (!isLasting(tokens)) {
      // Some providers give a refresh token with the first consent only; asked for consent again, they give another.
      if (!flow.forced) return { kind: 'again', url: await flows.start({ ...flow, forced: true }) } as const;
      reports.failed(profile.name, 'token.exchange', NO_REFRESH_TOKEN);
      return over(flow, profile, { kind: 'failed', reason: 'no-lasting-grant' });
    }
    const find = () => findAccount(profile, tokens.accessToken);
    const account = await reports.run(profile.name, 'account.lookup', find);
    const scopes = tokens.scopes ?? flow.scopes;
    const { need, conversation } = flow;
    const grant = { profile: profile.name, account, scopes, need, tokens, conversation };
    return settle(flow, profile, grant, webChatUser);
  }

  async function failed(flow: AuthorizationRequest, profile: Profile, error: unknown): Promise<CallbackResult> {
    if (!isBotError(error) || error.code.startsWith('store/')) throw error;
    return over(flow, profile, { kind: 'failed', reason: reasonOf(error), seen: seenIn(error) });
  }

  /** Usually `issuer` is wrong in the profile, and then nobody can sign in; else somebody mixed up two providers. */
  function turnedAway(flow: AuthorizationRequest, profile: Profile): Promise<CallbackResult> {
    reports.failed(profile.name, 'consent', OTHER_ISSUER);
    return failed(flow, profile, OTHER_ISSUER);
  }

  /** The provider sent the browser back with an error, or without a code (RFC 6749 s.4.1.2.1). */
  function declined(flow: AuthorizationRequest, profile: Profile, word: string | undefined): Promise<CallbackResult> {
    const kind = word === undefined ? undefined : kindOfReason(word);
    // A person can write any word into the address, so only one that is known is logged.
    const facts = { reason: kind === undefined ? 'other' : word };
    const error = new BotError(CONSENT_CODES[kind ?? 'outage'], 'The provider sent the browser back.', { facts });
    reports.failed(profile.name, 'consent', error);
    if (word === 'access_denied') return over(flow, profile, { kind: 'refused' });
    return over(flow, profile, { kind: 'failed', reason: reasonOf(error), seen: seenIn(error) });
  }

  return {
    describeLink: async token => {
      const found = withProfile(isRandomToken(token) ? await tickets.look(token) : undefined);
      if (!found) return undefined;
      const { ticket, profile } = found;
      const providerHost = new URL(profile.authorizationUrl).host;
      const { chat, name, began, holder } = ticket;
      // Anybody may open a link of the developer's, so it does not show the shared account.
      const account = holder === OWNER ? undefined : (await findLink(holder, profile.name)).row?.value.account;
      const known = { ...(began && { began }), ...(account !== undefined && { account }) };
      return { profileTitle: profile.title, providerHost, chat, name, ...known };
    },
    begin: async (token, browser) => {
      const known = isRandomToken(token) && isRandomToken(browser);
      const found = withProfile(known ? await tickets.spend(token) : undefined);
      if (!found) return undefined;
      const { ticket, profile } = found;
      return flows.start({ ...ticket, browser, scopes: scopesFor(profile, ticket.need), forced: false });
    },
    callback: async (answer, webChatUser) => {
      const found = await flows.match(answer);
      if (!found) return { kind: 'invalid' };
      const { flow, profile } = found;
      if (found.foreign) return turnedAway(flow, profile);
      const error = only(answer.query, 'error');
      const code = only(answer.query, 'code');
      if (answer.query.has('error') || !code) return declined(flow, profile, error);
      return exchange(flow, profile, code, webChatUser).catch((problem: unknown) => failed(flow, profile, problem));
    },
    outcome: async (id, browser) =>
      isRandomToken(id) && isRandomToken(browser) ? outcomes.look(id, browser) : undefined,
  };
}

const CONSENT_CODES: Record<FailureKind, ErrorCode> = {
  refusal: 'auth/consent-needed',
  misconfigured: 'auth/misconfigured',
  outage: 'auth/provider-unavailable',
};

/** Consent was asked for explicitly, so it is the profile that does not ask for what lasts. */
const NO_REFRESH_TOKEN = new BotError('auth/misconfigured', 'The provider gave no refresh token.', {
  facts: { status: 200, reason: 'no-refresh-token' },
});

const OTHER_ISSUER = new BotError('auth/misconfigured', 'The answer is of another issuer than the profile expects.', {
  facts: { reason: 'issuer' },
});

function reasonOf({ code }: BotError): FailureReason {
  if (code === 'auth/consent-needed') return 'consent';
  return kindOfFailure(code) === 'misconfigured' ? 'misconfigured' : 'provider';
}

/** The message and the facts of an error are safe to show to whoever runs the bot. */
function seenIn({ message, facts }: BotError): string {
  const answer = [facts['status'], facts['reason']].filter(fact => fact).join(' ');
  return answer ? `${message} (${answer})` : message;
}

type End =
  | { kind: 'linked'; account: string; missing: readonly string[] }
  | { kind: 'code'; account: string; code: string; missing: readonly string[] }
  | { kind: 'waiting'; account: string; missing: readonly string[] }
  | FailedSignIn;

function isLasting(tokens: OAuthTokens): tokens is LastingTokens {
  return tokens.refreshToken !== undefined;
}
