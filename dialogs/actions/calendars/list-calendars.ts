import type { Calendar, CalendarEntry } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { calendarForNew, isCounted } from '../../calendars/calendar-choices.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { calendarLine, ValuesOf } from '../../templates/shapes.ts';
import type { Action } from '../action.ts';

/** Lists the person's calendars: which count, and where new events go. */
export const listCalendars: Action<'calendar.listCalendars'> = async ({ calendar, setting }) => {
  const entries = await listed(calendar);
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

/** Nothing, if the permission that was given does not include the list. */
async function listed(calendar: Calendar): Promise<readonly CalendarEntry[]> {
  try {
    return await calendar.calendars({ fresh: true });
  } catch (error) {
    if (isBotError(error, 'calendar/insufficient-scope', 'calendar/forbidden')) return [];
    throw error;
  }
}

function lineOf(
  entry: CalendarEntry,
  goal: CalendarEntry | undefined,
  { calendars = {} }: Setting,
): ValuesOf<typeof calendarLine> {
  const { name, own, role } = entry;
  return { name, own, role, counts: isCounted(entry, calendars), goal: entry === goal };
}
