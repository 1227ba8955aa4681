import type { TurnContext } from 'botbuilder';

const WRITES = Symbol('writes');
const OVER = Symbol('over');
const ASKED_IN = Symbol('asked in');

/**
 * From now on something may have been written for this turn, and for the one that it was taken out of, so that no failure
 * of either invites a repeat.
 */
export function markWriting({ turnState }: TurnContext): void {
  turnState.set(WRITES, true);
  const asked: TurnContext | undefined = turnState.get(ASKED_IN);
  if (asked) markWriting(asked);
}

export const mayHaveWritten = ({ turnState }: TurnContext): boolean => turnState.get(WRITES) === true;

/** A turn in a person's own chat does what was asked for in another one, in a group. */
export function alsoFor(asked: TurnContext, own: TurnContext): TurnContext {
  own.turnState.set(ASKED_IN, asked);
  return own;
}

/** The turn has ended or was given up: it keeps no state and says nothing any more. */
export const markOver = ({ turnState }: TurnContext): void => void turnState.set(OVER, true);

export const isOver = ({ turnState }: TurnContext): boolean => turnState.get(OVER) === true;
