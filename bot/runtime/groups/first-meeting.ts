import { nameAtEntry } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import { type Store, storeKey } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import { isGroup } from '../../turn/conversation-kind.ts';
import { deliveryOf } from '../../turn/delivery.ts';
import type { Parts, PersonTurn } from '../context/conversation-parts.ts';
import { isHandled } from '../telling/interrupted.ts';

/** App upgrades less than a year apart do not repeat the greeting. */
const TTL_MS = 365 * DAY_MS;

/**
 * True if this activity is the first report that bot and person (or group) have met. Channels report it in several ways,
 * each possibly more than once. People who have already written to the bot are not greeted. If a process dies while it
 * handles the first report, that report still counts as the first.
 */
export async function isFirstMeeting({ store, states }: Parts, at: PersonTurn): Promise<boolean> {
  const delivery = deliveryOf(at.turn);
  if (!(await markMet(store, placeOf(at), delivery?.id))) return false;
  if (isGroup(at.turn)) return true;
  const state = await states.read(at.speaker);
  return state === undefined || isHandled(delivery, state);
}

/** Call this when the bot is removed, so it greets again when it is added later. */
export const forgetMeeting = async ({ store }: Parts, at: PersonTurn): Promise<void> =>
  void (await store.take(placeOf(at)));

/** @param by  the activity that reports the meeting, if it was stored */
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

/** Extends the record. Does nothing if the bot was removed meanwhile, or another process extended it. */
async function renew(store: Store, place: string, { value, version }: { value: string; version: number }) {
  await store.replace(place, { version, value, ttlMs: TTL_MS }).catch(error => {
    if (!isBotError(error, 'store/conflict')) throw error;
  });
}

/** The team or conversation. A team counts as one, although some activities name one of its channels or threads. */
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
