import { type Context, isCurrent } from '../context.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { type ConversationState, dialogOf, idle, openDialogOf, openWrite, type Pending } from './state.ts';

/**
 * The state without dialogs whose template is gone or asks for other things now, and what to say about the open one, because
 * its step may no longer exist.
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
  // What may be written already is finished even if the template has changed.
  return context.set.templates.has(dialog.template) && openWrite(pending) !== undefined;
}
