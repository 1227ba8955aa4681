import { operation } from '../operation.ts';
import type { At, Clocks, ClockValue, Days, Value } from '../values.ts';

const single = (from: ClockValue, more: Partial<Clocks> = {}): Clocks => ({ kind: 'clocks', from, ...more });
/** Where something is moved to: a time that does not go with the day of the one before it. */
const moved = (clock: ClockValue): Clocks => single(clock, { apart: true });

const movedFrom = (from: Clocks, to: Days | At, moving: boolean): Value | undefined =>
  moving ? { kind: 'list', items: [{ ...from, apart: true }, to] } : undefined;

/** Of a message that asks to move something, which names it by its time and says where to. */
export const movedOperations = {
  movedClock: operation(['clock', 'clock'], ([from, to], { moving }): Value | undefined =>
    moving ? { kind: 'list', items: [single(from), moved(to)] } : undefined,
  ),
  /** From one to another, in words that only say so of what is moved. */
  movedDays: operation(['days', 'days'], ([from, to]): Value => ({ kind: 'list', items: [from, to] })),
  movedDayTo: operation(['days', 'at'], ([from, to]): Value => ({ kind: 'list', items: [from, to] })),
  movedClocks: operation(
    ['clock', 'clock'],
    ([from, to]): Value => ({ kind: 'list', items: [single(from), moved(to)] }),
  ),
  /** "My 3pm to Thursday" */
  movedToDay: operation(['clocks', 'days'], ([from, to], { moving }) => movedFrom(from, to, moving)),
  movedTo: operation(['clocks', 'at'], ([from, to], { moving }) => movedFrom(from, to, moving)),
  movedAt: operation(['at', 'clock'], ([from, to], { moving }): Value | undefined =>
    moving && from.clocks ? { kind: 'list', items: [from, moved(to)] } : undefined,
  ),
  /** "Move the dentist to 11" */
  toClock: operation(['clock'], ([clock], { moving }) => (moving ? single(clock) : undefined)),
};
