import type { Calendar, EventDetails } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';

/** The event with an id; undefined if it was deleted since it was shown. */
export async function eventIfThere(calendar: Calendar, id: string): Promise<EventDetails | undefined> {
  try {
    return await calendar.getEvent(id, 'details');
  } catch (error) {
    if (isBotError(error, 'calendar/not-found', 'calendar/gone')) return undefined;
    throw error;
  }
}
