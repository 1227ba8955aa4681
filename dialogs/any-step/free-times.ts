import { type Reading, readingWith } from '../../nlu/index.ts';
import { addDays } from '../../time/index.ts';
import { type Context, createsEvent, runs, slotOf, templateOf } from '../context.ts';
import type { Dialog, DialogQuestion, SlotValues } from '../engine/state.ts';
import { goOn, type Handler, newDialog, parked, type Transition, type Turn } from '../engine/transition.ts';
import { fillSlots } from '../slots/fill.ts';
import { rangeSlot } from '../slots/slot-kinds.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

/**
 * Runs before the answer to a dialog's question: who leaves the time of a new event to the bot gets the next free times to
 * choose from, "you choose", "whenever Ben is free", "some time next week".
 */
export const offeringFreeTimes =
  <P extends DialogQuestion>(answer: Handler<P, 'message'>): Handler<P, 'message'> =>
  (turn, pending, event) =>
    freeTimes(turn, pending, event.reading) ?? answer(turn, pending, event);

function freeTimes(turn: Turn, pending: DialogQuestion, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  const looks = [...turn.set.templates.values()].find(template => runs(template, 'calendar.findFree'));
  if (!looks || !createsEvent(templateOf(turn, dialog)) || !leavesTimeOpen(turn, pending, reading)) return undefined;
  const times = readingWith(reading, { entities: reading.entities.filter(({ type }) => type === 'time') });
  const known = plannedSlots(turn, looks, { dialog, reading });
  const { slots } = fillSlots(turn, readingWith(times, { title: undefined }), { template: looks, slots: known });
  return goOn(parked(turn, pending), newDialog(looks, slots));
}

/** True if a message gives no time of the day, and leaves it to the bot. */
function leavesTimeOpen(turn: Turn, pending: DialogQuestion, reading: Reading): boolean {
  const { anyTime, skip, entities, answer, text } = reading;
  const saysTime = entities.some(one => one.type === 'time' && one.value.said.time);
  if (answer !== undefined || saysTime || text.trimEnd().endsWith('?')) return false;
  if (pending.at === 'slot') return asksForTime(turn, pending) && (anyTime === true || skip === true);
  return pending.at === 'confirm' && anyTime === true;
}

const asksForTime = (context: Context, { dialog, slot }: { dialog: Dialog; slot: string }): boolean =>
  slotOf(templateOf(context, dialog), slot).type === 'date-time-range';

type Open = { dialog: Dialog; reading: Reading };

/** The look for free time that fits what is known of the open event: its day, its length and its guests. */
function plannedSlots(context: Context, looks: Template, { dialog, reading: { whose, others } }: Open): SlotValues {
  const template = templateOf(context, dialog);
  const [range, { date, within } = {}] = [rangeSlot(looks), slotValue(template, dialog.slots, 'date-time-range')];
  const days = date === undefined ? within : { start: date, end: addDays(date, 1) };
  const duration = slotValue(template, dialog.slots, 'duration');
  const invited = slotValue(template, dialog.slots, 'people') ?? [];
  const named = (whose?.people ?? others?.people ?? []).filter(one => !invited.some(({ name }) => name === one.name));
  const people = [...invited, ...named];
  return {
    ...withValues(looks, {}, { ...(duration !== undefined && { duration }), ...(people.length > 0 && { people }) }),
    ...(range !== undefined && days && { [range]: days }),
  };
}
