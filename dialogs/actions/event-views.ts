import { addDays, civilAt, dateOf, instantAt } from '../civil.ts';
import type { Attendee, EventDetails, EventSummary, EventTime } from '../ports.ts';
import type { WhenView } from '../templates/shapes.ts';

/** When an event is, as texts see it in `zone`. Whole days keep their dates whatever the zone. */
export function eventWhen(when: EventTime, zone: string): WhenView {
  if (when.allDay) {
    const { startDate, endDate } = when;
    return {
      allDay: true,
      startMs: instantAt(startDate, zone),
      endMs: instantAt(endDate, zone),
      startDate,
      endDate,
      zone,
    };
  }
  return spanWhen(when.startMs, when.endMs, zone);
}

/** A stretch of clock time, as texts see it. */
export function spanWhen(startMs: number, endMs: number, zone: string): WhenView {
  const lastDate = dateOf(civilAt(Math.max(startMs, endMs - 1), zone));
  return {
    allDay: false,
    startMs,
    endMs,
    startDate: dateOf(civilAt(startMs, zone)),
    endDate: addDays(lastDate, 1),
    zone,
  };
}

/** A line of a list. */
export function eventLineView(event: EventSummary, number: number, zone: string): Record<string, unknown> {
  return {
    number,
    title: event.title,
    when: eventWhen(event.when, zone),
    place: event.place ?? '',
    answer: event.myAnswer ?? '',
    tentative: event.status === 'tentative' || event.myAnswer === 'tentative' || event.myAnswer === 'unanswered',
    free: !event.busy,
  };
}

/** Everything that one event's page shows. */
export function eventPageView(event: EventDetails, zone: string): Record<string, unknown> {
  const { organizer } = event;
  return {
    ...eventLineView(event, 1, zone),
    id: event.id,
    organizer: organizer ? (organizer.name ?? organizer.email) : '',
    attendees: event.attendees.map(attendeeView),
    link: event.meetingLink ?? '',
    description: event.description ?? '',
    repeat: event.repeat ?? '',
    reminders: event.reminders,
    cancelled: event.status === 'cancelled',
  };
}

export function attendeeView({ name, email, answer, optional }: Attendee): Record<string, unknown> {
  return { name: name ?? '', email, label: name ?? email, answer, optional };
}
