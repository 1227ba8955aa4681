import { nameAtEntry } from '../auth/index.ts';
import { isBotError } from '../core/errors.ts';
import { type Store, storeKey } from '../store/index.ts';
import type { Parts, PersonTurn } from './conversation-parts.ts';
import { isGroup } from './groups.ts';

/** An upgrade of the app within a year after the last one finds the people greeted. */
const TTL_MS = 365 * 86_400_000;

/**
 * Whether this coming together is the first that the bot hears of. Channels tell it in several ways, each maybe more than
 * once. Who has written to the bot before needs no greeting either.
 */
export async function isFirstMeeting({ store, states }: Parts, at: PersonTurn): Promise<boolean> {
  const isNew = await markMet(store, placeOf(at));
  return isNew && (isGroup(at.turn) || (await states.read(at.speaker)) === undefined);
}

/** The bot was removed, so that it greets again when it comes back. */
export const forgetMeeting = async ({ store }: Parts, at: PersonTurn): Promise<void> =>
  void (await store.take(placeOf(at)));

async function markMet(store: Store, place: string): Promise<boolean> {
  try {
    await store.replace(place, undefined, true, TTL_MS);
    return true;
  } catch (error) {
    if (!isBotError(error, 'store/conflict')) throw error;
    await store.put(place, true, TTL_MS);
    return false;
  }
}

/** A team is one place, although its conversations are many: Teams names the channel or the thread in some activities. */
function placeOf({ turn: { activity }, speaker }: PersonTurn): string {
  const team: unknown = activity.channelData?.team?.id;
  const [conversation = ''] = speaker.conversation.split(';messageid=');
  const { entry, tenant, channel } = speaker;
  return storeKey(
    nameAtEntry('met', { entry, channel }),
    tenant,
    channel,
    typeof team === 'string' ? team : conversation,
  );
}
