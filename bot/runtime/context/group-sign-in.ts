import { z } from 'zod';
import { holderKey } from '../../../auth/index.ts';
import { type Store, shaped } from '../../../store/index.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';

/** As long as a person may take to follow a link and come back with the code. */
const TTL_MS = 20 * 60_000;

/**
 * Where people asked for what a sign-in is for, when that is not where its link is: somebody asks in a group, the link
 * goes to their own chat, and so its code comes from there.
 * @param own the person in the chat with the link
 */
export const keepWhereAsked = (store: Store, own: Speaker, asked: ReturnAddress): Promise<void> =>
  store.put(placeOf(own), asked, TTL_MS);

/** Given once. */
export const takeWhereAsked = (store: Store, own: Speaker): Promise<ReturnAddress | undefined> =>
  store.take(placeOf(own), shaped(isReturnAddress));

const placeOf = (own: Speaker): string => holderKey('asked-elsewhere', own, own.conversation);

const address = z.looseObject({
  reference: z.looseObject({ conversation: z.looseObject({ id: z.string() }) }),
  user: z.looseObject({ tenant: z.string(), channel: z.string(), user: z.string(), userName: z.string() }),
  locale: z.string(),
});

const isReturnAddress = (stored: unknown): stored is ReturnAddress => address.safeParse(stored).success;
