import { type BotError, isBotError } from '../../../core/errors.ts';
import { addDays, type CivilDate, daysBetween } from '../../../time/index.ts';
import type { ChangedEvent, EventTime, SeriesSplit, SplitOff, WrittenEvent } from '../../model.ts';
import { insertOnce } from '../events/create-event.ts';
import { deleteEvent } from '../events/delete-event.ts';
import type { GoogleEvent } from '../events/from-google.ts';
import { firstDateOf, recurrenceOf } from '../events/recurrence.ts';
import { timesOf } from '../events/to-google.ts';
import { changeBody } from '../events/update-event.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import type { OperationParams } from '../requests/operations.ts';
import { changedEvents, exceptionsOf, isOwn, type SeriesException } from './exceptions.ts';
import { timeOn } from './series-part.ts';
import { readSeries, restore, type Series, trim } from './trim.ts';

type Splitting = { series: Series; split: SeriesSplit; retry: boolean };

/**
 * Ends a series before a day and goes on with a new one, as Google's guide says: first the old one is shortened, which
 * frees its rooms, then the new one is inserted. Each step first finds out if it is done, so that the same call
 * finishes what was interrupted.
 * @see https://developers.google.com/workspace/calendar/api/guides/recurringevents#modifying_all_following_instances
 */
export async function splitSeries(request: GoogleRequest, { series, split, retry }: Splitting): Promise<SplitOff> {
  const { from, change } = split;
  const old = await readSeries(request, series);
  const exceptions = await exceptionsFrom(request, { series, old, from });
  const body = await splitBody(request, old, { series, split });
  await trim(request, old, { series, from, invite: change.invite });
  request.leavesOpen(true);
  const made = await insertRest(request, body, { series, split, retry });
  const own = exceptions.filter(one => one.date > from && isOwn(one));
  const lost = await refusedOf(own, one => carryOver(request, { series, split }, one));
  const carried = exceptions.filter(one => !lost.includes(one));
  const left = await refusedOf(carried, one => remove(request, series, one));
  request.leavesOpen(false);
  return { ...made, left: changedEvents([...lost, ...left]) };
}

type Ending = { series: Series; from: CivilDate; invite: boolean };

/**
 * Ends a series before a day. Google leaves events that were changed individually, so they are deleted too.
 * @returns those that it refused to delete
 */
export async function endSeries(
  request: GoogleRequest,
  { series, from, invite }: Ending,
): Promise<readonly ChangedEvent[]> {
  const old = await readSeries(request, series);
  const exceptions = await exceptionsFrom(request, { series, old, from });
  await trim(request, old, { series, from, invite });
  request.leavesOpen(true);
  const left = await refusedOf(exceptions, one => remove(request, series, one));
  request.leavesOpen(false);
  return changedEvents(left);
}

/** The events of a series from a day on that Google keeps next to it. */
async function exceptionsFrom(
  request: GoogleRequest,
  { series, old, from }: { series: Series; old: GoogleEvent; from: CivilDate },
): Promise<SeriesException[]> {
  const all = await exceptionsOf(request, series.calendarId, old);
  return all.filter(one => one.date >= from && !one.gone);
}

/** The new series: all that the old one has, with the change, and every answer open again. */
async function splitBody(
  request: GoogleRequest,
  old: GoogleEvent,
  { series, split }: Omit<Splitting, 'retry'>,
): Promise<GoogleEvent> {
  const { id, when, repeat, change } = split;
  const { etag: _etag, iCalUID: _uid, status: _status, ...kept } = old;
  const updating = { calendarId: series.calendarId, event: series, change };
  const { start: _start, end: _end, ...changes } = await changeBody(request, updating);
  const { attendees = [], conferenceData, ...body } = { ...kept, ...changes };
  // The same people meet in the same room; its request has been carried out.
  const { createRequest: _request, ...room } = conferenceData ?? {};
  return {
    ...body,
    id,
    ...timesOf(when),
    recurrence: recurrenceOf(repeat, when),
    ...(attendees.length > 0 && { attendees: attendees.map(asked) }),
    ...(conferenceData && { conferenceData: room }),
  };
}

/** "needsAction: recommended for new events"; the person's own answer stays. */
function asked({ email, displayName, optional, resource, self, responseStatus }: Guest): Guest {
  return {
    ...(email && { email }),
    ...(displayName && { displayName }),
    ...(optional && { optional }),
    ...(resource && { resource }),
    responseStatus: self && responseStatus ? responseStatus : 'needsAction',
  };
}
type Guest = NonNullable<GoogleEvent['attendees']>[number];

/**
 * If the new series is refused, the old one goes on as before. A new series that an earlier try made, and that was
 * deleted since, is not brought back.
 */
async function insertRest(
  request: GoogleRequest,
  body: GoogleEvent,
  { series, split, retry }: Splitting,
): Promise<WrittenEvent> {
  const params = {
    calendarId: series.calendarId,
    requestBody: body,
    sendUpdates: split.change.invite ? 'all' : 'none',
    prettyPrint: false,
    ...(body.conferenceData && { conferenceDataVersion: 1 }),
    ...(body.attachments && { supportsAttachments: true }),
  };
  const wanted = { title: body.summary ?? '', when: split.when };
  try {
    return await insertOnce(request, { id: split.id, params, wanted }, retry);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const isDeleted = isBotError(error, 'calendar/gone');
    if (!isDeleted) await restore(request, series, { was: split.was, invite: split.change.invite });
    request.leavesOpen(false);
    throw error;
  }
}

/** True if the same request would be refused again. */
const isRefused = (error: unknown): error is BotError => isBotError(error, ...REFUSED);
const REFUSED = [
  'calendar/invalid',
  'calendar/forbidden',
  'calendar/blocked',
  'calendar/not-found',
  'calendar/gone',
  'calendar/conflict',
] as const;

/** Writes each in turn. @returns those that are refused for good, which do not keep the others from being written */
async function refusedOf(
  all: readonly SeriesException[],
  write: (one: SeriesException) => Promise<unknown>,
): Promise<SeriesException[]> {
  const refused: SeriesException[] = [];
  for (const one of all) {
    try {
      await write(one);
    } catch (error) {
      if (!isRefused(error)) throw error;
      refused.push(one);
    }
  }
  return refused;
}

/** An event that was changed individually has its time and texts in the new series too. No one is emailed about it. */
async function carryOver(
  request: GoogleRequest,
  { series: { calendarId }, split }: Omit<Splitting, 'retry'>,
  { date, moved, texts, event }: SeriesException,
): Promise<void> {
  const made: GoogleEvent = timesOf(split.when);
  const days = daysBetween(split.from, firstDateOf(made.start));
  const eventId = `${split.id}_${stampOf(timeOn(made, addDays(date, days)))}`;
  const requestBody = { ...texts, ...(moved && { start: event.start, end: event.end }) } as GoogleEvent;
  await patchOften(request, { calendarId, eventId, requestBody, sendUpdates: 'none', fields: 'etag' });
}

/** The end of an event's id in a series: when the rule has it. */
const stampOf = (when: EventTime): string =>
  when.allDay ? when.startDate.replaceAll('-', '') : new Date(when.startMs).toISOString().replace(/[-:]|[.]\d+/g, '');

/** Writes what does no harm if it is written twice. */
async function patchOften(request: GoogleRequest, params: OperationParams<'events.patch'>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = await request.once({ operation: 'events.patch', params });
    if (outcome.ok) return;
    await request.pause(outcome.refusal, tries);
  }
}

const remove = (request: GoogleRequest, { calendarId }: Series, { id, version }: SeriesException) =>
  deleteEvent(request, { calendarId, event: { id, version }, invite: false, retry: true });
