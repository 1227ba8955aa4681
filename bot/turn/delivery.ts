import type { Activity, TurnContext } from 'botbuilder-core';
import type { PlannedWrite } from '../../store/index.ts';
import { originOf } from './turn-marks.ts';

/** The delivery of an activity that was stored before it was acknowledged, as its turn sees it. */
export type Delivery = {
  /** The same for every delivery of the activity, in every process. */
  id: string;
  /** When it arrived, in epoch ms. */
  receivedAtMs: number;
  /**
   * Set if a process died while it handled this activity: the number of such processes, the last one's report (the value
   * passed to `withReport`), and the number of messages known to have arrived (undefined if the channel cannot tell).
   */
  left?: { deaths: number; report: unknown; arrived?: number | undefined };
  /**
   * The write that stores what the turn is about to send, as JSON, in case the process dies while sending; undefined if another
   * process has taken the activity over. A later one replaces it.
   */
  withReport(report: unknown): Promise<PlannedWrite | undefined>;
};

const DELIVERY = Symbol('delivery');

export const markDelivered = ({ turnState }: TurnContext, delivery: Delivery): void =>
  void turnState.set(DELIVERY, delivery);

/** The delivery that a turn handles; undefined for other turns, and for those whose channel waits for their end. */
export const deliveryOf = (turn: TurnContext): Delivery | undefined => originOf(turn).turnState.get(DELIVERY);

/** Marks a message as interim ("still working"), so it does not count as an answer that has arrived. */
export const asInterim = (activity: Partial<Activity>): Partial<Activity> => ({
  ...activity,
  channelData: { ...activity.channelData, interim: true },
});

export const isInterim = ({ channelData }: Partial<Activity>): boolean => channelData?.interim === true;
