import type { Profile } from '../profile/profile.ts';
import type { Alerts } from './alerts.ts';
import type { Lapse } from './lapse.ts';
import type { Renewals } from './renewals.ts';

/** A person's own sign-in that will soon be over; `conversation` is where they signed in from. */
export type LapseWarning = { profile: string; account: string; lapse: Lapse; conversation: unknown };

type Parts = { renewals: Renewals; alerts: Alerts; profile: (name: string) => Profile };

/** The sign-ins of people that will soon be over, each once; of accounts for everybody the operator is told instead. */
export async function lapseWarnings({ renewals, alerts, profile }: Parts): Promise<LapseWarning[]> {
  const warnings = [];
  for (const { shared, link, lapse } of await renewals.due()) {
    const { account, conversation, linkedAtMs } = link;
    const about = { profile: profile(link.profile), account, lapse };
    if (shared) await alerts.raise({ about: 'lapses-soon', ...about }, linkedAtMs);
    else warnings.push({ profile: link.profile, account, lapse, conversation });
  }
  return warnings;
}
