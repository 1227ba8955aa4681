import { storeKey } from '../../core/store-key.ts';

/** Where messages come in: at /api/messages, where Azure's channels send them, or over the embedded Direct Line. */
export type EntryPoint = 'connector' | 'embedded';

/**
 * One person in one channel of one entry point; '' where the channel has no such part. The entry point belongs to it
 * because channels of the same name are at both, and what one of them calls a person means nothing at the other.
 */
export type UserKey = { entry: EntryPoint; tenant: string; channel: string; user: string };

/** Whose a grant is: a person's in a chat, or the whole bot's, which a developer authorized for everybody. */
export type Holder = UserKey | typeof OWNER;

export const OWNER = 'owner';

export function sameUser(a: UserKey, b: Holder): boolean {
  return b !== OWNER && a.entry === b.entry && a.tenant === b.tenant && a.channel === b.channel && a.user === b.user;
}

/** Azure has channels of these names, and so has the embedded Direct Line. */
const AT_BOTH: ReadonlySet<string> = new Set(['webchat', 'directline']);

export const isAtBoth = ({ channel }: Pick<UserKey, 'channel'>): boolean => AT_BOTH.has(channel);

/**
 * Names what is kept for a channel so that the two entry points share nothing. The embedded chat has the plain name, and
 * so does a channel that exists at only one entry point.
 */
export const nameAtEntry = (name: string, chat: Pick<UserKey, 'entry' | 'channel'>): string =>
  chat.entry === 'connector' && isAtBoth(chat) ? `${name} over the connector` : name;

/** Where a thing of this holder's is kept. No person can have the address of the owner: the kinds differ. */
export function holderAddress(kind: string, holder: Holder, ...parts: string[]): string {
  if (holder === OWNER) return storeKey(`${kind} of the owner`, ...parts);
  return storeKey(nameAtEntry(kind, holder), holder.tenant, holder.channel, holder.user, ...parts);
}
