import type { Context } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import { renderSetting, seenBy } from '../prompts/views.ts';
import type { Condition } from '../templates/expressions/condition.ts';
import type { Slot } from '../templates/template.ts';

type Asked = Pick<Dialog, 'template' | 'slots'>;

/** True while the slot's `if` holds. */
export const isLive = (context: Context, dialog: Asked, slot: Slot): boolean =>
  slot.if === undefined || holds(context, dialog, slot.if);

/** True if the slot needs a value now. */
export const isRequired = (context: Context, dialog: Asked, { required }: Slot): boolean =>
  typeof required === 'boolean' ? required : holds(context, dialog, required);

const holds = (context: Context, dialog: Asked, condition: Condition): boolean =>
  condition.holds(seenBy(context, dialog), renderSetting(context));
