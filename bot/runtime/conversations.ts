import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { RowRef } from '../../store/index.ts';
import { isGroup, isOwnChat } from '../turn/conversation-kind.ts';
import { knownRows } from '../turn/known-rows.ts';
import { incoming, isRemoval, type ReturnAddress, speakerOf } from './activity/incoming.ts';
import { type SignInInvoke, signInInvoke } from './activity/sign-in-invoke.ts';
import type {
  ConversationParts,
  OtherConversations,
  Parts,
  PersonTurn,
  SignInNews,
} from './context/conversation-parts.ts';
import { createConversationStates } from './context/conversation-states.ts';
import { takeWhereAsked } from './context/group-sign-in.ts';
import { signInOf } from './context/turn-sign-in.ts';
import { forget } from './context/user-memory.ts';
import { converse } from './converse.ts';
import { forgetMeeting, isFirstMeeting } from './groups/first-meeting.ts';
import { aside } from './groups/groups.ts';
import { inConversation, inGroup } from './in-group.ts';
import { forgetLateAnswers } from './telling/late-answers.ts';
import { forgetAsked } from './telling/settle.ts';
import { memoryRows } from './turn-memory.ts';

/** Handles activities for the channels: it chooses the input, runs the dialog, sends answers and stores the state. */
export class Conversations {
  readonly #parts: Parts;
  readonly #channels: OtherConversations;

  constructor({ channels, ...given }: ConversationParts) {
    this.#channels = channels;
    this.#parts = {
      ...given,
      privately: channels.privately,
      states: createConversationStates(given.store),
      tell: (address, news) => this.tell(address, news),
    };
  }

  /** The rows that a turn reads when it begins. */
  readonly rowsOf = (turn: TurnContext): RowRef[] =>
    memoryRows(speakerOf(turn, this.#parts.usualLocale), isGroup(turn));

  readonly onActivity = async (turn: TurnContext): Promise<void> => {
    const parts = knowing(this.#parts, turn);
    const at = { turn, speaker: speakerOf(turn, parts.usualLocale) };
    if (isRemoval(turn.activity)) return onRemoval(parts, at);
    const invoke = signInInvoke(turn.activity);
    if (invoke) return onSignInInvoke(parts, at, invoke);
    const input = incoming(turn.activity);
    if (!input || (input.type === 'joined' && !(await isFirstMeeting(parts, at)))) return;
    if (isGroup(turn)) await inGroup(parts, at, input);
    else await converse(parts, at, input);
  };

  /** Reports in a person's conversation what happened to a sign-in outside the chat, in a separate turn. */
  tell(address: ReturnAddress, news: SignInNews): Promise<void> {
    return this.#channels.continueConversation(address.reference, turn => this.onSignIn(turn, address, news));
  }

  /** Handles a sign-in that ended in the browser, or that is about to lapse. `turn` is in the person's conversation. */
  async onSignIn(turn: TurnContext, { user, zone, locale }: ReturnAddress, news: SignInNews): Promise<void> {
    const { zone: _channel, ...speaker } = { ...speakerOf(turn, locale), ...user, locale };
    const at = { turn, speaker: { ...speaker, ...(zone && { zone }) } };
    const answer = (where: TurnContext) => converse(this.#parts, inConversation(at, where), news);
    // No one asked for this in the group, so only the person is told.
    if (isGroup(turn) && news.type === 'sign-in-ends') await aside(this.#parts, turn, answer);
    else await answer(turn);
  }
}

/** The same parts for a turn whose rows were read before it began. */
function knowing(parts: Parts, turn: TurnContext): Parts {
  const rows = knownRows(turn);
  if (!rows) return parts;
  const store = parts.store.knowing(rows);
  return { ...parts, store, states: createConversationStates(store) };
}

/** Signs the person out and deletes their data. Sends nothing, because the chat is gone. */
async function onRemoval(parts: Parts, at: PersonTurn): Promise<void> {
  await forgetMeeting(parts, at);
  if (!isOwnChat(at.turn.activity)) return;
  const { speaker } = at;
  const signIn = signInOf(parts, at);
  const accounts = [...parts.profiles].filter(([, { mode }]) => mode !== 'service');
  for (const [profile] of accounts) await signIn.signOut(profile);
  await parts.states.forget(speaker);
  await forget(parts.store, speaker);
  await forgetLateAnswers(parts.store, speaker);
  await forgetAsked(parts.store, speaker);
  await takeWhereAsked(parts.store, speaker);
}

/** Tells Teams whether the code was right, and continues the conversation with the result. */
async function onSignInInvoke(parts: Parts, at: PersonTurn, invoke: SignInInvoke): Promise<void> {
  const answer = (status: number) => at.turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status } });
  if (invoke.kind === 'forged') return void (await answer(400));
  if (invoke.kind === 'closed') {
    await answer(200);
    const how = (await signInOf(parts, at).awaitsCode()) ? 'code-shown' : invoke.how;
    await converse(parts, at, { type: 'sign-in-closed', how });
    return;
  }
  const result = await signInOf(parts, at).prove(invoke.code);
  await answer(result === 'linked' ? 200 : 412);
  await converse(parts, at, { type: 'proved', result });
}
