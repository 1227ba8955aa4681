import type { Shown } from '../event.ts';

/** Partial answers, so that a day of twenty events is a few kilobytes and not seventy. */

const TIME = 'date,dateTime';

const TEXTS = 'summary,status,transparency,location';

const LINE = `${TEXTS},start(${TIME}),end(${TIME})`;

const MINE = 'attendees(self,responseStatus)';

const PERSON = 'email,displayName';

const PEOPLE = `${PERSON},self,responseStatus,resource`;

/** Everything that one event's page shows. */
export const DETAILS = [
  `id,${TEXTS},start(${TIME},timeZone),end(${TIME})`,
  `attendees(${PEOPLE},optional)`,
  `organizer(${PERSON})`,
  'description',
  'recurrence',
  'hangoutLink',
  'conferenceData/entryPoints(entryPointType,uri)',
  'reminders(useDefault,overrides(method,minutes))',
].join();

const ITEMS: Readonly<Record<keyof Shown, string>> = {
  summary: `${LINE},${MINE}`,
  choices: `id,${LINE},${MINE}`,
  people: `${LINE},attendees(${PEOPLE})`,
  details: DETAILS,
};

/** The mask of a list. */
export function listFields(show: keyof Shown): string {
  const defaults = show === 'details' ? 'defaultReminders(method,minutes),' : '';
  return `nextPageToken,summary,timeZone,${defaults}items(${ITEMS[show]})`;
}
