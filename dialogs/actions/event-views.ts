import type { EventDetails, EventSummary, EventTime, EventToChange, Guest } from '../../calendar/model.ts';
import { isZone, offsetAt } from '../../time/index.ts';
import type { PersonView } from '../slots/people.ts';
import type { Setting } from '../slots/slot-type.ts';
import { rangeView, spanView } from '../slots/times/when.ts';
import type { eventLine, eventPage, invitation, ValuesOf, WhenView } from '../templates/shapes.ts';
import { settingsView } from './event-settings.ts';

/** When an event takes place, as texts see it in `zone`. All-day events keep their dates in every zone. */
export function eventWhen(when: EventTime, zone: string): WhenView {
  if (when.allDay) return rangeView({ start: when.startDate, end: when.endDate }, zone);
  return spanView(when, zone);
}

/** True if an event is over, so no one gets an email about it. A series never counts as over. */
export const isOver = ({ when, repeat }: Pick<EventDetails, 'when' | 'repeat'>, { now, zone }: Setting): boolean =>
  repeat === undefined && eventWhen(when, zone).endMs <= now;

/** True if an event takes the person's time: it is not shown as free, cancelled, or declined by them. */
export const isBusy = ({ busy, status, myAnswer }: EventSummary): boolean =>
  busy && status !== 'cancelled' && myAnswer !== 'declined';

/** A person goes to it at a clock time; it does not only say what they do, or where they are. */
export const isMeeting = ({ when, kind }: Pick<EventDetails, 'when' | 'kind'>): boolean =>
  !when.allDay && kind === undefined;

/** True if it is open whether the person takes part. */
export const isTentative = ({ status, myAnswer }: EventSummary): boolean =>
  status === 'tentative' || myAnswer === 'tentative' || myAnswer === 'unanswered';

type EventLine = ValuesOf<typeof eventLine>;

/** One line of a list of events. */
export function eventLineView(event: EventSummary, number: number, zone: string): EventLine {
  return {
    number,
    title: event.title,
    when: eventWhen(event.when, zone),
    place: event.place ?? '',
    answer: event.myAnswer ?? '',
    tentative: isTentative(event),
    free: !event.busy,
    calendar: event.calendar?.name ?? '',
  };
}

/** What may be asked of an event, besides its line. */
export const detailsView = (event: EventDetails) => ({
  organizer: organizerOf(event),
  attendees: event.attendees.map(guestView),
  link: event.meetingLink ?? '',
});

const organizerOf = ({ organizer }: EventDetails): string => (organizer ? (organizer.name ?? organizer.email) : '');

/** Everything that the page of one event shows. */
export function eventPageView(event: EventDetails, zone: string): ValuesOf<typeof eventPage> {
  return {
    ...eventLineView(event, 1, zone),
    ...detailsView(event),
    repeat: event.repeat ?? '',
    id: event.id,
    zone: zoneOfOtherClock(event, zone),
    linkState: event.linkState ?? '',
    description: event.description ?? '',
    reminders: event.reminders,
    usualReminders: event.usualReminders ?? false,
    settings: settingsView(event.settings),
    cancelled: event.status === 'cancelled',
  };
}

const HALF_YEAR_MS = 182 * 86_400_000;

/** The event's own zone, if clocks there differ from the person's at its time; for a series also half a year later. */
function zoneOfOtherClock({ when, zone: own, repeat }: EventDetails, zone: string): string {
  if (own === undefined || when.allDay || !isZone(own) || !isZone(zone)) return '';
  const times = repeat === undefined ? [when.startMs] : [when.startMs, when.startMs + HALF_YEAR_MS];
  return times.some(at => offsetAt(at, own) !== offsetAt(at, zone)) ? own : '';
}

/** One line of a list of invitations. */
export function invitationView(event: EventDetails, number: number, zone: string): ValuesOf<typeof invitation> {
  const { id, repeat = '' } = event;
  return { ...eventLineView(event, number, zone), id, organizer: organizerOf(event), repeat };
}

/** The people who get the provider's email about a change: all guests except the person and rooms. */
export const mailedView = ({ attendees }: Pick<EventDetails, 'attendees'>): PersonView[] =>
  attendees.filter(({ self, room }) => !self && !room).map(guestView);

/** The guests who get the provider's email about a deletion; none if only a guest's own copy is deleted. */
export const toldOfDeletion = (event: EventToChange): PersonView[] => (event.mine ? mailedView(event) : []);

function guestView({ name, email, answer, optional }: Guest): PersonView {
  return { name: name ?? '', email, label: name ?? email, answer, optional };
}
