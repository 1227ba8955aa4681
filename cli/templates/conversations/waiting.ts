import { dialogOf, openDialogOf, type Pending } from '../../../dialogs/engine/state.ts';
import type { ConversationState } from '../../../dialogs/index.ts';

/**
 * What the bot waits for, independent of the state's format: "create-event / slot title", "create-event / confirm",
 * "which day", "idle". Dialogs put aside follow: "get-event / sign-in; aside: create-event / confirm".
 */
export function waitsFor({ pending, offered, held = [] }: ConversationState): string {
  const aside = held.toReversed().map(dialog => `; aside: ${place(dialog)}`);
  return [place(pending), ...(offered ? ['; sign-in offered'] : []), ...aside].join('');
}

/** A template with the known values of its slots. */
export type KnownSlots = { template: string; slots: Readonly<Record<string, unknown>> };

/** The open dialogs; the one that continues next comes first. */
export function openDialogs({ pending, held = [] }: ConversationState): KnownSlots[] {
  const open = dialogOf(pending);
  return [...(open ? [open] : []), ...held.toReversed().map(openDialogOf)];
}

/** What was done or shown last. */
export const lastDone = ({ last }: ConversationState): KnownSlots | undefined => last;

function place(pending: Pending): string {
  switch (pending.at) {
    case 'nothing':
      return 'idle';
    case 'template':
      return `which template of ${pending.templates.join(', ')}`;
    case 'zone':
      return 'which zone';
    case 'day':
      return `which day${within(pending.back)}`;
    case 'offer':
      return `which to begin ${pending.template} with, of ${pending.options.length}${within(pending.back)}`;
    case 'way-out':
      return `${place(pending.back)}, with a way out`;
    case 'interrupted':
      return `${place(pending.back)}, interrupted by ${pending.template ?? 'a question'}`;
    case 'slot':
    case 'choose':
      return `${pending.dialog.template} / ${pending.at} ${pending.slot}`;
    case 'stalled':
      return `${pending.dialog.template} / try again`;
    default:
      return `${pending.dialog.template} / ${pending.at}`;
  }
}

const within = (back: Pending): string => (back.at === 'nothing' ? '' : `, in ${place(back)}`);
