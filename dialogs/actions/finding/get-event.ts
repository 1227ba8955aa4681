import type { Action } from '../action.ts';
import { eventLineView, eventPageView } from '../event-views.ts';
import { answersTo } from '../responding/answers.ts';
import { isOpenInvitation } from '../responding/open-invitations.ts';
import { alsoThen } from './also-then.ts';
import { findEvent } from './find-event.ts';

/** Shows everything about one event. */
export const getEvent: Action<'calendar.getEvent'> = async input => {
  const found = await findEvent(input, 'details');
  if ('result' in found) return found.result;
  const { event, next } = found;
  const { zone } = input.setting;
  const unanswered = isOpenInvitation(event, input.setting);
  const values = {
    event: eventPageView(event, zone),
    next: next !== undefined,
    unanswered,
    ...(await alsoThen(event, input)),
    current: (next?.current ?? []).map((one, index) => eventLineView(one, index + 1, zone)),
  };
  const day = values.event.when.startDate;
  return { outcome: 'done', values, mentioned: [event.id], day, ...(unanswered && { begin: answersTo(event.id) }) };
};
