import type { Reading } from '../../nlu/index.ts';
import { isConfident } from '../confident.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { ended } from '../ending.ts';
import { fill, readText } from '../fill.ts';
import { atStep, type Flow } from '../flow.ts';
import { interrupt, interruption } from '../interrupt.ts';
import { ask, invalidAnswer, proceed } from '../proceed.ts';
import { startRequest } from '../request.ts';
import { botSay } from '../say.ts';
import type { ConversationState, Dialog, Step } from '../state.ts';
import { slotTypeOf } from '../views.ts';
import { retry } from './slot.ts';

type Choosing = Extract<Step, { at: 'choose' }>;

/** Which of several: "the second one", "3", or the words of one of them, which search anew. */
export function onChoice(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  const { step } = dialog;
  if (step.at !== 'choose') return proceed(context, state, dialog);
  if (reading.ordinal !== undefined) {
    const index = reading.ordinal < 0 ? step.options.length + reading.ordinal : reading.ordinal - 1;
    if (index in step.options) return choose(context, state, dialog, index);
  }
  const slot = slotOf(templateOf(context, dialog), step.slot);
  const { behindAnswer, someoneElse } = reading;
  if (behindAnswer === '' && !isNone(someoneElse)) return onNod(context, state, dialog, step, reading);
  const type = slotTypeOf(context.slotTypes, slot);
  const picked = type.pick?.(step.options, reading);
  if (picked !== undefined) return choose(context, state, dialog, picked);
  if (someoneElse) return onNoneOfThem(context, state, dialog, step, someoneElse);
  const other = step.optional ? undefined : interruption(context, dialog, reading);
  if (other) return interrupt(context, state, dialog, reading, other);
  const narrowed = step.optional && !reading.pointed ? undefined : type.narrowed?.(step.options, reading);
  if (narrowed !== undefined) {
    return proceed(context, state, { ...dialog, slots: { ...dialog.slots, [step.slot]: narrowed } });
  }
  if (step.optional) return onOtherWords(context, state, dialog, step.slot, reading);
  return askAgain(context, state, dialog, step);
}

type SomeoneElse = NonNullable<Reading['someoneElse']>;

/** "None of them", and not "no thanks", which has the shape of "no, Ana". */
const isNone = (someoneElse: Reading['someoneElse']): boolean =>
  someoneElse !== undefined && someoneElse.instead === undefined;

/** "Someone else", "none of them": whom or what then? It is asked for anew, unless it was said as well. */
function onNoneOfThem(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  step: Choosing,
  { instead: name }: SomeoneElse,
): Flow {
  const { [step.slot]: _none, ...slots } = dialog.slots;
  const template = templateOf(context, dialog);
  if (name === undefined) return ask(context, state, { ...dialog, slots }, step.slot);
  const said = fill(context, template, readText(context, name, template), { slots, open: step.slot });
  return proceed(context, state, { ...dialog, slots: said.slots });
}

/** No is none of them, and yes the one that there is; of several it tells nothing. */
function onNod(context: Context, state: ConversationState, dialog: Dialog, step: Choosing, reading: Reading): Flow {
  const { title } = templateOf(context, dialog);
  if (reading.answer === 'no') return ended(context, state, botSay(context, 'cancelled', { title }));
  return step.options.length === 1 ? choose(context, state, dialog, 0) : askAgain(context, state, dialog, step);
}

function askAgain(context: Context, state: ConversationState, dialog: Dialog, step: Choosing): Flow {
  const failures = step.failures + 1;
  const again = atStep(dialog, { ...step, failures });
  const slot = slotOf(templateOf(context, dialog), step.slot);
  return retry(context, state, again, failures, slot, invalidAnswer(context, dialog, slot));
}

/** None of what was offered: another request, or other words to look for. */
function onOtherWords(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  name: string,
  reading: Reading,
): Flow {
  if (isConfident(reading)) return startRequest(context, state, reading);
  const { slots } = fill(context, templateOf(context, dialog), reading, { slots: dialog.slots, open: name });
  return proceed(context, state, { ...dialog, slots });
}

/** Takes the option at `index` (0-based) and goes on. */
export function choose(context: Context, state: ConversationState, dialog: Dialog, index: number): Flow {
  const { step } = dialog;
  if (step.at !== 'choose' || !(index in step.options)) return proceed(context, state, dialog);
  return proceed(context, state, { ...dialog, slots: { ...dialog.slots, [step.slot]: step.options[index] } });
}
