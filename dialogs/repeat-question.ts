import type { Context } from './context.ts';
import { atStep, type Flow, reply, withActive } from './flow.ts';
import { openWrite } from './open-write.ts';
import { asksOfLookedUp, lookForAccess, proceed, slotQuestion } from './proceed.ts';
import type { ConversationState, Dialog } from './state.ts';
import { confirmAgain } from './steps/confirm.ts';

/** Says again what the dialog waits for, as when somebody comes back to it. */
export function repeatQuestion(context: Context, state: ConversationState, dialog: Dialog): Flow {
  const { step } = dialog;
  switch (step.at) {
    case 'slot':
      if (asksOfLookedUp(context, dialog, step.slot)) return lookForAccess(context, state, dialog, { to: 'begin' });
      return reply(withActive(state, dialog), slotQuestion(context, dialog, step.slot));
    case 'confirm':
      return confirmAgain(context, state, dialog);
    case 'sign-in':
      // It may be there by now.
      return lookForAccess(context, state, dialog, step.purpose);
    case 'way-out':
    case 'interrupted':
      return repeatQuestion(context, state, atStep(dialog, step.back));
    case 'acting':
      return openWrite(dialog) ? reply(withActive(state, dialog)) : proceed(context, state, dialog);
    default:
      return proceed(context, state, dialog);
  }
}
