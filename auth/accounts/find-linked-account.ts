import { type LinkedAccount, type LinkedAccountRow, type LinkedAccounts, linkAddress } from './linked-accounts.ts';
import type { Renewals } from './renewals.ts';
import { type EntryPoint, type Holder, isAtBoth, OWNER, type UserKey } from './user.ts';

/** The entry point of the chat that a link was made in; `conversation` is what the invitation was given. */
export type MadeAt = (conversation: unknown) => EntryPoint;

/** Where a holder's link is kept, and the link, if there is one. */
export type FindLinkedAccount = (
  holder: Holder,
  profile: string,
) => Promise<{ address: string; row: LinkedAccountRow | undefined }>;

/**
 * Finds links. Two channels exist at both entry points, and their links used to share one place. Such a link is moved to
 * the place of its own entry point the first time that either side looks for it.
 */
export function createFindLinkedAccount(world: {
  links: LinkedAccounts;
  renewals: Renewals;
  madeAt: MadeAt;
}): FindLinkedAccount {
  const { links, renewals, madeAt } = world;

  const overConnector = ({ conversation }: LinkedAccount): boolean => madeAt(conversation) === 'connector';

  async function move(user: UserKey, profile: string): Promise<void> {
    const to = linkAddress({ ...user, entry: 'connector' }, profile);
    const link = await links.move(linkAddress({ ...user, entry: 'embedded' }, profile), to, overConnector);
    if (link) await renewals.schedule(to, link);
  }

  return async (holder, profile) => {
    const address = linkAddress(holder, profile);
    const row = await links.read(address);
    if (holder === OWNER || !isAtBoth(holder)) return { address, row };
    const isInPlace = row && (holder.entry === 'connector' || !overConnector(row.value));
    if (isInPlace || (!row && holder.entry === 'embedded')) return { address, row };
    await move(holder, profile);
    return { address, row: holder.entry === 'connector' ? await links.read(address) : undefined };
  };
}
