import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type CivilDate, dateAt, fromRfc3339 } from '../../../time/index.ts';
import type { ChangedEvent } from '../../model.ts';
import { type GoogleEvent, timeOf } from '../events/from-google.ts';
import { oneLine } from '../events/plain-text.ts';
import { clockOf, type SeriesClock, startOn } from '../events/recurrence.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import { MOST_EVENTS } from '../requests/pages.ts';

/**
 * An event that Google keeps next to its series, because it was changed, deleted or answered by itself.
 * @see https://developers.google.com/workspace/calendar/api/guides/recurringevents
 */
export type SeriesException = {
  id: string;
  version: string;
  /** Its day by the rule, in the zone of the series. */
  date: CivilDate;
  /** It was deleted. */
  gone: boolean;
  event: GoogleEvent;
  /** It is at another time than the rule's. */
  moved: boolean;
  /** Texts of its own. */
  texts: Pick<GoogleEvent, 'summary' | 'location' | 'description'>;
};

const TIME = 'date,dateTime,timeZone';
const FIELDS = `items(id,etag,status,recurringEventId,summary,location,description,start(${TIME}),end(${TIME}),originalStartTime(${TIME}))`;

/** The exceptions of a series: a list without `singleEvents` has the series and these, and no other of its events. */
export async function exceptionsOf(
  request: GoogleRequest,
  calendarId: string,
  series: GoogleEvent,
): Promise<SeriesException[]> {
  const { iCalUID, id } = series;
  if (!iCalUID) return [];
  const params = { calendarId, iCalUID, maxResults: MOST_EVENTS, fields: FIELDS, prettyPrint: false };
  const { items = [] } = await request.read('events.list', params);
  return items.filter(({ recurringEventId }) => recurringEventId === id).map(item => exceptionOf(item, series));
}

function exceptionOf(event: GoogleEvent, series: GoogleEvent): SeriesException {
  const clock = clockOf(series.start ?? undefined);
  const date = ruleDateOf(event.originalStartTime ?? {}, clock);
  const gone = event.status === 'cancelled';
  return {
    id: event.id ?? '',
    version: event.etag ?? '',
    date,
    gone,
    event,
    moved: !gone && isMoved(event, series, startTextOf(date, clock)),
    texts: gone ? {} : ownTexts(event, series),
  };
}

/** The day by the rule; if the clocks skip the time at the end of a day, the event begins on the next. */
function ruleDateOf({ date, dateTime }: calendar_v3.Schema$EventDateTime, clock: SeriesClock): CivilDate {
  if (date || !clock) return date ?? '';
  const instant = fromRfc3339(dateTime ?? '') ?? Number.NaN;
  const day = dateAt(instant, clock.zone);
  return startOn(day, clock) === instant ? day : addDays(day, -1);
}

const startTextOf = (date: CivilDate, clock: SeriesClock): string => (clock ? String(startOn(date, clock)) : date);

function isMoved(event: GoogleEvent, series: GoogleEvent, usualStart: string): boolean {
  const [own, usual] = [timeOf(event), timeOf(series)];
  const start = own.allDay ? own.startDate : String(own.startMs);
  return start !== usualStart || lengthOf(own) !== lengthOf(usual);
}

const lengthOf = (time: ReturnType<typeof timeOf>): number =>
  time.allDay ? Date.parse(time.endDate) - Date.parse(time.startDate) : time.endMs - time.startMs;

const TEXTS = ['summary', 'location', 'description'] as const;

/** Google leaves out empty texts. */
const ownTexts = (event: GoogleEvent, series: GoogleEvent): SeriesException['texts'] =>
  Object.fromEntries(
    TEXTS.flatMap(name => ((event[name] ?? '') === (series[name] ?? '') ? [] : [[name, event[name] ?? '']])),
  );

/** True if it would be lost if the series took its place. */
export const isOwn = ({ moved, texts }: SeriesException): boolean => moved || Object.keys(texts).length > 0;

/** As they are shown, in order of their days. */
export const changedEvents = (exceptions: readonly SeriesException[]): ChangedEvent[] =>
  exceptions
    .map(({ date, event }) => ({ date, title: oneLine(event.summary ?? ''), when: timeOf(event) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
