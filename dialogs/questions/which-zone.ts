import type { PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { botSay } from '../prompts/say.ts';

/** Asks for the zone to read a message in. */
export const askZone = (turn: Turn, pending: PendingAt<'zone'>): Transition =>
  waitFor(turn, pending, botSay(turn, 'askZone'));
