import type { Reading } from '../../../nlu/index.ts';
import { addDays, addMinutes, atClock } from '../../../time/index.ts';
import { type Context, runs } from '../../context.ts';
import { type ConversationState, type Dialog, dialogOf, type SlotValues } from '../../engine/state.ts';
import { isRange, rangeSlot } from '../../slots/slot-kinds.ts';
import type { When } from '../../slots/times/when.ts';
import { slotValue, withDuration } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { civilWhen } from '../focus/draft.ts';

type Open = Pick<ConversationState, 'pending' | 'held'>;

/** The event that is being created. */
export function plannedEvent({ set }: Context, state: Open): { template: Template; slots: SlotValues } | undefined {
  const dialog = openDialog(state);
  const template = dialog && set.templates.get(dialog.template);
  return template?.writes === 'new' ? { template, slots: dialog?.slots ?? {} } : undefined;
}

/** When the event takes place that is being created, as far as it is known, or the new time of the one that is to be changed. */
export function plannedTime(context: Context, state: Open): When | undefined {
  const planned = plannedEvent(context, state);
  if (planned) return slotValue(planned.template, withDuration(planned.template, planned.slots), 'date-time-range');
  const dialog = openDialog(state);
  return dialog && timeOfChange(context, dialog);
}

/** The open dialog, or else the one that was put aside last. */
const openDialog = ({ pending, held = [] }: Open): Dialog | undefined =>
  [pending, ...held.toReversed()].flatMap(open => dialogOf(open) ?? [])[0];

/** When the event will be that the person is asked to confirm a change of. */
function timeOfChange({ set, setting: { zone } }: Context, { template, run = [] }: Dialog): When | undefined {
  const when = set.templates.get(template)?.writes === 'change' ? run.find(one => one.target)?.target?.when : undefined;
  return when && civilWhen(when, zone);
}

/** "Is Sam free then?" right after an event was made is about its time. */
function timeWritten(context: Context, { last }: ConversationState, { thatTime }: Reading): When | undefined {
  const before = last && context.set.templates.get(last.template);
  if (!thatTime || before?.writes !== 'new') return undefined;
  return slotValue(before, withDuration(before, last?.slots ?? {}), 'date-time-range');
}

/** "Am I free then?", "in the evening?", "does that clash?" say no day of their own. */
const asksOfPlanned = ({ thatTime, asked, entities }: Reading): boolean =>
  thatTime === true ||
  asked === 'clash' ||
  asked === 'conflicts' ||
  entities.some(one => one.type === 'time' && !one.value.said.date);

/** "Is Ben free?" and "am I free then?" are about the time of the event that is being created or changed. */
export function timeBeingPlanned(
  context: Context,
  state: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const range = rangeSlot(template);
  const { date, time, minutes, days } =
    (state.held ? plannedTime(context, state) : timeWritten(context, state, reading)) ?? {};
  const isMeant =
    asksOfPlanned(reading) || runs(template, 'calendar.checkAvailability') || needsDays(state, template, reading);
  if (range === undefined || date === undefined || template.writes || !isMeant) return {};
  const start = time === undefined ? date : atClock(date, time);
  const end = time === undefined ? addDays(date, days ?? 1) : addMinutes(start, minutes ?? HOUR);
  return { [range]: { start, end } };
}

/** "What is there already?", in the middle of a dialog: the days that the look needs are those of the dialog. */
function needsDays({ held }: ConversationState, { slots }: Template, { entities }: Reading): boolean {
  const isRequired = slots.some(({ type, required }) => isRange(type) && required === true);
  return held !== undefined && isRequired && !entities.some(({ type }) => type === 'time' || type === 'choice');
}

const HOUR = 60;
