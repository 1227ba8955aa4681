import type { Context } from './context.ts';
import { botSay, type Say, withinLimit } from './say.ts';
import type { ConversationState, Dialog, Step } from './state.ts';
import { confirmationCard } from './steps/confirm.ts';

/** A turn from its beginning to its end. */
type Course = { before: ConversationState; state: ConversationState; says: readonly Say[] };

/**
 * What stands in the place of a confirmation that was answered, or asked once more: its card without buttons, as far as it
 * is known without the calendar, and what came of it. Undefined while it is open.
 */
export function settled(context: Context, course: Course, nonce: string): Say | undefined {
  if (isOpen(course.state, nonce) && !isAskedAgain(course, nonce)) return undefined;
  const dialog = dialogsOf(course.before).find(one => nonceOf(one.step) === nonce);
  const template = dialog && context.set.templates.get(dialog.template);
  const wrote = wroteBy(course, nonce);
  const said = botSay(context, 'settled', {
    result: wrote ? 'written' : wasRefused(course, dialog, nonce) ? 'refused' : 'over',
    what: template?.writes ?? '',
    title: wrote?.title ?? '',
  });
  const card = dialog && template && !template.looksFirst && cardOf(context, dialog);
  return { ...said, ...(card && { card }) };
}

/** The state with the message of its open confirmation, if that is still open. */
export function withAsked(course: Course): ConversationState {
  const { asked: _maybeOver, ...state } = course.state;
  const { asked } = course.before;
  return asked && isOpen(state, asked.nonce) && !isAskedAgain(course, asked.nonce) ? { ...state, asked } : state;
}

function cardOf(context: Context, dialog: Dialog): Say['card'] {
  const account = dialog.account === undefined ? {} : { account: dialog.account };
  return withinLimit(() => confirmationCard({ ...context, ...account }, dialog));
}

const dialogsOf = ({ active, held = [] }: ConversationState): Dialog[] => [...(active ? [active] : []), ...held];

const isOpen = (state: ConversationState, nonce: string): boolean =>
  dialogsOf(state).some(({ step }) => nonceOf(step) === nonce);

const isAskedAgain = ({ says }: Course, nonce: string): boolean => says.some(({ asks }) => asks === nonce);

/** The confirmation that a step waits for, or whose write it has begun. */
function nonceOf(step: Step): string | undefined {
  if (step.at === 'confirm') return step.nonce;
  if ('back' in step) return nonceOf(step.back);
  return 'purpose' in step && step.purpose.to === 'write' ? step.purpose.nonce : undefined;
}

const wroteBy = ({ state, says }: Course, nonce: string): Say['wrote'] =>
  state.done.includes(nonce) ? says.find(({ wrote }) => wrote)?.wrote : undefined;

/** It was answered with no, or left: nothing was tried, and nothing is asked in its place. */
function wasRefused({ state }: Course, dialog: Dialog | undefined, nonce: string): boolean {
  if (!dialog || 'purpose' in dialog.step || state.done.includes(nonce)) return false;
  return dialogsOf(state).every(({ template }) => template !== dialog.template);
}
