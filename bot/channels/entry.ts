import type { TurnContext } from 'botbuilder';
import type { EntryPoint } from '../../auth/index.ts';
import { DirectLineAdapter } from './direct-line/adapter.ts';

/** The way a turn came in. What the activity says of itself does not count, only which adapter took it in. */
export const entryOf = (turn: TurnContext): EntryPoint =>
  turn.adapter instanceof DirectLineAdapter ? 'embedded' : 'connector';
