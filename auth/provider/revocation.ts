import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import type { LinkedAccounts } from '../accounts/linked-accounts.ts';
import type { Profile } from '../profile/profile.ts';
import { revokeGrant } from './provider-requests.ts';
import type { Reports } from './reports.ts';
import type { OAuthTokens } from './tokens.ts';

/** A grant that nobody here needs any more. */
export type Grant = { profile: string; account: string; tokens: OAuthTokens };

/**
 * What became of a grant at the provider. used-elsewhere: somebody else's sign-in needs it; no-address: the profile has
 * no revokeUrl; unreachable: it will be tried again while this process lives.
 */
export type RevocationResult = 'given-back' | 'used-elsewhere' | 'no-address' | 'unreachable';

/** Gives grants back at the provider; never throws, because what matters here happened before. */
export type Revoke = (grant: Grant) => Promise<RevocationResult>;

const RETRY_AFTER_MS = [5_000, 60_000, 10 * 60_000];

/**
 * A grant is given back only while no working link uses its account: Google ends all grants of an account at once. That
 * is asked again before every try, since the person may have signed in anew.
 */
export function createRevocation(world: {
  profiles: ReadonlyMap<string, Profile>;
  links: LinkedAccounts;
  reports: Reports;
  log: Log;
  retryAfterMs?: readonly number[];
}): Revoke {
  const { profiles, links, reports, log, retryAfterMs = RETRY_AFTER_MS } = world;

  /** Of several tries the first is reported: the process may end before the last. */
  function failed({ profile }: Grant, error: unknown, tries: number): void {
    if (!isBotError(error) || !error.code.startsWith('auth/')) {
      log.warn({ err: error, profile, tries }, 'A grant could not be given back.');
    } else if (tries === 1) reports.failed(profile, 'token.revoke', error);
  }

  async function attempt(grant: Grant, waits: readonly number[]): Promise<RevocationResult> {
    const profile = profiles.get(grant.profile);
    if (!profile?.revokeUrl) return 'no-address';
    try {
      if (await links.inUse(grant.profile, grant.account)) return 'used-elsewhere';
      await revokeGrant(profile, grant.tokens);
      return 'given-back';
    } catch (error) {
      const isHopeless = isBotError(error) && kindOfFailure(error.code) === 'misconfigured';
      const [wait, ...later] = isHopeless ? [] : waits;
      failed(grant, error, 1 + retryAfterMs.length - waits.length);
      if (wait !== undefined) setTimeout(() => void attempt(grant, later), wait).unref();
      return 'unreachable';
    }
  }
  return grant => attempt(grant, retryAfterMs);
}
