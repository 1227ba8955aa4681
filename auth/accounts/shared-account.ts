import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { RevocationResult, Revoke } from '../provider/revocation.ts';
import type { FailedSignIn, FailedSignIns } from '../sign-in/failed-sign-ins.ts';
import type { PendingGrant, PendingGrants } from '../sign-in/pending.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { AccessTokens } from './access-tokens.ts';
import { causeOf, type GrantLapseCause, type Lapse, lapseOf } from './lapse.ts';
import { type LinkedAccount, type LinkedAccounts, linkAddress } from './linked-accounts.ts';
import { OWNER } from './user.ts';

/** An account that came back from the provider, or is in use. */
export type SharedGrant = {
  account: string;
  scopes: readonly string[];
  /** Permissions that the profile asks for and that were withheld. */
  missing: readonly string[];
  lapse: Lapse;
};

export type SharedAccountStatus = SharedGrant & { linkedAtMs: number; refreshedAtMs: number; lapsed?: GrantLapseCause };

/** The developer's side of a pre-authorized profile: one account for everybody, authorized outside of any chat. */
export type SharedAccount = {
  /** The token of a sign-in link; valid for ten minutes, and the older one no more. */
  invite(profile: string): Promise<string>;
  /** What a finished sign-in brought, until it is accepted or ten minutes are over. */
  waiting(profile: string): Promise<SharedGrant | undefined>;
  /** How the sign-in came to nothing, wherever the browser came back to. */
  failedSignIn(profile: string): Promise<FailedSignIn | undefined>;
  /** Puts it to use, in the place of what was in use. False when nothing waits. */
  accept(profile: string): Promise<boolean>;
  /** Gives it back, and ends the link that is open: what comes from here on belongs to another sign-in. */
  discard(profile: string): Promise<void>;
  status(profile: string): Promise<SharedAccountStatus | undefined>;
  /** Forgets first, then gives the grant back at the provider. Undefined when there was none. */
  revoke(profile: string): Promise<RevocationResult | undefined>;
  /** Another one than `refused`. Throws BotErrors `auth/...`, `store/...`. */
  accessToken(profile: string, refused?: string): Promise<string>;
};

export function createSharedAccount(world: {
  profile: (name: string) => Profile;
  tickets: SignInLinks;
  pending: PendingGrants;
  deadEnds: FailedSignIns;
  links: LinkedAccounts;
  accessTokens: AccessTokens;
  connect: (holder: typeof OWNER, grant: PendingGrant) => Promise<void>;
  giveBack: Revoke;
  clock: Clock;
}): SharedAccount {
  const { profile: known, tickets, pending, deadEnds, links, accessTokens, connect, giveBack, clock } = world;

  const described = (
    name: string,
    { account, scopes, ...dates }: Pick<LinkedAccount, 'account' | 'scopes' | Dates>,
  ) => {
    const profile = known(name);
    const missing = withheldScopes(profile, needOf(profile), scopes);
    return { account, scopes, missing, lapse: lapseOf(profile, dates) };
  };

  return {
    invite: name =>
      tickets.issue({
        ...{ holder: OWNER, profile: name, need: needOf(known(name)), conversation: null, otherAccount: false },
        ...{ chat: 'bot', name: '', objectId: '' },
      }),
    waiting: async name => {
      const grant = await pending.look(OWNER, name);
      return grant && described(name, { ...grant, linkedAtMs: clock(), refreshedAtMs: clock() });
    },
    failedSignIn: deadEnds.look,
    accept: async name => {
      const grant = await pending.drop(OWNER, name);
      if (grant) await connect(OWNER, grant);
      return grant !== undefined;
    },
    discard: async name => {
      const grant = await pending.drop(OWNER, name);
      await tickets.revoke(OWNER, name);
      await deadEnds.forget(name);
      if (grant) await giveBack(grant);
    },
    status: async name => {
      const link = (await links.read(linkAddress(OWNER, name)))?.value;
      if (!link) return undefined;
      const { linkedAtMs, refreshedAtMs } = link;
      const lapsed = link.lapsed && { lapsed: causeOf(known(name), link, clock()) };
      return { ...described(name, link), linkedAtMs, refreshedAtMs, ...lapsed };
    },
    revoke: async name => {
      const link = await links.remove(linkAddress(OWNER, name));
      await tickets.revoke(OWNER, name);
      return link && giveBack(link);
    },
    accessToken: (name, refused) => accessTokens(linkAddress(OWNER, name), refused),
  };
}

type Dates = 'linkedAtMs' | 'refreshedAtMs';

const needOf = ({ access }: Profile) => (access === 'read-write' ? 'write' : 'read');
