import type { TurnContext } from 'botbuilder';
import type { EntryPoint } from '../../auth/index.ts';
import { DirectLineAdapter } from './direct-line/adapter.ts';

/** Where a turn came in. The adapter that received it decides, and nothing that the activity says. */
export const entryOf = (turn: TurnContext): EntryPoint =>
  turn.adapter instanceof DirectLineAdapter ? 'embedded' : 'connector';
