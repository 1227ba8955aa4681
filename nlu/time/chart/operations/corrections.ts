import { type Operation, operation } from '../operation.ts';
import {
  type Clocks,
  type ClockValue,
  type Correction,
  type Days,
  kindOf,
  type Length,
  type Value,
} from '../values.ts';

type Taken = Days | Clocks | ClockValue | Length;
const isTaken = (value: Value | undefined): value is Taken =>
  value !== undefined && ['days', 'clocks', 'clock', 'length'].includes(kindOf(value));

/** What is taken back, and what is said instead of it. */
export const correctionOperations = {
  correction: operation(['clock?'], ([by]) => ({ kind: 'correction', ...(by && { by }) })),
  /** With what is taken back: "not on Thursday but". */
  correctionOf: ([not]: Parameters<Operation>[0]): Correction | undefined =>
    isTaken(not) ? { kind: 'correction', not } : undefined,
};
