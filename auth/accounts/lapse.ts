import { DAY_MS } from '../../time/index.ts';
import type { Profile } from '../profile/profile.ts';
import type { LinkedAccount } from './linked-accounts.ts';

/** @see https://developers.google.com/identity/protocols/oauth2#expiration */
const TESTING_DAYS = 7;

/**
 * Why a grant ended. testing: the app is unpublished at the provider; disuse: no use for `disuseDays`; withdrawn: the
 * account's owner or an administrator revoked it.
 */
export type GrantLapseCause = 'testing' | 'disuse' | 'withdrawn';

/** Each cause as the second half of an English sentence ("it ended because ..."). */
export const lapseReasons: Record<GrantLapseCause, string> = {
  testing: 'the app is in testing at the provider, which ends every authorization after seven days',
  disuse: 'it was not used for a long time',
  withdrawn: 'the account owner or an administrator revoked it at the provider',
};

/** When and why the provider ends an authorization on its own, according to the profile. `atMs` is epoch ms. */
export type Lapse = { atMs: number; cause: 'testing' | 'disuse' };

type Dates = Pick<LinkedAccount, 'linkedAtMs' | 'refreshedAtMs'>;
type Rules = Pick<Profile, 'publishing' | 'disuseDays'>;

/** The earlier of the two ends: seven days after consent while in testing, or `disuseDays` after the last refresh. */
export function lapseOf({ publishing, disuseDays }: Rules, { linkedAtMs, refreshedAtMs }: Dates): Lapse {
  const disuse: Lapse = { atMs: refreshedAtMs + disuseDays * DAY_MS, cause: 'disuse' };
  if (publishing === 'production') return disuse;
  const testing: Lapse = { atMs: linkedAtMs + TESTING_DAYS * DAY_MS, cause: 'testing' };
  return testing.atMs <= disuse.atMs ? testing : disuse;
}

/** Why an authorization that the provider refuses at `now` (epoch ms) has ended. */
export function lapseCauseOf(rules: Rules, dates: Dates, now: number): GrantLapseCause {
  const { atMs, cause } = lapseOf(rules, dates);
  return atMs <= now ? cause : 'withdrawn';
}

/** When to warn people that their authorization is about to end: one day before. In epoch ms. */
export const warnAtMs = (rules: Rules, dates: Dates): number => lapseOf(rules, dates).atMs - DAY_MS;
