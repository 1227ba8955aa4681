import { addDays, type CivilDate } from '../../../time/index.ts';
import type { NewEventTime, Recurrence } from '../../model.ts';
import { endedBefore } from '../../split-repeat.ts';
import { type GoogleEvent, timeOf } from '../events/from-google.ts';
import { recurrenceOf, repeatOf } from '../events/recurrence.ts';
import { cancelled, changed, type GoogleRequest } from '../requests/google-request.ts';

/** A series in the calendar, with the version that the person confirmed a change of. */
export type Series = { calendarId: string; id: string; version: string };

/** Everything of a series that a new one takes over. */
const WHOLE = [
  'etag,iCalUID,status,summary,description,location,colorId,transparency,visibility,start,end,recurrence,attendees',
  'reminders,conferenceData,guestsCanInviteOthers,guestsCanModify,guestsCanSeeOtherGuests,anyoneCanAddSelf,source',
  'attachments,extendedProperties,eventType,focusTimeProperties,outOfOfficeProperties,workingLocationProperties',
].join();

/** @throws BotError "calendar/gone", "calendar/not-found" */
export async function readSeries(request: GoogleRequest, { calendarId, id }: Series): Promise<GoogleEvent> {
  const found = await request.read('events.get', { calendarId, eventId: id, fields: WHOLE, prettyPrint: false });
  if (found.status === 'cancelled') throw cancelled();
  return { ...found, id };
}

type Trimming = { series: Series; from: CivilDate; invite: boolean };

/**
 * Ends a series before a day, unless it has changed since it was shown; a series that ends there already was ended by an
 * earlier try.
 * @param found the series as it is
 * @throws BotError "calendar/changed"
 */
export async function trim(
  request: GoogleRequest,
  found: GoogleEvent,
  { series, from, invite }: Trimming,
): Promise<void> {
  const repeat = repeatIn(found);
  if (endsBefore(repeat, from)) return;
  if (found.etag !== series.version || !repeat) throw changed();
  const holds = (event: GoogleEvent): boolean => endsBefore(repeatIn(event), from);
  await patchRepeat(request, { series, found, repeat: endedBefore(repeat, from), invite, holds });
}

type Patching = {
  series: Series;
  found: GoogleEvent;
  repeat: Recurrence;
  invite: boolean;
  /** True if an earlier try has written it. */
  holds: (event: GoogleEvent) => boolean;
};

/** Writes how a series repeats, once; without a version, whatever has changed since. */
async function patchRepeat(request: GoogleRequest, patching: Patching): Promise<void> {
  const { series, found, repeat, invite, holds } = patching;
  const params = {
    calendarId: series.calendarId,
    eventId: series.id,
    requestBody: { recurrence: recurrenceOf(repeat, writtenTime(found)) },
    sendUpdates: invite ? 'all' : 'none',
    fields: 'etag',
    prettyPrint: false,
  };
  let unsure = false;
  for (let tries = 1; ; tries++) {
    if (unsure && holds(await readSeries(request, series))) return;
    const outcome = await request.once({ operation: 'events.patch', params, version: series.version });
    if (outcome.ok) return;
    await request.pause(outcome.refusal, tries);
    unsure ||= outcome.refusal.unsure;
  }
}

/** Lets a series that was ended before a day go on as it was. */
export async function restore(
  request: GoogleRequest,
  series: Series,
  { was, invite }: { was: Recurrence; invite: boolean },
): Promise<void> {
  const found = await readSeries(request, series);
  const now = { ...series, version: found.etag ?? '' };
  const holds = (event: GoogleEvent): boolean => JSON.stringify(repeatIn(event)) === JSON.stringify(was);
  if (!holds(found)) await patchRepeat(request, { series: now, found, repeat: was, invite, holds });
}

/** The time of a series, with the zone that its rule follows. */
function writtenTime(event: GoogleEvent): NewEventTime {
  const when = timeOf(event);
  return when.allDay ? when : { ...when, zone: event.start?.timeZone ?? 'utc' };
}

const repeatIn = ({ recurrence, start }: GoogleEvent): Recurrence | undefined =>
  repeatOf(recurrence ?? [], start ?? undefined);

const endsBefore = (repeat: Recurrence | undefined, from: CivilDate): boolean => repeat?.until === addDays(from, -1);
