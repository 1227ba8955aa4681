import type { SlotValues } from '../../engine/state.ts';

/** The answers to one invitation, as buttons of the template that gives them. `more` belongs to each of them. */
export const answersTo = (id: string, more: SlotValues = {}, answers: readonly string[] = ANSWERS) =>
  answers.map(answer => ({ slots: { event: { id }, answer, ...more } }));

const ANSWERS = ['accept', 'decline', 'maybe'] as const;

/** In a series of invitations, one can also be left open. */
export const ANSWERS_OR_SKIP = [...ANSWERS, 'skip'] as const;
