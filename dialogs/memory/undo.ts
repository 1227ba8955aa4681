import { type Context, templateOf } from '../context.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import { withInvited } from '../people/slots.ts';

/** How many changes can be taken back. */
const MOST = 5;

/** The dialog with other slots; what they were before can be had back. */
export function changed(context: Context, dialog: Dialog, slots: SlotValues): Dialog {
  const { before = [] } = dialog;
  return { ...dialog, slots, before: [...before, kept(context, dialog)].slice(-MOST) };
}

/** Who else would fit a name is not kept, but found out again. */
const kept = (context: Context, dialog: Dialog): SlotValues =>
  withInvited(templateOf(context, dialog), dialog.slots, ({ among, ...one }) => one);

/** The dialog before its last change, if there was one. */
export function takenBack(dialog: Dialog): Dialog | undefined {
  const { before = [], ...rest } = dialog;
  const slots = before.at(-1);
  return slots && { ...rest, slots, before: before.slice(0, -1) };
}
