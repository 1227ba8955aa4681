import type { TurnContext } from 'botbuilder-core';
import type { Log } from '../../../core/log.ts';
import type { Say } from '../../../dialogs/index.ts';
import type { Privately } from '../../turn/conversation-kind.ts';

/** What a group may see of what was said there, and what is for the person alone: whoever has a sign-in link can use it. */
export function divided(says: readonly Say[]): { shown: Say[]; alone: Say[] } {
  return { shown: says.filter(({ link }) => !link), alone: says.filter(({ link }) => link) };
}

/** How it went to answer somebody in their own chat, which is the name of the text that tells the group. */
export type HowAside = 'answeredPrivately' | 'askPrivately' | 'notReached';

/**
 * Works in the person's own chat; which of the bot's texts tells the group how that went.
 * @param work  whether everything that it says has arrived; a failure of it ends in its own turn, and is no arrival either
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
