import type { TurnContext } from 'botbuilder-core';
import type { KnownRows } from '../../store/index.ts';

const KNOWN = Symbol('known rows');

/** Keeps what was read of the store while the turn took its place. */
export const markKnown = ({ turnState }: TurnContext, rows: KnownRows): void => void turnState.set(KNOWN, rows);

/** Undefined for a turn that nothing was read for. */
export const knownRows = ({ turnState }: TurnContext): KnownRows | undefined => turnState.get(KNOWN);
