import type { Reading } from '../../language/index.ts';
import { dateOf } from '../civil.ts';
import { type Context, templateOf } from '../context.ts';
import { fill, readText } from '../fill.ts';
import { type Flow, reply } from '../flow.ts';
import { proceed } from '../proceed.ts';
import { isConfident, startTemplate, startWith } from '../request.ts';
import type { ConversationState, SlotValues, Taken } from '../state.ts';
import type { Template } from '../templates/template.ts';
import {
  learntWay,
  optionOf,
  saysNoMore,
  takingAs,
  unlearntWay,
  type WayQuestion,
  wayQuestion,
  withTaken,
} from '../ways.ts';

/** A message to be taken up again, now that it is known how it is meant. */
export type Resumed = { context: Context; state: ConversationState; reading: Reading; template?: Template };

/** The day was chosen: what was said then is read so, and such words from now on. */
export function resumed(context: Context, state: ConversationState, question: WayQuestion, as: string): Resumed {
  const { question: _answered, ...rest } = state;
  const { of, text } = question;
  const there = takingAs(context, of, as);
  const template = question.template === undefined ? undefined : context.set.templates.get(question.template);
  const open = template ?? (rest.active && templateOf(context, rest.active));
  return {
    context: there,
    state: learntWay(rest, of, as),
    reading: readText(there, text, open),
    ...(template && { template }),
  };
}

/** The answer to "which day?": one of the two, another day in their place, or something else altogether. */
export function onWayAnswer(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  question: WayQuestion,
  reading: Reading,
): Flow | Resumed {
  const again = reply({ ...state, question }, wayQuestion(context, question));
  if (saysNoMore(question, reading)) return again;
  const option = optionOf(question, reading);
  if (option) return resumed(context, state, question, option.as);
  const template = question.template === undefined ? undefined : context.set.templates.get(question.template);
  const saysTime = reading.entities.some(({ type }) => type === 'time');
  if (template && saysTime && (reading.unexplained === 0 || reading.edit)) {
    return atAnotherTime(context, state, template, question.text, reading);
  }
  if (saysTime || isConfident(reading)) return { context, state, reading };
  return again;
}

/** Begins with everything that was said, but for the time. */
function atAnotherTime(
  context: Context,
  state: ConversationState,
  template: Template,
  text: string,
  time: Reading,
): Flow {
  const before = fill(context, template, readText(context, text, template), { request: true });
  return startWith(context, state, template, fill(context, template, time, { slots: before.slots }).slots);
}

/**
 * "No, the one after", where words were taken as the person has taken them before: the other day it is, and next time
 * they are asked.
 */
export function onOtherReading(context: Context, state: ConversationState, reading: Reading): Flow | undefined {
  const { taken, active, last } = state;
  const template = taken && context.set.templates.get(taken.template);
  if (!template || !reading.otherReading || active?.step.at === 'choose') return undefined;
  const other = takingAs(context, taken.of, taken.other);
  const instead = readText(other, taken.text, template);
  const unlearnt = unlearntWay(state, taken.of);
  const reread = (slots: SlotValues): SlotValues => fill(other, template, timesOf(instead), { slots }).slots;
  const now = withTaken(unlearnt, instead, template);
  if (active?.template === template.name) return proceed(context, now, { ...active, slots: reread(active.slots) });
  if (active || template.confirm) return undefined;
  // What was shown may have gone on from what was shown before.
  return last?.template === template.name
    ? startWith(other, now, template, reread(last.slots))
    : startTemplate(other, unlearnt, template, instead);
}

function timesOf({ edit: _edit, ...reading }: Reading): Reading {
  return { ...reading, entities: reading.entities.filter(({ type }) => type === 'time') };
}

/** A correction that names the other day outright ("no, the 11th") says as well how the words were not meant. */
export function withoutContradicted(context: Context, state: ConversationState, reading: Reading): ConversationState {
  const { taken } = state;
  return taken && namesOther(context, taken, reading) ? unlearntWay(state, taken.of) : state;
}

function namesOther(context: Context, { of, other, text }: Taken, reading: Reading): boolean {
  const said = reading.entities.find(entity => entity.type === 'time')?.value;
  if (!said?.said.date || said.way) return false;
  const instead = readText(takingAs(context, of, other), text).entities.find(
    entity => entity.type === 'time' && entity.value.way?.about === of,
  );
  return instead?.type === 'time' && dateOf(instead.value.start) === dateOf(said.start);
}
