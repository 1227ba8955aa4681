import type { TurnContext } from 'botbuilder-core';
import { codesWithin, freshState, type Input, isPlainAnswer, isPrivate, typedCode } from '../../dialogs/index.ts';
import { deliveryOf } from '../turn/delivery.ts';
import { mentionsBot, mentionsOthers } from './activity/mentions.ts';
import { contextOf, type Parts, type PersonTurn } from './context/conversation-parts.ts';
import type { KeptState } from './context/conversation-states.ts';
import { signInOf } from './context/turn-sign-in.ts';
import { converse } from './converse.ts';
import { groupNote, inOwnChat, sendNote } from './groups/own-chat.ts';
import { isHandled } from './telling/interrupted.ts';

/** What is said in a group, and the state of that person's conversation there. */
type Said = { input: Input; state: KeptState | undefined };

/** Words that do not mention the bot answer a question of its own for so long. */
const ANSWERED_WITHIN_MS = 5 * 60_000;

/** Answers what is said in a group: there, in the person's own chat, or not at all when it is not meant for the bot. */
export async function inGroup(parts: Parts, at: PersonTurn, input: Input): Promise<void> {
  const state = await parts.states.read(at.speaker);
  // A process died while it told the answer. The state is the one after it, and no longer tells who the words were for.
  if (isHandled(deliveryOf(at.turn), state)) return void (await converse(parts, at, input));
  const isMeant = isMeantForBot(parts, at, { input, state });
  if (input.type === 'message' && (await destroyedCode(parts, at, { words: input, isMeant }))) return;
  if (!isMeant) return;
  const answer = (where: TurnContext) => converse(parts, inConversation(at, where), input);
  if (isForOneAlone(parts, at, { input, state })) await inOwnChat(parts, at, answer);
  else await answer(at.turn);
}

/** The same person in the conversation of another turn: their own chat instead of a group. */
export const inConversation = ({ speaker }: PersonTurn, turn: TurnContext): PersonTurn => ({
  turn,
  speaker: { ...speaker, conversation: turn.activity.conversation.id },
});

/**
 * Teams hands a bot with wider consent all that is said in a group. Words count there when they mention the bot, or are
 * plainly the answer to what it has just asked this very person. Elsewhere people may not be able to mention it, so that
 * all words count except those that mention others only. A file without a word is for everybody.
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
 * Everybody in the group can read a code, and whoever began the sign-in could type it in their own chat. So every number of a
 * message is void as a code, words around it or not. What is said does not depend on whether another person's code waits, only
 * whether it is said: words of others to each other get no answer, and a request with a number in it gets the usual one.
 * @returns true when the message was a code and nothing more is to be said
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
  isPrivate(contextAt(parts, at, state), state, input);

const contextAt = (parts: Parts, { speaker }: PersonTurn, { zone, turn }: { zone?: string; turn: number }) =>
  contextOf(parts, speaker, { zone: speaker.zone ?? zone, turn });
