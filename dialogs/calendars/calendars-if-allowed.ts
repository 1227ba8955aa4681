import type { Calendar, CalendarEntry } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';

/** The person's calendars; undefined if the permission that was given does not include the list. */
export async function calendarsIfAllowed(
  calendar: Calendar,
  options?: { fresh: boolean },
): Promise<readonly CalendarEntry[] | undefined> {
  try {
    return await calendar.calendars(options);
  } catch (error) {
    if (isBotError(error, 'calendar/insufficient-scope', 'calendar/forbidden')) return undefined;
    throw error;
  }
}
