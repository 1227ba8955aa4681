import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { GiveBack, GivenBack } from '../provider/revocation.ts';
import type { DeadEnd, DeadEnds } from '../sign-in/failed-sign-ins.ts';
import type { PendingGrant, PendingGrants } from '../sign-in/pending.ts';
import type { Tickets } from '../sign-in/sign-in-links.ts';
import type { AccessTokens } from './access-tokens.ts';
import { causeOf, type Lapse, type LapseCause, lapseOf } from './lapse.ts';
import { type Link, type Links, linkAddress } from './linked-accounts.ts';
import { OWNER } from './user.ts';

/** An account that came back from the provider, or is in use. */
export type OwnerGrant = {
  account: string;
  scopes: readonly string[];
  /** Permissions that the profile asks for and that were withheld. */
  missing: readonly string[];
  lapse: Lapse;
};

export type OwnerStatus = OwnerGrant & { linkedAtMs: number; refreshedAtMs: number; lapsed?: LapseCause };

/** The developer's side of a pre-authorized profile: one account for everybody, authorized outside of any chat. */
export type Owner = {
  /** The token of a sign-in link; valid for ten minutes, and the older one no more. */
  invite(profile: string): Promise<string>;
  /** What a finished sign-in brought, until it is accepted or ten minutes are over. */
  waiting(profile: string): Promise<OwnerGrant | undefined>;
  /** How the sign-in came to nothing, wherever the browser came back to. */
  deadEnd(profile: string): Promise<DeadEnd | undefined>;
  /** Puts it to use, in the place of what was in use. False when nothing waits. */
  accept(profile: string): Promise<boolean>;
  /** Gives it back, and ends the link that is open: what comes from here on belongs to another sign-in. */
  discard(profile: string): Promise<void>;
  status(profile: string): Promise<OwnerStatus | undefined>;
  /** Forgets first, then gives the grant back at the provider. Undefined when there was none. */
  revoke(profile: string): Promise<GivenBack | undefined>;
  /** Another one than `refused`. Throws BotErrors `auth/...`, `store/...`. */
  accessToken(profile: string, refused?: string): Promise<string>;
};

export function createOwner(world: {
  profile: (name: string) => Profile;
  tickets: Tickets;
  pending: PendingGrants;
  deadEnds: DeadEnds;
  links: Links;
  accessTokens: AccessTokens;
  connect: (holder: typeof OWNER, grant: PendingGrant) => Promise<void>;
  giveBack: GiveBack;
  clock: Clock;
}): Owner {
  const { profile: known, tickets, pending, deadEnds, links, accessTokens, connect, giveBack, clock } = world;

  const described = (name: string, { account, scopes, ...dates }: Pick<Link, 'account' | 'scopes' | Dates>) => {
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
    deadEnd: deadEnds.look,
    accept: async name => {
      const grant = await pending.drop(OWNER, name);
      if (grant) await connect(OWNER, grant);
      return grant !== undefined;
    },
    discard: async name => {
      const grant = await pending.drop(OWNER, name);
      await tickets.outdate(OWNER, name);
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
      await tickets.outdate(OWNER, name);
      return link && giveBack(link);
    },
    accessToken: (name, refused) => accessTokens(linkAddress(OWNER, name), refused),
  };
}

type Dates = 'linkedAtMs' | 'refreshedAtMs';

const needOf = ({ access }: Profile) => (access === 'read-write' ? 'write' : 'read');
