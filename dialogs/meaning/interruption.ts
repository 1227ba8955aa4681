import type { Reading } from '../../nlu/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { type Dialog, type DialogPending, openDialogOf } from '../engine/state.ts';
import { fill } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { edited } from './edits.ts';
import { answering } from './requests.ts';
import { shifted } from './shift.ts';

const SURE = 0.7;
/** Where any words would do as an answer, a new request must be plainer to be taken for one. */
const SURE_AMONG_WORDS = 0.85;
/** Still more where it says something that could be a name: "lunch with Ana". */
const SURE_ALTHOUGH_NAMED = 0.95;
/** What says nothing that the open question could take needs to be less plain. */
const SURE_WHERE_NOTHING_FITS = 0.6;
/** Nobody is as sure as that. */
const NEVER = Number.POSITIVE_INFINITY;

/** The other template that a message in the middle of a dialog asks for, if it does. */
export function interruption(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  const dialog = openDialogOf(pending);
  if (isAnswer(context, pending, reading)) return undefined;
  const [guess] = reading.guesses;
  const next = guess && answering(context, reading, guess.template);
  if (!next) return undefined;
  if (sureness(context, reading, next) < sureOf(context, pending, reading)) return undefined;
  if (isChoosing(context, pending) && (reading.restricted || reading.stated)) return undefined;
  return next.name === dialog.template && !isAnew(context, dialog, reading) ? undefined : next;
}

/** How sure it is that what a template does is asked for, whichever of those that do it is meant. */
const sureness = ({ set }: Context, { guesses }: Reading, { action }: Template): number =>
  guesses
    .filter(({ template }) => set.templates.get(template)?.action === action)
    .reduce((sum, { confidence }) => sum + confidence, 0);

/** Whether a message asks for something although nothing is open that it could answer. */
export const isRequest = (reading: Reading): boolean => isConfident(reading, SURE_WHERE_NOTHING_FITS);

function isAnswer(context: Context, pending: DialogPending, reading: Reading): boolean {
  const { unexplained, answer, ordinal, title } = reading;
  const named = title?.how === 'named' || title?.how === 'quoted';
  if (unexplained === 0 || answer !== undefined || ordinal !== undefined) return true;
  if (takesWords(context, pending) && named) return true;
  const dialog = openDialogOf(pending);
  const template = templateOf(context, dialog);
  if (reading.question) return false;
  if (shifted(template, dialog.slots, reading)) return true;
  return reading.edit !== undefined && edited(context, dialog, reading).kind !== 'none';
}

function sureOf(context: Context, pending: DialogPending, reading: Reading): number {
  const open = pending.at === 'slot' ? pending.slot : undefined;
  if (takesWords(context, pending)) {
    if (reading.stated) return NEVER;
    return reading.title ? SURE_ALTHOUGH_NAMED : SURE_AMONG_WORDS;
  }
  const asked = open === undefined ? {} : { open };
  const dialog = openDialogOf(pending);
  const { filled } = fill(context, reading, { template: templateOf(context, dialog), slots: dialog.slots, ...asked });
  const fits = open === undefined ? filled.length > 0 : filled.includes(open);
  // "Dentist tomorrow at 3" is a new one, unless it was asked which one.
  if (fits && open !== undefined && reading.stated) return NEVER;
  if (isChoosing(context, pending)) return fits ? SURE_ALTHOUGH_NAMED : SURE;
  return fits ? SURE : SURE_WHERE_NOTHING_FITS;
}

/**
 * Where one of a few options is to be said, "only tomorrow's" looks like a question about tomorrow, "neither at all" like
 * the name of something, and "not all of them" is no other request either.
 */
const isChoosing = (context: Context, pending: DialogPending): boolean =>
  pending.at === 'slot' && slotOf(templateOf(context, pending.dialog), pending.slot).type === 'choice';

/** The same once more: everything that is needed for another one is said, and it is something else. */
function isAnew(context: Context, dialog: Dialog, reading: Reading): boolean {
  const template = templateOf(context, dialog);
  const { slots } = fill(context, reading, { template, request: true });
  const needed = template.slots.filter(({ required }) => required).map(({ name }) => name);
  const differs = needed.some(name => JSON.stringify(slots[name]) !== JSON.stringify(dialog.slots[name]));
  return differs && needed.every(name => slots[name] !== undefined && dialog.slots[name] !== undefined);
}
