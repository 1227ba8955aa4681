import type { PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';

/** Asks for the zone in which to read a message. */
export const askZone = (turn: Turn, pending: PendingAt<'zone'>): Transition =>
  waitFor(turn, pending, botSay(turn, 'askZone'));
