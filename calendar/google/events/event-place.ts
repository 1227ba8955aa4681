import { BotError } from '../../../core/errors.ts';

/** Where an event is: its calendar, and its id there. */
export type EventPlace = { calendarId: string; eventId: string };

/** The calendar of an account, under the name that requests use, and the account's address. */
export type OwnCalendar = { calendarId: string; account: string };

/**
 * Where the event with an id of ours is; see `EventChoice` in model.ts.
 * @throws BotError "calendar/not-found"
 */
export function placeOf(id: string, own: OwnCalendar): EventPlace {
  const [eventId = '', calendarId = own.calendarId] = id.split(' ');
  if (leadsOut(eventId) || leadsOut(calendarId)) throw new BotError('calendar/not-found', 'no such id');
  return { eventId, calendarId: isOwn(calendarId, own) ? own.calendarId : calendarId };
}

/** True for what would lead out of the path of a request. */
const leadsOut = (id: string): boolean => /^\.{0,2}$/.test(id);

/** Our id of an event on a calendar. */
export const idOn = (calendarId: string, eventId: string): string => `${eventId} ${calendarId}`;

export const isOwn = (calendarId: string, own: OwnCalendar): boolean =>
  calendarId === own.calendarId || calendarId.toLowerCase() === own.account.toLowerCase();
