import { type Activity, BotAdapter, type TurnContext } from 'botbuilder-core';
import type { EntryPoint } from '../../auth/index.ts';

/** The adapter of the embedded Direct Line. It keeps the transcript, so it knows which messages have arrived. */
export abstract class EmbeddedAdapter extends BotAdapter {
  /** How many messages of the bot answer an activity. */
  abstract countAnswers(activity: Partial<Activity>): Promise<number>;
}

/** How many messages that answer a turn's activity have arrived; undefined if the channel cannot tell. */
export const arrivedFor = async ({ adapter, activity }: TurnContext): Promise<number | undefined> =>
  adapter instanceof EmbeddedAdapter ? adapter.countAnswers(activity) : undefined;

/** Where a turn came in. Only the adapter that received it decides, never the activity. */
export const entryOf = ({ adapter }: TurnContext): EntryPoint =>
  adapter instanceof EmbeddedAdapter ? 'embedded' : 'connector';
