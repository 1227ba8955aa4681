import type { Calendar, EventViews } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';

/** The event with an id; undefined if it was deleted since it was shown. */
export async function eventIfThere<S extends 'details' | 'change'>(
  calendar: Calendar,
  id: string,
  show: S,
): Promise<EventViews[S] | undefined> {
  try {
    return await calendar.getEvent(id, show);
  } catch (error) {
    if (isBotError(error, 'calendar/not-found', 'calendar/gone')) return undefined;
    throw error;
  }
}
