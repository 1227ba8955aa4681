import type { EventDetails } from '../../../calendar/model.ts';
import type { Action } from '../action.ts';
import { eventLineView, eventPageView } from '../event-views.ts';
import { answersTo } from '../responding/answers.ts';
import { isOpenInvitation } from '../responding/open-invitations.ts';
import { alsoThen } from './also-then.ts';
import { titleHasWords } from './candidates.ts';
import { eventIfThere } from './event-if-there.ts';
import { type FoundEvent, findEvent } from './find-event.ts';
import type { SearchInput } from './search.ts';

/** Shows everything about one event. */
export const getEvent: Action<'calendar.getEvent'> = async input => {
  const found = await closest(input, await findEvent(input, 'details'));
  if ('result' in found) return found.result;
  const { event, next } = found;
  const { zone } = input.setting;
  const unanswered = isOpenInvitation(event, input.setting);
  const values = {
    event: eventPageView(event, zone),
    next: next !== undefined,
    closest: found.closest ?? '',
    otherDay: found.closest !== undefined && titleHasWords(event.title, found.closest),
    unanswered,
    ...(await alsoThen(event, input)),
    current: (next?.current ?? []).map((one, index) => eventLineView(one, index + 1, zone)),
  };
  const shown = { mentioned: [event.id], day: values.event.when.startDate, ...(event.place && { place: event.place }) };
  return { outcome: 'done', values, ...shown, ...(unanswered && { begin: answersTo(event.id) }) };
};

type Closest = FoundEvent<EventDetails> & { closest?: string };

/** If nothing has that name and only one event nearly has, that one is shown, unless the next or the last was asked for. */
async function closest(input: SearchInput, found: FoundEvent<EventDetails>): Promise<Closest> {
  if (!('result' in found) || found.result.outcome !== 'none') return found;
  const { values, choose } = found.result;
  const [only, second] = choose?.options ?? [];
  if (!values.similar || values.next || values.previous || !only || second) return found;
  const { id } = only.value as { id: string }; // so are all choices of events
  const event = await eventIfThere(input.calendar, id, 'details');
  return event ? { event, closest: values.query } : found;
}
