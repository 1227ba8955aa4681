import { type Context, templateOf } from '../context.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import { withInvited } from '../people/slots.ts';

/** The number of changes that can be beforeLastChange. */
const MOST = 5;

/** The dialog with other slots; the previous ones can be restored. */
export function changedDialog(context: Context, dialog: Dialog, slots: SlotValues): Dialog {
  const { before = [] } = dialog;
  return { ...dialog, slots, before: [...before, kept(context, dialog)].slice(-MOST) };
}

/** Other people who fit a name are not stored; they are looked up again. */
const kept = (context: Context, dialog: Dialog): SlotValues =>
  withInvited(templateOf(context, dialog), dialog.slots, ({ among, ...one }) => [one]);

/**
 * The dialog before its last change.
 * @returns undefined if there is no change to undo
 */
export function beforeLastChange(dialog: Dialog): Dialog | undefined {
  const { before = [], ...rest } = dialog;
  const slots = before.at(-1);
  return slots && { ...rest, slots, before: before.slice(0, -1) };
}
