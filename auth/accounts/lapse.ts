import type { Profile } from '../profile/profile.ts';
import type { LinkedAccount } from './linked-accounts.ts';

const DAY_MS = 86_400_000;
/** @see https://developers.google.com/identity/protocols/oauth2#expiration */
const TESTING_DAYS = 7;

/** testing: the app is not published; disuse: nobody used it for long; withdrawn: by the person, or an administrator. */
export type GrantLapseCause = 'testing' | 'disuse' | 'withdrawn';

/** Why an authorization is over, as the second half of a sentence. */
export const lapseReasons: Record<GrantLapseCause, string> = {
  testing: 'it lasts seven days, as long as the app is in testing at the provider',
  disuse: 'it was not used for a long time',
  withdrawn: 'it was taken back at the provider, by the account or an administrator',
};

/** When the provider will end an authorization by itself, as the profile says, and why. */
export type Lapse = { atMs: number; cause: 'testing' | 'disuse' };

type Dates = Pick<LinkedAccount, 'linkedAtMs' | 'refreshedAtMs'>;
type Rules = Pick<Profile, 'publishing' | 'disuseDays'>;

export function lapseOf({ publishing, disuseDays }: Rules, { linkedAtMs, refreshedAtMs }: Dates): Lapse {
  const disuse: Lapse = { atMs: refreshedAtMs + disuseDays * DAY_MS, cause: 'disuse' };
  if (publishing === 'production') return disuse;
  const testing: Lapse = { atMs: linkedAtMs + TESTING_DAYS * DAY_MS, cause: 'testing' };
  return testing.atMs <= disuse.atMs ? testing : disuse;
}

/** Why an authorization that the provider refuses at `now` is over. */
export function causeOf(rules: Rules, dates: Dates, now: number): GrantLapseCause {
  const { atMs, cause } = lapseOf(rules, dates);
  return atMs <= now ? cause : 'withdrawn';
}

/** From here on people are told that their authorization will end. */
export const warnAtMs = (rules: Rules, dates: Dates): number => lapseOf(rules, dates).atMs - DAY_MS;
