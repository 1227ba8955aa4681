import type { Context } from '../context.ts';
import { baseOf, type ConversationState, type Dialog, dialogOf, type Pending } from '../engine/state.ts';
import { confirmationCard } from '../questions/confirmation.ts';
import type { Say } from './message.ts';
import { botSay, withinLimit } from './say.ts';

/** A turn, before and after. */
type Course = { before: ConversationState; state: ConversationState; says: readonly Say[] };

/**
 * Replaces a confirmation that was answered or repeated: its card without buttons, as far as it is known without the
 * calendar, and the result.
 * @returns undefined while it is open
 */
export function settled(context: Context, course: Course, nonce: string): Say | undefined {
  if (isOpen(course.state, nonce) && !isAskedAgain(course, nonce)) return undefined;
  const confirmed = allPending(course.before).find(pending => nonceOf(pending) === nonce);
  const dialog = confirmed && dialogOf(confirmed);
  const template = dialog && context.set.templates.get(dialog.template);
  const wrote = wroteBy(course, nonce);
  const said = botSay(context, 'settled', {
    result: wrote ? 'written' : wasRefused(course, confirmed, nonce) ? 'refused' : 'over',
    what: template?.writes ?? '',
    title: wrote?.title ?? '',
  });
  const card = dialog && template && !template.looksFirst && cardOf(context, dialog);
  return { ...said, ...(card && { card }) };
}

/** The state with the message of its open confirmation, if it is still open. */
export function withAsked(course: Course): ConversationState {
  const { asked: _maybeOver, ...state } = course.state;
  const { asked } = course.before;
  return asked && isOpen(state, asked.nonce) && !isAskedAgain(course, asked.nonce) ? { ...state, asked } : state;
}

function cardOf(context: Context, dialog: Dialog): Say['card'] {
  const account = dialog.account === undefined ? {} : { account: dialog.account };
  return withinLimit(() => confirmationCard({ ...context, ...account }, dialog));
}

const allPending = ({ pending, held = [] }: ConversationState): Pending[] => [pending, ...held];

const isOpen = (state: ConversationState, nonce: string): boolean =>
  allPending(state).some(pending => nonceOf(pending) === nonce);

const isAskedAgain = ({ says }: Course, nonce: string): boolean => says.some(({ asks }) => asks === nonce);

/** The nonce of the open confirmation, or of the write that it started. */
function nonceOf(pending: Pending): string | undefined {
  const base = baseOf(pending);
  if (base.at === 'confirm') return base.nonce;
  return 'purpose' in base && base.purpose.to === 'write' ? base.purpose.nonce : undefined;
}

const wroteBy = ({ state, says }: Course, nonce: string): Say['wrote'] =>
  state.done.includes(nonce) ? says.find(({ wrote }) => wrote)?.wrote : undefined;

/** True if the confirmation was answered with no, or left: nothing was tried, and nothing replaces the question. */
function wasRefused({ state }: Course, confirmed: Pending | undefined, nonce: string): boolean {
  if (!confirmed || 'purpose' in confirmed || state.done.includes(nonce)) return false;
  const template = dialogOf(confirmed)?.template;
  return allPending(state).every(pending => dialogOf(pending)?.template !== template);
}
