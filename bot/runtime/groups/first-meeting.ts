import { nameAtEntry } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import { type Store, storeKey } from '../../../store/index.ts';
import { isGroup } from '../../turn/conversation-kind.ts';
import { deliveryOf } from '../../turn/delivery.ts';
import type { Parts, PersonTurn } from '../context/conversation-parts.ts';
import { isHandled } from '../telling/interrupted.ts';

/** An upgrade of the app within a year after the last one finds the people greeted. */
const TTL_MS = 365 * 86_400_000;

/**
 * Whether this coming together is the first that the bot hears of. Channels tell it in several ways, each maybe more than
 * once. Who has written to the bot before needs no greeting either. After a process died with an activity, that one is
 * still the first.
 */
export async function isFirstMeeting({ store, states }: Parts, at: PersonTurn): Promise<boolean> {
  const delivery = deliveryOf(at.turn);
  if (!(await markMet(store, placeOf(at), delivery?.id))) return false;
  if (isGroup(at.turn)) return true;
  const state = await states.read(at.speaker);
  return state === undefined || isHandled(delivery, state);
}

/** The bot was removed, so that it greets again when it comes back. */
export const forgetMeeting = async ({ store }: Parts, at: PersonTurn): Promise<void> =>
  void (await store.take(placeOf(at)));

/** @param by  the activity that tells of it, if that was stored */
async function markMet(store: Store, place: string, by: string | undefined): Promise<boolean> {
  try {
    await store.replace(place, { version: undefined, value: by ?? '', ttlMs: TTL_MS });
    return true;
  } catch (error) {
    if (!isBotError(error, 'store/conflict')) throw error;
  }
  const met = await store.read<string>(place);
  if (met) await renew(store, place, met);
  return by !== undefined && met?.value === by;
}

/** Leaves it alone if the bot was removed meanwhile, or somebody else renewed it. */
async function renew(store: Store, place: string, { value, version }: { value: string; version: number }) {
  await store.replace(place, { version, value, ttlMs: TTL_MS }).catch(error => {
    if (!isBotError(error, 'store/conflict')) throw error;
  });
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
