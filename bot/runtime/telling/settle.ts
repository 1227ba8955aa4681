import { holderKey } from '../../../auth/index.ts';
import type { Say, TurnResult } from '../../../dialogs/index.ts';
import { openIfKeyIsKnown, type Sealer, type Store } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import { isOver } from '../../turn/turn-marks.ts';
import type { Speaker } from '../activity/incoming.ts';
import type { Parts, PersonTurn } from '../context/conversation-parts.ts';
import { renderSay } from './render.ts';

/** The text of a confirmation. It contains calendar data, so it is stored encrypted and not in the conversation's state. */
type Question = { message: string; text: string };

const TTL_MS = 7 * DAY_MS;

const placeOf = (speaker: Speaker): string => holderKey('confirmation', speaker, speaker.conversation);

/** True if the channel shows an update in place of the message. Others return an error or show it as a new message. */
const showsUpdates = ({ turn, speaker }: PersonTurn): boolean =>
  (speaker.entry === 'embedded' || speaker.channel === 'msteams') && turn.activity.deliveryMode !== 'expectReplies';

/**
 * Remembers the id and text of the message with active buttons. If that fails, the message is not updated later.
 * @param save  stores the message's id in the conversation's state
 */
export async function keepAsked(
  { store, sealer, log }: Parts,
  at: PersonTurn,
  { question, save }: { question: Question; save: () => Promise<void> },
): Promise<void> {
  if (isOver(at.turn) || !showsUpdates(at)) return;
  const place = placeOf(at.speaker);
  const keepWords = async (): Promise<void> => store.put(place, await sealer.seal(place, question), TTL_MS);
  await Promise.all([keepWords(), save()]).catch(err =>
    log.warn({ err }, 'Which message can be pressed was not kept.'),
  );
}

/** Replaces an answered confirmation by its result. Tried only once; a failure has no other effect. */
export async function showSettled(parts: Parts, at: PersonTurn, { settled }: TurnResult): Promise<void> {
  const { turn, speaker } = at;
  if (!settled || isOver(turn) || !showsUpdates(at)) return;
  try {
    const say = await withQuestion(parts, speaker, settled);
    await turn.updateActivity({ ...renderSay(say, speaker.channel), id: settled.message });
  } catch (err) {
    parts.log.warn({ err, channel: speaker.channel }, 'A message was not updated to its result.');
  }
}

/** Without a card, adds the question below the result. */
async function withQuestion(
  { store, sealer }: { store: Store; sealer: Sealer },
  speaker: Speaker,
  { say, message }: NonNullable<TurnResult['settled']>,
): Promise<Say> {
  const place = placeOf(speaker);
  const kept = (await store.read(place, (at, sealed) => openIfKeyIsKnown<Question>(sealer, at, sealed)))?.value;
  if (kept?.message !== message) return say; // another question has been asked since
  await store.take(place);
  return say.card ? say : { ...say, text: `${say.text}\n\n${kept.text}` };
}

export const forgetAsked = async (store: Store, speaker: Speaker): Promise<void> =>
  void (await store.take(placeOf(speaker)));
