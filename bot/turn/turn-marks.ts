import type { TurnContext } from 'botbuilder-core';

const WRITES = Symbol('writes');
const OVER = Symbol('over');
const ASKED_IN = Symbol('asked in');

/** The part of a turn that holds its marks. */
export type Marked = Pick<TurnContext, 'turnState'>;

/**
 * Marks that something may have been written, in this turn and in the group turn that it continues. If either fails, the
 * person must not be asked to repeat the request.
 */
export function markWriting({ turnState }: TurnContext): void {
  turnState.set(WRITES, true);
  const asked: TurnContext | undefined = turnState.get(ASKED_IN);
  if (asked) markWriting(asked);
}

export const mayHaveWritten = ({ turnState }: Marked): boolean => turnState.get(WRITES) === true;

/** Marks a turn in a private chat as continuing a turn in a group. */
export function alsoFor(asked: TurnContext, own: TurnContext): TurnContext {
  own.turnState.set(ASKED_IN, asked);
  return own;
}

/** The group turn that this turn continues, or the turn itself. */
export const originOf = (turn: TurnContext): TurnContext => turn.turnState.get(ASKED_IN) ?? turn;

/** Marks a turn as ended or aborted: from now on it stores no state and sends nothing. */
export const markOver = ({ turnState }: TurnContext): void => void turnState.set(OVER, true);

export const isOver = ({ turnState }: Marked): boolean => turnState.get(OVER) === true;
