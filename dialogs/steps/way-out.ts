import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import { goTo, type Transition, type Turn } from '../engine/transition.ts';

/** Anything but one of the ways out answers what was asked before. */
export const onMessageAtWayOut = (turn: Turn, { back }: PendingAt<'way-out'>, event: EventOf<'message'>): Transition =>
  goTo(turn, back, event);
