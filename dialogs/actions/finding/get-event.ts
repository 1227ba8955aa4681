import type { EventDetails } from '../../../calendar/model.ts';
import { instantAt } from '../../../time/index.ts';
import type { Action } from '../action.ts';
import { eventLineView, eventPageView, eventWhen } from '../event-views.ts';
import { answersTo } from '../responding/answers.ts';
import { isOpenInvitation } from '../responding/open-invitations.ts';
import { alsoThen, NOTHING_ELSE, ofPlanned, rivalOf } from './also-then.ts';
import { titleHasWords } from './candidates.ts';
import { eventIfThere } from './event-if-there.ts';
import { type FoundEvent, findEvent } from './find-event.ts';
import type { SearchInput, SearchResult } from './search.ts';

/** Shows everything about one event. */
export const getEvent: Action<'calendar.getEvent'> = async input => {
  const { planned } = input.inputs.event;
  if (planned) return { outcome: 'planned', values: await ofPlanned(planned, input) };
  const found = await closest(input, await findEvent(input, 'details'));
  if ('result' in found) return input.inputs.asked === 'there' ? onlyAlike(found.result) : found.result;
  const { event, next } = found;
  const { zone } = input.setting;
  const unanswered = isOpenInvitation(event, input.setting);
  const rivals = await rivalOf(event, input);
  const values = {
    event: eventPageView(await withRepetition(event, input), zone),
    next: next !== undefined,
    closest: found.closest ?? '',
    otherDay: isOutside(event, input) || (found.closest !== undefined && titleHasWords(event.title, found.closest)),
    unanswered,
    ...(rivals.length > 0 ? NOTHING_ELSE : await alsoThen(event, input)),
    rival: input.inputs.event.rival ?? '',
    rivals,
    current: (next?.current ?? []).map((one, index) => eventLineView(one, index + 1, zone)),
  };
  const shown = { mentioned: [event.id], day: values.event.when.startDate, ...(event.place && { place: event.place }) };
  return { outcome: 'done', values, ...shown, ...(unanswered && { begin: answersTo(event.id) }) };
};

/** An event of a series, with how the series repeats if that was asked. */
async function withRepetition(event: EventDetails, { calendar, inputs }: SearchInput): Promise<EventDetails> {
  if (inputs.asked !== 'often' || event.series === undefined) return event;
  const { repeat } = (await eventIfThere(calendar, event.series, 'details')) ?? {};
  return repeat ? { ...event, repeat } : event;
}

/** If something is not there, what else is on that day is no answer. */
function onlyAlike(result: SearchResult): SearchResult {
  if (result.outcome !== 'none' || result.values.similar) return result;
  const { choose: _others, ...none } = result;
  return { ...none, values: { ...none.values, events: [] } };
}

/** The event that "it" means may be on another day than the one asked about. */
function isOutside({ when }: EventDetails, { inputs: { range }, setting: { zone } }: SearchInput): boolean {
  if (!range) return false;
  const { startMs, endMs } = eventWhen(when, zone);
  return endMs <= instantAt(range.start, zone) || startMs >= instantAt(range.end, zone);
}

type Closest = FoundEvent<EventDetails> & { closest?: string };

/** If nothing has that name and only one event nearly has, that one is shown, unless the next or the last was asked for. */
async function closest(input: SearchInput, found: FoundEvent<EventDetails>): Promise<Closest> {
  if (!('result' in found) || found.result.outcome !== 'none') return found;
  const { values, choose, nearest } = found.result;
  const [only, second] = choose?.options ?? [];
  const isInOrder = values.next || values.previous;
  const alone = values.similar && !isInOrder && !second ? only?.value : undefined;
  const id = nearest?.event.id ?? (alone as { id: string } | undefined)?.id; // so are all choices of events
  if (id === undefined) return found;
  const event = await eventIfThere(input.calendar, id, 'details');
  return event ? { event, closest: values.query } : found;
}
