import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { ReportFailure } from '../core/provider-failures.ts';
import { AccessRules, type AccountAccess } from './accounts/access.ts';
import { AccessTokens } from './accounts/access-tokens.ts';
import { type Alert, createAlerts } from './accounts/alerts.ts';
import { Connections } from './accounts/connections.ts';
import { createFindLinkedAccount, type MadeAt } from './accounts/find-linked-account.ts';
import { type LapseWarning, lapseWarnings } from './accounts/lapse-warnings.ts';
import { LinkedAccounts } from './accounts/linked-accounts.ts';
import { Renewals } from './accounts/renewals.ts';
import { SharedAccount } from './accounts/shared-account.ts';
import { TokenRefresh } from './accounts/token-refresh.ts';
import type { UserKey } from './accounts/user.ts';
import type { RecordSealer, Records } from './ports.ts';
import type { Identify } from './profile/audience.ts';
import type { AccessNeed, Profile } from './profile/profile.ts';
import { OAuthClient } from './provider/oauth-client.ts';
import { createReports } from './provider/reports.ts';
import { createRevocation } from './provider/revocation.ts';
import { createAuthorizationRequests } from './sign-in/authorization-requests.ts';
import { Callback } from './sign-in/callback.ts';
import { ChatSignIn, type InvitationFor, type SignInInvitation } from './sign-in/chat-sign-in.ts';
import { createFailedSignIns } from './sign-in/failed-sign-ins.ts';
import { createSignInOutcomes } from './sign-in/outcomes.ts';
import { type CodeProof, PendingGrants } from './sign-in/pending.ts';
import { type BrowserSignIn, SignInStart } from './sign-in/sign-in.ts';
import { SignInConclusion } from './sign-in/sign-in-end.ts';
import { createSignInLinks } from './sign-in/sign-in-links.ts';
import { createVault } from './vault.ts';

/**
 * What an account is wanted for.
 * @property identify what the channel vouches for; asked only where a pre-authorized profile wants to know
 */
type Wanted = { profile: string; need: AccessNeed; identify?: Identify | undefined };

/** Everything about whose account may be used, by profile. Nothing here knows any provider. */
export type Auth = BrowserSignIn & {
  access(user: UserKey, wanted: Wanted): Promise<AccountAccess>;
  /** A sign-in link for this user's own browser; valid for ten minutes, and the older one no more. */
  invite(user: UserKey, what: InvitationFor, about: SignInInvitation): Promise<{ url: string; profileTitle: string }>;
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
  /** Forgets first, then revokes the grant where no other link needs it. False when nothing was linked. */
  signOut(user: UserKey, profile: string): Promise<boolean>;
  /** The sign-ins that will soon be over, each once; of accounts for everybody the operator is told instead. */
  lapsing(): Promise<LapseWarning[]>;
  sharedAccount: SharedAccount;
};

type World = {
  profiles: ReadonlyMap<string, Profile>;
  store: Records;
  sealer: RecordSealer;
  clock: Clock;
  /** Our origin as browsers know it, without a slash at its end. */
  publicUrl: string;
  log: Log;
  /** Tells the operator. */
  alert: (alert: Alert) => void;
  /** Told of each failure at a provider. */
  report: ReportFailure;
  /** Of an invitation's `conversation`. */
  madeAt: MadeAt;
};

export function createAuth(world: World): Auth {
  warnOfMissingPkce(world);
  const records = recordsOf(world);
  const accounts = accountsOf(world, records);
  const { chat, start, callback } = signInOf(world, records, accounts);
  const { rules, connections } = accounts;
  const profile = profileBy(world);
  return {
    describeLink: token => start.describe(token),
    begin: (token, browser) => start.begin(token, browser),
    callback: (answer, webChatUser) => callback.answer(answer, webChatUser),
    outcome: (id, browser) => records.outcomes.look(id, browser),
    access: (user, { profile: name, need, identify }) => rules.decide(profile(name), need, { user, identify }),
    invite: async (user, what, about) => {
      const { title: profileTitle } = profile(what.profile);
      return { url: `${world.publicUrl}/auth/start/${await chat.invite(user, what, about)}`, profileTitle };
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

/** What is kept in the store, each kind by itself. */
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

/** Accounts that are linked, and everything about their use. */
function accountsOf(world: World, records: AllRecords) {
  const { vault, links } = records;
  const { profiles, clock, log, madeAt } = world;
  const client = clientsOf(world);
  const reports = createReports(world.report);
  const revoke = createRevocation({ profiles, links, reports, log });
  const refresh = new TokenRefresh({ links, client, revoke, clock });
  const accessTokens = new AccessTokens({ vault, refresh, reports });
  const renewals = new Renewals({ vault, links, profiles, clock });
  const findLink = createFindLinkedAccount({ links, renewals, madeAt });
  const rules = new AccessRules({ ...records, findLink, accessTokens, reports, clock, log });
  const profile = profileBy(world);
  const connections = new Connections({ ...records, profile, findLink, renewals, revoke, clock });
  return { client, reports, revoke, accessTokens, renewals, findLink, rules, connections };
}

/** Sign-ins from the link in the chat to the code that ends them. */
function signInOf(world: World, records: AllRecords, accounts: ReturnType<typeof accountsOf>) {
  const { profiles, log } = world;
  const { vault, signInLinks } = records;
  const { client, findLink } = accounts;
  const requests = createAuthorizationRequests({ vault, profiles, client, log });
  return {
    chat: new ChatSignIn({ ...records, ...accounts, profile: profileBy(world), log }),
    start: new SignInStart({ profiles, signInLinks, requests, findLink }),
    callback: new Callback({ ...records, ...accounts, requests, ends: new SignInConclusion({ ...records, log }) }),
  };
}

function warnOfMissingPkce({ profiles, log }: World): void {
  for (const { name, pkce } of profiles.values()) {
    if (!pkce) log.warn({ profile: name }, 'This profile signs people in without PKCE.');
  }
}

/** One client per profile, made when first needed, with a redirect URI of its own. */
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

/** @throws TypeError for a name that no profile has */
const profileBy =
  ({ profiles }: Pick<World, 'profiles'>) =>
  (name: string): Profile => {
    const profile = profiles.get(name);
    if (!profile) throw new TypeError(`there is no profile ${name}`);
    return profile;
  };
