import { type Context, isCurrent } from '../context.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { type ConversationState, dialogOf, idle, openDialogOf, openWrite, type Pending } from './state.ts';

/**
 * Drops dialogs whose template was removed or changed, since their step may no longer exist.
 * @returns the remaining state, and a text if the open dialog was dropped
 */
export function reconciled(context: Context, state: ConversationState): { state: ConversationState; says: Say[] } {
  const { held = [], ...rest } = state;
  const heldNow = held.filter(pending => isCurrent(context, openDialogOf(pending)));
  const kept = { ...rest, ...(heldNow.length > 0 && { held: heldNow }) };
  if (isThere(context, state.pending)) return { state: kept, says: [] };
  if (openWrite(state.pending)) return { state: idle(kept), says: [botSay(context, 'leftUnknown')] };
  const title = context.set.templates.get(dialogOf(state.pending)?.template ?? '')?.title ?? '';
  return { state: idle(kept), says: [botSay(context, 'changedUnderneath', { title })] };
}

function isThere(context: Context, pending: Pending): boolean {
  const dialog = dialogOf(pending);
  if (!dialog || isCurrent(context, dialog)) return true;
  // A write that may have happened is finished even if the template has changed.
  return context.set.templates.has(dialog.template) && openWrite(pending) !== undefined;
}
