import type { TurnContext } from 'botbuilder-core';
import type { WriteAll } from '../../store/index.ts';

const LAST_WRITES = Symbol('last writes');

/** Sets how a turn makes its last writes, so that the next turn of the conversation can begin at the same time. */
export const markLastWrites = ({ turnState }: TurnContext, writeAll: WriteAll): void =>
  void turnState.set(LAST_WRITES, writeAll);

/** Makes a turn's last writes; undefined if nothing waits for them. Nothing that the next turn reads may be written later. */
export const lastWrites = ({ turnState }: TurnContext): WriteAll | undefined => turnState.get(LAST_WRITES);
