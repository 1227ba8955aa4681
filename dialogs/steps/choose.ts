import type { Reading } from '../../nlu/index.ts';
import { changesEvent, slotOf, templateOf, titleBegun } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt, SlotValues } from '../engine/state.ts';
import { asRequest, ended, goOn, startWith, type Transition, type Turn } from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { interruptingTemplate, isRequest, isVagueChange } from '../meaning/interruption.ts';
import { newInsteadOfChange } from '../meaning/new-events/new-instead.ts';
import { asSeveral, slotsForSeveral } from '../meaning/several/slots-for-several.ts';
import { isOnlyName } from '../meaning/spoken-of/other-event.ts';
import { botSay } from '../prompts/say.ts';
import { invalidAnswer, slotQuestion } from '../prompts/slot-question.ts';
import { ask } from '../questions/slot.ts';
import { retry } from '../questions/way-out.ts';
import { saysOnlyTime } from '../slots/event.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { slotTypeNamed } from '../slots/index.ts';
import type { SlotType } from '../slots/slot-type.ts';
import { FOLLOWING, startSaid } from '../slots/times/series-start.ts';
import { withValues } from '../slots/values.ts';
import { givingWay } from './giving-way.ts';
import { interrupt } from './interrupted.ts';

type Choosing = PendingAt<'choose'>;

/** Handles the answer to a choice: "the second one", "3", or words of an option, which narrow the search. */
export function onChoice(turn: Turn, pending: Choosing, event: EventOf<'message'>): Transition {
  const reading = withoutYes(turn, event.reading);
  const { options, optional } = pending;
  const numbered = optionNumbered(options.length, reading) ?? optionInPart(turn, options.length, reading);
  if (numbered !== undefined) return choose(turn, pending, numbered);
  const { afterAnswer, someoneElse } = reading;
  if (afterAnswer === '' && !isNone(someoneElse)) return onNod(turn, pending, reading);
  if (acceptsOnly(turn, pending, event.reading)) return choose(turn, pending, 0);
  const template = templateOf(turn, pending.dialog);
  const type = slotTypeNamed(slotOf(template, pending.slot).type);
  const onwards = onOnlyOnwards(turn, pending, reading);
  if (onwards) return onwards;
  const ofSeveral = onSeveralOptions(turn, pending, reading);
  if (ofSeveral) return ofSeveral;
  const picked = type.pick?.(options, reading);
  if (picked !== undefined) return choose(turn, pending, picked);
  const isNumber = options.length === 0 && reading.ordinal !== undefined;
  if (optional && (isNumber || saysNothing(turn, reading, type))) return chooseOnceMore(turn, pending);
  if (someoneElse) return onNoneOfThem(turn, pending, someoneElse);
  const anew = newInsteadOfChange(turn, pending.dialog, reading);
  if (anew) return startWith(turn, anew.template, anew.slots);
  const other = optional ? undefined : interruptingTemplate(turn, pending, reading);
  if (other) return interrupt(turn, pending, { reading, next: other });
  const isToldApart = reading.pointed !== undefined || (options.length > 0 && saysOnlyTime(reading));
  const narrowed = optional && !isToldApart ? undefined : type.narrowed?.(options, reading);
  if (narrowed !== undefined) return goOnWith(turn, pending, narrowed);
  if (optional) return onOtherWords(turn, pending, reading);
  return givingWay(turn, pending, reading) ?? chooseOnceMore(turn, pending);
}

/** "Yes, the boiler service" says what is meant. */
const withoutYes = (turn: Turn, reading: Reading): Reading =>
  reading.answer === 'yes' && reading.afterAnswer ? readText(turn, reading.afterAnswer) : reading;

/** The option (0-based) with a number; negative numbers count from the end. "Later" alone is none of them. */
function optionNumbered(count: number, { ordinal, decision }: Reading): number | undefined {
  if (ordinal === undefined || decision !== undefined) return undefined;
  const index = ordinal < 0 ? count + ordinal : ordinal - 1;
  return index >= 0 && index < count ? index : undefined;
}

/** "All from now on", where one event is offered: it, and all after it in its series. */
function onOnlyOnwards(turn: Turn, pending: Choosing, reading: Reading): Transition | undefined {
  const { dialog, options } = pending;
  const template = templateOf(turn, dialog);
  const scope = template.slots.find(({ options }) => options.some(({ value }) => value === FOLLOWING));
  const from = startSaid(reading);
  if (!from || !scope || options.length !== 1 || isRequest(reading)) return undefined;
  const slots = withValues(template, { ...dialog.slots, [scope.name]: FOLLOWING }, { 'series-start': from });
  return choose(turn, { ...pending, dialog: { ...dialog, slots } }, 0);
}

/** "Number 4, I can't make it": what follows the number only says why. */
function optionInPart({ understanding, ...turn }: Turn, count: number, { text }: Reading): number | undefined {
  const [first, ...others] = understanding.pieces(text).map(piece => readText({ understanding, ...turn }, piece.text));
  const saysWhy = ({ entities, ordinal, text: said }: Reading): boolean =>
    entities.length === 0 && ordinal === undefined && !said.endsWith('?') && !/\d/.test(said);
  return first && others.length > 0 && others.every(saysWhy) ? optionNumbered(count, first) : undefined;
}

/** "Yes, the boiler service" and "yes, decline" accept the only option: nothing in them could be another one. */
function acceptsOnly(turn: Turn, { dialog, options }: Choosing, { answer, afterAnswer, text }: Reading): boolean {
  if (answer !== 'yes' || !afterAnswer || options.length !== 1 || text.endsWith('?')) return false;
  const { entities, restricted, edit } = readText(turn, afterAnswer, templateOf(turn, dialog));
  return !restricted && edit === undefined && entities.every(({ type }) => type === 'choice');
}

/** "Both" and "all except the dentist" choose several. */
function onSeveralOptions(turn: Turn, { dialog, options }: Choosing, reading: Reading): Transition | undefined {
  const isSeveral = reading.several || (reading.bulk && !isRequest(reading));
  if (!isSeveral || !changesEvent(templateOf(turn, dialog))) return undefined;
  const ids = options.flatMap(option => (isWithId(option) ? option.id : []));
  const several = asSeveral(turn, dialog, ids);
  if (!several) return undefined;
  const template = templateOf(turn, several);
  return goOn(turn, { ...several, slots: slotsForSeveral(turn, template, { slots: several.slots, reading }) });
}

const isWithId = (option: unknown): option is { id: string } =>
  typeof option === 'object' && option !== null && 'id' in option;

type SomeoneElse = NonNullable<Reading['someoneElse']>;

/** "None of them". "No thanks" has the same form as "no, Ana", so it does not count. */
const isNone = (someoneElse: Reading['someoneElse']): boolean =>
  someoneElse !== undefined && someoneElse.instead === undefined;

/** "Someone else", "none of them": asks for the slot again, unless the answer names another person. */
function onNoneOfThem(turn: Turn, { dialog, slot: open }: Choosing, { instead: name }: SomeoneElse): Transition {
  const { [open]: _none, ...slots } = dialog.slots;
  const template = templateOf(turn, dialog);
  if (name === undefined) return ask(turn, { dialog: { ...dialog, slots }, slot: open });
  const said = fillSlots(turn, readText(turn, name, template), { template, slots, open });
  return goOn(turn, { ...dialog, slots: said.slots });
}

/** No rejects all options, yes accepts the only one; yes to several is no answer. */
function onNod(turn: Turn, pending: Choosing, reading: Reading): Transition {
  const title = titleBegun(turn, pending.dialog);
  if (reading.answer === 'no') return ended(turn, botSay(turn, 'cancelled', { title }));
  return pending.options.length === 1 ? choose(turn, pending, 0) : chooseOnceMore(turn, pending);
}

function chooseOnceMore(turn: Turn, pending: Choosing): Transition {
  const { dialog, failures } = pending;
  const slot = slotOf(templateOf(turn, dialog), pending.slot);
  // Without a list there is no number to give.
  const said = pending.options.length > 0 ? invalidAnswer(turn, dialog, slot) : slotQuestion(turn, pending);
  return retry(turn, { ...pending, failures: failures + 1 }, slot, said);
}

/** "Ok send", "no, put it back": words that ask for nothing and that no event is called. */
const saysNothing = (turn: Turn, reading: Reading, { mayBeName }: SlotType<unknown>): boolean =>
  mayBeName?.(reading) === false && (!isRequest(reading) || isVagueChange(turn, reading));

/** The answer is none of the options: it is another request, or other words to search for. */
function onOtherWords(turn: Turn, pending: Choosing, said: Reading): Transition {
  const { dialog, slot: open } = pending;
  const reading = afterNo(turn, said);
  const asks = isConfident(reading) && !isVagueChange(turn, reading) && !isOnlyName(reading);
  if (asks) return asRequest(turn, reading);
  const { slots } = fillSlots(turn, reading, { template: templateOf(turn, dialog), slots: dialog.slots, open });
  return goOn(turn, { ...dialog, slots });
}

/** "No, wine tasting" says what else to look for. */
const afterNo = (turn: Turn, reading: Reading): Reading =>
  reading.answer === 'no' && reading.afterAnswer ? readText(turn, reading.afterAnswer) : reading;

/** A button of the list was pressed. */
export const onChoiceButton = (turn: Turn, pending: Choosing, { value }: EventOf<'button'>): Transition =>
  choose(turn, pending, Number(value.pick));

/** Takes the option at `index` (0-based) and continues. */
const choose = (turn: Turn, pending: Choosing, index: number): Transition =>
  index in pending.options ? goOnWith(turn, pending, pending.options[index]) : goOn(turn, pending.dialog);

function goOnWith(turn: Turn, { dialog, slot }: Choosing, value: unknown): Transition {
  const slots: SlotValues = { ...dialog.slots, [slot]: value };
  return goOn(turn, { ...dialog, slots });
}
