import type { Reading } from '../../nlu/index.ts';
import { dateOf } from '../civil.ts';
import type { Context } from '../context.ts';
import { fill, readText } from '../fill.ts';
import type { Flow } from '../flow.ts';
import { proceed } from '../proceed.ts';
import { startTemplate, startWith } from '../request.ts';
import type { ConversationState, SlotValues, Taken } from '../state.ts';
import { unlearntWay, withTaken } from '../ways/learnt-ways.ts';
import { takingAs } from '../ways/readings.ts';

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
