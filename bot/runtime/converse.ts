import { ActivityTypes, DeliveryModes, type TurnContext } from 'botbuilder-core';
import {
  botSay,
  type Context,
  type Input,
  runTurn,
  type Say,
  type TurnResult,
  type World,
} from '../../dialogs/index.ts';
import { closingWrites } from '../turn/closing-writes.ts';
import { isGroup } from '../turn/conversation-kind.ts';
import { asInterim, type Delivery, deliveryOf } from '../turn/delivery.ts';
import { isOver, type Marked, markWriting, mayHaveWritten } from '../turn/turn-marks.ts';
import { contextOf, type Parts, type PersonTurn } from './context/conversation-parts.ts';
import type { KeptState } from './context/conversation-states.ts';
import type { BoundSignIn } from './context/sign-in-port.ts';
import { languageToKeep, speakerInLanguage } from './context/spoken-locale.ts';
import { returnAddress, signInOf } from './context/turn-sign-in.ts';
import { divided } from './groups/groups.ts';
import { expectCode, inOwnChat, sendNote } from './groups/own-chat.ts';
import { remaining } from './telling/interrupted.ts';
import { lateAnswers } from './telling/late-answers.ts';
import { renderSay } from './telling/render.ts';
import { keepAsked, showSettled } from './telling/settle.ts';
import { asSay, reportOf, type Telling, tell } from './telling/tell.ts';
import { repeatedly, showWorking, type Working } from './telling/working.ts';
import { memoryOf, type TurnMemory } from './turn-memory.ts';

/** After this time the bot shows a typing indicator. Channels show it for a few seconds, or until the next message. */
const TYPING_AFTER_MS = 500;
const TYPING_EVERY_MS = 3000;

/**
 * Runs one turn: reads the state, runs the dialog, and stores the new state before it sends the answer.
 * @returns true if the answer arrived; otherwise it is sent in the next turn
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
  const begun = await beginTurn(parts, at, given);
  const { at: spoken, input, marks, telling, context } = begun;
  if (!input) return tell(telling, begun.untold);
  const working = showWorking(context, say => {
    void sendNote(parts, spoken.turn, asInterim(renderSay(say, spoken.speaker.channel)));
  });
  try {
    return await carryOut(parts, spoken, { ...begun, input, working });
  } catch (err) {
    if (!mayHaveWritten(marks) || isOver(marks)) throw err;
    parts.log.error({ err }, 'A turn failed in which something may have been written.');
    return await tell(telling, [botSay(context, 'maybeWritten')]);
  } finally {
    working.end();
  }
}

/** What a turn starts with. */
type BegunTurn = {
  /** The person, with the locale in which this turn is answered. */
  at: PersonTurn;
  marks: Marked;
  delivery: Delivery | undefined;
  memory: TurnMemory;
  signIn: BoundSignIn;
  state: KeptState;
  context: Context;
  /** Undefined if a process that died has already run the dialog for it. */
  input: Input | undefined;
  /** Messages that the process did not send. */
  untold: Say[];
  telling: Telling;
};

async function beginTurn(parts: Parts, { turn, speaker: reported }: PersonTurn, given: Input): Promise<BegunTurn> {
  // The SDK revokes the turn context when the turn is over; its marks can still be read.
  const marks = { turnState: turn.turnState };
  const delivery = deliveryOf(turn);
  const memory = await memoryOf(parts, reported, delivery);
  const speaker = speakerInLanguage(parts, reported, { state: memory.state, input: given });
  const at = { turn, speaker };
  await parts.templates(speaker.locale).learn(); // no other turn is held up meanwhile
  const left = remaining(delivery, { state: memory.state, input: given, now: parts.clock() });
  const signIn = signInOf(parts, at, memory.state);
  const zone = speaker.zone ?? memory.zone ?? (await signIn.calendarZone());
  const { language: _last, ...kept } = memory.state;
  const state = { ...kept, ...(zone && !speaker.zone && { zone }), ...languageToKeep(speaker, reported) };
  const context = contextHere(parts, at, { zone, turn: state.turn + 1 });
  const late = { ...memory.late, waiting: [...memory.late.waiting, ...left.maybeTold] };
  return {
    ...{ at, marks, delivery, memory, signIn, state, context },
    input: left.input,
    untold: left.untold.map(asSay),
    telling: { turn, channel: speaker.channel, context, late, log: parts.log },
  };
}

type RunningTurn = BegunTurn & { input: Input; working: Working };

/** Runs the dialog, stores its state, and then sends the answer. @returns true if the answer arrived */
async function carryOut(
  parts: Parts,
  at: PersonTurn,
  { marks, delivery, memory, signIn, state, context, input, untold, telling, working }: RunningTurn,
): Promise<boolean> {
  const result = await runTurn(context, { state, input }, worldOf(parts, at.turn, { signIn, ...memory, working }));
  const { says, state: next } = result;
  if (isOver(marks)) return false; // the stored state lets the next turn finish what this one began
  if (says.some(({ tooLong }) => tooLong)) parts.log.warn('A text of a template hit its limit.');
  const told = [...untold, ...(memory.isLost ? [botSay(context, 'lostPlace')] : []), ...says];
  const report = await delivery?.withReport(reportOf(telling, told));
  const writeAll = isOnlyAnswered(at.turn, telling) ? closingWrites(at.turn) : undefined;
  await keepState(parts, marks, () => memory.finish(next, { writeAll, more: [report] }));
  working.end();
  const onAsked: Telling['onAsked'] = (asked, text) => {
    const question = { message: asked.message, text };
    return keepAsked(parts, at, { question, save: () => memory.finish({ ...next, asked }) });
  };
  const arrived = await send(parts, { at, telling: { ...telling, onAsked } }, told);
  await showSettled(parts, at, result);
  await noteMissed(parts, context, result);
  return arrived;
}

/** True for a turn that writes nothing more once its state is stored: its answers go back in the response. */
const isOnlyAnswered = (turn: TurnContext, { late }: Telling): boolean =>
  turn.activity.type === ActivityTypes.Message && collectsAnswers(turn) && !isGroup(turn) && late.waiting.length === 0;

/** True if the sender waits for all answers together. */
const collectsAnswers = ({ activity }: TurnContext): boolean => activity.deliveryMode === DeliveryModes.ExpectReplies;

/** Stores what was not understood, after the answer is sent. A failure is logged; the person has their answer. */
async function noteMissed({ missed, log }: Parts, { set, setting }: Context, result: TurnResult): Promise<void> {
  if (missed.isOff) return;
  try {
    await missed.note(result.missed(), { language: set.language, now: setting.now });
  } catch (err) {
    log.warn({ err }, 'What was not understood could not be kept.');
  }
}

/** Shows a typing indicator during a long turn. @returns a function that stops it */
function showTyping(parts: Parts, turn: TurnContext): () => void {
  if (collectsAnswers(turn)) return () => {};
  const show = (): void => void sendNote(parts, turn, { type: ActivityTypes.Typing });
  return repeatedly(show, { afterMs: TYPING_AFTER_MS, everyMs: TYPING_EVERY_MS });
}

function contextHere(parts: Parts, { turn, speaker }: PersonTurn, when: Parameters<typeof contextOf>[2]): Context {
  const context = contextOf(parts, speaker, when);
  return isGroup(turn) ? { ...context, setting: { ...context.setting, inGroup: true } } : context;
}

/** The effects that dialogs/ can use. Saving the state in the middle of a turn means that a calendar write follows. */
function worldOf(
  { log }: Parts,
  turn: TurnContext,
  { signIn, save, working }: Pick<World, 'signIn' | 'save'> & { working: Working },
): World {
  return {
    signIn,
    async save(state) {
      working.goesOn(state);
      await save(state);
      markWriting(turn);
    },
    report: err => log.error({ err }, 'What was written could not be told in the words of its template.'),
  };
}

/** A failure to store the state does not hide a calendar write: the state saved before the write leads to it again. */
async function keepState({ log }: Parts, marks: Marked, save: () => Promise<void>): Promise<void> {
  await save().catch(err => {
    if (!mayHaveWritten(marks)) throw err;
    log.error({ err }, 'The state could not be kept after something was written.');
  });
}

/** Sends the answer. In a group, private parts go to the person's private chat. */
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
