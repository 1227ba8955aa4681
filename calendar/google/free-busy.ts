import type { calendar_v3 } from '@googleapis/calendar';
import { DAY_MS, fromRfc3339, type Interval, merge } from '../../time/index.ts';
import type { Availability, UnknownReason } from '../model.ts';
import type { GoogleRequest } from './requests/google-request.ts';

/** Google's maximum of calendars in one request (`calendarExpansionMax`). */
const MOST_PEOPLE = 50;
/** Google's maximum of members of one group (`groupExpansionMax`). */
const MOST_MEMBERS = 100;
/** Google refuses longer intervals: `timeRangeTooLong`. */
const LONGEST_MS = 90 * DAY_MS;

/**
 * When people are busy, from one request.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query
 */
export async function freeBusy(
  request: GoogleRequest,
  emails: readonly string[],
  { startMs, endMs }: Interval,
): Promise<Availability[]> {
  const answer = await request.read('freebusy.query', {
    requestBody: {
      timeMin: new Date(startMs).toISOString(),
      timeMax: new Date(Math.min(endMs, startMs + LONGEST_MS)).toISOString(),
      calendarExpansionMax: MOST_PEOPLE,
      groupExpansionMax: MOST_MEMBERS,
      items: emails.slice(0, MOST_PEOPLE).map(id => ({ id })),
    },
    fields: 'calendars,groups',
    prettyPrint: false,
  });
  return emails.flatMap((email, index) =>
    index < MOST_PEOPLE ? availabilityOf(answer, email) : { email, unknown: 'too-many' as const },
  );
}

/** A person's, or that of each member of a mailing list. */
function availabilityOf({ calendars, groups }: calendar_v3.Schema$FreeBusyResponse, email: string): Availability[] {
  const group = entryOf(groups, email);
  if (!group) return [readCalendar(email, entryOf(calendars, email))];
  if (group.errors?.length) return [{ email, unknown: reasonOf(group.errors) }];
  const members = (group.calendars ?? []).filter(member => member !== email);
  return members.map(member => ({ ...readCalendar(member, entryOf(calendars, member)), group: email }));
}

/** Google may write an address in another case than it was asked for. */
function entryOf<E>(entries: { [email: string]: E } | null | undefined, email: string): E | undefined {
  const all = entries ?? {};
  if (Object.hasOwn(all, email)) return all[email];
  return Object.entries(all).find(([key]) => key.toLowerCase() === email.toLowerCase())?.[1];
}

function readCalendar(email: string, calendar: calendar_v3.Schema$FreeBusyCalendar | undefined): Availability {
  if (!calendar) return { email, unknown: 'unavailable' };
  if (calendar.errors?.length) return { email, unknown: reasonOf(calendar.errors) };
  const busy = (calendar.busy ?? []).map(({ start, end }) => ({ startMs: instantOf(start), endMs: instantOf(end) }));
  // A time that cannot be read must not look free.
  const isReadable = busy.every(({ startMs, endMs }) => startMs <= endMs);
  return isReadable ? { email, busy: merge(busy) } : { email, unknown: 'unavailable' };
}

const instantOf = (text: string | null | undefined): number => fromRfc3339(text ?? '') ?? Number.NaN;

/** Google's reasons; it reserves the right to add others. */
const REASONS: Readonly<Record<string, UnknownReason>> = {
  notFound: 'not-shared',
  forbidden: 'not-shared',
  groupTooBig: 'too-many',
  tooManyCalendarsRequested: 'too-many',
};

const reasonOf = ([first]: calendar_v3.Schema$Error[]): UnknownReason => REASONS[first?.reason ?? ''] ?? 'unavailable';
