import { z } from 'zod';
import { holderKey } from '../../../auth/index.ts';
import { type Store, shaped } from '../../../store/index.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';

/** How long a person may take to follow a link and return with the code. */
const TTL_MS = 20 * 60_000;

/**
 * Remembers the group in which a person asked for something that needs a sign-in. The link goes to their private chat, so
 * the code is typed there too.
 * @param own the person in the private chat with the link
 */
export const keepWhereAsked = (store: Store, own: Speaker, asked: ReturnAddress): Promise<void> =>
  store.put(placeOf(own), asked, TTL_MS);

/** Returns the remembered group, once. */
export const takeWhereAsked = (store: Store, own: Speaker): Promise<ReturnAddress | undefined> =>
  store.take(placeOf(own), shaped(isReturnAddress));

const placeOf = (own: Speaker): string => holderKey('asked-elsewhere', own, own.conversation);

const address = z.looseObject({
  reference: z.looseObject({ conversation: z.looseObject({ id: z.string() }) }),
  user: z.looseObject({ tenant: z.string(), channel: z.string(), user: z.string(), userName: z.string() }),
  locale: z.string(),
});

const isReturnAddress = (stored: unknown): stored is ReturnAddress => address.safeParse(stored).success;
