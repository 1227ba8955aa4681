import type { TurnContext } from 'botbuilder-core';
import type { WriteAll } from '../../store/index.ts';

const CLOSING_WRITES = Symbol('closing writes');

/** Sets how a turn makes its closing writes, so that the next turn of the conversation can begin at the same time. */
export const markClosingWrites = ({ turnState }: TurnContext, writeAll: WriteAll): void =>
  void turnState.set(CLOSING_WRITES, writeAll);

/** Makes a turn's closing writes; undefined if nothing waits for them. Nothing that the next turn reads may be written later. */
export const closingWrites = ({ turnState }: TurnContext): WriteAll | undefined => turnState.get(CLOSING_WRITES);
