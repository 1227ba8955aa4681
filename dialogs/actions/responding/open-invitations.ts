import type { Calendar, EventDetails, EventViews } from '../../../calendar/model.ts';
import { bestNamed } from '../../../nlu/index.ts';
import { addDays, dateAt, HOUR_MS, instantAt, isDate, MINUTE_MS } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { WhenView } from '../../templates/shapes.ts';
import { eventWhen } from '../event-views.ts';
import type { EventParts } from '../finding/search.ts';

const DAYS_AHEAD = 90;

/** Where to look for invitations: the days that were said, or else the next three months; "now" says no days. */
export function spanOf(range: Range | undefined, { now, zone }: Setting): WhenView {
  const today = dateAt(now, zone);
  const said = range && !isNow(range, { now, zone }) ? range : undefined;
  return rangeView(said ?? { start: today, end: addDays(today, DAYS_AHEAD) }, zone);
}

/** "What haven't I answered now" is read as the hour that begins now. */
export function isNow({ start, end }: Range, { now, zone }: Pick<Setting, 'now' | 'zone'>): boolean {
  if (isDate(start)) return false;
  const [startMs, endMs] = [instantAt(start, zone), instantAt(end, zone)];
  return Math.abs(startMs - now) < MINUTE_MS && endMs - startMs <= HOUR_MS;
}

type OpenInvitations<E> = { events: E[]; complete: boolean };

type Sought = { span: WhenView; setting: Setting };

/** The invitations of a time span that are not answered, in order; of a series only its next event. */
export const openInvitations = <S extends EventParts>(calendar: Calendar, show: S, sought: Sought) =>
  invitations(calendar, show, { ...sought, isMeant: event => isOpenInvitation(event, sought.setting) });

/** What a person has invited to: what is not answered, or else what is. */
export async function invitationsFrom<S extends EventParts>(
  calendar: Calendar,
  show: S,
  { from, span, setting }: Sought & { from: string },
): Promise<OpenInvitations<EventViews[S]>> {
  const isMeant = ({ organizer, ...event }: EventDetails): boolean =>
    organizer !== undefined &&
    isComingInvitation({ ...event, organizer }, setting) &&
    bestNamed(from, [organizer]).people.length > 0;
  const all = await invitations(calendar, show, { span, setting, isMeant });
  const open = all.events.filter(({ myAnswer }) => myAnswer === 'unanswered');
  return open.length > 0 ? { ...all, events: open } : all;
}

async function invitations<S extends EventParts>(
  calendar: Calendar,
  show: S,
  { span, setting: { now, zone }, isMeant }: Sought & { isMeant: (event: EventDetails) => boolean },
): Promise<OpenInvitations<EventViews[S]>> {
  const startMs = Math.max(span.startMs, now);
  if (startMs >= span.endMs) return { events: [], complete: true };
  const { events, complete } = await calendar.listEvents({ startMs, endMs: span.endMs, zone, show });
  const met = new Set<string>();
  const meant = events.filter(event => isMeant(event));
  return { events: meant.filter(({ id, series = id }) => !met.has(series) && met.add(series)), complete };
}

/** True if a coming event waits for the person's answer. */
export const isOpenInvitation = (event: EventDetails, setting: Setting): boolean =>
  event.myAnswer === 'unanswered' && isComingInvitation(event, setting);

const isComingInvitation = (event: EventDetails, { now, zone }: Setting): boolean =>
  event.status !== 'cancelled' && isInvited(event) && eventWhen(event.when, zone).endMs > now;

/** True if another person has invited the owner of the calendar. What other calendars are invited to is not theirs to answer. */
export function isInvited({ attendees, organizer, calendar }: EventDetails): boolean {
  if (calendar) return false;
  const me = attendees.find(({ self }) => self);
  return me !== undefined && me.email.toLowerCase() !== organizer?.email.toLowerCase();
}
