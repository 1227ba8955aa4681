import type { Calendar, CalendarEntry } from '../../calendar/model.ts';
import type { SlotValues } from '../engine/state.ts';
import { type CalendarPointer, isNewName } from '../slots/calendar.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { takesEvents } from './calendar-choices.ts';
import { calendarsIfAllowed } from './calendars-if-allowed.ts';
import { calendarsNamed } from './named-calendar.ts';
import type { WhyAsked } from './why-asked.ts';

/** True if a dialog names a calendar that has not been looked up. */
export function namesCalendar(template: Template, slots: SlotValues): boolean {
  const pointer = slotValue(template, slots, 'calendar');
  return pointer !== undefined && isNewName(pointer);
}

/** Looks up the calendar that a dialog names; if it is not clear which one is meant, the bot asks. */
export async function lookUpCalendar(calendar: Calendar, template: Template, slots: SlotValues): Promise<SlotValues> {
  const pointer = slotValue(template, slots, 'calendar');
  if (!pointer || !isNewName(pointer)) return slots;
  const isGoal = template.steps.some(({ definition }) => definition.goal);
  // Something new goes to one calendar alone, whichever others are left out.
  if (isGoal && pointer.without) return withValues(template, slots, { calendar: { ...pointer, skipped: true } });
  const isWritten = pointer.to === true || isGoal;
  return withValues(template, slots, { calendar: await found(calendar, pointer, isWritten) });
}

/** The slots if the look-up failed. */
export function notFoundNow(template: Template, slots: SlotValues): SlotValues {
  const pointer = slotValue(template, slots, 'calendar');
  return pointer && isNewName(pointer)
    ? withValues(template, slots, { calendar: { ...pointer, why: 'unavailable' } })
    : slots;
}

async function found(calendar: Calendar, pointer: CalendarPointer, isWritten: boolean): Promise<CalendarPointer> {
  const known = await among(calendar, pointer, { isWritten, fresh: false });
  // It may have been made since the list was read.
  return known.why === 'none' ? among(calendar, pointer, { isWritten, fresh: true }) : known;
}

type Among = { isWritten: boolean; fresh: boolean };

async function among(
  calendar: Calendar,
  pointer: CalendarPointer,
  { isWritten, fresh }: Among,
): Promise<CalendarPointer> {
  const entries = await calendarsIfAllowed(calendar, { fresh });
  return entries ? meantBy(pointer, entries, isWritten) : { ...pointer, why: 'not-allowed' };
}

function meantBy(pointer: CalendarPointer, entries: readonly CalendarEntry[], isWritten: boolean): CalendarPointer {
  const named = calendarsNamed(pointer.said, entries);
  const usable = isWritten ? entries.filter(takesEvents) : entries;
  const fitting = named.filter(entry => usable.includes(entry));
  const [only, second] = fitting;
  const asked = (why: WhyAsked, offered: readonly CalendarEntry[]): CalendarPointer => ({
    ...pointer,
    why,
    offered: offered.map(({ name }) => name),
  });
  if (second) return asked('several', fitting);
  if (only) return { ...pointer, id: only.id, name: only.name, ...(only.own && { own: true }) };
  return asked(named.length > 0 ? 'read-only' : 'none', usable);
}
