import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import { retryLater } from '../../core/retry.ts';
import type { LinkedAccounts } from '../accounts/linked-accounts.ts';
import type { Profile } from '../profile/profile.ts';
import { revokeGrant } from './provider-requests.ts';
import type { Reports } from './reports.ts';
import type { OAuthTokens } from './tokens.ts';

/** A grant that the bot no longer needs. */
export type Grant = { profile: string; account: string; tokens: OAuthTokens };

/**
 * The result of a revocation. given-back: the provider revoked the grant; used-elsewhere: another link uses the account;
 * no-address: the profile has no `revokeUrl`; unreachable: the request failed and is retried while this process runs.
 */
export type RevocationResult = 'given-back' | 'used-elsewhere' | 'no-address' | 'unreachable';

/** Revokes a grant at the provider. Never rejects, because the bot has already forgotten the grant. */
export type Revoke = (grant: Grant) => Promise<RevocationResult>;

const WAITS_MS = [5_000, 60_000, 10 * 60_000];

type Parts = {
  profiles: ReadonlyMap<string, Profile>;
  links: Pick<LinkedAccounts, 'inUse'>;
  reports: Reports;
  log: Log;
  /** The pauses between tries. */
  waitsMs?: readonly number[];
};

/**
 * Creates `Revoke`. A grant is revoked only while no working link uses its account, because Google ends all grants of an
 * account at once. Each try checks that again, because the person may have signed in again.
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
    reportFailure(parts, grant, { error, tries });
    const isHopeless = isBotError(error) && kindOfFailure(error.code) === 'misconfigured';
    return { result: 'unreachable', again: !isHopeless };
  }
}

/** Reports only the first of several tries: the process may end before the last. */
function reportFailure(
  { reports, log }: Parts,
  { profile }: Grant,
  { error, tries }: { error: unknown; tries: number },
): void {
  if (!isBotError(error) || !error.code.startsWith('auth/')) {
    log.warn({ err: error, profile, tries }, 'A grant could not be revoked.');
  } else if (tries === 1) reports.failed(profile, 'token.revoke', error);
}
