import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { eventCount } from '../../calendar/event-count.ts';
import { recurrenceOf } from '../../calendar/google/events/recurrence.ts';
import { agendaOf, contactsIn } from '../../calendar/index.ts';
import {
  type ChangedEvent,
  type EventChange,
  type EventDetails,
  type EventDraft,
  type EventList,
  type EventQuery,
  type EventSettings,
  type EventTime,
  type EventToChange,
  type EventViews,
  type Guest,
  type InvitationAnswer,
  type Recurrence,
  type SeriesPart,
  type SettingName,
  usualSetting,
} from '../../calendar/model.ts';
import { mergedLists } from '../../calendar/several-calendars.ts';
import { endedBefore, splitRepeat } from '../../calendar/split-repeat.ts';
import type { StagedCalendar } from '../../cli/templates/conversations/stage/stage.ts';
import type { Told } from '../../cli/templates/conversations/told.ts';
import { CALENDAR_ZONE } from '../../cli/templates/conversations/values.ts';
import { BotError } from '../../core/errors.ts';
import { occurrences } from '../../sandbox/calendar/occurrences.ts';
import { fakeCalendars } from './fake-calendars.ts';
import { fakeFreeBusy, fakeZones } from './fake-others.ts';

/** A calendar in memory with the events of a YAML file. It keeps and counts what is written. */
export type FakeCalendar = StagedCalendar & {
  /** The next write succeeds, but its answer and all later ones are lost. */
  lost: boolean;
  events: EventToChange[];
  writes: number;
  /** Of a series with this title, the calendar refuses to change the last event. */
  stubborn: string;
  /** How often the bot asked for the people that the person meets. */
  lookUps: number;
  /** The addresses of each request for the busy times of others. */
  asked: string[];
  mails: string[];
  /** What the last change made of each event, by id. */
  changed: Map<string, EventToChange>;
  /** What was deleted, by id. */
  deleted: Map<string, Before>;
  /** The link for a new event, if one is requested. */
  link: Pick<EventDetails, 'meetingLink' | 'linkState'>;
  touch(title: string): void;
};

/** What the calendar writes back: an event, and the events of a series that were made of it. */
type Before = { event: EventToChange; instances: EventToChange[] };

type Entry = {
  id: string;
  /** The id of the calendar, if it is not Mia's own. */
  calendar?: string;
  /** The same for the copies of one event. */
  uid?: string;
  title: string;
  /** "2026-11-23T10:00/2026-11-23T11:00", or all-day "2026-11-23/2026-11-25" (exclusive end). */
  when: string;
  place?: string;
  guests?: string[];
  description?: string;
  link?: string;
  /** The person who sent the invitation. */
  organizer?: string;
  free?: boolean;
  answer?: EventDetails['myAnswer'];
  /** The id of the event's series; the series is in the file too, with its rule. */
  series?: string;
  repeat?: string;
  /** The last possible day of a series. */
  until?: string;
};

/** The owner of the calendar. */
export const OWNER = 'mia@example.com';

/** The events of `calendar.yaml`, on Mia's calendar in London. */
export function fakeCalendar(): FakeCalendar {
  const [zone, owner] = [CALENDAR_ZONE, OWNER];
  const entries = parse(readFileSync(new URL('calendar.yaml', import.meta.url), 'utf8')) as Entry[];
  const told: Told[] = [];
  const calendar: FakeCalendar = {
    owner,
    fault: undefined,
    lost: false,
    events: entries.map(entry => eventOf(entry, zone, owner)),
    writes: 0,
    stubborn: '',
    told,
    lookUps: 0,
    asked: [],
    mails: [],
    changed: new Map(),
    deleted: new Map(),
    link: { meetingLink: 'https://meet.example.com/abc-defg-hij' },
    happens: what => happen(calendar, what),
    touch(title) {
      calendar.events = calendar.events.map(event =>
        event.title === title ? { ...event, place: 'Elsewhere', version: `${event.version}!` } : event,
      );
    },
    async getEvent<S extends 'details' | 'change'>(id: string) {
      refuse(calendar);
      const event = calendar.events.find(candidate => candidate.id === withoutOwner(id, owner));
      if (!event) throw new BotError('calendar/not-found', 'no such event');
      return event as EventViews[S];
    },
    async listEvents<S extends keyof EventViews>(query: EventQuery<S>) {
      refuse(calendar);
      // The details contain everything that a list can show.
      return listed(calendar.events, query, owner) as EventList<EventViews[S]>;
    },
    calendars: async () => {
      refuse(calendar);
      return fakeCalendars(owner);
    },
    async seriesEvents<S extends keyof EventViews>(id: string, { startMs = 0, endMs = Number.POSITIVE_INFINITY }) {
      refuse(calendar);
      const events = calendar.events.filter(({ series }) => series === id);
      const there = events.filter(one => span(one, zone).endMs > startMs && span(one, zone).startMs < endMs);
      return { events: there as EventViews[S][], complete: true };
    },
    async agenda(query) {
      refuse(calendar);
      return agendaOf(listed(calendar.events, { ...query, show: 'summary' }, owner), query);
    },
    async people(stretch) {
      refuse(calendar);
      calendar.lookUps++;
      const { events } = listed(calendar.events, { ...stretch, zone, show: 'people' }, owner);
      return contactsIn(
        events.map(({ attendees }) => attendees),
        owner,
      );
    },
    async freeBusy(emails, during) {
      refuse(calendar);
      calendar.asked.push(emails.join(' '));
      return fakeFreeBusy(emails, during, zone);
    },
    async zonesOf(emails) {
      refuse(calendar);
      return fakeZones(emails);
    },
    async createEvent(nonce, draft) {
      const id = draft.calendar === undefined || draft.calendar === owner ? nonce : `${nonce} ${draft.calendar}`;
      told.push({ to: 'create', event: nonce, draft });
      refuse(calendar);
      const known = calendar.events.find(event => event.id === id);
      if (known) return known;
      calendar.writes++;
      const event = written(id, draft, { owner, link: calendar.link });
      if (draft.invite)
        calendar.mails.push(...event.attendees.map(({ email }) => `${draft.title}: invitation to ${email}`));
      calendar.events.push(event, ...instancesOf(event));
      loseAnswer(calendar);
      return event;
    },
    async updateEvent({ id, version }, change, { retry }) {
      told.push({ to: 'update', event: `${id} version ${version}`, change });
      refuse(calendar);
      const earlier = retry && calendar.events.find(one => one.id === id && one === calendar.changed.get(id));
      if (earlier) return earlier;
      const event = current(calendar, id, version);
      calendar.writes++;
      const next = changed(event, change);
      calendar.changed.set(id, next);
      const before = { event, instances: calendar.events.filter(one => isMadeOf(one, event)) };
      calendar.events = calendar.events.flatMap(one =>
        one.id === id ? [next, ...instancesOf(next)] : isMadeOf(one, next) ? [] : one,
      );
      if (change.invite) calendar.mails.push(`${next.title}: changed`);
      loseAnswer(calendar);
      return { ...next, before };
    },
    async seriesPart(id, day) {
      refuse(calendar);
      return partOf(calendar, id, day);
    },
    async splitSeries({ id, version }, split) {
      told.push({ to: 'split', event: `${id} version ${version}`, split });
      refuse(calendar);
      const known = calendar.events.find(one => one.id === split.id);
      if (known) return { ...known, left: [] };
      const left = stubbornIn(calendar, id);
      const { from, when, repeat, change } = split;
      const old = current(calendar, id, version);
      calendar.writes++;
      end(calendar, old, from);
      const rest = changed({ ...old, id: split.id, version: '1' }, { ...change, when });
      const next = { ...rest, ...seriesOf(repeat, firstDateOf(when), 'zone' in when ? when.zone : '') };
      calendar.events.push(next, ...instancesOf(next));
      if (change.invite) calendar.mails.push(`${old.title}: ended`, `${next.title}: invitation`);
      loseAnswer(calendar);
      return { ...next, left };
    },
    async endSeries({ id, version }, { from, invite }) {
      told.push({ to: 'end', event: `${id} version ${version}`, end: { from, invite } });
      refuse(calendar);
      const old = calendar.events.find(one => one.id === id);
      if (old?.repeat?.until === dayBefore(from)) return [];
      const left = stubbornIn(calendar, id);
      end(calendar, current(calendar, id, version), from);
      calendar.writes++;
      if (invite) calendar.mails.push(`${old?.title}: ended`);
      loseAnswer(calendar);
      return left;
    },
    async answerInvitation({ id, version }, answer, { retry }) {
      told.push({ to: 'answer', event: `${id} version ${version}`, answer });
      refuse(calendar);
      const before = calendar.events.find(one => one.id === id);
      if (retry && before?.myAnswer === answer.answer) return before;
      const event = current(calendar, id, version);
      calendar.writes++;
      const next = answered(event, answer);
      calendar.events = calendar.events.map(one =>
        one.id === id ? next : one.series === id ? answered(one, answer) : one,
      );
      if (answer.invite) calendar.mails.push(`${next.title}: ${answer.answer} to ${next.organizer?.email}`);
      loseAnswer(calendar);
      return { ...next, before: { event, instances: [] } };
    },
    async moveEvent({ id, version }, destination, how) {
      told.push({ to: 'move', event: `${id} version ${version}`, destination, how });
      refuse(calendar);
      const [plain] = id.split(' ');
      const moved = destination === owner ? `${plain}` : `${plain} ${destination}`;
      const there = calendar.events.find(one => one.id === moved);
      const [, from = owner] = id.split(' ');
      if (there) return { ...there, from };
      const { calendar: _from, ...event } = current(calendar, id, version);
      calendar.writes++;
      const next = { ...event, id: moved, version: `${version}+`, ...calendarOf(destination, owner) };
      calendar.events = calendar.events.map(one => (one.id === id ? next : one));
      if (how.invite) calendar.mails.push(`${next.title}: moved`);
      loseAnswer(calendar);
      return { ...next, from };
    },
    async deleteEvent({ id, version }, how) {
      const { invite, retry } = how;
      told.push({ to: 'delete', event: `${id} version ${version}`, how });
      refuse(calendar);
      const known = calendar.deleted.get(id);
      if (retry && known) return { before: known };
      const event = current(calendar, id, version);
      calendar.writes++;
      const before = { event, instances: calendar.events.filter(({ series }) => series === id) };
      calendar.deleted.set(id, before);
      calendar.events = calendar.events.filter(one => one.id !== id && one.series !== id);
      if (invite) calendar.mails.push(`${event.title}: cancelled`);
      loseAnswer(calendar);
      return { event, before };
    },
    async restoreEvent({ id, version }, values, how) {
      told.push({ to: 'restore', event: [id, version && `version ${version}`].filter(Boolean).join(' '), how });
      refuse(calendar);
      return restored(calendar, { id, version, before: values as Before, ...how });
    },
    zone: async () => zone,
    preferences: async () => ({ zone, weekStart: 1, hours: 24 }),
  };
  return calendar;
}

/** The result of requesting a meeting link. */
const links: Record<string, FakeCalendar['link']> = {
  'the calendar takes time to make links': { linkState: 'pending' },
  'the calendar cannot make links': { linkState: 'failed' },
  'the calendar makes no links': {},
};

function happen(calendar: FakeCalendar, what: string): boolean {
  const changed = /^somebody changes “(.*)”$/.exec(what)?.[1];
  const deleted = /^somebody deletes “(.*)”$/.exec(what)?.[1];
  const stubborn = /^the calendar refuses to change the last “(.*)”$/.exec(what)?.[1];
  if (changed !== undefined) calendar.touch(changed);
  else if (deleted !== undefined) calendar.events = calendar.events.filter(({ title }) => title !== deleted);
  else if (stubborn !== undefined) calendar.stubborn = stubborn;
  else if (what === 'the answer to a write gets lost') calendar.lost = true;
  else if (what in links) calendar.link = links[what] ?? {};
  else return false;
  return true;
}

/** The last event of a series, if the calendar refuses to change it. */
function stubbornIn({ events, stubborn }: FakeCalendar, id: string): ChangedEvent[] {
  const last = events.findLast(({ series, title }) => series === id && title === stubborn);
  return last ? [{ date: seriesDayOf(last), title: last.title, when: last.when }] : [];
}

/** Events of a series that are in the file, and not made by its rule, count as changed individually if moved. */
function partOf({ events }: FakeCalendar, id: string, day: string): SeriesPart | undefined {
  const series = events.find(one => one.id === id);
  if (!series) throw new BotError('calendar/not-found', 'no such event');
  const first = seriesDayOf(series);
  const split = series.repeat && splitRepeat(series.repeat, first, { day, gone: [] });
  if (!split) return undefined;
  const { from, after, count } = split;
  return {
    series,
    from,
    whole: from === first,
    when: onDay(series, from),
    repeat: after,
    ...(count !== undefined && { count }),
    changed: [],
  };
}

const seriesDayOf = ({ when, zone = CALENDAR_ZONE }: EventToChange): string =>
  when.allDay ? when.startDate : firstDateOf({ ...when, zone });

function onDay({ when, zone = CALENDAR_ZONE }: EventToChange, day: string): EventTime {
  if (when.allDay)
    return { allDay: true, startDate: day, endDate: DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '' };
  const clock = DateTime.fromMillis(when.startMs, { zone }).toFormat('HH:mm');
  const startMs = instant(`${day}T${clock}`, zone);
  return { allDay: false, startMs, endMs: startMs + when.endMs - when.startMs };
}

const dayBefore = (day: string): string => DateTime.fromISO(day).minus({ days: 1 }).toISODate() ?? '';

/** Ends a series before a day. */
function end(calendar: FakeCalendar, series: EventToChange, from: string): void {
  const repeat = series.repeat && endedBefore(series.repeat, from);
  const ended = { ...series, ...(repeat && { repeat }), version: `${series.version}+` };
  calendar.events = calendar.events
    .filter(one => one.series !== series.id || seriesDayOf(one) < from)
    .map(one => (one.id === series.id ? ended : one));
}

/** A change by another person makes another version. */
function current({ events }: FakeCalendar, id: string, version: string): EventToChange {
  const event = events.find(one => one.id === id);
  if (!event) throw new BotError('calendar/gone', 'deleted');
  if (event.version !== version) throw new BotError('calendar/changed', 'changed');
  return event;
}

function changed(
  event: EventToChange,
  {
    title,
    when,
    repeat,
    place,
    description,
    note,
    reminders,
    meetingLink,
    settings,
    add = [],
    remove = [],
  }: EventChange,
): EventToChange {
  const staying = event.attendees.filter(({ email }) => !remove.includes(email));
  const { usualReminders, meetingLink: link, ...plain } = event;
  return {
    ...plain,
    ...(!reminders && usualReminders && { usualReminders }),
    ...(meetingLink === undefined && link && { meetingLink: link }),
    ...(reminders === 'usual' && { reminders: [], usualReminders: true as const }),
    ...(reminders && reminders !== 'usual' && { reminders }),
    ...(meetingLink && { meetingLink: 'https://meet.example.com/new-meet-ing' }),
    ...(settings && { settings: withoutUsual({ ...event.settings, ...settings }) }),
    ...(note !== undefined && { description: [event.description ?? [], note].flat().join('\n') }),
    ...(title !== undefined && { title }),
    ...(when && { when }),
    ...(repeat && { repeat }),
    ...(place !== undefined && { place }),
    ...(description !== undefined && { description }),
    attendees: [...staying, ...add.map(({ name, email }) => ({ ...attendee(email), ...(name && { name }) }))],
    version: `${event.version}+`,
  };
}

const withoutUsual = (settings: EventSettings): EventSettings =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== usualSetting(name as SettingName)));

const answered = (event: EventToChange, { answer }: InvitationAnswer): EventToChange => ({
  ...event,
  myAnswer: answer,
  attendees: event.attendees.map(one => (one.self ? { ...one, answer } : one)),
  version: `${event.version}+`,
});

/** A link says whose calendar an event is on. */
const withoutOwner = (id: string, owner: string): string => (id.endsWith(` ${owner}`) ? (id.split(' ')[0] ?? id) : id);

/** The calendar of an event, unless it is the owner's own. */
function calendarOf(id: string | undefined, owner: string): Pick<EventToChange, 'calendar'> {
  const calendar = fakeCalendars(owner).find(entry => entry.id === id && !entry.own);
  return calendar ? { calendar } : {};
}

type Restoring = { id: string; version: string | undefined; before: Before; invite: boolean; retry: boolean };

/** The event as it was before, under a new version. */
function restored(calendar: FakeCalendar, { id, version, before, invite, retry }: Restoring): EventToChange {
  const there = calendar.events.find(one => one.id === id);
  if (there && (version === undefined || (retry && there.version !== version))) return there;
  const last = version === undefined ? before.event : current(calendar, id, version);
  calendar.writes++;
  const next = { ...before.event, version: `${last.version}-` };
  const others = calendar.events.filter(one => one.id !== id && !isMadeOf(one, next));
  calendar.events = [...others, next, ...before.instances];
  calendar.deleted.delete(id);
  if (invite) calendar.mails.push(`${next.title}: restored`);
  loseAnswer(calendar);
  return next;
}

function refuse({ fault }: FakeCalendar): void {
  if (fault) throw new BotError(fault, 'the fake calendar refuses', { facts: { seconds: 30 } });
}

/** From here on the calendar does not answer until it is told to. */
function loseAnswer(calendar: FakeCalendar): void {
  if (!calendar.lost) return;
  calendar.lost = false;
  calendar.fault = 'calendar/unavailable';
  refuse(calendar);
}

const instant = (civil: string, zone: string): number => DateTime.fromISO(civil, { zone }).toMillis();

function timeOf(when: string, zone: string): EventTime {
  const [start = '', end = ''] = when.split('/');
  return start.includes('T')
    ? { allDay: false, startMs: instant(start, zone), endMs: instant(end, zone) }
    : { allDay: true, startDate: start, endDate: end };
}

function eventOf(entry: Entry, zone: string, owner: string): EventToChange {
  const guests = (entry.guests ?? []).map(guest => attendee(guest));
  const me: Guest[] = guests.length > 0 ? [{ ...attendee(owner), self: true, answer: entry.answer ?? 'accepted' }] : [];
  return {
    id: entry.calendar ? `${entry.id} ${entry.calendar}` : entry.id,
    ...calendarOf(entry.calendar, owner),
    ...(entry.uid && { uid: entry.uid }),
    title: entry.title,
    when: timeOf(entry.when, zone),
    status: 'confirmed',
    busy: !entry.free,
    ...(entry.answer && { myAnswer: entry.answer }),
    ...(entry.place && { place: entry.place }),
    ...(entry.description && { description: entry.description }),
    ...(entry.link && { meetingLink: entry.link }),
    attendees: [...me, ...guests],
    organizer: partyOf(entry.organizer ?? owner),
    ...(entry.organizer !== undefined && { invited: true as const }),
    mine: entry.organizer === undefined,
    ...(entry.organizer !== undefined && { locked: true as const }),
    reminders: [],
    usualReminders: true as const,
    version: '1',
    ...(entry.series && { series: entry.series }),
    ...(entry.repeat &&
      seriesOf({ rule: entry.repeat, ...(entry.until && { until: entry.until }) }, entry.when.slice(0, 10), zone)),
  };
}

type Made = { owner: string; link: FakeCalendar['link'] };

function partyOf(text: string): { email: string; name?: string } {
  const { email, name } = attendee(text);
  return { email, ...(name && { name }) };
}

/** "Ana Lopez <ana@example.com> accepted" */
function attendee(text: string): Guest {
  const [, name, email = text, answer] = /^(?:(.*?) <)?([^<>\s]+@[^<>\s]+)>?(?: (\w+))?$/.exec(text) ?? [];
  return {
    email,
    ...(name && { name }),
    answer: (answer as Guest['answer']) ?? 'unanswered',
    self: false,
    optional: false,
    room: false,
  };
}

function listed(events: EventToChange[], query: EventQuery<keyof EventViews>, owner: string): EventList<EventToChange> {
  const [first = owner, ...others] = query.calendars ?? [];
  const listOf = (id: string): EventList<EventToChange> => {
    const there = events.filter(({ calendar }) => (calendar?.id ?? owner) === id);
    return { events: found(there, query), zone: CALENDAR_ZONE, owner, complete: true };
  };
  return mergedLists([listOf(first), ...others.map(listOf)], query.zone);
}

function found(events: EventToChange[], { startMs, endMs, zone, text }: EventQuery<keyof EventViews>): EventToChange[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const haystack = (event: EventDetails): string =>
    [event.title, event.place, event.description, ...event.attendees.flatMap(({ name, email }) => [name, email])]
      .join(' ')
      .toLowerCase();
  return events
    .filter(({ id }) => !events.some(({ series }) => series === id))
    .filter(event => span(event, zone).endMs > startMs && span(event, zone).startMs < endMs)
    .filter(event => words.every(word => haystack(event).includes(word)))
    .toSorted((a, b) => span(a, zone).startMs - span(b, zone).startMs);
}

function span({ when }: EventDetails, zone: string): { startMs: number; endMs: number } {
  return when.allDay ? { startMs: instant(when.startDate, zone), endMs: instant(when.endDate, zone) } : when;
}

function written(id: string, draft: EventDraft, { owner, link }: Made): EventToChange {
  const { when, place, description, repeat } = draft;
  return {
    id,
    title: draft.title,
    when,
    status: 'confirmed',
    busy: true,
    ...(place && { place }),
    ...(description && { description }),
    ...(repeat && seriesOf(repeat, firstDateOf(when), 'zone' in when ? when.zone : '')),
    ...(draft.settings && { settings: draft.settings }),
    ...(draft.meetingLink && link),
    attendees: draft.attendees.map(({ name, email }) => ({ ...attendee(email), ...(name && { name }) })),
    ...calendarOf(draft.calendar, owner),
    organizer: { email: owner },
    mine: true,
    reminders: draft.reminders ?? [],
    ...(!draft.reminders && { usualReminders: true as const }),
    version: '1',
  };
}

function seriesOf(
  repeat: Recurrence,
  firstDate: string,
  zone: string,
): Pick<EventDetails, 'repeat' | 'occurrences' | 'zone'> {
  const count = eventCount(repeat, firstDate);
  return { repeat, ...(count !== undefined && { occurrences: count }), ...(zone && { zone }) };
}

const firstDateOf = (when: EventDraft['when']): string =>
  when.allDay ? when.startDate : (DateTime.fromMillis(when.startMs, { zone: when.zone }).toISODate() ?? '');

const YEAR_MS = 366 * 86_400_000;

/** The events of a series for a year, in the sandbox's expansion. */
function instancesOf(series: EventToChange): EventToChange[] {
  const { id, when, repeat, zone = 'UTC', occurrences: _all, ...rest } = series;
  if (!repeat) return [];
  const start = when.allDay ? { date: when.startDate } : { instant: when.startMs, zone };
  const end = when.allDay ? { date: when.endDate } : { instant: when.endMs, zone };
  const recurrence = recurrenceOf(repeat, when.allDay ? when : { ...when, zone });
  const fromMs = when.allDay ? instant(when.startDate, zone) : when.startMs;
  const all = [...occurrences({ start, end, recurrence }, { fromMs, toMs: fromMs + YEAR_MS }, zone)];
  return all.map(one => ({ ...rest, zone, when: timeIn(one), id: `${id}_${dayOf(one, zone)}`, series: id }));
}

type Occurrence = ReturnType<typeof occurrences> extends Generator<infer One> ? One : never;

function timeIn({ start, end }: Occurrence): EventTime {
  if ('date' in start && 'date' in end) return { allDay: true, startDate: start.date, endDate: end.date };
  if ('instant' in start && 'instant' in end) return { allDay: false, startMs: start.instant, endMs: end.instant };
  throw new TypeError('a mixed time');
}

const dayOf = ({ start }: Occurrence, zone: string): string =>
  'date' in start ? start.date : (DateTime.fromMillis(start.instant, { zone }).toISODate() ?? '');

/** True if `instancesOf` made an event from a series; the file's own events are different. */
const isMadeOf = ({ id }: EventToChange, series: EventToChange): boolean => id.startsWith(`${series.id}_`);
