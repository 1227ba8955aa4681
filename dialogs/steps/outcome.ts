import { type ActionDefinition, actions, type failures } from '../actions/definitions.ts';
import { type Context, suggestedBy, templateOf } from '../context.ts';
import { ended, nextButtons } from '../ending.ts';
import { type ActionResult, after, atStep, type Flow, reply, withActive } from '../flow.ts';
import type { Invitee } from '../people/invitee.ts';
import { learnPeople } from '../people/learnt-people.ts';
import { notLookedUp } from '../people/look-up.ts';
import { guessNotices } from '../people/notices.ts';
import { withInvited } from '../people/slots.ts';
import { ask, lookForAccess, proceed } from '../proceed.ts';
import {
  type Button,
  baseValues,
  botButton,
  botSay,
  dialogSay,
  renderSetting,
  type Say,
  tooLongSay,
  type Wrote,
  withinLimit,
} from '../say.ts';
import type { ConversationState, Dialog, Purpose, Question } from '../state.ts';
import type { Template } from '../templates/template.ts';
import { viewsOf } from '../views.ts';
import { confirmation } from './confirm.ts';
import { stalled, stillUnknown } from './sign-in.ts';

const MOST_DONE = 20;
/** Failures that may be over when the same is tried again. */
const passing = new Set<string>(['limited', 'unavailable'] satisfies (keyof typeof failures)[]);

/** Says how an action ended, and what can be done next. */
export function onOutcome(context: Context, state: ConversationState, before: Dialog, result: ActionResult): Flow {
  const template = templateOf(context, before);
  const purpose: Purpose = before.step.at === 'acting' ? before.step.purpose : { to: 'begin' };
  const dialog = { ...before, slots: { ...before.slots, ...result.slots } };
  if (result.outcome === 'people') return proceed(context, state, dialog);
  if (purpose.to === 'look-up') {
    return proceed(context, state, { ...dialog, slots: notLookedUp(template, dialog.slots) });
  }
  if (result.ask !== undefined) return ask(context, state, dialog, result.ask, result.values);
  if (result.outcome === 'ready') return toConfirm(context, mentioning(state, result), dialog, result);
  if (result.outcome === 'maybeWritten') {
    const why = result.values['misconfigured'] ? [setupSay(context, template, dialog)] : [];
    return after(why, stillUnknown(context, state, dialog, triedOnce(purpose)));
  }
  if (result.outcome === 'failed') return ended(context, state, botSay(context, 'failed'));
  const said = outcomeSay(context, template, dialog, result);
  if (result.outcome === 'changed') {
    return after([said], lookForAccess(context, state, dialog, { to: 'begin' }));
  }
  if (passing.has(result.outcome)) return stalled(context, state, dialog, purpose, said);
  const remembered = remember(context, state, dialog, purpose, result);
  if (result.choose && result.choose.options.length > 0) {
    return offerChoice(context, remembered, dialog, result, result.choose, said);
  }
  const offer = result.begin && offered(context, template, result.begin);
  const buttons = [...(offer?.buttons ?? []), ...moreButton(context, result), ...nextButtons(context, template)];
  const guesses = purpose.to === 'begin' ? guessNotices(context, dialog) : [];
  const over = ended(context, remembered, ...guesses, { ...said, ...(buttons.length > 0 && { buttons }) });
  const resumed = over.state.active?.template ?? offer?.question.template;
  return offer && resumed === offer.question.template
    ? { ...over, state: { ...over.state, question: offer.question } }
    : over;
}

/** Each of the results as a button that goes on with it. */
function offered(
  context: Context,
  template: Template,
  options: NonNullable<ActionResult['begin']>,
): { question: Extract<Question, { about: 'begin' }>; buttons: Button[] } | undefined {
  const next = suggestedBy(context, template);
  if (!next) return undefined;
  const nonce = context.newNonce();
  const [only, second] = options;
  return {
    question: {
      about: 'begin',
      template: next.name,
      nonce,
      options: options.map(({ slots }) => slots),
      ...(only?.agreed && !second && { agreed: only.agreed }),
    },
    buttons: options.map(({ label }, index) => ({
      title: `${index + 1}. ${label}`,
      text: String(index + 1),
      value: { nonce, pick: String(index) },
    })),
  };
}

/** What was looked up is shown, and only where it was found is kept. */
function toConfirm(context: Context, state: ConversationState, dialog: Dialog, { target, values }: ActionResult): Flow {
  const nonce = context.newNonce();
  const confirming = atStep({ ...dialog, ...(target && { target }) }, { at: 'confirm', nonce, failures: 0 });
  return reply(withActive(state, confirming), ...confirmation(context, confirming, nonce, values));
}

/** What is spoken of now; behind a single event come those that were so before it. */
function mentioning(state: ConversationState, { mentioned }: ActionResult): ConversationState {
  if (!mentioned) return state;
  const { mentioned: last = [], mentionedBefore = [], ...rest } = state;
  const isOne = mentioned.length === 1 && last.length === 1;
  const before = isOne ? [...mentionedBefore, ...last].filter(id => !mentioned.includes(id)).slice(-MOST_BEFORE) : [];
  return { ...rest, mentioned, ...(before.length > 0 && { mentionedBefore: before }) };
}

/** Nobody means more of them by "all of them". */
const MOST_BEFORE = 4;

/** That the provider does not accept the set-up, in the template's own words where it has some. */
const setupSay = (context: Context, template: Template, dialog: Dialog): Say =>
  outcomeSay(context, template, dialog, { outcome: 'misconfigured', values: {} });

/** If the text fails, what was done is still done, and the dialog goes on from there. */
function outcomeSay(context: Context, template: Template, dialog: Dialog, { outcome, values }: ActionResult): Say {
  const text = template.replies[outcome];
  if (!text) throw new TypeError(`${template.name} has no reply for ${outcome}`);
  const wrote = outcome === 'done' ? wroteBy(template, dialog, values) : undefined;
  const say = withinLimit(() => dialogSay(context, dialog, text, values)) ?? shortly(context, wrote);
  const done = { ...say, ...(wrote && { wrote }) };
  if (outcome !== 'done' || say.tooLong) return done;
  const seen = { ...baseValues(context), ...viewsOf(context, dialog), ...values };
  const card = withinLimit(() => template.card?.render(seen, renderSetting(context)));
  return { ...done, ...(card && { card }) };
}

/** In the place of a text that hit its limit. */
const shortly = (context: Context, wrote: Wrote | undefined): Say =>
  wrote ? { ...botSay(context, 'written'), tooLong: true } : tooLongSay(context);

/** What a finished action has written. */
function wroteBy(template: Template, { slots }: Dialog, values: ActionResult['values']): Wrote | undefined {
  const { writes: what }: ActionDefinition = actions[template.action];
  const { title } = (values['event'] ?? slots) as { title?: unknown };
  return what && { what, title: typeof title === 'string' ? title : '' };
}

/** Reports what was written in the bot's own words, when the template's cannot be rendered. */
export function plainlyDone(context: Context, state: ConversationState, dialog: Dialog, nonce: string): Flow {
  const wrote = wroteBy(templateOf(context, dialog), dialog, {});
  const done = [...state.done, nonce].slice(-MOST_DONE);
  return ended(context, { ...state, done }, { ...botSay(context, 'written'), ...(wrote && { wrote }) });
}

/** A write that may have got through is read back before it is tried again. */
const triedOnce = (purpose: Purpose): Purpose => (purpose.to === 'write' ? { ...purpose, tried: true } : purpose);

function offerChoice(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  result: ActionResult,
  { slot, options, optional }: NonNullable<ActionResult['choose']>,
  said: Say,
): Flow {
  const nonce = context.newNonce();
  const values = options.map(({ value }) => value);
  const choosing = atStep(dialog, { at: 'choose', slot, options: values, nonce, failures: 0, optional });
  const buttons: Button[] = options.map(({ label }, index) => ({
    title: `${index + 1}. ${label}`,
    text: String(index + 1),
    value: { nonce, pick: String(index) },
  }));
  return reply(withActive(state, choosing), { ...said, buttons: [...buttons, ...moreButton(context, result)] });
}

/** What later messages may refer to: the write that was done, the list that can go on. */
function remember(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  purpose: Purpose,
  result: ActionResult,
): ConversationState {
  const template = templateOf(context, dialog);
  const isWritten = purpose.to === 'write' && result.outcome === 'done';
  const learnt = isWritten ? learnPeople(state, template, dialog.slots) : state;
  const done = purpose.to === 'write' ? [...state.done, purpose.nonce].slice(-MOST_DONE) : state.done;
  const slots = withInvited(template, dialog.slots, asSaid);
  const offset = result.nextOffset;
  const last = { template: template.name, slots, atMs: context.setting.now, ...(offset !== undefined && { offset }) };
  return { ...mentioning(learnt, result), done, last };
}

/** Whom the calendar knows by a name is looked up again when the name is wanted again. */
const asSaid = (one: Invitee): Invitee => (one.said === undefined ? one : { name: one.said });

const moreButton = (context: Context, { nextOffset }: ActionResult): Button[] =>
  nextOffset === undefined ? [] : [botButton(context, 'more')];
