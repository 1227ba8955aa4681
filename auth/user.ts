import { storeKey } from '../core/store-key.ts';

/** One person in one channel; '' where the channel has no such part. */
export type UserKey = { tenant: string; channel: string; user: string };

export function sameUser(a: UserKey, b: UserKey): boolean {
  return a.tenant === b.tenant && a.channel === b.channel && a.user === b.user;
}

/** Where a thing of this user's is kept. */
export function userAddress(kind: string, { tenant, channel, user }: UserKey, ...parts: string[]): string {
  return storeKey(kind, tenant, channel, user, ...parts);
}
