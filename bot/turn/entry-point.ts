import { type Activity, BotAdapter, type TurnContext } from 'botbuilder-core';
import type { EntryPoint } from '../../auth/index.ts';

/** The adapter of the embedded Direct Line. It stores the transcript, so it knows which messages have arrived. */
export abstract class EmbeddedAdapter extends BotAdapter {
  /** The number of the bot's messages that answer an activity. */
  abstract countAnswers(activity: Partial<Activity>): Promise<number>;
}

/** The number of answers to a turn's activity that have arrived; undefined if the channel cannot tell. */
export const arrivedFor = async ({ adapter, activity }: TurnContext): Promise<number | undefined> =>
  adapter instanceof EmbeddedAdapter ? adapter.countAnswers(activity) : undefined;

/** The entry point of a turn. It follows from the adapter that received it, never from the activity. */
export const entryOf = ({ adapter }: TurnContext): EntryPoint =>
  adapter instanceof EmbeddedAdapter ? 'embedded' : 'connector';
