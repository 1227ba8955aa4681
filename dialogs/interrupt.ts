import type { Reading } from '../nlu/index.ts';
import { isConfident } from './confident.ts';
import { type Context, slotOf, templateOf } from './context.ts';
import { edited } from './edit.ts';
import { fill } from './fill.ts';
import { after, atStep, type Flow, reply, withActive, withoutActive } from './flow.ts';
import { interruptedSay } from './open-choices.ts';
import { repeatQuestion } from './repeat-question.ts';
import { answering, startTemplate } from './request.ts';
import { botSay } from './say.ts';
import { shifted } from './shift.ts';
import type { ConversationState, Dialog } from './state.ts';
import { takesWords } from './takes-words.ts';
import type { Template } from './templates/template.ts';

const SURE = 0.7;
/** Where any words would do as an answer, a new request must be plainer to be taken for one. */
const SURE_AMONG_WORDS = 0.85;
/** Still more where it says something that could be a name: "lunch with Ana". */
const SURE_ALTHOUGH_NAMED = 0.95;
/** What says nothing that the open question could take needs to be less plain. */
const SURE_WHERE_NOTHING_FITS = 0.6;
/** Nobody is as sure as that. */
const NEVER = Number.POSITIVE_INFINITY;
/** As many dialogs are put aside as a person keeps in mind. */
const MOST_HELD = 2;

/** The other template that a message in the middle of a dialog asks for, if it does. */
export function interruption(context: Context, dialog: Dialog, reading: Reading): Template | undefined {
  if (isAnswer(context, dialog, reading)) return undefined;
  const [guess] = reading.guesses;
  const next = guess && answering(context, reading, guess.template);
  if (!next) return undefined;
  if (sureness(context, reading, next) < sureOf(context, dialog, reading)) return undefined;
  if (isChoosing(context, dialog) && (reading.restricted || reading.stated)) return undefined;
  return next.name === dialog.template && !isAnew(context, next, dialog, reading) ? undefined : next;
}

/** How sure it is that what a template does is asked for, whichever of those that do it is meant. */
const sureness = ({ set }: Context, { guesses }: Reading, { action }: Template): number =>
  guesses
    .filter(({ template }) => set.templates.get(template)?.action === action)
    .reduce((sum, { confidence }) => sum + confidence, 0);

/** Whether a message asks for something although nothing is open that it could answer. */
export const isRequest = (reading: Reading): boolean => isConfident(reading, SURE_WHERE_NOTHING_FITS);

function isAnswer(context: Context, dialog: Dialog, reading: Reading): boolean {
  const { unexplained, answer, ordinal, title } = reading;
  const named = title?.how === 'named' || title?.how === 'quoted';
  if (unexplained === 0 || answer !== undefined || ordinal !== undefined) return true;
  if (takesWords(context, dialog) && named) return true;
  const template = templateOf(context, dialog);
  if (reading.question) return false;
  if (shifted(template, dialog.slots, reading)) return true;
  return reading.edit !== undefined && edited(context, template, dialog, reading).kind !== 'none';
}

function sureOf(context: Context, dialog: Dialog, reading: Reading): number {
  const open = dialog.step.at === 'slot' ? dialog.step.slot : undefined;
  if (takesWords(context, dialog)) {
    if (reading.stated) return NEVER;
    return reading.title ? SURE_ALTHOUGH_NAMED : SURE_AMONG_WORDS;
  }
  const asked = open === undefined ? {} : { open };
  const { filled } = fill(context, templateOf(context, dialog), reading, { slots: dialog.slots, ...asked });
  const fits = open === undefined ? filled.length > 0 : filled.includes(open);
  // "Dentist tomorrow at 3" is a new one, unless it was asked which one.
  if (fits && open !== undefined && reading.stated) return NEVER;
  if (isChoosing(context, dialog)) return fits ? SURE_ALTHOUGH_NAMED : SURE;
  return fits ? SURE : SURE_WHERE_NOTHING_FITS;
}

/**
 * Where one of a few options is to be said, "only tomorrow's" looks like a question about tomorrow, "neither at all" like
 * the name of something, and "not all of them" is no other request either.
 */
const isChoosing = (context: Context, dialog: Dialog): boolean =>
  dialog.step.at === 'slot' && slotOf(templateOf(context, dialog), dialog.step.slot).type === 'choice';

/** The same once more: everything that is needed for another one is said, and it is something else. */
function isAnew(context: Context, template: Template, dialog: Dialog, reading: Reading): boolean {
  const { slots } = fill(context, template, reading, { request: true });
  const needed = template.slots.filter(({ required }) => required).map(({ name }) => name);
  const differs = needed.some(name => JSON.stringify(slots[name]) !== JSON.stringify(dialog.slots[name]));
  return differs && needed.every(name => slots[name] !== undefined && dialog.slots[name] !== undefined);
}

/** Does what the template says is to be done when something else is asked for in the middle. */
export function interrupt(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
  next: Template,
): Flow {
  const current = templateOf(context, dialog);
  switch (current.interruptions) {
    case 'switch':
      return startTemplate(context, withoutActive(state), next, reading);
    case 'hold':
      return hold(context, state, dialog, reading, next);
    case 'ask': {
      const step = { at: 'interrupted', back: dialog.step, text: reading.text, template: next.name } as const;
      return reply(withActive(state, atStep(dialog, step)), interruptedSay(context, dialog, step));
    }
  }
}

/** Puts the dialog aside, to come back to once the other one is over. */
export function hold(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
  next: Template,
): Flow {
  const { held = [] } = state;
  const names = { current: templateOf(context, dialog).title, next: next.title };
  if (held.length >= MOST_HELD)
    return after([botSay(context, 'tooManyHeld', names)], repeatQuestion(context, state, dialog));
  const parked = { ...withoutActive(state), held: [...held, dialog] };
  return after([botSay(context, 'held', names)], startTemplate(context, parked, next, reading));
}
