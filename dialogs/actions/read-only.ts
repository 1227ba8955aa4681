import type { EventSummary } from '../../calendar/model.ts';
import { takesEvents } from '../calendars/calendar-choices.ts';

/** True for an event on a calendar that the person may only read. */
export const isReadOnly = ({ calendar }: EventSummary): boolean => calendar !== undefined && !takesEvents(calendar);
