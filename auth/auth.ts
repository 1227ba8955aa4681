import type { Clock } from '../core/clock.ts';
import { isBotError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { createAccessTokens } from './access-tokens.ts';
import { createFlows } from './flows.ts';
import { createGiveBack } from './give-back.ts';
import { createLinks, linkAddress } from './links.ts';
import { createOAuthClient, type OAuthClient } from './oauth-client.ts';
import { createOutcomes } from './outcomes.ts';
import { createPendingGrants, type PendingGrant } from './pending.ts';
import type { Records, Sealer } from './ports.ts';
import { type Need, type Profile, scopesFor } from './profile.ts';
import { readCode } from './random.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createTickets } from './tickets.ts';
import type { UserKey } from './user.ts';
import { createVault } from './vault.ts';

/** May this user's account be used? "unavailable" never looks like "not signed in". */
export type Access =
  | {
      kind: 'token';
      account: string;
      /** `refused`: this token was answered with 401, so another one is got. Throws BotErrors `auth/...`, `store/...`. */
      getAccessToken(refused?: string): Promise<string>;
    }
  /** `missing` names permissions that were withheld. */
  | { kind: 'sign-in'; reason: 'not-linked' | 'lapsed' | 'consent'; missing?: string[] }
  | { kind: 'owner-must-reconnect' }
  | { kind: 'unavailable' };

export type Invitation = {
  /** Shown on the page: "web chat". */
  chat: string;
  /** Shown on the page: the name of the person in the chat. */
  user: string;
  /** JSON, given back when the sign-in is over. */
  conversation: unknown;
};

/** Everything about whose account may be used, by profile. Nothing here knows any provider. */
export type Auth = SignIn & {
  access(user: UserKey, profile: string, need: Need): Promise<Access>;
  /** A sign-in link for this user's own browser; valid for ten minutes, and the older one no more. */
  invite(user: UserKey, profile: string, need: Need, about: Invitation): Promise<{ url: string; profileTitle: string }>;
  /** Whether a sign-in of this user's waits for its six-digit code, and whether `code` is it. */
  prove(user: UserKey, code: string): Promise<'linked' | 'wrong' | 'destroyed' | 'nothing-pending'>;
  /** The account that is linked and works. */
  account(user: UserKey, profile: string): Promise<string | undefined>;
  /** Forgets first, then gives the grant back where nobody else needs it. False when nothing was linked. */
  signOut(user: UserKey, profile: string): Promise<boolean>;
};

/** @param publicUrl our origin as browsers know it, without a slash at its end */
export function createAuth(world: {
  profiles: ReadonlyMap<string, Profile>;
  store: Records;
  sealer: Sealer;
  clock: Clock;
  publicUrl: string;
  log: Log;
}): Auth {
  const { profiles, clock, publicUrl, log } = world;
  const vault = createVault(world.store, world.sealer);
  const links = createLinks(vault);
  const client = createClients(profiles, publicUrl, clock);
  const giveBack = createGiveBack({ profiles, links, log });
  const accessTokens = createAccessTokens({ vault, links, client, giveBack, clock });
  const tickets = createTickets(vault);
  for (const { name } of [...profiles.values()].filter(({ pkce }) => !pkce)) {
    log.warn({ profile: name }, 'This profile signs people in without PKCE.');
  }
  const pending = createPendingGrants(vault, clock);

  async function connect(user: UserKey, { profile, account, scopes, tokens }: PendingGrant): Promise<void> {
    const link = { profile, account, scopes, tokens, linkedAtMs: clock(), lapsed: false };
    const before = await links.save(linkAddress(user, profile), link);
    if (before) await giveBack(before);
  }

  async function access(user: UserKey, name: string, need: Need): Promise<Access> {
    const profile = known(profiles, name);
    if (!profile.enabled) return { kind: 'unavailable' };
    const address = linkAddress(user, name);
    const row = await links.read(address);
    if (!row) return { kind: 'sign-in', reason: 'not-linked' };
    const { account, scopes, lapsed } = row.value;
    if (lapsed) return { kind: 'sign-in', reason: 'lapsed' };
    const missing = scopesFor(profile, need).filter(scope => !scopes.includes(scope));
    if (missing.length > 0) return { kind: 'sign-in', reason: 'consent', missing };
    // Refreshed now if it must be, so that a lapsed grant is known before anything is said or asked.
    await accessTokens(address);
    return { kind: 'token', account, getAccessToken: refused => accessTokens(address, refused) };
  }

  return {
    ...createSignIn({
      ...{ profiles, client, tickets, pending, connect, giveBack, log },
      flows: createFlows({ vault, profiles, client, log }),
      outcomes: createOutcomes(vault),
    }),
    access: (user, profile, need) => access(user, profile, need).catch(error => withoutToken(error, profile, log)),
    invite: async (user, profile, need, { chat, user: name, conversation }) => {
      const { title } = known(profiles, profile);
      const token = await tickets.issue({ user, profile, need, chat, name, conversation });
      return { url: `${publicUrl}/auth/start/${token}`, profileTitle: title };
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
    account: async (user, profile) => {
      const link = (await links.read(linkAddress(user, profile)))?.value;
      return link && !link.lapsed ? link.account : undefined;
    },
    signOut: async (user, profile) => {
      const link = await links.remove(linkAddress(user, profile));
      const waiting = await pending.drop(user, profile);
      await tickets.outdate(user, profile);
      for (const grant of [link, waiting]) if (grant) await giveBack(grant);
      return link !== undefined;
    },
  };
}

/** Why there is no token, for the chat; the operator learns the rest from the log. */
function withoutToken(error: unknown, profile: string, log: Log): Access {
  if (!isBotError(error)) throw error;
  if (error.code === 'auth/not-linked') return { kind: 'sign-in', reason: 'not-linked' };
  if (error.code === 'auth/refresh-refused') return { kind: 'sign-in', reason: 'lapsed' };
  const level = error.code === 'auth/client-refused' || error.code.startsWith('store/') ? 'error' : 'warn';
  log[level]({ err: error, profile }, 'No access token could be had.');
  return { kind: 'unavailable' };
}

/** One client per profile, made when first needed, with a redirect URI of its own. */
function createClients(profiles: ReadonlyMap<string, Profile>, publicUrl: string, clock: Clock) {
  const clients = new Map<string, OAuthClient>();
  return (name: string): OAuthClient => {
    const client =
      clients.get(name) ?? createOAuthClient(known(profiles, name), `${publicUrl}/auth/callback/${name}`, clock);
    clients.set(name, client);
    return client;
  };
}

function known(profiles: ReadonlyMap<string, Profile>, name: string): Profile {
  const profile = profiles.get(name);
  if (!profile) throw new TypeError(`there is no profile ${name}`);
  return profile;
}
