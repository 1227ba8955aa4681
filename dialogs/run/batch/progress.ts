import { type ConversationState, dialogOf } from '../../engine/state.ts';

/** How many of several events that are written after one yes have been written; all are 0 for anything else. */
export function progressOf({ pending }: ConversationState): { total: number; done: number } {
  const many = (dialogOf(pending)?.run ?? []).filter(({ of }) => of !== undefined);
  return { total: many.length, done: many.filter(({ ended }) => ended === 'done').length };
}
