import type { EventDetails } from '../../../calendar/model.ts';
import { addDays, dateAt, type Interval } from '../../../time/index.ts';
import { onePersonMeant } from '../../people/spoken-of.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { Action, ActionInput, ResultOf } from '../action.ts';
import { intervalOf } from '../availability/looked-at.ts';
import { eventLineView, eventPageView, eventWhen, isMeeting } from '../event-views.ts';
import { answersTo } from '../responding/answers.ts';
import { isOpenInvitation } from '../responding/open-invitations.ts';
import { alsoThen } from './also-then.ts';
import { notCancelled } from './candidates.ts';
import { eventIfThere } from './event-if-there.ts';
import { AHEAD_MS, searchSpan, YEAR_MS } from './search.ts';
import { isGoing, upcoming } from './upcoming.ts';

type NextInput = ActionInput<'calendar.nextEvent'>;
type NextResult = ResultOf<'calendar.nextEvent'>;

/** Finds an event by its place in the order of time: the next one, the first or last of a period, the one going on. */
export const nextEvent: Action<'calendar.nextEvent'> = async input => {
  const { inputs } = input;
  if (!inputs.person) return next(input);
  const person = await onePersonMeant(inputs.person, input);
  if (person.among || person.why) return { outcome: 'ready', ask: 'person', values: {} };
  return {
    ...(person !== inputs.person && { slots: { person } }),
    ...(await next({ ...input, inputs: { ...inputs, person } })),
  };
};

async function next(input: NextInput): Promise<NextResult> {
  const { calendar, setting, inputs } = input;
  const { zone } = setting;
  const span = spanOf(input);
  const range = inputs.range ?? (isOfOneDay(input) ? todayOf(setting) : undefined);
  const text = inputs.person?.email ?? inputs.person?.name;
  const list = await calendar.listEvents({ ...span, zone, show: 'details', ...(text && { text }) });
  const events = notCancelled(list.events).filter(event => text === undefined || isWith(event, text));
  const found = inputs.turn === 'following' ? await following(input, events) : chosen(input, events, span.startMs);
  const values = {
    range: range ? rangeView(range, zone) : spanView(span, zone),
    ahead: range === undefined,
    current: found.current.map((one, index) => eventLineView(one, index + 1, zone)),
  };
  return shown(found, values, input);
}

/** The provider also finds who has declined, and a name in a place: St Luke's Hall is no Dr Hall. */
function isWith({ title, attendees, organizer }: EventDetails, who: string): boolean {
  const coming = attendees.filter(({ answer }) => answer !== 'declined');
  const people = [...coming, ...(organizer ? [organizer] : [])].flatMap(({ name = '', email }) => [name, email]);
  const there = [title, ...people].join(' ').toLowerCase();
  return who
    .toLowerCase()
    .split(/\s+/)
    .every(word => there.includes(word));
}

/** The events that begin together are all meant. */
type Chosen = { events: readonly EventDetails[]; current: readonly EventDetails[]; allDeclined?: boolean };
type Common = { range: ReturnType<typeof spanView>; ahead: boolean; current: ReturnType<typeof eventLineView>[] };

async function shown({ events, allDeclined = false }: Chosen, values: Common, input: NextInput): Promise<NextResult> {
  const { setting } = input;
  const [event, second] = events;
  if (!event) return { outcome: 'none', values };
  const mentioned = events.map(({ id }) => id);
  if (second) {
    const lines = events.map((one, index) => eventLineView(one, index + 1, setting.zone));
    return { outcome: 'several', values: { ...values, events: lines }, mentioned };
  }
  const unanswered = isOpenInvitation(event, setting);
  const clashes = await alsoThen(event, input);
  return {
    outcome: 'done',
    values: { ...values, event: eventPageView(event, setting.zone), declined: allDeclined, unanswered, ...clashes },
    mentioned,
    day: eventWhen(event.when, setting.zone).startDate,
    ...(unanswered && { begin: answersTo(event.id) }),
  };
}

/** "My first meeting" without a day is today's. */
const isOfOneDay = ({ inputs: { turn } }: NextInput): boolean =>
  turn === 'first' || turn === 'last' || turn === 'start' || turn === 'end';

/** The time in which the event can be. The one after another is looked for beyond the period that was asked about. */
function spanOf(input: NextInput): Interval {
  const { inputs, setting } = input;
  const { now } = setting;
  const today = intervalOf(todayOf(setting), setting);
  const { startMs, endMs } = searchSpan(input);
  switch (inputs.turn) {
    case 'first':
    case 'last':
    case 'start':
    case 'end':
      return inputs.range ? { startMs, endMs } : today;
    case 'previous':
      return { startMs: inputs.person && !inputs.range ? now - YEAR_MS : startMs, endMs: Math.min(endMs, now) };
    case 'now':
      return { startMs: now, endMs: now + AHEAD_MS };
    case 'following':
      return { startMs: Math.min(inputs.range ? startMs : now, today.startMs), endMs: now + AHEAD_MS };
    default:
      return { startMs: Math.max(startMs, now), endMs };
  }
}

const todayOf = ({ now, zone }: Setting): Range => {
  const today = dateAt(now, zone);
  return { start: today, end: addDays(today, 1) };
};

function chosen({ inputs: { turn }, setting }: NextInput, events: readonly EventDetails[], from: number): Chosen {
  const { event, together, current, allDeclined } = upcoming(events, false, setting);
  const startOf = (one: EventDetails): number => eventWhen(one.when, setting.zone).startMs;
  const begun = events.filter(one => isGoing(one) && startOf(one) >= from);
  const meetings = begun.filter(isMeeting);
  switch (turn) {
    case 'first':
      return { events: begunWithFirst(meetings, setting), current: [] };
    case 'last':
      return { events: meetings.slice(-1), current: [] };
    case 'start':
      return { events: begunWithFirst(begun.filter(isWork), setting), current: [] };
    case 'end':
      return { events: lastToEnd(begun.filter(isWork), setting), current: [] };
    case 'previous':
      return {
        events: meetings.filter(one => eventWhen(one.when, setting.zone).endMs <= setting.now).slice(-1),
        current: [],
      };
    default:
      return { events: together.length > 1 ? together : event ? [event] : [], current, allDeclined };
  }
}

/** A day is not over before its focus time is. */
const isWork = (event: EventDetails): boolean => isMeeting(event) || (event.kind === 'focus' && !event.when.allDay);

function begunWithFirst(events: readonly EventDetails[], { zone }: Setting): EventDetails[] {
  const startOf = (one: EventDetails | undefined) => one && eventWhen(one.when, zone).startMs;
  return events.filter(one => startOf(one) === startOf(events[0]));
}

function lastToEnd(events: readonly EventDetails[], { zone }: Setting): EventDetails[] {
  const endOf = (one: EventDetails): number => eventWhen(one.when, zone).endMs;
  return events.toSorted((a, b) => endOf(a) - endOf(b)).slice(-1);
}

/** The event after the one that was spoken of, even if that one is over. */
async function following(input: NextInput, events: readonly EventDetails[]): Promise<Chosen> {
  const { setting } = input;
  const id = setting.mentioned?.at(-1);
  const before =
    events.find(one => one.id === id) ??
    (id === undefined ? undefined : await eventIfThere(input.calendar, id, 'details'));
  if (!before) return chosen(input, events, setting.now);
  const from = eventWhen(before.when, setting.zone).startMs;
  const later = events.filter(
    one => !setting.mentioned?.includes(one.id) && eventWhen(one.when, setting.zone).startMs >= from,
  );
  return { ...chosen({ ...input, setting: { ...setting, now: from } }, later, from), current: [] };
}
