import type { EventToChange } from '../../../calendar/model.ts';
import type { Zone } from '../../../time/index.ts';
import type { EventNamed, EventPointer } from '../../slots/event-pointer.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { ActionInput, ResultOf } from '../action.ts';
import { eventPageView, isOver } from '../event-views.ts';
import { candidatesOf, withTitleWords } from '../finding/candidates.ts';
import { findEvent } from '../finding/find-event.ts';
import { nothingFound, severalFound } from '../finding/offers.ts';
import { search, searchSpan } from '../finding/search.ts';
import { withCompany } from '../finding/with-company.ts';
import { invitationsFrom, isInvited, openInvitations, spanOf } from './open-invitations.ts';

export type AnswerInput = ActionInput<'calendar.answerInvitation'>;
export type AnswerResult = ResultOf<'calendar.answerInvitation'>;

/** The invitation to answer, or why there is none. If several are answered in turn, `left` says how many more are open. */
export type MeantInvitation = { event: EventToChange; left: number; inTurn?: true } | { result: AnswerResult };

/** The input with the event in question, as the search and the series take it. */
export const withEvent = (input: AnswerInput, event: EventPointer) => ({
  ...input,
  inputs: { ...input.inputs, event },
});

/** Finds the invitation that is meant. Without words for it, an open one is meant. */
export async function meantInvitation(input: AnswerInput): Promise<MeantInvitation> {
  const { event: pointer } = input.inputs;
  if (pointer === undefined || ('words' in pointer && pointer.words === '')) return anOpenOne(input);
  if (isOnlyNamed(pointer)) return (await byInviter(input, pointer.words)) ?? byWords(input, pointer);
  const found = await findEvent(withEvent(input, pointer), 'change');
  return 'result' in found ? found : answerable(input, found.event);
}

const isOnlyNamed = (pointer: EventPointer): pointer is EventNamed =>
  'words' in pointer && !['among', 'next', 'previous', 'nth', 'at'].some(how => how in pointer);

/**
 * The only open invitation, or one that the person chooses. "Accept everything next week", and all of them without a week,
 * is about one after the other.
 */
async function anOpenOne(input: AnswerInput): Promise<MeantInvitation> {
  const { calendar, inputs, setting } = input;
  const span = spanOf(inputs.range, setting);
  const { events } = await openInvitations(calendar, 'change', { span, setting });
  const [first, ...others] = events;
  if (!first) return { result: { outcome: 'noneOpen', values: { range: span, ahead: inputs.range === undefined } } };
  if (inputs.each || (inputs.range && others.length > 0)) return { event: first, left: others.length, inTurn: true };
  if (others.length === 0) return { event: first, left: 0 };
  return { result: await severalFound(withEvent(input, { words: '' }), events, '') };
}

/** "Nora's invitation" is one that she sent, before it is any event with her. */
async function byInviter(input: AnswerInput, words: string): Promise<MeantInvitation | undefined> {
  const { calendar, inputs, setting } = input;
  if (inputs.person?.name !== words) return undefined;
  const span = spanOf(inputs.range, setting);
  const { events: all } = await invitationsFrom(calendar, 'change', { from: words, span, setting });
  const events = shownOf(all, setting);
  const [first, second] = events;
  if (!first) return undefined;
  return second
    ? { result: await severalFound(withEvent(input, { words }), events, words) }
    : { event: first, left: 0 };
}

/** "Tell Sam I'll be there", right after one of Sam's events was shown, answers that one. */
function shownOf<E extends { id: string }>(events: E[], { inView = [] }: Setting): E[] {
  const shown = events.filter(({ id }) => inView.includes(id));
  return shown.length > 0 ? shown : events;
}

/** Of events with these words, those that can be answered; open invitations win over answered ones. */
async function byWords(input: AnswerInput, pointer: EventNamed): Promise<MeantInvitation> {
  const { words } = pointer;
  const searched = withEvent(input, { words });
  const { events: found, ...near } = await search(searched, 'change', { words, span: searchSpan(searched) });
  const there = withCompany(withTitleWords(shownOf(found, input.setting), words), pointer);
  const named = candidatesOf(there, words, input.setting);
  const coming = named.filter(event => isInvited(event) && !isOver(event, input.setting));
  const open = coming.filter(({ myAnswer }) => myAnswer === 'unanswered');
  const events = [open, coming, named].find(some => some.length > 0) ?? [];
  const [only, second] = events;
  if (!only) return { result: await nothingFound(searched, words, near) };
  return second ? { result: await severalFound(searched, events, words) } : answerable(input, only);
}

/** The event if there is something to answer. */
function answerable({ setting, inputs }: AnswerInput, event: EventToChange): MeantInvitation {
  const shown = { values: { event: eventPageView(event, setting.zone) }, mentioned: [event.id] };
  if (event.status === 'cancelled') return { result: { outcome: 'gone', values: { query: event.title } } };
  if (!isInvited(event) && event.mine) return { result: ownEvent(event, inputs, setting.zone) };
  if (!isInvited(event)) return { result: { outcome: 'notInvited', ...shown } };
  if (isOver(event, setting)) return { result: { outcome: 'over', ...shown } };
  return { event, left: 0 };
}

/** The person's own event cannot be answered. Declining it offers to delete it. */
function ownEvent(event: EventToChange, { answer, notify }: AnswerInput['inputs'], zone: Zone): AnswerResult {
  const calledOff = answer === 'decline';
  const slots = { event: { id: event.id }, ...(notify !== undefined && { notify }) };
  return {
    outcome: 'own',
    values: { event: eventPageView(event, zone), calledOff },
    mentioned: [event.id],
    ...(calledOff && { begin: [{ label: event.title, slots, writes: 'deletion', atOnce: true }] }),
  };
}
