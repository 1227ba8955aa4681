import { ActivityTypes, type TurnContext } from 'botbuilder';
import { freshState, type Input, isPrivate } from '../dialogs/index.ts';
import {
  type ConversationParts,
  contextOf,
  type Parts,
  type PersonTurn,
  type SignInNews,
} from './conversation-parts.ts';
import { createConversationStates } from './conversation-states.ts';
import { converse } from './converse.ts';
import { takeWhereAsked } from './elsewhere.ts';
import { aside, isGroup } from './groups.ts';
import { handedOverCode, incoming, isRemoval, type ReturnAddress, speakerOf } from './incoming.ts';
import { forgetLateAnswers } from './late-answers.ts';
import { forget } from './learnt.ts';
import { inOwnChat } from './own-chat.ts';
import { signInOf } from './turn-sign-in.ts';

/** The bot as the channels see it: an activity comes in, answers go out, the state rests in the store. */
export type Conversations = {
  onActivity(turn: TurnContext): Promise<void>;
  /** The person came back from the browser, or their sign-in ends; `turn` is in their conversation. */
  onSignIn(turn: TurnContext, address: ReturnAddress, event: SignInNews): Promise<void>;
};

export function createConversations(given: ConversationParts): Conversations {
  const parts: Parts = { ...given, states: createConversationStates(given.store) };
  return {
    async onActivity(turn) {
      const at = { turn, speaker: speakerOf(turn) };
      if (isRemoval(turn.activity)) return forgetEverything(parts, at);
      const code = handedOverCode(turn.activity);
      if (code !== undefined) return takeCode(parts, at, code);
      const input = incoming(turn.activity);
      if (!input) return;
      const answer = (where: TurnContext) => converse(parts, inConversation(at, where), input);
      if (await isForOneAlone(parts, at, input)) await inOwnChat(parts, at, answer);
      else await answer(turn);
    },
    async onSignIn(turn, { user, zone, locale }, news) {
      const { zone: _channel, ...speaker } = { ...speakerOf(turn), ...user, locale };
      const at = { turn, speaker: { ...speaker, ...(zone && { zone }) } };
      const answer = (where: TurnContext) => converse(parts, inConversation(at, where), news);
      // The person did not ask for this in the group, so the group need not know of it.
      if (isGroup(turn) && news.type === 'sign-in-ends') await aside(parts, turn, answer);
      else await answer(turn);
    },
  };
}

/** The same person in the conversation of another turn: their own chat instead of a group. */
const inConversation = ({ speaker }: PersonTurn, turn: TurnContext): PersonTurn => ({
  turn,
  speaker: { ...speaker, conversation: turn.activity.conversation.id },
});

/** The person removed the bot: what they granted is given back. Nothing is said, because the chat is gone. */
async function forgetEverything(parts: Parts, at: PersonTurn): Promise<void> {
  const { speaker } = at;
  const signIn = signInOf(parts, at);
  for (const profile of parts.profiles.keys()) await signIn.signOut(profile);
  await parts.states.forget(speaker);
  await forget(parts.store, speaker);
  await forgetLateAnswers(parts.store, speaker);
  await takeWhereAsked(parts.store, speaker);
}

/** Teams wants to know whether the code was right; the conversation goes on with what came of it. */
async function takeCode(parts: Parts, at: PersonTurn, code: string): Promise<void> {
  const answer = (status: number) => at.turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status } });
  if (code === '') return void (await answer(400));
  const result = await signInOf(parts, at).prove(code);
  await answer(result === 'linked' ? 200 : 412);
  await converse(parts, at, { type: 'proved', result });
}

async function isForOneAlone(parts: Parts, { turn, speaker }: PersonTurn, input: Input): Promise<boolean> {
  if (!isGroup(turn)) return false;
  const state = (await parts.states.read(speaker)) ?? freshState();
  const context = contextOf(parts, speaker, { zone: speaker.zone ?? state.zone, turn: state.turn });
  return isPrivate(context, state, input);
}
