import type { TurnContext } from 'botbuilder-core';
import type { KnownRows } from '../../store/index.ts';

const KNOWN = Symbol('known rows');

/** Stores the rows that were read when the turn entered its queue. */
export const markKnown = ({ turnState }: TurnContext, rows: KnownRows): void => void turnState.set(KNOWN, rows);

/** The rows that were read for a turn; undefined if there are none. */
export const knownRows = ({ turnState }: TurnContext): KnownRows | undefined => turnState.get(KNOWN);
