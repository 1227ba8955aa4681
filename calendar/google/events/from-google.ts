import type { calendar_v3 } from '@googleapis/calendar';
import { fromRfc3339, isCivilDate } from '../../../time/index.ts';
import { type Company, withoutAddress } from '../../contacts.ts';
import { eventCount } from '../../event-count.ts';
import type {
  Attendee,
  EventChoice,
  EventDetails,
  EventReminder,
  EventSummary,
  EventTime,
  EventToChange,
  EventValues,
  EventViews,
  EventWithPeople,
  ReviewedEvent,
  Rsvp,
  StatusKind,
  WrittenEvent,
} from '../../model.ts';
import { settingsOf } from '../event-settings.ts';
import { incomplete } from '../requests/google-request.ts';
import { oneLine, plainText } from './plain-text.ts';
import { firstDateOf, repeatOf } from './recurrence.ts';

export type GoogleEvent = calendar_v3.Schema$Event;
type GoogleReminder = calendar_v3.Schema$EventReminder;

const ANSWERS: Readonly<Record<string, Rsvp>> = {
  needsAction: 'unanswered',
  accepted: 'accepted',
  tentative: 'tentative',
  declined: 'declined',
};

/** Reads an event for a list; of the attendees, only the person's own answer. */
export function summaryOf(event: GoogleEvent): EventSummary {
  const mine = event.attendees?.find(({ self }) => self);
  const place = oneLine(event.location ?? '');
  return {
    title: oneLine(event.summary ?? ''),
    when: timeOf(event),
    status: event.status === 'tentative' || event.status === 'cancelled' ? event.status : 'confirmed',
    busy: event.transparency !== 'transparent',
    ...(mine && { myAnswer: answerOf(mine) }),
    ...(place && { place }),
  };
}

export const choiceOf = (event: GoogleEvent): EventChoice => ({ id: event.id ?? '', ...summaryOf(event) });

export const withPeople = (event: GoogleEvent): EventWithPeople => ({
  ...choiceOf(event),
  attendees: (event.attendees ?? []).map(attendeeOf),
});

export function reviewedOf(event: GoogleEvent): ReviewedEvent {
  const mine = event.attendees?.find(({ self }) => self);
  return {
    ...choiceOf(event),
    ...(mine && !mine.organizer && { invited: true as const }),
    ...kindOf(event),
  };
}

/** The people of an event, the organizer last. */
export const companyOf = ({ attendees = [], organizer }: GoogleEvent): Company =>
  [...attendees, ...(organizer ? [organizer] : [])].map(party => ({
    ...partyOf(party),
    self: party.self ?? false,
    room: 'resource' in party && party.resource === true,
  }));

/**
 * Reads an event for its page.
 * @param defaults the calendar's own reminders, for an event that uses them; without them, the event has none
 */
export function detailsOf(event: GoogleEvent, defaults: readonly GoogleReminder[] = []): EventDetails {
  const meetingLink = meetingLinkOf(event);
  const description = plainText(event.description ?? '');
  const settings = settingsOf(event);
  const reminders = event.reminders?.useDefault ? defaults : (event.reminders?.overrides ?? []);
  return {
    ...choiceOf(event),
    attendees: (event.attendees ?? []).map(attendee => ({
      ...attendeeOf(attendee),
      optional: attendee.optional ?? false,
    })),
    ...(event.organizer?.email && { organizer: partyOf(event.organizer) }),
    ...(meetingLink && { meetingLink }),
    ...(!meetingLink && linkStateOf(event)),
    ...(description && { description }),
    ...kindOf(event),
    ...seriesFacts(event),
    reminders: reminders.flatMap(reminderOf),
    ...(event.reminders?.useDefault && { usualReminders: true as const }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(event.recurringEventId && { series: event.recurringEventId }),
    ...(event.originalStartTime && { ruleDate: firstDateOf(event.originalStartTime) }),
  };
}

/** The repetition of an event, the number of its events, and its zone. */
function seriesFacts({ recurrence, start }: GoogleEvent): Pick<EventDetails, 'repeat' | 'occurrences' | 'zone'> {
  const repeat = repeatOf(recurrence ?? [], start);
  const zone = start?.dateTime && start.timeZone;
  const occurrences = repeat && eventCount(repeat, firstDateOf(start));
  return {
    ...(repeat && { repeat }),
    ...(occurrences !== undefined && { occurrences }),
    ...(zone && { zone }),
  };
}

/** Reads the answer to a write. */
export const writtenOf = (event: GoogleEvent, before?: EventValues): WrittenEvent => ({
  ...detailsOf(event),
  version: event.etag ?? '',
  ...(before && { before }),
});

export const toChange = (event: GoogleEvent, defaults?: readonly GoogleReminder[]): EventToChange => ({
  ...detailsOf(event, defaults),
  version: event.etag ?? '',
  mine: isMine(event),
  ...(!isMine(event) && !event.guestsCanModify && { locked: true as const }),
});

/** Reads an event for each kind of view; `defaults` are the calendar's own reminders. */
export const READERS: {
  readonly [S in keyof EventViews]: (event: GoogleEvent, defaults?: GoogleReminder[]) => EventViews[S];
} = {
  summary: summaryOf,
  choices: choiceOf,
  people: withPeople,
  review: reviewedOf,
  details: detailsOf,
  change: toChange,
};

export const isMine = ({ organizer }: GoogleEvent): boolean => organizer?.self ?? organizer === undefined;

export function timeOf({ start, end }: Pick<GoogleEvent, 'start' | 'end'>): EventTime {
  const [startDate, endDate] = [start?.date ?? '', end?.date ?? ''];
  if (isCivilDate(startDate) && isCivilDate(endDate)) return { allDay: true, startDate, endDate };
  const [startMs, endMs] = [fromRfc3339(start?.dateTime ?? ''), fromRfc3339(end?.dateTime ?? '')];
  if (startMs === undefined || endMs === undefined) throw incomplete("an event's time");
  return { allDay: false, startMs, endMs };
}

const KINDS: Readonly<Record<string, StatusKind>> = {
  outOfOffice: 'out-of-office',
  focusTime: 'focus',
  workingLocation: 'working-location',
};

function kindOf({ eventType }: GoogleEvent): Pick<ReviewedEvent, 'kind'> {
  const kind = KINDS[eventType ?? ''];
  return kind ? { kind } : {};
}

const answerOf = ({ responseStatus }: calendar_v3.Schema$EventAttendee): Rsvp =>
  ANSWERS[responseStatus ?? ''] ?? 'unanswered';

function attendeeOf(attendee: calendar_v3.Schema$EventAttendee): Attendee {
  return {
    ...partyOf(attendee),
    answer: answerOf(attendee),
    self: attendee.self ?? false,
    room: attendee.resource ?? false,
  };
}

function partyOf({ email, displayName }: { email?: string | null; displayName?: string | null }) {
  const name = withoutAddress(oneLine(displayName ?? ''));
  return { email: oneLine(email ?? ''), ...(name && { name }) };
}

function reminderOf({ minutes, method }: GoogleReminder): EventReminder[] {
  return typeof minutes === 'number' ? [{ minutes, method: method === 'email' ? 'email' : 'popup' }] : [];
}

/** "pending: the conference create request is still being processed; failure: it failed, there are no entry points." */
function linkStateOf({ conferenceData }: GoogleEvent): Pick<EventDetails, 'linkState'> {
  const code = conferenceData?.createRequest?.status?.statusCode;
  if (code === 'pending') return { linkState: 'pending' };
  return code === 'failure' ? { linkState: 'failed' } : {};
}

/** The video link. The event's author chose it, so only https is accepted. */
function meetingLinkOf({ conferenceData }: GoogleEvent): string | undefined {
  const video = conferenceData?.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri;
  return URL.parse(video ?? '')?.protocol === 'https:' ? (video ?? undefined) : undefined;
}
