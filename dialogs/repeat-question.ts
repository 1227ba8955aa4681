import type { Context } from './context.ts';
import { type Flow, reply, withActive } from './flow.ts';
import { interruptedSay, wayOutSay } from './open-choices.ts';
import { openWrite } from './open-write.ts';
import { asksOfLookedUp, lookForAccess, proceed, slotQuestion } from './proceed.ts';
import { botSay, type Say } from './say.ts';
import type { ConversationState, Dialog, Question } from './state.ts';
import { confirmAgain } from './steps/confirm.ts';
import { unsureSay } from './unsure.ts';
import { wayQuestion } from './ways/question.ts';

/** Says again what the conversation waits for, with its buttons; undefined when it waits for nothing. */
export function repeatOpen(context: Context, state: ConversationState): Flow | undefined {
  const asked = state.question && questionSay(context, state.question);
  if (asked) return reply(state, asked);
  return state.active && repeatQuestion(context, state, state.active);
}

/** What is only offered, such as free times to choose from, is not waited for. */
function questionSay(context: Context, question: Question): Say | undefined {
  switch (question.about) {
    case 'way':
      return wayQuestion(context, question);
    case 'zone':
      return botSay(context, 'askZone');
    case 'template':
      return question.labels ? undefined : unsureSay(context, question.templates);
    case 'begin':
      return undefined;
  }
}

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
      return reply(withActive(state, dialog), wayOutSay(context, dialog));
    case 'interrupted':
      return reply(withActive(state, dialog), interruptedSay(context, dialog, step));
    case 'acting':
      return openWrite(dialog) ? reply(withActive(state, dialog)) : proceed(context, state, dialog);
    default:
      return proceed(context, state, dialog);
  }
}
