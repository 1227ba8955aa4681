import { hasEnd, type Reading } from '../../nlu/index.ts';
import { slotOf, templateOf } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { asideForLook, newDialog, type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { type AskedOfFocus, askedOfFocus } from '../meaning/focus/asked.ts';
import { type Draft, daysOf, draftOf, timesAsked } from '../meaning/focus/draft.ts';
import { draftPage, plannedTimes, timeOfSpan } from '../meaning/focus/draft-page.ts';
import { askedSlot, factSay, templateThatShows } from '../prompts/fact-say.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, joined } from '../prompts/say.ts';
import { asksOfLookedUp, slotQuestion } from '../prompts/slot-question.ts';
import { lookForAccess } from '../questions/access.ts';
import { shortQuestion } from '../questions/confirmation.ts';
import { factsToConfirm } from '../run/facts-to-confirm.ts';
import type { EventPointer } from '../slots/event-pointer.ts';
import { takesWords } from '../slots/slot-kinds.ts';
import { slotNamed } from '../slots/values.ts';

type Open = PendingAt<'slot' | 'confirm'>;
type Asked = { draft: Draft; question: AskedOfFocus };

/**
 * What is asked of the event that is being made or changed is answered from it, and the question is repeated. What only the calendar
 * knows is looked up.
 */
export function onDraftAsked(turn: Turn, pending: Open, reading: Reading): Transition | undefined {
  const draft = mayAsk(turn, pending, reading) ? draftOf(turn, pending.dialog) : undefined;
  const question = draft && askedOfFocus(turn, reading, draft.title === undefined ? [] : [draft.title]);
  if (!draft || !question) return undefined;
  const said = fromDraft(turn, pending, { draft, question });
  if (said) return waitFor(turn, pending, ...joined([said, questionAgain(turn, pending)]));
  return lookedUp(turn, pending, { draft, question }) ?? notYetKnown(turn, pending, question);
}

/** "When is it", where the bot asks when it is to be. */
const notYetKnown = (turn: Turn, pending: Open, { asks }: AskedOfFocus): Transition | undefined =>
  pending.at === 'slot' && (asks === 'when' || asks === 'length')
    ? waitFor(turn, pending, slotQuestion(turn, pending))
    : undefined;

/** "Who's coming" may be a title, and an answer is no question; what the question shows may have to be looked up again. */
function mayAsk(turn: Turn, pending: Open, { text, answer }: Reading): boolean {
  if (answer !== undefined) return false;
  if (pending.at === 'confirm') return true;
  if (asksOfLookedUp(turn, pending.dialog, pending.slot) || isOfShown(turn, pending)) return false;
  return !takesWords(turn, pending) || text.trimEnd().endsWith('?');
}

/** While what is being made has no name yet, "it" is the event that was looked up in between. */
const isOfShown = (
  { state: { last, mentioned = [] }, ...context }: Turn,
  { dialog, slot }: PendingAt<'slot'>,
): boolean =>
  slotOf(templateOf(context, dialog), slot).type === 'title' &&
  last?.template === templateThatShows(context)?.name &&
  mentioned.length === 1;

const questionAgain = (turn: Turn, pending: Open): Say =>
  pending.at === 'confirm' ? shortQuestion(turn, pending) : slotQuestion(turn, pending);

/** The answer, as far as the draft has it. */
function fromDraft(turn: Turn, pending: Open, { draft, question }: Asked): Say | undefined {
  const { asks, nth } = question;
  switch (asks) {
    case 'written':
    case 'certain':
    case 'told':
      return ofDraft(turn, pending, { draft, asks: asks === 'told' ? 'told' : 'written' });
    case 'count':
      return draft.repeat && ofDraft(turn, pending, { draft, asks });
    case 'clash':
    case 'order':
    case 'organizer':
    case 'is':
      return undefined;
  }
  if (nth === -1 && draft.repeat && !hasEnd(draft.repeat)) return ofDraft(turn, pending, { draft, asks: 'count' });
  const facts = pending.at === 'confirm' ? factsToConfirm(turn, pending.dialog) : {};
  const page = draftPage(turn, draft, { facts, asks, nth });
  return page && factSay(turn, page, asks);
}

type OfDraft = { draft: Draft; asks: 'written' | 'told' | 'count' };

function ofDraft(turn: Turn, { at, dialog }: Open, { draft, asks }: OfDraft): Say {
  const { mailed = [] } = at === 'confirm' ? factsToConfirm(turn, dialog) : {};
  const count = draft.repeat && hasEnd(draft.repeat) ? daysOf(draft).length : 0;
  return botSay(turn, 'ofDraft', { asks, what: draft.template.writes ?? '', mailed, count });
}

/** What else is on then, and what is known only of the event that is there already. The open question comes back afterwards. */
function lookedUp(turn: Turn, pending: Open, { draft, question }: Asked): Transition | undefined {
  const event = pointerFor(turn, draft, question);
  return event && lookUpFact(asideForLook(turn, pending), event, question.asks);
}

/** Looks up what was asked of an event. All of the message was used for that. */
export function lookUpFact(turn: Turn, event: EventPointer, asks: string): Transition | undefined {
  const template = templateThatShows(turn);
  const [pointer, asked] = template ? [slotNamed(template, 'event'), askedSlot(template, asks)] : [];
  if (!template || pointer === undefined || asked === undefined) return undefined;
  return lookForAccess(turn, newDialog(template, { [pointer]: event, [asked]: asks }), { to: 'begin' });
}

function pointerFor(turn: Turn, draft: Draft, { asks, rival, ...days }: AskedOfFocus): EventPointer | undefined {
  const { id, title: words = '' } = draft;
  if (asks !== 'clash' && asks !== 'order') return id === undefined ? undefined : { id };
  const { range } = days;
  const asked = timesAsked(draft, days);
  // "Is anything else on tomorrow" may be about another day.
  if (range && asked.length === 0) return undefined;
  const times = range && !draft.repeat ? [timeOfSpan(turn, range)] : plannedTimes(turn, draft, asked);
  const event = { ...(id === undefined ? { words } : { id }), ...(rival !== undefined && { rival }) };
  if (times.length > 0) return { ...event, planned: { times, ...(id !== undefined && { id }) } };
  return id === undefined ? undefined : event;
}
