import { templateOf } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { goOn, type Handler } from '../engine/transition.ts';
import { narrowedSlots } from '../meaning/many-events.ts';
import { changedDialog } from '../memory/dialog-changes.ts';

type Confirming = PendingAt<'confirm'>;

/** Runs before the answer to the confirmation of several events: "all but the second" asks again about the others. */
export const narrowingEvents =
  (answer: Handler<Confirming, 'message'>): Handler<Confirming, 'message'> =>
  (turn, pending, event) => {
    const { dialog } = pending;
    const { reading } = event;
    const slots = narrowedSlots(turn, templateOf(turn, dialog), { slots: dialog.slots, reading });
    return slots ? goOn(turn, changedDialog(turn, dialog, slots)) : answer(turn, pending, event);
  };
