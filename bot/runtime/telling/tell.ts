import type { TurnContext } from 'botbuilder-core';
import { type Facts, isBotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { botSay, type Context, type ConversationState, type Say, whenSaid } from '../../../dialogs/index.ts';
import type { Report } from './interrupted.ts';
import type { LateAnswer, LateAnswers } from './late-answers.ts';
import { withPicture } from './picture.ts';
import { renderSay } from './render.ts';
import { firstPart } from './short-text.ts';

/** A length that every channel accepts. Teams' limit is about 28 KB, including cards. */
const SHORT = 1500;
const LONGEST_KEPT = 2000;
const LONGEST_TITLE = 100;

export type Telling = {
  turn: TurnContext;
  channel: string;
  context: Context;
  late: LateAnswers;
  /** Called with the id and text of a message that has the buttons of a confirmation. Never rejects. */
  onAsked?: (asked: NonNullable<ConversationState['asked']>, text: string) => Promise<void>;
  log: Log;
};

/** A message, and how it is stored if it does not arrive. A sign-in link is not stored, because it is useless later. */
type Line = { say: Say; kept: LateAnswer | undefined };

/**
 * Sends the messages that earlier turns could not send, then those of this turn. A failure here does not fail the turn,
 * whose effects are done. Messages that do not arrive are stored for the next turn.
 * @returns true if everything arrived
 */
export async function tell(telling: Telling, says: readonly Say[]): Promise<boolean> {
  const { late, log } = telling;
  const lines = [
    ...late.waiting.map(one => lateLine(telling.context, one)),
    ...says.map(say => line(say, telling.context.setting.now)),
  ];
  const lost = await sendInOrder(telling, lines);
  if (lost.length === 0 && late.waiting.length === 0) return true;
  const kept = lost.flatMap(one => one.kept ?? []);
  await late.keep(kept).catch(err => log.error({ err }, 'An answer was lost: it could neither be sent nor kept.'));
  return lost.length === 0;
}

/** The messages to send, as they are stored in case the process dies meanwhile. */
export function reportOf({ late, context }: Telling, says: readonly Say[]): Report {
  const answers = says.map(say => line(say, context.setting.now).kept ?? null);
  return { late: late.waiting.length, answers };
}

/** A stored answer as a message. */
export const asSay = ({ text, wrote }: LateAnswer): Say => ({ text, ...(wrote && { wrote }) });

/** Stops if the channel accepts nothing at the moment. A single refused message does not stop the rest. */
async function sendInOrder(telling: Telling, lines: readonly Line[]): Promise<Line[]> {
  const lost: Line[] = [];
  for (const [index, current] of lines.entries()) {
    const failure = await sendOne(telling, current.say);
    if (!failure) continue;
    lost.push(tried(current, failure));
    if (failure.closed) return [...lost, ...lines.slice(index + 1)];
  }
  return lost;
}

const tried = ({ say, kept }: Line, { maybe, closed }: Failure): Line => ({
  say,
  kept: kept && { ...kept, maybe: kept.maybe || maybe, tries: kept.tries + (closed && !maybe ? 0 : 1) },
});

/** `maybe`: the message may have arrived. `closed`: the channel accepts nothing at the moment. */
type Failure = { maybe: boolean; closed: boolean };

/** With these statuses the channel excludes the bot from the conversation. */
const SHUT_OUT = new Set<unknown>([401, 403, 404]);

function failureOf(error: unknown): Failure {
  const maybe = isBotError(error, 'channel/unknown');
  const { status, tries }: Facts = isBotError(error) ? error.facts : {};
  // Several failed tries also mean that the channel accepts nothing.
  return { maybe, closed: status === undefined || SHUT_OUT.has(status) || tries !== 1 };
}

/** Sends one message. If it is too large, sends it again, shorter and without its card and picture. @returns the failure, if any */
async function sendOne({ turn, channel, context, onAsked, log }: Telling, say: Say): Promise<Failure | undefined> {
  const send = async (what: Say): Promise<void> => {
    const activity = await withPicture(renderSay(what, channel), what, { channel, log });
    const { id: message } = (await turn.sendActivity(activity)) ?? {};
    if (what.asks && message) await onAsked?.({ nonce: what.asks, message }, what.text);
  };
  const failed = (err: unknown): Failure => {
    log.warn({ err, channel }, 'What the bot has to say did not arrive; it is kept for the next turn.');
    return failureOf(err);
  };
  try {
    return void (await send(say));
  } catch (error) {
    if (!isBotError(error, 'channel/too-large')) return failed(error);
  }
  return send(shorter(say, context)).then(() => undefined, failed);
}

/** The message without card and picture, truncated if the text alone is still too long. */
function shorter({ card: _tooLarge, picture: _alsoLarge, ...plain }: Say, context: Context): Say {
  const text = firstPart(plain.text, SHORT);
  return text === plain.text ? plain : { ...plain, text: `${text}\n\n${botSay(context, 'cutShort').text}` };
}

function line(say: Say, atMs: number): Line {
  if (say.link) return { say, kept: undefined };
  const wrote = say.wrote && { ...say.wrote, title: firstPart(say.wrote.title, LONGEST_TITLE) };
  const text = firstPart(say.text, LONGEST_KEPT);
  return { say, kept: { text, atMs, maybe: false, tries: 0, ...(wrote && { wrote }) } };
}

function lateLine(context: Context, one: LateAnswer): Line {
  const said = botSay(context, 'lateAnswer', {
    ...whenSaid(context, one.atMs),
    maybe: one.maybe,
    wrote: one.wrote?.what ?? '',
    title: one.wrote?.title ?? '',
  });
  return { say: { text: `${said.text}\n\n${one.text}` }, kept: one };
}
