import type { Activity, TurnContext } from 'botbuilder-core';
import { originOf } from './turn-marks.ts';

/** An activity that was stored before it was acknowledged, as the turn that handles it sees it. */
export type Delivery = {
  /** The same for every delivery of the activity, in every process. */
  id: string;
  /** When it came in, in epoch ms. */
  receivedAtMs: number;
  /**
   * Set when a process died while it had this activity: how many did, what the last one was about to tell (as it was given
   * to `keepReport`), and how many messages are known to have arrived; undefined where the channel does not tell.
   */
  left?: { deaths: number; report: unknown; arrived?: number | undefined };
  /** Keeps what the turn is about to tell, as JSON, in case the process dies while it does. Never rejects. */
  keepReport(report: unknown): Promise<void>;
};

const DELIVERY = Symbol('delivery');

export const markDelivered = ({ turnState }: TurnContext, delivery: Delivery): void =>
  void turnState.set(DELIVERY, delivery);

/** What a turn handles; undefined for one that began otherwise, or whose channel waits for it to end. */
export const deliveryOf = (turn: TurnContext): Delivery | undefined => originOf(turn).turnState.get(DELIVERY);

/** A message that asks for patience and answers nothing, and is not counted among the answers that have arrived. */
export const asInterim = (activity: Partial<Activity>): Partial<Activity> => ({
  ...activity,
  channelData: { ...activity.channelData, interim: true },
});

export const isInterim = ({ channelData }: Partial<Activity>): boolean => channelData?.interim === true;
