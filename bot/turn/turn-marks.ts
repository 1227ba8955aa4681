import type { TurnContext } from 'botbuilder-core';

const WRITES = Symbol('writes');
const OVER = Symbol('over');
const ASKED_IN = Symbol('asked in');

/** What the marks of a turn are on. */
export type Marked = Pick<TurnContext, 'turnState'>;

/**
 * From now on something may have been written, for this turn and for the turn in a group that it was moved out of. No
 * failure of either may then invite a repeat.
 */
export function markWriting({ turnState }: TurnContext): void {
  turnState.set(WRITES, true);
  const asked: TurnContext | undefined = turnState.get(ASKED_IN);
  if (asked) markWriting(asked);
}

export const mayHaveWritten = ({ turnState }: Marked): boolean => turnState.get(WRITES) === true;

/** Marks a turn in a person's own chat as doing what was asked for in a group. */
export function alsoFor(asked: TurnContext, own: TurnContext): TurnContext {
  own.turnState.set(ASKED_IN, asked);
  return own;
}

/** The turn in a group that a person's own chat carries on, or the turn itself. */
export const originOf = (turn: TurnContext): TurnContext => turn.turnState.get(ASKED_IN) ?? turn;

/** The turn has ended or was given up: from now on it keeps no state and says nothing. */
export const markOver = ({ turnState }: TurnContext): void => void turnState.set(OVER, true);

export const isOver = ({ turnState }: Marked): boolean => turnState.get(OVER) === true;
