import { ActivityTypes, DeliveryModes, type TurnContext } from 'botbuilder';
import {
  botSay,
  type Context,
  type ConversationState,
  freshState,
  type Input,
  runTurn,
  type Say,
  type World,
} from '../../dialogs/index.ts';
import { isGroup } from '../turn/conversation-kind.ts';
import { asInterim, type Delivery, deliveryOf } from '../turn/delivery.ts';
import { isOver, type Marked, markWriting, mayHaveWritten } from '../turn/turn-marks.ts';
import type { Speaker } from './activity/incoming.ts';
import { contextOf, type Parts, type PersonTurn } from './context/conversation-parts.ts';
import type { KeptState } from './context/conversation-states.ts';
import { returnAddress, signInOf } from './context/turn-sign-in.ts';
import { recall } from './context/user-memory.ts';
import { divided } from './groups/groups.ts';
import { expectCode, inOwnChat, sendNote } from './groups/own-chat.ts';
import { remaining } from './telling/interrupted.ts';
import { type LateAnswers, lateAnswers } from './telling/late-answers.ts';
import { renderSay } from './telling/render.ts';
import { keepAsked, showSettled } from './telling/settle.ts';
import { asSay, reportOf, type Telling, tell } from './telling/tell.ts';

/** After this a person is told that the calendar is slow. */
const WORKING_AFTER_MS = 4000;
/** Channels show that the bot is typing for a few seconds, or until it says something. */
const TYPING_AFTER_MS = 500;
const TYPING_EVERY_MS = 3000;

/**
 * One turn: reads the state once, goes on from it, and keeps it before the answer goes out.
 * @returns whether the answer arrived; what did not is said in the next turn
 */
export async function converse(parts: Parts, at: PersonTurn, input: Input): Promise<boolean> {
  const endTyping = showTyping(parts, at.turn);
  try {
    return await takeTurn(parts, at, input);
  } finally {
    endTyping();
  }
}

async function takeTurn(parts: Parts, at: PersonTurn, given: Input): Promise<boolean> {
  const { turn, speaker } = at;
  // The SDK takes the turn away from its handler when it is over; its marks can still be read.
  const marks = { turnState: turn.turnState };
  const delivery = deliveryOf(turn);
  const memory = await memoryOf(parts, speaker, delivery);
  const left = remaining(delivery, { state: memory.state, input: given, now: parts.clock() });
  const { input } = left;
  const signIn = signInOf(parts, at, memory.state);
  const zone = speaker.zone ?? memory.zone ?? (await signIn.calendarZone());
  const state = zone && !speaker.zone ? { ...memory.state, zone } : memory.state;
  const context = contextHere(parts, at, { zone, turn: state.turn + 1 });
  const late = { ...memory.late, waiting: [...memory.late.waiting, ...left.maybeTold] };
  const telling = { turn, channel: speaker.channel, context, late, log: parts.log };
  const untold = left.untold.map(asSay);
  if (!input) return tell(telling, untold);
  const slow = setTimeout(() => void sendWorking(parts, at, context), WORKING_AFTER_MS);
  try {
    const result = await runTurn(context, { state, input }, worldOf(parts, turn, { signIn, ...memory }));
    const { says, state: next } = result;
    if (isOver(marks)) return false; // the next turn finishes what this one began: the state that was kept says so
    if (says.some(({ tooLong }) => tooLong)) parts.log.warn('A text of a template hit its limit.');
    const told = [...untold, ...(memory.isLost ? [botSay(context, 'lostPlace')] : []), ...says];
    // First, because a report counts only once the state says that the turn was carried out.
    await delivery?.keepReport(reportOf(telling, told));
    await keepState(parts, marks, () => memory.finish(next));
    clearTimeout(slow);
    const onAsked: Telling['onAsked'] = (asked, text) => {
      const question = { message: asked.message, text };
      return keepAsked(parts, at, { question, save: () => memory.finish({ ...next, asked }) });
    };
    const arrived = await send(parts, { at, telling: { ...telling, onAsked } }, told);
    await showSettled(parts, at, result);
    return arrived;
  } catch (err) {
    if (!mayHaveWritten(marks) || isOver(marks)) throw err;
    parts.log.error({ err }, 'A turn failed in which something may have been written.');
    return await tell(telling, [botSay(context, 'maybeWritten')]);
  } finally {
    clearTimeout(slow);
  }
}

/** Shows that the bot is at work on a turn that takes long; the returned function ends it. */
function showTyping(parts: Parts, turn: TurnContext): () => void {
  // There all answers arrive together, when the turn is over.
  if (turn.activity.deliveryMode === DeliveryModes.ExpectReplies) return () => {};
  const show = (): void => void sendNote(parts, turn, { type: ActivityTypes.Typing });
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, TYPING_EVERY_MS);
  }, TYPING_AFTER_MS);
  return () => clearTimeout(timer); // which ends an interval, too
}

/** What a turn starts from, and how it keeps what comes of it. */
type Memory = {
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

async function memoryOf(parts: Parts, speaker: Speaker, delivery: Delivery | undefined): Promise<Memory> {
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

function contextHere(parts: Parts, { turn, speaker }: PersonTurn, when: Parameters<typeof contextOf>[2]): Context {
  const context = contextOf(parts, speaker, when);
  return isGroup(turn) ? { ...context, setting: { ...context.setting, inGroup: true } } : context;
}

/** What the dialogs reach the world through. A state that is saved in the middle of a turn says that something is written next. */
function worldOf({ log }: Parts, turn: TurnContext, { signIn, save }: Pick<World, 'signIn' | 'save'>): World {
  return {
    signIn,
    async save(state) {
      await save(state);
      markWriting(turn);
    },
    report: err => log.error({ err }, 'What was written could not be told in the words of its template.'),
  };
}

/** What was written is told even when the state cannot be kept: the state kept before the write finds it again. */
async function keepState({ log }: Parts, marks: Marked, save: () => Promise<void>): Promise<void> {
  await save().catch(err => {
    if (!mayHaveWritten(marks)) throw err;
    log.error({ err }, 'The state could not be kept after something was written.');
  });
}

/** In a group, what is for the person alone goes to their own chat. */
async function send(
  parts: Parts,
  { at, telling }: { at: PersonTurn; telling: Telling },
  says: Say[],
): Promise<boolean> {
  const { turn, speaker } = at;
  const { shown, alone } = isGroup(turn) ? divided(says) : { shown: says, alone: [] };
  const arrived = await tell(telling, shown);
  if (alone.length === 0) return arrived;
  await inOwnChat(parts, at, async own => {
    const theirs = { ...speaker, conversation: own.activity.conversation.id };
    for (const { link } of alone) {
      if (link) await expectCode(parts, theirs, { profile: link.profile, asked: returnAddress(turn, speaker) });
    }
    return tell({ ...telling, turn: own, late: await lateAnswers(parts, theirs) }, alone);
  });
  return arrived;
}

async function sendWorking(parts: Parts, { turn, speaker }: PersonTurn, context: Context): Promise<void> {
  const working = renderSay(botSay({ ...context, turn: 0 }, 'working'), speaker.channel);
  await sendNote(parts, turn, asInterim(working));
}
