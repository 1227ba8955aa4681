import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { type ConversationState, dialogOf } from '../engine/state.ts';
import type { Miss, Say } from '../prompts/message.ts';
import { readText } from '../slots/fill.ts';
import { maskedMessage } from './mask.ts';

/** Something that the bot did not understand, for the designers: without names, numbers and words of a calendar. */
export type Missed = {
  how: Miss['how'];
  /** The message: "book {when} with catering". */
  text: string;
  /** What was left out of it: "with catering". */
  parts?: readonly string[];
  /** The template that was open or ran last; otherwise the one that is most likely meant. */
  template?: string;
};

/** A turn: the message, the state after it, and what was said. */
type AnsweredTurn = { reading?: Reading | undefined; state: ConversationState; says: readonly Say[] };

/** What a turn did not understand. A message that calls the answer wrong is about the message before it. */
export function missedIn(
  context: Context,
  before: ConversationState,
  { reading, state, says }: AnsweredTurn,
): Missed[] {
  if (!reading) return [];
  if (callsAnswerWrong(before, reading)) return before.heard ? [wrong(context, before, before.heard)] : [];
  const template = dialogOf(state.pending)?.template ?? dialogOf(before.pending)?.template;
  return says.flatMap(({ misses = [] }) => misses).map(miss => missed(context, reading.text, { ...miss, template }));
}

const MAX_HEARD = 300;

/** The message to remember, in case that the next one calls its answer wrong. */
export function heardIn(before: ConversationState, reading: Reading | undefined): string | undefined {
  if (!reading) return before.heard;
  return callsAnswerWrong(before, reading) ? undefined : reading.text.slice(0, MAX_HEARD);
}

/** True if the answer says that the whole message was not understood. */
export const isNotUnderstood = (says: readonly Say[]): boolean =>
  says.some(({ misses = [] }) => misses.some(({ how }) => how === 'unknown'));

/** At a question, "not quite" belongs to the conversation. */
const callsAnswerWrong = ({ pending }: ConversationState, reading: Reading): boolean =>
  (pending.at === 'nothing' || pending.at === 'offer') && reading.wrong === true;

const wrong = (context: Context, { last }: ConversationState, text: string): Missed =>
  missed(context, text, { how: 'wrong', template: last?.template });

function missed(
  context: Context,
  message: string,
  { how, parts, template }: Miss & { template: string | undefined },
): Missed {
  const { text, part } = maskedMessage(context, message, how === 'unknown' ? 'unknown-words' : 'whole');
  const likely = template ?? readText(context, message).intents[0]?.template;
  return { how, text, ...(parts && { parts: parts.map(part) }), ...(likely !== undefined && { template: likely }) };
}
