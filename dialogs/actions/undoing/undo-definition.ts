import { fields, list, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { notify } from '../inputs.ts';
import { undoEnd, undoLine } from './fields.ts';

/** Takes back what the bot wrote last, at most ten minutes ago. */
export const undoDefinition = {
  need: 'write',
  writes: 'undo',
  byCommand: true,
  inputs: {
    /** Whether those who got an email about the write get one about taking it back: "send" or "none". */
    notify,
  },
  /**
   * `mailed`: who gets an email; `left`: the number of writes of the same answer that cannot be taken back. Without an
   * email, and if nothing has happened since, nothing is confirmed.
   */
  confirms: { writes: list(fields(undoLine)), mailed: list(fields(person)), left: 'number' },
  outcomes: {
    done: { writes: list(fields(undoEnd)), mailed: list(fields(person)), left: 'number' },
    changed: {},
    refused: {},
    /** It was taken back before. */
    undone: {},
    /** Nothing was written in the last ten minutes. `tried`: an earlier try may have taken it back. */
    late: { tried: 'boolean' },
    /** The event is not there any more. */
    away: { write: fields(undoLine) },
    /** The bot was interrupted while it wrote, so it does not know what was there before. */
    lost: { write: fields(undoLine) },
    /** Of several events none can be taken back, for these reasons. */
    kept: { writes: list(fields(undoEnd)) },
  },
} as const satisfies ActionDefinition;
