import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { ReportFailure } from '../core/provider-failures.ts';
import { AccessRules, type AccountAccess, serviceAccess } from './accounts/access.ts';
import { AccessTokens } from './accounts/access-tokens.ts';
import { type Alert, createAlerts } from './accounts/alerts.ts';
import { Connections } from './accounts/connections.ts';
import { type ChatEntryPoint, createFindLinkedAccount } from './accounts/find-linked-account.ts';
import { LapseSchedule } from './accounts/lapse-schedule.ts';
import { type LapseWarning, lapseWarnings } from './accounts/lapse-warnings.ts';
import { LinkedAccounts } from './accounts/linked-accounts.ts';
import { SharedAccount } from './accounts/shared-account.ts';
import { TokenRefresh } from './accounts/token-refresh.ts';
import type { UserKey } from './accounts/user.ts';
import type { RecordSealer, Records } from './ports.ts';
import type { Identify } from './profile/audience.ts';
import type { AccessNeed, Profile } from './profile/profile.ts';
import type { ServiceProfile } from './profile/service-profile.ts';
import { OAuthClient } from './provider/oauth-client.ts';
import { createReports } from './provider/reports.ts';
import { createRevocation } from './provider/revocation.ts';
import { createAuthorizationRequests } from './sign-in/authorization-requests.ts';
import { Callback } from './sign-in/callback.ts';
import { ChatSignIn, type InvitationFor, type SignInInvitation } from './sign-in/chat-sign-in.ts';
import { createFailedSignIns } from './sign-in/failed-sign-ins.ts';
import { createSignInOutcomes } from './sign-in/outcomes.ts';
import { type CodeProof, PendingGrants } from './sign-in/pending.ts';
import { SignInFinisher } from './sign-in/sign-in-finisher.ts';
import { createSignInLinks } from './sign-in/sign-in-links.ts';
import { type BrowserSignIn, onlyReadUrl, SignInStart } from './sign-in/sign-in-start.ts';
import { createVault } from './vault.ts';

/**
 * What an account is needed for.
 * @property identify asks the channel who the person is; called only for a profile with an audience
 */
type AccessRequest = { profile: string; need: AccessNeed; identify?: Identify | undefined };

/** OAuth sign-ins, linked accounts and their tokens, by profile name. Contains nothing specific to one provider. */
export type Auth = BrowserSignIn & {
  /** Decides which account the person may use, and hands out its access tokens. */
  access(user: UserKey, request: AccessRequest): Promise<AccountAccess>;
  /** Creates a sign-in link for the person's own browser, valid for ten minutes. It replaces the previous link. */
  invite(
    user: UserKey,
    purpose: InvitationFor,
    about: SignInInvitation,
  ): Promise<{ url: string; onlyReadUrl?: string; profileTitle: string }>;
  /** Checks a six-digit code against the person's waiting sign-ins, and links the account if it matches. */
  prove(user: UserKey, code: string): Promise<CodeProof['result']>;
  /** True if a sign-in of this person waits for its code. */
  awaitsCode(user: UserKey): Promise<boolean>;
  /**
   * Voids `code` for everyone, because others have read it, and revokes this person's grant if it waits for that code.
   * Another person's grant stays until it expires or is tried, because a code does not lead to its grant.
   * @returns true if a grant of this person waited for the code
   */
  expose(user: UserKey, code: string): Promise<boolean>;
  /** The name of the person's own linked account, unless it has lapsed. */
  account(user: UserKey, profile: string): Promise<string | undefined>;
  /**
   * Removes the person's link, then revokes the grant unless another link uses it.
   * @returns false if no account was linked
   */
  signOut(user: UserKey, profile: string): Promise<boolean>;
  /** Returns one warning per personal sign-in that is about to end. For shared accounts it alerts the operator instead. */
  lapsing(): Promise<LapseWarning[]>;
  sharedAccount: SharedAccount;
};

type World = {
  profiles: ReadonlyMap<string, Profile>;
  /** The services that need no sign-in; no name is also in `profiles`. */
  services?: ReadonlyMap<string, ServiceProfile>;
  /** The profiles that lack settings. A name that is also in `profiles`, with the sandbox's settings, is ready. */
  unready?: ReadonlyMap<string, unknown>;
  store: Records;
  sealer: RecordSealer;
  clock: Clock;
  /** The bot's origin as browsers see it, without a trailing slash. */
  publicUrl: string;
  log: Log;
  /** Sends an alert to the operator. */
  alert: (alert: Alert) => void;
  /** Receives each failed request to a provider. */
  report: ReportFailure;
  /** Reads the entry point from an invitation's `conversation`. */
  madeAt: ChatEntryPoint;
};

/**
 * Joins the parts of auth/.
 * @throws TypeError later, from any method, for a name that is not in `profiles`; only `access` knows `services`
 */
export function createAuth(world: World): Auth {
  warnOfMissingPkce(world);
  const records = recordsOf(world);
  const accounts = accountsOf(world, records);
  const { chat, start, callback } = signInOf(world, records, accounts);
  const { rules, connections } = accounts;
  const profile = profileBy(world);
  return {
    describeLink: token => start.describe(token),
    begin: (token, browser, how) => start.begin(token, browser, how),
    callback: (answer, webChatUser) => callback.answer(answer, webChatUser),
    outcome: (id, browser) => records.outcomes.read(id, browser),
    access: async (user, { profile: name, need, identify }) => {
      const service = world.services?.get(name);
      const asker = { user, identify };
      if (world.unready?.has(name) && !world.profiles.has(name)) return { kind: 'misconfigured' };
      return service ? serviceAccess(service, need, asker) : rules.decide(profile(name), need, asker);
    },
    invite: async (user, purpose, about) => {
      const { title: profileTitle } = profile(purpose.profile);
      const { token, readable } = await chat.invite(user, purpose, about);
      const url = `${world.publicUrl}/auth/start/${token}`;
      return { url, profileTitle, ...(readable && { onlyReadUrl: onlyReadUrl(url) }) };
    },
    prove: (user, code) => chat.prove(user, code),
    awaitsCode: user => records.pending.isWaiting(user),
    expose: (user, code) => chat.expose(user, code),
    account: async (user, name) => {
      const link = await connections.account(user, name);
      return link && !link.lapsed ? link.account : undefined;
    },
    signOut: (user, name) => connections.disconnect(user, name),
    lapsing: () => lapseWarnings({ ...records, ...accounts, profile }),
    sharedAccount: new SharedAccount({ ...records, ...accounts, profile, clock: world.clock }),
  };
}

/** The kinds of records that auth/ stores. */
function recordsOf({ store, sealer, clock, alert }: World) {
  const vault = createVault(store, sealer);
  return {
    vault,
    links: new LinkedAccounts(vault),
    signInLinks: createSignInLinks(vault),
    pending: new PendingGrants(vault, clock),
    outcomes: createSignInOutcomes(vault),
    failedSignIns: createFailedSignIns(vault),
    alerts: createAlerts(vault, alert),
  };
}

type AllRecords = ReturnType<typeof recordsOf>;

/** The parts that use linked accounts. */
function accountsOf(world: World, records: AllRecords) {
  const { vault, links } = records;
  const { profiles, clock, log, madeAt } = world;
  const client = clientsOf(world);
  const reports = createReports(world.report);
  const revoke = createRevocation({ profiles, links, reports, log });
  const refresh = new TokenRefresh({ links, client, revoke, clock });
  const accessTokens = new AccessTokens({ vault, refresh, reports });
  const lapseSchedule = new LapseSchedule({ vault, links, profiles, clock });
  const findLink = createFindLinkedAccount({ links, lapseSchedule, madeAt });
  const rules = new AccessRules({ ...records, findLink, accessTokens, reports, clock, log });
  const profile = profileBy(world);
  const connections = new Connections({ ...records, profile, findLink, lapseSchedule, revoke, clock });
  return { client, reports, revoke, accessTokens, lapseSchedule, findLink, rules, connections };
}

/** The parts of a sign-in, from the link in the chat to the code that completes it. */
function signInOf(world: World, records: AllRecords, accounts: ReturnType<typeof accountsOf>) {
  const { profiles, log } = world;
  const { vault, signInLinks } = records;
  const { client, findLink } = accounts;
  const requests = createAuthorizationRequests({ vault, profiles, client, log });
  return {
    chat: new ChatSignIn({ ...records, ...accounts, profile: profileBy(world), log }),
    start: new SignInStart({ profiles, signInLinks, requests, findLink }),
    callback: new Callback({ ...records, ...accounts, requests, finisher: new SignInFinisher({ ...records, log }) }),
  };
}

function warnOfMissingPkce({ profiles, log }: World): void {
  for (const { name, pkce } of profiles.values()) {
    if (!pkce) log.warn({ profile: name }, 'This profile signs people in without PKCE.');
  }
}

/** One client per profile, created on first use, with its own redirect URI. */
function clientsOf({ profiles, publicUrl, clock }: World): (name: string) => OAuthClient {
  const clients = new Map<string, OAuthClient>();
  const profile = profileBy({ profiles });
  return name => {
    const redirectUri = `${publicUrl}/auth/callback/${name}`;
    const client = clients.get(name) ?? new OAuthClient({ profile: profile(name), redirectUri, clock });
    clients.set(name, client);
    return client;
  };
}

/** @throws TypeError for an unknown profile name */
const profileBy =
  ({ profiles }: Pick<World, 'profiles'>) =>
  (name: string): Profile => {
    const profile = profiles.get(name);
    if (!profile) throw new TypeError(`there is no profile ${name}`);
    return profile;
  };
