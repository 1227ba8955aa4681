import type { LapseSchedule } from './lapse-schedule.ts';
import { type LinkedAccount, type LinkedAccountRow, type LinkedAccounts, linkKey } from './linked-accounts.ts';
import { type EntryPoint, type Holder, isAtBoth, OWNER, type UserKey } from './user.ts';

/** The entry point of the chat in which an account was linked. `conversation` is the one in the invitation. */
export type ChatEntryPoint = (conversation: unknown) => EntryPoint;

/** Returns the store key of a holder's link, and the link if there is one. */
export type FindLinkedAccount = (
  holder: Holder,
  profile: string,
) => Promise<{ key: string; row: LinkedAccountRow | undefined }>;

/**
 * Finds links. Two channels exist at both entry points, and older versions kept the links of both under one key. Such a
 * link is moved to the key of its own entry point when either side first looks for it.
 */
export function createFindLinkedAccount(world: {
  links: LinkedAccounts;
  lapseSchedule: LapseSchedule;
  madeAt: ChatEntryPoint;
}): FindLinkedAccount {
  const { links, lapseSchedule, madeAt } = world;

  const overConnector = ({ conversation }: LinkedAccount): boolean => madeAt(conversation) === 'connector';

  async function move(user: UserKey, profile: string): Promise<void> {
    const to = linkKey({ ...user, entry: 'connector' }, profile);
    const link = await links.move(linkKey({ ...user, entry: 'embedded' }, profile), to, overConnector);
    if (link) await lapseSchedule.add(to, link);
  }

  return async (holder, profile) => {
    const key = linkKey(holder, profile);
    const row = await links.read(key);
    if (holder === OWNER || !isAtBoth(holder)) return { key, row };
    const isInPlace = row && (holder.entry === 'connector' || !overConnector(row.value));
    if (isInPlace || (!row && holder.entry === 'embedded')) return { key, row };
    await move(holder, profile);
    return { key, row: holder.entry === 'connector' ? await links.read(key) : undefined };
  };
}
