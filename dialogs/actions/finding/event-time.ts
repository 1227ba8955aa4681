import type { Calendar, EventDetails } from '../../../calendar/model.ts';
import { addDays, addMinutes, civilAt, clockOf, DAY_MS, dateOf, instantAt } from '../../../time/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { BesideNamed, When } from '../../slots/times/when.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { notCancelled, titleHasWords } from './candidates.ts';
import { eventIfThere } from './event-if-there.ts';

/** True if the time of a dialog is given by an event that has not been looked up. */
export function awaitsEventTime(template: Template, slots: SlotValues): boolean {
  const beside = slotValue(template, slots, 'date-time-range')?.beside;
  return beside !== undefined && beside.why === undefined;
}

/** The slots if the look-up failed. */
export const withoutEventTime = (template: Template, slots: SlotValues): SlotValues =>
  awaitsEventTime(template, slots) ? withWhy(template, slots, 'unavailable') : slots;

type LookUp = { calendar: Calendar; template: Template; slots: SlotValues; setting: Setting };

/** Looks up the event that gives the time; unless one fits, the bot asks. */
export async function lookUpEventTime({ calendar, template, slots, setting }: LookUp): Promise<SlotValues> {
  const when = slotValue(template, slots, 'date-time-range');
  if (!when?.beside) return slots;
  const named = await eventsMeant({ calendar, setting }, when, when.beside);
  const [first, second] = named.toSorted((a, b) => startOf(a) - startOf(b));
  if (!first) return withWhy(template, slots, 'none');
  if (second && when.date !== undefined) return withWhy(template, slots, 'several');
  const length = when.minutes ?? slotValue(template, slots, 'duration') ?? HALF_AN_HOUR;
  const start = startBeside(first, { ...when.beside, length }, setting.zone);
  const { minutes } = when;
  const timed: When = { date: dateOf(start), time: clockOf(start), ...(minutes !== undefined && { minutes }) };
  return withValues(template, slots, { 'date-time-range': timed });
}

async function eventsMeant(
  { calendar, setting }: Pick<LookUp, 'calendar' | 'setting'>,
  when: When,
  { id, words }: BesideNamed,
): Promise<EventDetails[]> {
  const pointed = id === undefined ? undefined : await eventIfThere(calendar, id, 'details');
  if (id !== undefined) return pointed && !pointed.when.allDay ? [pointed] : [];
  const { events } = await calendar.listEvents({ ...spanOf(when, setting), zone: setting.zone, show: 'details' });
  return notCancelled(events).filter(event => isNamed(event, words));
}

const HALF_AN_HOUR = 30;
/** Without a day, the next event of that name counts. */
const DAYS_AHEAD = 14;

function spanOf({ date, within }: When, { now, zone }: Setting): { startMs: number; endMs: number } {
  const days = date === undefined ? within : { start: date, end: addDays(date, 1) };
  if (!days) return { startMs: now, endMs: now + DAYS_AHEAD * DAY_MS };
  return { startMs: instantAt(days.start, zone), endMs: instantAt(days.end, zone) };
}

const isNamed = ({ title, when }: EventDetails, words: string): boolean =>
  !when.allDay && (titleHasWords(title, words) || titleHasWords(words, title));

const startOf = ({ when }: EventDetails): number => (when.allDay ? 0 : when.startMs);

/** The civil start of an event of that length next to another one. */
function startBeside({ when }: EventDetails, beside: BesideNamed & { length: number }, zone: string): string {
  const { startMs, endMs } = when.allDay ? { startMs: 0, endMs: 0 } : when;
  const { side, minutes, length } = beside;
  if (side === 'after') return addMinutes(civilAt(endMs, zone), minutes ?? 0);
  return addMinutes(civilAt(startMs, zone), side === 'before' ? -(minutes ?? length) : 0);
}

function withWhy(template: Template, slots: SlotValues, why: NonNullable<BesideNamed['why']>): SlotValues {
  const when = slotValue(template, slots, 'date-time-range');
  return when?.beside
    ? withValues(template, slots, { 'date-time-range': { ...when, beside: { ...when.beside, why } } })
    : slots;
}
