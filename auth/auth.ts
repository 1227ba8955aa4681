import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { ReportFailure } from '../core/provider-failures.ts';
import { type AccountAccess, createAccess } from './accounts/access.ts';
import { createAccessTokens } from './accounts/access-tokens.ts';
import { type Alert, createAlerts } from './accounts/alerts.ts';
import { createFindLinkedAccount, type MadeAt } from './accounts/find-linked-account.ts';
import type { Lapse } from './accounts/lapse.ts';
import { createLinkedAccounts } from './accounts/linked-accounts.ts';
import { createRenewals } from './accounts/renewals.ts';
import { createSharedAccount, type SharedAccount } from './accounts/shared-account.ts';
import { type Holder, isAtBoth, type UserKey } from './accounts/user.ts';
import type { RecordSealer, Records } from './ports.ts';
import type { Identify } from './profile/audience.ts';
import type { AccessNeed, Profile } from './profile/profile.ts';
import { withheldScopes } from './profile/scopes.ts';
import { createOAuthClient, type OAuthClient } from './provider/oauth-client.ts';
import { createReports } from './provider/reports.ts';
import { createRevocation } from './provider/revocation.ts';
import { readCode } from './random.ts';
import { createAuthorizationRequests } from './sign-in/authorization-requests.ts';
import { consentsAfter } from './sign-in/consents.ts';
import { createFailedSignIns } from './sign-in/failed-sign-ins.ts';
import { createSignInOutcomes } from './sign-in/outcomes.ts';
import { type CodeProof, createPendingGrants, type PendingGrant } from './sign-in/pending.ts';
import { type BrowserSignIn, createSignIn } from './sign-in/sign-in.ts';
import { type Began, createSignInLinks } from './sign-in/sign-in-links.ts';
import { createVault } from './vault.ts';

export type SignInInvitation = {
  /** The channel of the chat, which the pages name: "webchat", "msteams" ... */
  chat: string;
  /** Shown on the page: the name of the person in the chat. */
  user: string;
  /** Microsoft Entra's id of that person, where the chat knows it. */
  objectId?: string;
  /** When the chat began, where that is known. */
  began?: Began;
  /** JSON, given back when the sign-in is over, and when it will lapse. */
  conversation: unknown;
  /** Whether the provider should offer other accounts than the one it knows. */
  otherAccount?: boolean;
};

/** A person's own sign-in that will soon be over; `conversation` is where they signed in from. */
export type LapseWarning = { profile: string; account: string; lapse: Lapse; conversation: unknown };

/** Everything about whose account may be used, by profile. Nothing here knows any provider. */
export type Auth = BrowserSignIn & {
  /** @param identify what the channel vouches for; asked only where a pre-authorized profile wants to know */
  access(user: UserKey, profile: string, need: AccessNeed, identify?: Identify): Promise<AccountAccess>;
  /**
   * A sign-in link for this user's own browser; valid for ten minutes, and the older one no more.
   * @param need "as-before": what the account that is linked was asked for
   */
  invite(
    user: UserKey,
    profile: string,
    need: AccessNeed | 'as-before',
    about: SignInInvitation,
  ): Promise<{ url: string; profileTitle: string }>;
  /** Whether a sign-in of this user's waits for its six-digit code, and whether `code` is it. */
  prove(user: UserKey, code: string): Promise<CodeProof['result']>;
  /** Whether a sign-in of this user's waits for its code. */
  awaitsCode(user: UserKey): Promise<boolean>;
  /**
   * Voids `code` for everyone, because others have read it. If a grant of this user is waiting for it, that is revoked at
   * once. Another user's grant stays until it expires or is tried, because nothing leads from a code to its grant.
   * @returns whether this user's grant was waiting for it
   */
  expose(user: UserKey, code: string): Promise<boolean>;
  /** The account of their own that is linked and works. */
  account(user: UserKey, profile: string): Promise<string | undefined>;
  /** Forgets first, then gives the grant back where nobody else needs it. False when nothing was linked. */
  signOut(user: UserKey, profile: string): Promise<boolean>;
  /** The sign-ins that will soon be over, each once; of accounts for everybody the operator is told instead. */
  lapsing(): Promise<LapseWarning[]>;
  sharedAccount: SharedAccount;
};

/**
 * @param publicUrl our origin as browsers know it, without a slash at its end
 * @param alert tells the operator
 * @param report is told of each failure at a provider
 * @param madeAt of an invitation's `conversation`
 */
export function createAuth(world: {
  profiles: ReadonlyMap<string, Profile>;
  store: Records;
  sealer: RecordSealer;
  clock: Clock;
  publicUrl: string;
  log: Log;
  alert: (alert: Alert) => void;
  report: ReportFailure;
  madeAt: MadeAt;
}): Auth {
  const { profiles, clock, publicUrl, log } = world;
  const profile = (name: string): Profile => known(profiles, name);
  const vault = createVault(world.store, world.sealer);
  const links = createLinkedAccounts(vault);
  const client = createClients(profile, publicUrl, clock);
  const reports = createReports(world.report);
  const giveBack = createRevocation({ profiles, links, reports, log });
  const accessTokens = createAccessTokens({ vault, links, client, giveBack, reports, clock });
  const tickets = createSignInLinks(vault);
  for (const { name } of [...profiles.values()].filter(({ pkce }) => !pkce)) {
    log.warn({ profile: name }, 'This profile signs people in without PKCE.');
  }
  const pending = createPendingGrants(vault, clock);
  const deadEnds = createFailedSignIns(vault);
  const alerts = createAlerts(vault, world.alert);
  const renewals = createRenewals({ vault, links, profiles, clock });
  const findLink = createFindLinkedAccount({ links, renewals, madeAt: world.madeAt });
  const access = createAccess({ links, findLink, accessTokens, alerts, reports, clock, log });

  async function connect(holder: Holder, grant: PendingGrant): Promise<void> {
    const { profile: name, account, scopes, tokens, conversation } = grant;
    const { address, row } = await findLink(holder, name);
    const dates = { linkedAtMs: clock(), refreshedAtMs: clock() };
    const consents = consentsAfter(profile(name), grant, row?.value);
    const state = { lapsed: false, warned: false };
    const link = { profile: name, account, scopes, ...consents, tokens, conversation, ...dates, ...state };
    const before = await links.save(address, link);
    await renewals.schedule(address, link);
    if (before) await giveBack(before);
    const { accepted: missing } = consents;
    if (missing.length === 0) return;
    const alert = { about: 'scopes-missing', profile: profile(name), missing, granted: scopes } as const;
    await alerts.raise(alert, missing.join(' '));
  }

  async function needBefore(holder: Holder, name: string): Promise<AccessNeed> {
    const { scopes = [], accepted = [] } = (await findLink(holder, name)).row?.value ?? {};
    return withheldScopes(profile(name), 'write', [...scopes, ...accepted]).length === 0 ? 'write' : 'read';
  }

  return {
    ...createSignIn({
      ...{ profiles, client, findLink, tickets, pending, deadEnds, connect, giveBack, reports, log },
      flows: createAuthorizationRequests({ vault, profiles, client, log }),
      outcomes: createSignInOutcomes(vault),
    }),
    access: (user, name, need, identify) => access(profile(name), need, { user, identify }),
    invite: async (holder, name, wanted, { chat, user, objectId = '', began, conversation, otherAccount = false }) => {
      const need = wanted === 'as-before' ? await needBefore(holder, name) : wanted;
      const person = { holder, chat, name: user, objectId, conversation, ...(began && { began }) };
      const token = await tickets.issue({ ...person, profile: name, need, otherAccount });
      return { url: `${publicUrl}/auth/start/${token}`, profileTitle: profile(name).title };
    },
    prove: async (user, text) => {
      const code = readCode(text);
      if (code === undefined) return 'nothing-pending';
      const proof = await pending.prove(user, code);
      if (proof.result === 'linked') await connect(user, proof.grant);
      if ('destroyed' in proof) for (const grant of proof.destroyed) await giveBack(grant);
      if (proof.result !== 'nothing-pending') log.info({ result: proof.result }, 'A sign-in code was typed.');
      return proof.result;
    },
    awaitsCode: user => pending.isWaiting(user),
    expose: async (user, code) => {
      const grant = await pending.expose(user, code);
      if (!grant) return false; // most six-digit numbers are no code
      log.info('A sign-in code was seen by others and is void.');
      await giveBack(grant);
      return true;
    },
    account: async (user, name) => {
      const link = (await findLink(user, name)).row?.value;
      return link && !link.lapsed ? link.account : undefined;
    },
    signOut: async (user, name) => {
      const link = await links.remove((await findLink(user, name)).address);
      // A process that died while it moved the link has left it at its old place, too.
      if (link && isAtBoth(user)) await links.remove((await findLink(user, name)).address);
      const waiting = await pending.drop(user, name);
      await tickets.revoke(user, name);
      for (const grant of [link, waiting]) if (grant) await giveBack(grant);
      return link !== undefined;
    },
    lapsing: async () => {
      const warnings = [];
      for (const { shared, link, lapse } of await renewals.due()) {
        const { account, conversation, linkedAtMs } = link;
        const about = { profile: profile(link.profile), account, lapse };
        if (shared) await alerts.raise({ about: 'lapses-soon', ...about }, linkedAtMs);
        else warnings.push({ profile: link.profile, account, lapse, conversation });
      }
      return warnings;
    },
    sharedAccount: createSharedAccount({
      profile,
      tickets,
      pending,
      deadEnds,
      links,
      accessTokens,
      connect,
      giveBack,
      clock,
    }),
  };
}

/** One client per profile, made when first needed, with a redirect URI of its own. */
function createClients(profile: (name: string) => Profile, publicUrl: string, clock: Clock) {
  const clients = new Map<string, OAuthClient>();
  return (name: string): OAuthClient => {
    const client = clients.get(name) ?? createOAuthClient(profile(name), `${publicUrl}/auth/callback/${name}`, clock);
    clients.set(name, client);
    return client;
  };
}

function known(profiles: ReadonlyMap<string, Profile>, name: string): Profile {
  const profile = profiles.get(name);
  if (!profile) throw new TypeError(`there is no profile ${name}`);
  return profile;
}
