import type { Action } from './action.ts';
import { eventPageView } from './event-views.ts';
import { findEvent } from './find-event.ts';

/** Everything about one event. */
export const getEvent: Action = async input => {
  const found = await findEvent(input, 'details');
  if ('result' in found) return found.result;
  const { event } = found;
  return { outcome: 'done', values: { event: eventPageView(event, input.setting.zone) }, mentioned: [event.id] };
};
