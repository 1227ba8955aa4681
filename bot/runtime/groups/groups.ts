import type { TurnContext } from 'botbuilder-core';
import type { Log } from '../../../core/log.ts';
import type { Say } from '../../../dialogs/index.ts';
import type { Privately } from '../../turn/conversation-kind.ts';

/** Divides an answer into what the group may see and what only the person may, such as a sign-in link. */
export function divided(says: readonly Say[]): { shown: Say[]; alone: Say[] } {
  return { shown: says.filter(({ link }) => !link), alone: says.filter(({ link }) => link) };
}

/** The result of answering in a private chat. It is also the name of the text that tells the group. */
export type HowAside = 'answeredPrivately' | 'askPrivately' | 'notReached';

/**
 * Runs work in the person's private chat.
 * @param work  returns true if all its messages arrived; a failure ends in its own turn and counts as not arrived
 * @returns the name of the text that tells the group the result
 */
export async function aside(
  { privately, log }: { privately: Privately; log: Log },
  turn: TurnContext,
  work: (own: TurnContext) => Promise<boolean>,
): Promise<HowAside> {
  let arrived = false;
  try {
    await privately(turn, async own => {
      arrived = await work(own);
    });
    return arrived ? 'answeredPrivately' : 'notReached';
  } catch (err) {
    log.warn({ err, channel: turn.activity.channelId }, 'A private chat could not be opened.');
    return 'askPrivately';
  }
}
