import type { endings } from '../actions/endings.ts';
import type { failures } from '../actions/failures.ts';
import { undoButton } from '../any-step/take-back.ts';
import { notFoundNow } from '../calendars/look-up-calendar.ts';
import { type Context, suggestedBy, templateOf } from '../context.ts';
import type { ActionResult, Beginning, EventOf, RunResult } from '../engine/event.ts';
import {
  baseOf,
  type ConversationState,
  type Dialog,
  type Last,
  NOTHING,
  openWrite,
  type PendingAt,
  type Purpose,
  type SlotValues,
} from '../engine/state.ts';
import {
  asRequest,
  ended,
  goOn,
  goTo,
  newDialog,
  prefixed,
  requestEffect,
  type Transition,
  type Turn,
  wait,
  waitFor,
  withState,
} from '../engine/transition.ts';
import { rememberUndone, rememberWrite } from '../memory/last-write.ts';
import { learnPeople } from '../memory/learnt-people.ts';
import type { Invitee } from '../people/invitee.ts';
import { notLookedUp } from '../people/look-up.ts';
import { guessNotices } from '../people/notices.ts';
import { guestNames, withInvited } from '../people/slots.ts';
import type { Button, Say } from '../prompts/message.ts';
import { outcomeSay, writtenSay } from '../prompts/outcome-say.ts';
import { botButton, botSay } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';
import { askToConfirm } from '../questions/confirmation.ts';
import { stalled, stillUnknown } from '../questions/failures.ts';
import { offerNext } from '../questions/next-templates.ts';
import { titlesOf } from '../questions/offer-titles.ts';
import { finished, partlyDone } from '../questions/partly-done.ts';
import { ask } from '../questions/slot.ts';
import { agreedByAnswer, isAgreed, withoutAgreement } from '../run/agreement.ts';
import { hasWritten, isWrite } from '../run/plan.ts';
import { asSlots } from '../run/step-slots.ts';
import { optionTitle, optionTitles } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

type Acting = PendingAt<'acting'>;

/** Failures that may not occur again on a new try. */
const passing = new Set<string>(['limited', 'unavailable', 'stopped'] satisfies (
  | keyof typeof failures
  | keyof typeof endings
)[]);

/** Says how an action ended, and offers what can come next. */
export function onOutcome(before: Turn, pending: Acting, { result }: EventOf<'outcome'>): Transition {
  const { purpose } = pending;
  const turn = withWrite(before, purpose, result);
  const { run } = result;
  const dialog = { ...pending.dialog, slots: { ...pending.dialog.slots, ...result.slots }, ...(run && { run }) };
  const template = templateOf(turn, dialog);
  if (result.outcome === 'people') return goOn(turn, dialog);
  if (purpose.to === 'look-up') {
    return goOn(turn, { ...dialog, slots: notFoundNow(template, notLookedUp(template, dialog.slots)) });
  }
  if (result.ask !== undefined) return onAsk(turn, dialog, { ...result, ask: result.ask });
  if (!GOES_ON.has(result.outcome) && hasWritten(turn, run)) return partlyDone(turn, dialog, purpose, result.outcome);
  switch (result.outcome) {
    case 'next':
      return onNext(turn, { ...pending, dialog }, result);
    case 'dialog':
      return onDialog(turn, dialog, result);
    case 'ready':
      return onReady(turn, dialog, result);
    case 'maybeWritten':
      return onMaybeWritten(turn, { ...pending, dialog }, result);
    case 'failed':
      return ended(turn, botSay(turn, 'failed'));
    case 'changed':
      return prefixed(
        [outcomeSay(turn, dialog, result)],
        lookForAccess(turn, withoutAgreement(dialog), { to: 'begin' }),
      );
    case 'noSuchType':
      return withoutType(turn, dialog, result);
    default:
      return onEnd(turn, { ...pending, dialog }, result);
  }
}

/** Whatever else a write leads to, it can be taken back. */
function withWrite(turn: Turn, purpose: Purpose, { records = [], wrote, takenBack }: RunResult): Turn {
  if (takenBack) return withState(turn, rememberUndone(turn.state));
  if (purpose.to !== 'write' || (records.length === 0 && !wrote)) return turn;
  return withState(turn, rememberWrite(turn.state, { nonce: purpose.nonce, atMs: turn.setting.now, records }));
}

/** After these, a run that has written something still goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['next', 'done', 'maybeWritten', 'stopped']);

/** The account cannot have an event of this type, so the same is asked about as a plain event. */
const withoutType = (turn: Turn, dialog: Dialog, result: RunResult): Transition =>
  prefixed([outcomeSay(turn, dialog, result)], lookForAccess(turn, { ...dialog, leftOut: ['type'] }, { to: 'begin' }));

/** A step is done, or was skipped, and the next one follows. Without a write left, no one needs to confirm it. */
function onNext(turn: Turn, { dialog, purpose }: Acting, result: RunResult): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  const nonce = purpose.to === 'write' ? purpose.nonce : turn.newNonce();
  const next: Purpose = { to: 'write', nonce, tried: false };
  const effect = { type: 'act' as const, dialog, purpose: next, results: result.values };
  return requestEffect(shown, effect, { at: 'acting', dialog, purpose: next });
}

/** A step is another template: it runs first, and comes back. */
function onDialog(turn: Turn, dialog: Dialog, { dialog: first }: RunResult): Transition {
  if (!first) throw new TypeError(`${dialog.template} names no template to run first`);
  const { template, slots, step } = first;
  const next = newDialog(templateOf(turn, { template }), slots);
  return goOn(turn, { ...next, caller: { dialog, step } });
}

/** The dialog that waited for this one goes on with its slots. */
const backToCaller = (turn: Turn, { slots }: Dialog, { dialog, step }: NonNullable<Dialog['caller']>): Transition =>
  goOn(turn, { ...dialog, dialogs: { ...dialog.dialogs, [step]: slots } });

/** The action needs to know more before it goes on. The events that its question shows can be referred to. */
function onAsk(turn: Turn, dialog: Dialog, { ask: slot, own, ...result }: RunResult & { ask: string }): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  return ask(shown, { dialog: agreedByAnswer(turn, dialog, slot), slot }, own);
}

/** Shows what the action looked up. The state keeps only the run. */
function onReady(turn: Turn, dialog: Dialog, result: RunResult): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  if (result.agreed || isAgreed(turn, dialog))
    return lookForAccess(shown, dialog, { to: 'write', nonce: turn.newNonce(), tried: false });
  return askToConfirm(shown, dialog, result);
}

/**
 * Before a write is tried again, the bot reads the event back. If the provider rejects the set-up, the text says so
 * first.
 */
function onMaybeWritten(turn: Turn, { dialog, purpose }: Acting, { own, text }: RunResult): Transition {
  const refused = { outcome: 'misconfigured', values: {}, own: {} };
  const why = own['misconfigured'] ? [outcomeSay(turn, dialog, refused)] : [];
  const tried = purpose.to === 'write' ? { ...purpose, tried: true } : purpose;
  const said = text && botSay(turn, text, own);
  return prefixed(why, stillUnknown(turn, dialog, { purpose: tried, said }));
}

/** The action has ended: shows its result, and offers what can come next. */
function onEnd(turn: Turn, { dialog, purpose }: Acting, result: RunResult): Transition {
  if (result.isPart && purpose.to === 'write') return plainlyDone(turn, dialog, purpose.nonce);
  const said = outcomeSay(turn, dialog, result);
  if (passing.has(result.outcome)) return stalled(turn, dialog, { purpose, said });
  if (dialog.caller && result.outcome === 'done') return prefixed([said], backToCaller(turn, dialog, dialog.caller));
  const later = withState(turn, remember(turn, { dialog, purpose }, result));
  const { choose } = result;
  const comesBack = choose?.optional && turn.state.held !== undefined && templateOf(turn, dialog).need === 'read';
  if (choose && choose.options.length > 0 && !comesBack) return offerChoice(later, dialog, { result, choose, said });
  const offer = result.begin && offered(turn, dialog, result.begin);
  const following = offerNext(later, dialog, {
    results: result.values,
    offered: offer ? namedBy(turn, dialog, offer) : [],
  });
  const undo = purpose.to === 'write' ? undoButton(later, purpose.nonce) : [];
  const buttons = [...(offer?.buttons ?? []), ...moreButton(turn, result), ...following.buttons, ...undo];
  const guesses = purpose.to === 'begin' ? guessNotices(turn, dialog) : [];
  const says = [...guesses, { ...said, ...(buttons.length > 0 && { buttons }) }];
  return offer ? endedWithOffer(following.turn, offer.pending, says) : ended(following.turn, ...says);
}

type Offer = { pending: PendingAt<'offer'>; buttons: Button[] };

/** The templates that need no plain button: that of an offer whose buttons name it, or all that do something with an event. */
function namedBy(turn: Turn, dialog: Dialog, { pending }: Offer): readonly string[] {
  if (!pending.templates) return titlesOf(turn, pending).length > 0 ? [pending.template] : [];
  const { next } = templateOf(turn, dialog);
  return next.flatMap(({ template }) => (turn.set.templates.get(template)?.writes ? [template] : []));
}

/** One result, and the template that continues with it. */
type Suggestion = { beginning: Beginning; next: Template };

/** Offers each result as a button that continues with it. */
function offered(turn: Turn, dialog: Dialog, beginnings: readonly Beginning[]): Offer | undefined {
  const template = templateOf(turn, dialog);
  const suggestions = beginnings.flatMap((beginning): Suggestion | [] => {
    const next = suggestedBy(turn, template, beginning.writes);
    return next ? { beginning, next } : [];
  });
  const [first, second] = suggestions;
  // The numbers of the buttons are those of the lines shown.
  if (!first || suggestions.length < beginnings.length) return undefined;
  const nonce = turn.newNonce();
  const isCalled = suggestions.every(({ beginning }) => beginning.writes !== undefined);
  const { agreed } = first.beginning;
  return {
    pending: {
      at: 'offer',
      template: first.next.name,
      ...(isCalled && { templates: suggestions.map(({ next }) => next.name) }),
      nonce,
      options: suggestions.map(({ beginning, next }) => inSlots(next, beginning.slots)),
      ...(agreed && !second && { agreed: inSlots(first.next, agreed) }),
      back: NOTHING,
    },
    buttons: isCalled ? calledButtons(suggestions, nonce) : offerButtons(first.next, beginnings, nonce),
  };
}

function inSlots({ steps }: Template, inputs: SlotValues): SlotValues {
  const [write] = steps.filter(isWrite);
  return write ? asSlots(write, inputs) : inputs;
}

/** Results are numbered; what can be done with one result is called by its title. */
function offerButtons(template: Template, options: readonly Beginning[], nonce: string): Button[] {
  const titles = optionTitles(
    template,
    options.map(({ slots }) => slots),
  );
  if (!titles)
    return numbered(
      options.map(({ label = '' }) => ({ label })),
      nonce,
    );
  return titles.map((title, index) => ({ title, text: title, value: { nonce, pick: String(index) } }));
}

/** Each result says what is done with it: "2. Decline: Sales forecast". */
const calledButtons = (suggestions: readonly Suggestion[], nonce: string): Button[] =>
  numbered(
    suggestions.map(({ beginning: { label = '', slots }, next }) => ({
      label: `${optionTitle(next, inSlots(next, slots)) ?? next.title}: ${label}`,
    })),
    nonce,
  );

/** The offer stays open unless another dialog resumes. If that dialog can use the offer, it takes it over. */
function endedWithOffer(turn: Turn, offer: PendingAt<'offer'>, says: readonly Say[]): Transition {
  if (turn.state.later) return ended(turn, ...says);
  const next = turn.state.held?.at(-1);
  if (!next) return waitFor(turn, offer, ...says);
  const base = baseOf(next);
  const isUsed = 'dialog' in base && base.dialog.template === offer.template;
  return isUsed ? prefixed(says, goTo(turn, offer, { type: 'resume' })) : ended(turn, ...says);
}

const numbered = (options: readonly { label: string }[], nonce: string): Button[] =>
  options.map(({ label }, index) => ({
    title: `${index + 1}. ${label}`,
    text: String(index + 1),
    value: { nonce, pick: String(index) },
  }));

type Choice = { result: ActionResult; choose: NonNullable<ActionResult['choose']>; said: Say };

function offerChoice(turn: Turn, dialog: Dialog, { result, choose, said }: Choice): Transition {
  const { slot, options, optional } = choose;
  const nonce = turn.newNonce();
  const values = options.map(({ value }) => value);
  const buttons = [...numbered(options, nonce), ...moreButton(turn, result)];
  return waitFor(
    turn,
    { at: 'choose', dialog, slot, options: values, nonce, failures: 0, optional },
    { ...said, buttons },
  );
}

/** Reports a write in the bot's own words, because the template's text failed. */
export function plainlyDone(turn: Turn, dialog: Dialog, nonce: string): Transition {
  return ended(finished(turn, nonce), writtenSay(turn, dialog));
}

/** Remembers what later messages can refer to: the finished write, or the list that continues. */
function remember(turn: Turn, { dialog, purpose }: Omit<Acting, 'at'>, result: ActionResult): ConversationState {
  const { state } = turn;
  const template = templateOf(turn, dialog);
  const isWritten = purpose.to === 'write' && result.outcome === 'done';
  const told = result.learn ? { ...state, learnt: { ...state.learnt, ...result.learn } } : state;
  const learnt = isWritten ? learnPeople(told, template, dialog.slots) : told;
  const { done } = purpose.to === 'write' ? finished(turn, purpose.nonce).state : state;
  const slots: SlotValues = withInvited(template, dialog.slots, one => [asSaid(one)]);
  const offset = result.nextOffset;
  const guests = guestsSpokenOf(state, guestNames(template, slots), result);
  const last: Last = {
    template: template.name,
    slots,
    atMs: turn.setting.now,
    ...(offset !== undefined && { offset }),
    ...(guests && { guests }),
    ...(isWritten && purpose.to === 'write' && { nonce: purpose.nonce }),
  };
  return { ...mentioning(learnt, result), done, last };
}

/** The people who were just invited, or were invited to the same event before. */
function guestsSpokenOf(
  { last, mentioned: [before] = [] }: ConversationState,
  invited: string[],
  { mentioned: [event] = [] }: ActionResult,
): string[] | undefined {
  if (invited.length > 0) return invited;
  return event !== undefined && event === before ? last?.guests : undefined;
}

/** Names are stored as they were said, and looked up again when needed; a pronoun would mean somebody else then. */
function asSaid(one: Invitee): Invitee {
  const { name, email, said, spokenOf } = one;
  if (spokenOf) return name === undefined ? { ...(email && { email }) } : { name };
  return said === undefined ? one : { name: said };
}

/** Remembers the events shown now. After a single event, those shown one at a time before it are kept too. */
function mentioning(state: ConversationState, { mentioned }: Pick<ActionResult, 'mentioned'>): ConversationState {
  if (!mentioned) return state;
  const { mentioned: last = [], mentionedBefore = [], ...rest } = state;
  const isOne = mentioned.length === 1 && last.length === 1;
  const before = isOne ? [...mentionedBefore, ...last].filter(id => !mentioned.includes(id)).slice(-MOST_BEFORE) : [];
  return { ...rest, mentioned, ...(before.length > 0 && { mentionedBefore: before }) };
}

/** "All of them" refers to at most this many earlier events. */
const MOST_BEFORE = 4;

const moreButton = (context: Context, { nextOffset }: ActionResult): Button[] =>
  nextOffset === undefined ? [] : [botButton(context, 'more')];

/** This turn has already asked for the outcome, without success; nothing else begins until it is known. */
export const onMessageWhileActing = (turn: Turn, pending: Acting, { reading }: EventOf<'message'>): Transition =>
  openWrite(pending) ? wait(turn) : asRequest(turn, reading);

export const askWhileActing = (turn: Turn, pending: Acting): Transition =>
  openWrite(pending) ? wait(turn) : goOn(turn, pending.dialog);
