import type { EventChange, EventDetails, EventDraft, EventToChange, Guest } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import { clockChange } from '../../time/index.ts';
import type { ActionResult } from '../engine/event.ts';
import type { SlotValues } from '../engine/state.ts';
import { type Invitee, soughtAmong } from '../people/invitee.ts';
import { isAddress, personView } from '../slots/people.ts';
import { changedClock, changedTime, type TimeChange, whichTurn } from '../slots/time-change.ts';
import type { Action, ActionInput } from './action.ts';
import { eventPageView, eventWhen, isOver, mailedView } from './event-views.ts';
import { findEvent } from './finding/find-event.ts';
import { byRule, hasBegun, movedRepeat, movedSeries, movesOverNext } from './series/moved-series.ts';
import { type Scoped, scoped, scopeView } from './series/scope.ts';

/** Looks up what would change; changes what was confirmed, unless somebody else has changed it since. */
export const updateEvent: Action = input => (input.purpose.to === 'write' ? write(input) : look(input));

async function look(input: ActionInput): Promise<ActionResult> {
  const { slots, setting } = input;
  const day = timeSlot(slots).of;
  const found = await findEvent(input, 'change', { preferredDate: day ?? change(slots).date });
  if ('result' in found) return found.result;
  const meant = await scoped(input, found.event, { day, measured: true });
  if ('result' in meant) return meant.result;
  const event = shownOf(meant, setting.zone);
  if (event.locked)
    return {
      outcome: 'notYours',
      values: { event: eventPageView(event, setting.zone) },
      mentioned: [meant.example.id],
    };
  const without = leavingOf(slots, event);
  if (without.some(({ among }) => among)) return { outcome: 'people', values: {}, slots: { without } };
  const time = settled(change(slots), event, setting.zone);
  if (time && whichTurn(time, setting))
    return { outcome: 'ready', values: {}, ask: 'time', slots: { time: { ...timeSlot(slots), ...time } } };
  const planned = plan({ ...slots, without }, event, setting.zone);
  if ('outcome' in planned) return planned;
  if (Object.keys(planned).length === 0 && saysChange(slots))
    return {
      outcome: 'unchanged',
      values: { event: eventPageView(event, setting.zone) },
      mentioned: [meant.example.id],
    };
  if (Object.keys(planned).length === 0)
    return { outcome: 'ready', values: {}, ask: 'time', mentioned: [meant.example.id] };
  const when = planned.when && whereTo(meant, event, planned.when, change(slots));
  if (when === 'nowhere') return { outcome: 'fixedDays', values: { repeat: event.repeat ?? '' } };
  if (when && losesSome(meant, when, setting.now)) return { outcome: 'tooFar', values: {} };
  const { scope } = meant;
  const over = scope !== 'all' && [event, { when: when ?? event.when }].every(one => isOver(one, setting));
  return {
    outcome: 'ready',
    values: {
      ...viewOf(comingAs(event, meant, when), planned, setting.zone),
      ...scopeView(meant, setting.zone),
      over,
      mailed: over ? [] : mailed(slots, event, planned),
    },
    target: {
      id: event.id,
      version: event.version,
      ...(when && { when }),
      ...(scope && { scope }),
      ...(over && { over }),
    },
    mentioned: [meant.example.id],
    slots: { ...(without.length > 0 && { without }), ...(time && { time: { ...timeSlot(slots), ...time } }) },
  };
}

/** A change that leads to where the clocks change says so: that time may come twice, or not at all. */
function settled(change: TimeChange, { when }: EventDetails, zone: string): TimeChange | undefined {
  const at = Object.keys(change).length > 0 ? changedClock(when, change, zone) : undefined;
  return at && clockChange(`${at.date}T${at.time}`, zone) ? { ...change, at } : undefined;
}

/** A series is shown by that one of its events that was spoken of. */
const shownOf = ({ event, scope, example }: Scoped, zone: string): EventToChange =>
  scope === 'all' ? { ...event, when: byRule(event, example, zone) } : event;

/** A series with the rule that it has once it is moved. */
function comingAs(shown: EventToChange, { event }: Scoped, when: EventDraft['when'] | undefined): EventToChange {
  const repeat = when && movedRepeat(event, when);
  return repeat ? { ...shown, repeat } : shown;
}

/** When an event will be, or where all are meant when the series will begin, on the wall clock of its own zone. */
function whereTo({ event, scope }: Scoped, shown: EventDetails, to: EventDraft['when'], { date }: TimeChange) {
  if (scope !== 'all') return to.allDay ? to : { ...to, zone: event.zone ?? to.zone };
  const isEveryDay = event.repeat?.rule.startsWith('FREQ=DAILY');
  if (isEveryDay && date !== undefined) return 'nowhere';
  return movedSeries(event, shown.when, to) ?? 'nowhere';
}

/** All of a series that has begun go no further than to the next one, or events of weeks gone by would be lost. */
const losesSome = ({ event, scope }: Scoped, when: EventDraft['when'], now: number): boolean =>
  scope === 'all' && hasBegun(event.when, now) && movesOverNext(event, when);

const timeSlot = (slots: SlotValues): TimeChange => (slots['time'] as TimeChange | undefined) ?? {};
/** The change itself, without the day that only tells which event is meant. */
function change(slots: SlotValues): TimeChange {
  const { of, ...different } = timeSlot(slots);
  return different;
}
const text = (slots: SlotValues, name: string): string | undefined => slots[name] as string | undefined;
const people = (slots: SlotValues, name: string): Invitee[] => (slots[name] as Invitee[] | undefined) ?? [];

type Plan = Omit<EventChange, 'invite'>;

/** What is to be written, or why it cannot be. */
function plan(slots: SlotValues, event: EventToChange, zone: string): Plan | ActionResult {
  const asked = Object.keys(change(slots)).length > 0;
  const when = asked ? changedTime(event.when, change(slots), zone) : undefined;
  if (asked && !when) return { outcome: 'refused', values: {} };
  const nobody = people(slots, 'without').find(person => !guestOf(event, person));
  if (nobody) return { outcome: 'nobody', values: { name: nobody.said ?? nobody.name ?? nobody.email ?? '' } };
  const moved = when && !sameWhen(when, event) ? when : undefined;
  const { add = [], ...others } = different(said(slots, moved), event);
  const fresh = add.filter(person => !isThere(event, person));
  const planned = { ...others, ...(fresh.length > 0 && { add: fresh }), ...leaving(slots, event) };
  const nothingNew = add.length > 0 && Object.keys(planned).length === 0;
  return nothingNew ? { outcome: 'already', values: { people: add.map(personView) } } : planned;
}

/** Drops changes to what an event already has; writing them would only e-mail its guests. */
function different({ title, place, description, ...others }: Plan, event: EventDetails): Plan {
  return {
    ...others,
    ...(title !== undefined && title !== event.title && { title }),
    ...(place !== undefined && place !== event.place && { place }),
    ...(description !== undefined && description !== event.description && { description }),
  };
}

/** A time that is the event's own may only have told which event is meant. */
const saysChange = (slots: SlotValues): boolean =>
  ['title', 'place', 'description'].some(name => slots[name] !== undefined);

/** Whether somebody is among its guests, or is whose event it is. */
const isThere = ({ attendees, organizer, mine }: EventToChange, { email }: { email: string }): boolean =>
  [...attendees, ...(mine && organizer ? [organizer] : [])].some(
    there => there.email.toLowerCase() === email.toLowerCase(),
  );

/** What the person said, with where it leads to. */
function said(slots: SlotValues, when: EventDraft['when'] | undefined): Plan {
  const [title, place, description] = [text(slots, 'title'), text(slots, 'place'), text(slots, 'description')];
  const add = people(slots, 'guests').flatMap(({ email, name }) =>
    isAddress(email) ? [{ email, ...(name && { name }) }] : [],
  );
  return {
    ...(when && { when }),
    ...(title !== undefined && { title }),
    ...(place !== undefined && { place }),
    ...(description !== undefined && { description }),
    ...(add.length > 0 && { add }),
  };
}

function leaving(slots: SlotValues, event: EventDetails): Pick<Plan, 'remove'> {
  const guests = people(slots, 'without').flatMap(person => guestOf(event, person) ?? []);
  return guests.length > 0 ? { remove: guests.map(({ email }) => email) } : {};
}

const guestOf = (event: EventDetails, { email }: Invitee): Guest | undefined =>
  event.attendees.find(guest => !guest.self && guest.email.toLowerCase() === email?.toLowerCase());

/** Which of the guests the names mean that are to be taken off. */
function leavingOf(slots: SlotValues, { attendees }: EventDetails): Invitee[] {
  const guests = attendees
    .filter(({ self }) => !self)
    .map(({ email, name }) => ({ email: email.toLowerCase(), ...(name && { name }) }));
  return people(slots, 'without').map(one => (one.email === undefined ? soughtAmong(one, guests) : one));
}

function sameWhen(when: EventDraft['when'], event: EventDetails): boolean {
  const there = event.when;
  if (when.allDay) return there.allDay && there.startDate === when.startDate && there.endDate === when.endDate;
  return !there.allDay && there.startMs === when.startMs && there.endMs === when.endMs;
}

function viewOf(event: EventDetails, { when, add = [], remove = [] }: Plan, zone: string): Record<string, unknown> {
  const gone = event.attendees.filter(({ email }) => remove.includes(email));
  return {
    event: eventPageView(event, zone),
    moved: when !== undefined,
    changed: eventWhen(when ?? event.when, zone),
    added: add.map(personView),
    removed: gone.map(({ name, email }) => personView({ ...(name && { name }), email })),
  };
}

/** Who is there, who comes, and who goes: the provider writes to all of them. */
const mailed = (slots: SlotValues, event: EventDetails, { add = [] }: Plan): Record<string, unknown>[] =>
  slots['notify'] === 'none' ? [] : [...mailedView(event), ...add.map(personView)];

async function write(input: ActionInput): Promise<ActionResult> {
  const { calendar, purpose, slots, setting, target } = input;
  if (purpose.to !== 'write' || !target) throw new TypeError('an event is changed only after its confirmation');
  const isWhole = target.scope === 'all';
  const done = (event: EventDetails): ActionResult => ({
    outcome: 'done',
    values: { event: eventPageView(event, setting.zone), whole: isWhole, part: target.scope === 'one' },
    mentioned: [event.id],
  });
  try {
    const movedTo = isWhole ? target.when : undefined;
    const isLookedAt = purpose.tried || slots['without'] || movedTo;
    const now = isLookedAt ? await calendar.getEvent(target.id, 'change') : undefined;
    if (now && now.version !== target.version) {
      return purpose.tried && isDone(slots, now, target.when) ? done(now) : { outcome: 'changed', values: {} };
    }
    const repeat = now && movedTo && movedRepeat(now, movedTo);
    const wanted = {
      ...said(slots, target.when),
      ...(repeat && { repeat }),
      ...(now && leaving(slots, now)),
      invite: slots['notify'] !== 'none' && !target.over,
    };
    return done(await calendar.updateEvent(target, wanted, { retry: false }));
  } catch (error) {
    if (isBotError(error, 'calendar/gone', 'calendar/not-found'))
      return { outcome: 'gone', values: { query: target.id } };
    if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
    if (isBotError(error, 'calendar/invalid')) return { outcome: 'refused', values: {} };
    throw error;
  }
}

/** Whether an event is as it was to become, so that an earlier try got through. */
function isDone(slots: SlotValues, event: EventDetails, when: EventDraft['when'] | undefined): boolean {
  const { title, place, add = [] } = said(slots, when);
  return (
    (!when || sameWhen(when, event)) &&
    (title === undefined || title === event.title) &&
    (place === undefined || place === event.place) &&
    add.every(({ email }) => event.attendees.some(guest => guest.email.toLowerCase() === email.toLowerCase())) &&
    people(slots, 'without').every(person => !guestOf(event, person))
  );
}
