import type { Log } from '../core/log.ts';
import type { Links } from './links.ts';
import type { Profile } from './profile.ts';
import { revokeGrant } from './provider-requests.ts';
import type { Tokens } from './tokens.ts';

/** A grant that nobody here needs any more. */
export type Grant = { profile: string; account: string; tokens: Tokens };

/**
 * What became of a grant at the provider. used-elsewhere: somebody else's sign-in needs it; no-address: the profile has
 * no revokeUrl; unreachable: it will be tried again while this process lives.
 */
export type GivenBack = 'given-back' | 'used-elsewhere' | 'no-address' | 'unreachable';

/** Gives grants back at the provider; never throws, because what matters here happened before. */
export type GiveBack = (grant: Grant) => Promise<GivenBack>;

const RETRY_AFTER_MS = [5_000, 60_000, 10 * 60_000];

/**
 * A grant is given back only while no working link uses its account: Google ends all grants of an account at once. That
 * is asked again before every try, since the person may have signed in anew.
 */
export function createGiveBack(world: {
  profiles: ReadonlyMap<string, Profile>;
  links: Links;
  log: Log;
  retryAfterMs?: readonly number[];
}): GiveBack {
  const { profiles, links, log, retryAfterMs = RETRY_AFTER_MS } = world;

  async function attempt(grant: Grant, waits: readonly number[]): Promise<GivenBack> {
    const profile = profiles.get(grant.profile);
    if (!profile?.revokeUrl) return 'no-address';
    try {
      if (await links.inUse(grant.profile, grant.account)) return 'used-elsewhere';
      await revokeGrant(profile, grant.tokens);
      return 'given-back';
    } catch (error) {
      const [wait, ...later] = waits;
      log.warn({ err: error, profile: grant.profile, again: wait !== undefined }, 'A grant could not be given back.');
      if (wait !== undefined) setTimeout(() => void attempt(grant, later), wait).unref();
      return 'unreachable';
    }
  }
  return grant => attempt(grant, retryAfterMs);
}
