import { personKey, storeKey } from '../../core/store-key.ts';

/** Where messages arrive: /api/messages, which Azure's channels call ("connector"), or the embedded Direct Line. */
export type EntryPoint = 'connector' | 'embedded';

/**
 * Identifies one person in one channel of one entry point; a part that the channel does not have is ''. The entry point
 * is part of the key because two channel names exist at both, and their user ids are unrelated.
 */
export type UserKey = { entry: EntryPoint; tenant: string; channel: string; user: string };

/** Who holds a grant: one person, or the bot as a whole (`OWNER`), which a developer authorized for everyone. */
export type Holder = UserKey | typeof OWNER;

/** The holder of every shared account. */
export const OWNER = 'owner';

/** True if `b` is the person `a`. */
export function sameUser(a: UserKey, b: Holder): boolean {
  return b !== OWNER && a.entry === b.entry && a.tenant === b.tenant && a.channel === b.channel && a.user === b.user;
}

/** Channel names that both Azure and the embedded Direct Line use. */
const AT_BOTH: ReadonlySet<string> = new Set(['webchat', 'directline']);

/** True if a channel of this name exists at both entry points. */
export const isAtBoth = ({ channel }: Pick<UserKey, 'channel'>): boolean => AT_BOTH.has(channel);

/**
 * The kind of a stored record, marked where the channel exists at both entry points and the chat is at the connector.
 * So the two entry points never share a record, and all other records keep the plain name.
 */
export const nameAtEntry = (name: string, chat: Pick<UserKey, 'entry' | 'channel'>): string =>
  chat.entry === 'connector' && isAtBoth(chat) ? `${name} over the connector` : name;

/**
 * The store key of a holder's record. A person's key never equals the owner's, because the kinds differ.
 * @param kind   what the record is, "learnt"; the key begins with it
 * @param parts  more that tells records of one holder apart
 * @returns      `KIND.HASH`, which reveals no names
 */
export function holderKey(kind: string, holder: Holder, ...parts: string[]): string {
  if (holder === OWNER) return storeKey(`${kind} of the owner`, ...parts);
  return personKey(nameAtEntry(kind, holder), holder.tenant, holder.channel, holder.user, ...parts);
}
