import type { Reading } from '../../../nlu/index.ts';
import { type Context, templateOf } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import type { Slot, Template } from '../../templates/template.ts';
import { fillSlots, readText } from '../fill.ts';
import { keepsWords } from '../slot-kinds.ts';
import { choiceAnswer, choiceParts, isYesOrNo, optionCalled, optionNamed, takesDay } from './choice-answer.ts';

/**
 * The slots after a message that names an option, and the reading of its other words, if there are any: "the small one |
 * tomorrow at 9".
 */
type Told = { slots: SlotValues; others?: Reading };

/**
 * The option that the beginning or the end of an answer names, with values for other slots: of the choice in question, or
 * of one that is still to be asked for, next to the value in question.
 * @returns undefined unless all of the rest is of use
 */
export function optionWithOthers(
  context: Context,
  { dialog, slot }: { dialog: Dialog; slot: Slot },
  reading: Reading,
): Told | undefined {
  const { restricted, question, text } = reading;
  const among =
    slot.type === 'choice' && !question ? optionAmongClauses(context, { dialog, slot }, reading) : undefined;
  if (among) return among;
  if (restricted || question || keepsWords(slot.type)) return undefined;
  if (slot.type === 'choice') {
    const forms = context.understanding.sentences(text, slot.type);
    return choiceAnswer(slot, reading, forms) ? undefined : inPart(context, { dialog, slot }, text);
  }
  const isOpen = ({ name }: Slot): boolean => dialog.slots[name] === undefined;
  const told = choices(templateOf(context, dialog))
    .filter(isOpen)
    .flatMap(choice => inPart(context, { dialog, slot: choice }, text, slot.name) ?? []);
  return onlyOne(told);
}

/** "Only today, without mail": one clause is the option, which may have its day, and the others choose for other slots. */
function optionAmongClauses(
  context: Context,
  { dialog, slot }: { dialog: Dialog; slot: Slot },
  { clauses = [] }: Reading,
): Told | undefined {
  const template = templateOf(context, dialog);
  const readings = clauses.map(text => readText(context, text, template));
  const answerIn = (one: Reading): Reading | undefined =>
    choiceAnswer(slot, one, context.understanding.sentences(one.text, slot.type));
  const said = readings.flatMap(one => answerIn(one) ?? []);
  const others = readings.filter(one => !answerIn(one));
  const [option, second] = said;
  if (!option || second || !others.every(isOnlyChoice)) return undefined;
  const fill = (slots: SlotValues, one: Reading): SlotValues => fillSlots(context, one, { template, slots }).slots;
  const { slots } = fillSlots(context, option, { template, slots: dialog.slots, open: slot.name });
  return { slots: others.reduce(fill, slots) };
}

const isOnlyChoice = ({ entities, unread, question }: Reading): boolean =>
  !question && unread.length === 0 && entities.length > 0 && entities.every(({ type }) => type === 'choice');

/** Another option for a choice that was made before: "no, the large one", "the large one at 10". */
export function otherOption(context: Context, dialog: Dialog, reading: Reading): Told | undefined {
  const { restricted, question, afterAnswer, text } = reading;
  if (restricted || question) return undefined;
  const said = afterAnswer || text;
  const isMade = (slot: Slot): boolean => dialog.slots[slot.name] !== undefined && !takesDay(slot);
  const made = choices(templateOf(context, dialog)).filter(isMade);
  const told = made.flatMap(slot => {
    const forms = [said, ...context.understanding.sentences(said, slot.type)];
    const whole = optionNamed(slot, forms);
    if (whole) return { slots: { ...dialog.slots, [slot.name]: whole.value } };
    return inPart(context, { dialog, slot }, said) ?? [];
  });
  return onlyOne(told);
}

/** "Online", where something new is to be confirmed: an option of the only setting that has it, whatever was asked. */
export function optionSaidAlone(context: Context, dialog: Dialog, reading: Reading): Told | undefined {
  const { text, entities, answer, question, title, restricted, edit } = reading;
  const saysMore = entities.length > 0 || answer !== undefined || question || title !== undefined || edit !== undefined;
  // Of several words, one may name an option by chance.
  if (saysMore || restricted || /\s/.test(text.trim())) return undefined;
  const told = templateOf(context, dialog)
    .slots.filter(slot => slot.type === 'choice' && !takesDay(slot))
    .flatMap(slot => {
      const option = optionCalled(slot, [text, ...context.understanding.sentences(text, slot.type)]);
      return option ? [{ slots: { ...dialog.slots, [slot.name]: option.value } }] : [];
    });
  return onlyOne(told);
}

const onlyOne = (told: readonly Told[]): Told | undefined => (told.length === 1 ? told[0] : undefined);

/** The choices that the person is asked for. Yes and no answer other questions as well. */
const choices = ({ slots }: Template): Slot[] =>
  slots.filter(slot => slot.type === 'choice' && slot.required === true && !isYesOrNo(slot));

/** @param needed  a slot that the other words must fill; any slot by default */
function inPart(
  context: Context,
  { dialog, slot }: { dialog: Dialog; slot: Slot },
  text: string,
  needed?: string,
): Told | undefined {
  if (takesDay(slot)) return undefined;
  const template = templateOf(context, dialog);
  const parts = choiceParts(slot, text, part => context.understanding.sentences(part, slot.type));
  for (const { value, rest } of parts) {
    const others = readText(context, rest, template);
    if (others.unread.length > 0 || others.edit?.op === 'remove') continue;
    const open = needed === undefined ? {} : { open: needed };
    const { slots, filled } = fillSlots(context, others, { template, slots: dialog.slots, ...open });
    const fits = needed === undefined ? filled.length > 0 : filled.includes(needed);
    if (fits && !filled.includes(slot.name)) return { slots: { ...slots, [slot.name]: value }, others };
  }
  return undefined;
}
