import { type ConversationState, freshState } from '../../dialogs/index.ts';
import { carryOut, type PlannedWrite, type RowRef, type WriteAll } from '../../store/index.ts';
import type { Delivery } from '../turn/delivery.ts';
import type { Speaker } from './activity/incoming.ts';
import type { Parts } from './context/conversation-parts.ts';
import { type KeptState, stateRow } from './context/conversation-states.ts';
import { recall, userRows } from './context/user-memory.ts';
import { type LateAnswers, lateAnswers, lateAnswersRow } from './telling/late-answers.ts';

/** What a turn starts from, and functions that store its result. */
export type TurnMemory = {
  /** Includes what was learnt about the person, what they can take back, and when the chat began. */
  state: KeptState;
  /** The person's time zone, from the channel or their calendar; undefined if neither reports one. */
  zone: string | undefined;
  late: LateAnswers;
  /** True if the state was damaged, so the conversation starts over. */
  isLost: boolean;
  /** Stores a state in the middle of a turn. */
  save(state: ConversationState): Promise<void>;
  /** Stores the state at the end of a turn. It names the activity, which is then not handled a second time. */
  finish(state: ConversationState, how?: ClosingWrites): Promise<void>;
};

/** How the closing writes of a turn are made, and what else is written with them. */
type ClosingWrites = { writeAll?: WriteAll | undefined; more?: readonly (PlannedWrite | undefined)[] };

/**
 * The rows that `memoryOf` reads.
 * @param inGroup  the turn may move to the person's own chat and wait there, so what was learnt is read when it begins
 */
export const memoryRows = (speaker: Speaker, inGroup: boolean): RowRef[] => [
  stateRow(speaker),
  ...(inGroup ? [] : userRows(speaker)),
  lateAnswersRow(speaker),
];

export async function memoryOf(parts: Parts, speaker: Speaker, delivery: Delivery | undefined): Promise<TurnMemory> {
  const [kept, { learnt, written }, late] = await Promise.all([
    parts.states.read(speaker),
    recall(parts, speaker),
    lateAnswers(parts, speaker),
  ]);
  const isLost = parts.states.takeLoss(speaker);
  const beganAtMs = kept || isLost ? kept?.beganAtMs : parts.clock();
  const began = beganAtMs === undefined ? {} : { beganAtMs };
  const known = { ...(learnt.value && { learnt: learnt.value }), ...(written.value && { written: written.value }) };
  const state = { ...(kept ?? freshState()), ...began, ...known };
  const save = async (
    { learnt: nowLearnt, written: nowWritten, ...own }: ConversationState,
    {
      by,
      more = [],
      writeAll = parts.store.writeAll,
    }: ClosingWrites & { by?: Pick<KeptState, 'handled'> | undefined } = {},
  ): Promise<void> => {
    const state = { ...own, ...began, spokeAtMs: parts.clock(), ...by };
    const remembered = await Promise.all([learnt.write(nowLearnt), written.write(nowWritten)]);
    const planned = [{ write: parts.states.write(speaker, state) }, ...remembered, ...more];
    await carryOut(
      planned.filter(one => one !== undefined),
      writeAll,
    );
  };
  return {
    state,
    zone: state.zone ?? learnt.value?.calendar?.preferences?.zone,
    // The process that died may have sent these already.
    late: delivery?.left ? { ...late, waiting: late.waiting.map(one => ({ ...one, maybe: true })) } : late,
    isLost,
    save: next => save(next),
    finish: (next, how) => save(next, { ...how, by: delivery && { handled: delivery.id } }),
  };
}
