import type { TurnContext } from 'botbuilder';
import type { EntryPoint } from '../../auth/index.ts';
import { DirectLineAdapter } from './direct-line/adapter.ts';

/** How many messages that answer a turn's activity have arrived; undefined where the channel does not tell. */
export const arrivedFor = async ({ adapter, activity }: TurnContext): Promise<number | undefined> =>
  adapter instanceof DirectLineAdapter ? adapter.countAnswers(activity) : undefined;

/** Where a turn came in. The adapter that received it decides, and nothing that the activity says. */
export const entryOf = (turn: TurnContext): EntryPoint =>
  turn.adapter instanceof DirectLineAdapter ? 'embedded' : 'connector';
