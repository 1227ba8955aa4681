/** Where an event is: its calendar, and its id there. */
export type EventPlace = { calendarId: string; eventId: string };

/** The calendar of an account, under the name that requests use, and the account's address. */
export type OwnCalendar = { calendarId: string; account: string };

/** Where the event with an id of ours is; see `EventChoice` in model.ts. */
export function placeOf(id: string, own: OwnCalendar): EventPlace {
  const [eventId = '', calendarId = own.calendarId] = id.split(' ');
  return { eventId, calendarId: isOwn(calendarId, own) ? own.calendarId : calendarId };
}

/** Our id of an event on a calendar. */
export const idOn = (calendarId: string, eventId: string): string => `${eventId} ${calendarId}`;

export const isOwn = (calendarId: string, own: OwnCalendar): boolean =>
  calendarId === own.calendarId || calendarId.toLowerCase() === own.account.toLowerCase();
