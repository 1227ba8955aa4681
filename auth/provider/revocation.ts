import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import { retryLater } from '../../core/retry.ts';
import type { LinkedAccounts } from '../accounts/linked-accounts.ts';
import type { Profile } from '../profile/profile.ts';
import { revokeGrant } from './provider-requests.ts';
import type { Reports } from './reports.ts';
import type { OAuthTokens } from './tokens.ts';

/** A grant that is no longer needed here. */
export type Grant = { profile: string; account: string; tokens: OAuthTokens };

/**
 * What became of a grant at the provider. used-elsewhere: another sign-in needs it; no-address: the profile has
 * no revokeUrl; unreachable: it will be tried again while this process lives.
 */
export type RevocationResult = 'given-back' | 'used-elsewhere' | 'no-address' | 'unreachable';

/** Revokes grants at the provider; never throws, because what matters here happened before. */
export type Revoke = (grant: Grant) => Promise<RevocationResult>;

const WAITS_MS = [5_000, 60_000, 10 * 60_000];

type Parts = {
  profiles: ReadonlyMap<string, Profile>;
  links: Pick<LinkedAccounts, 'inUse'>;
  reports: Reports;
  log: Log;
  /** Between two tries. */
  waitsMs?: readonly number[];
};

/**
 * A grant is revoked only while no working link uses its account: Google ends all grants of an account at once. That is
 * asked again before every try, since the person may have signed in again.
 */
export function createRevocation(parts: Parts): Revoke {
  return grant => retryLater(tries => attempt(parts, grant, tries), parts.waitsMs ?? WAITS_MS);
}

async function attempt(
  parts: Parts,
  grant: Grant,
  tries: number,
): Promise<{ result: RevocationResult; again: boolean }> {
  const profile = parts.profiles.get(grant.profile);
  if (!profile?.revokeUrl) return { result: 'no-address', again: false };
  try {
    if (await parts.links.inUse(grant.profile, grant.account)) return { result: 'used-elsewhere', again: false };
    await revokeGrant(profile, grant.tokens);
    return { result: 'given-back', again: false };
  } catch (error) {
    tellFailure(parts, grant, { error, tries });
    const isHopeless = isBotError(error) && kindOfFailure(error.code) === 'misconfigured';
    return { result: 'unreachable', again: !isHopeless };
  }
}

/** Of several tries the first is reported: the process may end before the last. */
function tellFailure(
  { reports, log }: Parts,
  { profile }: Grant,
  { error, tries }: { error: unknown; tries: number },
): void {
  if (!isBotError(error) || !error.code.startsWith('auth/')) {
    log.warn({ err: error, profile, tries }, 'A grant could not be given back.');
  } else if (tries === 1) reports.failed(profile, 'token.revoke', error);
}
