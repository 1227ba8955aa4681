import { storeKey } from '../core/store-key.ts';

/** One person in one channel; '' where the channel has no such part. */
export type UserKey = { tenant: string; channel: string; user: string };

/** Whose a grant is: a person's in a chat, or the whole bot's, which a developer authorized for everybody. */
export type Holder = UserKey | typeof OWNER;

export const OWNER = 'owner';

export function sameUser(a: UserKey, b: Holder): boolean {
  return b !== OWNER && a.tenant === b.tenant && a.channel === b.channel && a.user === b.user;
}

/** Where a thing of this holder's is kept. No person can have the address of the owner: the kinds differ. */
export function holderAddress(kind: string, holder: Holder, ...parts: string[]): string {
  if (holder === OWNER) return storeKey(`${kind} of the owner`, ...parts);
  return storeKey(kind, holder.tenant, holder.channel, holder.user, ...parts);
}
