import type { Profile } from '../profile/profile.ts';
import type { Alerts } from './alerts.ts';
import type { Lapse } from './lapse.ts';
import type { LapseSchedule } from './lapse-schedule.ts';

/** A person's sign-in is about to end. `conversation` is the chat they signed in from. */
export type LapseWarning = { profile: string; account: string; lapse: Lapse; conversation: unknown };

type Parts = { lapseSchedule: LapseSchedule; alerts: Alerts; profile: (name: string) => Profile };

/** Returns one warning per personal sign-in that is about to end. For shared accounts it alerts the operator instead. */
export async function lapseWarnings({ lapseSchedule, alerts, profile }: Parts): Promise<LapseWarning[]> {
  const warnings = [];
  for (const { shared, link, lapse } of await lapseSchedule.due()) {
    const { account, conversation, linkedAtMs } = link;
    const about = { profile: profile(link.profile), account, lapse };
    if (shared) await alerts.raise({ about: 'lapses-soon', ...about }, linkedAtMs);
    else warnings.push({ profile: link.profile, account, lapse, conversation });
  }
  return warnings;
}
