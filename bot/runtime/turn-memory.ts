import { type ConversationState, freshState } from '../../dialogs/index.ts';
import type { RowRef } from '../../store/index.ts';
import type { Delivery } from '../turn/delivery.ts';
import type { Speaker } from './activity/incoming.ts';
import type { Parts } from './context/conversation-parts.ts';
import { type KeptState, stateRow } from './context/conversation-states.ts';
import { learntRow, recall } from './context/user-memory.ts';
import { type LateAnswers, lateAnswers, lateAnswersRow } from './telling/late-answers.ts';

/** What a turn starts from, and how it keeps what comes of it. */
export type TurnMemory = {
  /** With what was learnt of the person, and when the chat began. */
  state: KeptState;
  /** The zone the person was in, as far as it was told or their calendar has it. */
  zone: string | undefined;
  late: LateAnswers;
  /** The state was found damaged: the conversation starts over. */
  isLost: boolean;
  /** Keeps a state in the middle of a turn. */
  save(state: ConversationState): Promise<void>;
  /** Keeps the state that a turn ends with. It names the activity, which is not carried out a second time. */
  finish(state: ConversationState): Promise<void>;
};

/** The rows that `memoryOf` reads. */
export const memoryRows = (speaker: Speaker): RowRef[] => [
  stateRow(speaker),
  learntRow(speaker),
  lateAnswersRow(speaker),
];

export async function memoryOf(parts: Parts, speaker: Speaker, delivery: Delivery | undefined): Promise<TurnMemory> {
  const [kept, { learnt, keep }, late] = await Promise.all([
    parts.states.read(speaker),
    recall(parts.store, parts.sealer, speaker),
    lateAnswers(parts, speaker),
  ]);
  const isLost = parts.states.takeLoss(speaker);
  const beganAtMs = kept || isLost ? kept?.beganAtMs : parts.clock();
  const began = beganAtMs === undefined ? {} : { beganAtMs };
  const state = { ...(kept ?? freshState()), ...began, ...(learnt && { learnt }) };
  const save = async ({ learnt: now, ...own }: ConversationState, by?: Pick<KeptState, 'handled'>): Promise<void> => {
    const times = { ...began, spokeAtMs: parts.clock() };
    await Promise.all([parts.states.save(speaker, { ...own, ...times, ...by }), keep(now)]);
  };
  return {
    state,
    zone: state.zone ?? learnt?.calendar?.preferences?.zone,
    // The process that died may have told these already.
    late: delivery?.left ? { ...late, waiting: late.waiting.map(one => ({ ...one, maybe: true })) } : late,
    isLost,
    save: next => save(next),
    finish: next => save(next, delivery && { handled: delivery.id }),
  };
}
