import { changedTime } from '../../slots/times/time-change.ts';
import type { Action } from '../action.ts';
import { eventWhen, mailedView } from '../event-views.ts';
import { findEvent } from '../finding/find-event.ts';

/** Looks up the event, and asks whether the copy has its guests too. */
export const planCopy: Action<'calendar.planCopy'> = async input => {
  const { time, guests } = input.inputs;
  const { zone } = input.setting;
  const inputs = { ...input.inputs, ...(time.within && { range: time.within }) };
  const hint = { preferredDate: time.of, isSaid: time.of !== undefined };
  const found = await findEvent({ ...input, inputs }, 'details', hint);
  if ('result' in found) return found.result;
  const { event } = found;
  const about = { slots: { event: { id: event.id } }, mentioned: [event.id] };
  const when = changedTime(event.when, time, zone);
  if (!when) return { outcome: 'refused', values: {}, ...about };
  const people = mailedView(event);
  if (people.length > 0 && guests === undefined) {
    return { outcome: 'ready', ask: 'guests', values: { about: { title: event.title, people } }, ...about };
  }
  const values = {
    ...{ title: event.title, when: eventWhen(when, zone), people: guests === 'same' ? people : [] },
    ...{ place: event.place ?? '', description: event.description ?? '' },
    ...{ visibility: '', availability: '', color: '', ...event.settings },
    linked: event.meetingLink !== undefined,
    repeats: event.series !== undefined || event.repeat !== undefined,
  };
  return { outcome: 'done', values, ...about };
};
