import { type Reading, readingWith } from '../../nlu/index.ts';
import { addDays } from '../../time/index.ts';
import { type Context, createsEvent, runs, slotOf, templateOf } from '../context.ts';
import type { Dialog, DialogQuestion, SlotValues } from '../engine/state.ts';
import { goOn, newDialog, parked, type Transition, type Turn } from '../engine/transition.ts';
import { fillSlots } from '../slots/fill.ts';
import { rangeSlot } from '../slots/slot-kinds.ts';
import type { Range } from '../slots/times/range.ts';
import type { When } from '../slots/times/when.ts';
import { spanIn } from '../slots/times/when-type.ts';
import { slotNamed, slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

/** Notes that the message that begins a new event leaves its time open: "whenever we're both free", "with Sam some time next week". */
export function withOpenTime(turn: Turn, dialog: Dialog, reading: Reading): Dialog {
  const template = templateOf(turn, dialog);
  const isOpen = createsEvent(template) && !saysClock(reading) && hasOpenTime(template, dialog, reading);
  return isOpen ? { ...dialog, leavesTimeOpen: true } : dialog;
}

function hasOpenTime(template: Template, dialog: Dialog, reading: Reading): boolean {
  const { within, part } = slotValue(template, dialog.slots, 'date-time-range') ?? {};
  return reading.anyTime === true || ((within ?? part) !== undefined && maySearch(template, dialog, reading));
}

/** Days to choose from are an open time if there are guests; a holiday of one's own may last as long. */
const maySearch = (template: Template, dialog: Dialog, { either }: Reading): boolean =>
  either?.days !== undefined || (slotValue(template, dialog.slots, 'people') ?? []).length > 0;

/** Offers free times for a new event whose time was left open, and then asks for the time again. */
export function openTimes(turn: Turn, { leavesTimeOpen, ...dialog }: Dialog): Transition | undefined {
  const slot = leavesTimeOpen && slotNamed(templateOf(turn, dialog), 'date-time-range');
  return slot === undefined ? undefined : searched(turn, { at: 'slot', dialog, slot, failures: 0 });
}

/** Who leaves the time of a new event to the bot gets the next free times to choose from: "you choose", "some time next week". */
export const onTimeLeftOpen = (turn: Turn, pending: DialogQuestion, reading: Reading): Transition | undefined =>
  createsEvent(templateOf(turn, pending.dialog)) && leavesTimeOpen(turn, pending, reading)
    ? searched(turn, pending, reading)
    : undefined;

/** Looks for free time, and goes back to the question with what is chosen. */
function searched(turn: Turn, pending: DialogQuestion, reading?: Reading): Transition | undefined {
  const { dialog } = pending;
  const looks = [...turn.set.templates.values()].find(template => runs(template, 'calendar.findFree'));
  if (!looks) return undefined;
  const known = plannedSlots(turn, looks, { dialog, reading });
  const slots = reading ? withTimes(turn, looks, { known, reading }) : known;
  return goOn(parked(turn, pending), newDialog(looks, slots));
}

type Wished = { known: SlotValues; reading: Reading };

/** What a message says of the time, but nothing else. */
function withTimes(turn: Turn, looks: Template, { known, reading }: Wished): SlotValues {
  const times = readingWith(reading, { entities: reading.entities.filter(({ type }) => type === 'time') });
  return fillSlots(turn, readingWith(times, { title: undefined }), { template: looks, slots: known }).slots;
}

/** True if a message gives no time of the day, and leaves it to the bot. */
function leavesTimeOpen(turn: Turn, pending: DialogQuestion, reading: Reading): boolean {
  const { anyTime, skip, answer, text } = reading;
  if (answer !== undefined || saysClock(reading) || text.trimEnd().endsWith('?')) return false;
  if (pending.at === 'slot') {
    const namesDays = spanIn(reading) !== undefined || reading.either?.days !== undefined;
    const isOpen = namesDays && maySearch(templateOf(turn, pending.dialog), pending.dialog, reading);
    return asksForTime(turn, pending) && (anyTime === true || skip === true || isOpen);
  }
  return pending.at === 'confirm' && anyTime === true;
}

const saysClock = ({ entities }: Reading): boolean => entities.some(one => one.type === 'time' && one.value.said.time);

/** True for the question when an event takes place. */
export const asksForTime = (context: Context, { dialog, slot }: { dialog: Dialog; slot: string }): boolean =>
  slotOf(templateOf(context, dialog), slot).type === 'date-time-range';

/** The days to look through, or the part of one day. */
function lookedThrough({ date, part, within }: When): Range | undefined {
  if (date === undefined) return within;
  return part ? { start: `${date}T${part.start}`, end: `${date}T${part.end}` } : { start: date, end: addDays(date, 1) };
}

type Open = { dialog: Dialog; reading: Reading | undefined };

/** The look for free time that fits what is known of the open event: its day, its length and its guests. */
function plannedSlots(context: Context, looks: Template, { dialog, reading }: Open): SlotValues {
  const template = templateOf(context, dialog);
  const range = rangeSlot(looks);
  const days = lookedThrough(slotValue(template, dialog.slots, 'date-time-range') ?? {});
  const duration = slotValue(template, dialog.slots, 'duration');
  const invited = slotValue(template, dialog.slots, 'people') ?? [];
  const spokenOf = reading?.whose?.people ?? reading?.others?.people ?? [];
  const named = spokenOf.filter(one => !invited.some(({ name }) => name === one.name));
  const people = [...invited, ...named];
  return {
    ...withValues(looks, {}, { ...(duration !== undefined && { duration }), ...(people.length > 0 && { people }) }),
    ...(range !== undefined && days && { [range]: days }),
  };
}
