import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import { goTo, type Transition, type Turn } from '../engine/transition.ts';

/** A message that is none of the ways out answers the earlier question. */
export const onMessageAtWayOut = (turn: Turn, { back }: PendingAt<'way-out'>, event: EventOf<'message'>): Transition =>
  goTo(turn, back, event);
