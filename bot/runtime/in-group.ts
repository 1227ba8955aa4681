import type { TurnContext } from 'botbuilder-core';
import { codesWithin, freshState, type Input, isPlainAnswer, isPrivate, typedCode } from '../../dialogs/index.ts';
import { deliveryOf } from '../turn/delivery.ts';
import { mentionsBot, mentionsOthers } from './activity/mentions.ts';
import { contextOf, type Parts, type PersonTurn } from './context/conversation-parts.ts';
import type { KeptState } from './context/conversation-states.ts';
import { speakerInLanguage } from './context/spoken-locale.ts';
import { signInOf } from './context/turn-sign-in.ts';
import { converse } from './converse.ts';
import { groupNote, inOwnChat, sendNote } from './groups/own-chat.ts';
import { isHandled } from './telling/interrupted.ts';

/** A message in a group, and the state of its sender's conversation there. */
type Said = { input: Input; state: KeptState | undefined };

/** A message without a mention can answer the bot's question for this long. */
const ANSWERED_WITHIN_MS = 5 * 60_000;

/** Answers a message in a group: in the group, in the sender's private chat, or not at all if it is not for the bot. */
export async function inGroup(parts: Parts, at: PersonTurn, input: Input): Promise<void> {
  const state = await parts.states.read(at.speaker);
  // A process died while it sent the answer. The stored state no longer shows whether the message was for the bot.
  if (isHandled(deliveryOf(at.turn), state)) return void (await converse(parts, at, input));
  const isMeant = isMeantForBot(parts, at, { input, state });
  if (input.type === 'message' && (await destroyedCode(parts, at, { words: input, isMeant }))) return;
  if (!isMeant) return;
  const answer = (where: TurnContext) => converse(parts, inConversation(at, where), input);
  if (isForOneAlone(parts, at, { input, state })) await inOwnChat(parts, at, answer);
  else await answer(at.turn);
}

/** The same person in another conversation: their private chat instead of a group. */
export const inConversation = ({ speaker }: PersonTurn, turn: TurnContext): PersonTurn => ({
  turn,
  speaker: { ...speaker, conversation: turn.activity.conversation.id },
});

/**
 * True if a message in a group is for the bot. With wider consent, Teams sends the bot every message of a group. There a
 * message counts if it mentions the bot or plainly answers the question it has just asked this person. In other channels
 * people may not be able to mention it, so every message counts unless it mentions only others. A file without text never
 * counts.
 */
function isMeantForBot(parts: Parts, { turn, speaker }: PersonTurn, { input, state }: Said): boolean {
  const { activity } = turn;
  const isClick = (activity.value ?? undefined) !== undefined;
  if (input.type !== 'message' && input.type !== 'file') return true;
  if (isClick || mentionsBot(activity)) return true;
  if (mentionsOthers(activity) || input.type === 'file') return false;
  if (speaker.channel !== 'msteams') return true;
  if (!state) return false;
  const isRecent = parts.clock() - (state.spokeAtMs ?? 0) <= ANSWERED_WITHIN_MS;
  return isRecent && isPlainAnswer(contextAt(parts, { turn, speaker }, state), state, input.text);
}

/**
 * Voids every six-digit number in a group message as a sign-in code. Everyone in the group can read a code, and the person
 * who began the sign-in could type it in their own chat. The answer never reveals whether another person's code waits.
 * @returns true if the message was a code, so there is nothing more to answer
 */
async function destroyedCode(
  parts: Parts,
  at: PersonTurn,
  { words, isMeant }: { words: { text: string }; isMeant: boolean },
): Promise<boolean> {
  const isCode = typedCode(words) !== undefined;
  let wasTheirs = false;
  for (const code of codesWithin(words)) wasTheirs = (await signInOf(parts, at).expose(code)) || wasTheirs;
  if (wasTheirs || (isCode && isMeant)) await sendNote(parts, at.turn, groupNote(parts, at, 'codeInGroup'));
  return wasTheirs || isCode;
}

const isForOneAlone = (parts: Parts, at: PersonTurn, { input, state = freshState() }: Said): boolean =>
  isPrivate(contextAt(parts, at, state, input), state, input);

const contextAt = (parts: Parts, { speaker }: PersonTurn, state: KeptState, input?: Input) =>
  contextOf(parts, speakerInLanguage(parts, speaker, { state, input }), {
    zone: speaker.zone ?? state.zone,
    turn: state.turn,
  });
