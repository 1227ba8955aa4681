import { type Reading, readingWith } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import { type ConversationState, dialogOf, type Pending, type SlotValues, type Taken } from '../engine/state.ts';
import { asStart, goOn, startWith, type Transition, type Turn, withState } from '../engine/transition.ts';
import { preferringReading } from '../meaning/two-readings.ts';
import { forgetReading, rememberTaken } from '../memory/learnt-readings.ts';
import { fillSlots, readText } from '../slots/fill.ts';

/**
 * "No, the one after" corrects words that the bot read the way the person usually means them. The bot takes the other day, and
 * asks next time.
 */
export function onOtherReading(turn: Turn, pending: Pending, reading: Reading): Transition | undefined {
  const { taken, last } = turn.state;
  const template = taken && turn.set.templates.get(taken.template);
  if (!template || !reading.otherReading) return undefined;
  const other = preferringReading(turn, taken.of, taken.other);
  const instead = readText(other, taken.text, template);
  const unlearnt = forgetReading(turn.state, taken.of);
  const reread = (slots: SlotValues): SlotValues => fillSlots(other, timesOf(instead), { template, slots }).slots;
  const now = withState(other, rememberTaken(unlearnt, instead, template));
  const dialog = dialogOf(pending);
  if (dialog?.template === template.name) return goOn(now, { ...dialog, slots: reread(dialog.slots) });
  if (dialog || template.confirm) return undefined;
  // The answer that was shown may itself be a follow-up, so its slots are kept.
  return last?.template === template.name
    ? startWith(now, template, reread(last.slots))
    : asStart(withState(other, unlearnt), { template, reading: instead, dayIsKnown: true });
}

const timesOf = (reading: Reading): Reading =>
  readingWith(reading, { edit: undefined, entities: reading.entities.filter(({ type }) => type === 'time') });

/** A correction that names the other day directly ("no, the 11th") also shows which reading was wrong. */
export function withoutContradicted(turn: Turn, reading: Reading): ConversationState {
  const { taken } = turn.state;
  return taken && namesOther(turn, taken, reading) ? forgetReading(turn.state, taken.of) : turn.state;
}

function namesOther(turn: Turn, { of, other, text }: Taken, reading: Reading): boolean {
  const said = reading.entities.find(entity => entity.type === 'time')?.value;
  if (!said?.said.date || said.ambiguity) return false;
  const instead = readText(preferringReading(turn, of, other), text).entities.find(
    entity => entity.type === 'time' && entity.value.ambiguity?.about === of,
  );
  return instead?.type === 'time' && dateOf(instead.value.start) === dateOf(said.start);
}
