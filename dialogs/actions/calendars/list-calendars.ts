import type { CalendarEntry } from '../../../calendar/model.ts';
import { calendarForNew, isCounted } from '../../calendars/calendar-choices.ts';
import { calendarsIfAllowed } from '../../calendars/calendars-if-allowed.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { calendarLine, ValuesOf } from '../../templates/shapes.ts';
import type { Action } from '../action.ts';

/** Lists the person's calendars: which count, and where new events go. */
export const listCalendars: Action<'calendar.listCalendars'> = async ({ calendar, setting }) => {
  const entries = (await calendarsIfAllowed(calendar, { fresh: true })) ?? [];
  const goal = calendarForNew(entries, setting.calendars ?? {});
  return {
    outcome: 'done',
    values: {
      calendars: entries.map(entry => lineOf(entry, goal, setting)),
      goal: goal?.own ? '' : (goal?.name ?? ''),
      few: entries.length === 0,
    },
  };
};

function lineOf(
  entry: CalendarEntry,
  goal: CalendarEntry | undefined,
  { calendars = {} }: Setting,
): ValuesOf<typeof calendarLine> {
  const { name, own, role } = entry;
  return { name, own, role, counts: isCounted(entry, calendars), goal: entry === goal };
}
