import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { agendaOf, contactsIn } from '../../../calendar/index.ts';
import type { EventList, EventQuery, EventViews } from '../../../calendar/model.ts';
import type { Told } from '../../../cli/templates/conversations/told.ts';
import { CALENDAR_ZONE } from '../../../cli/templates/conversations/values.ts';
import { BotError } from '../../../core/errors.ts';
import { fakeCalendars } from './calendars.ts';
import { calendarOf, type Entry, eventOf } from './entries.ts';
import { happen, loseAnswer, refuse } from './happenings.ts';
import { listed, span } from './lists.ts';
import { type Before, type FakeCalendar, OWNER } from './model.ts';
import { fakeFreeBusy, fakeZones } from './others.ts';
import { end, instancesOf, isMadeOf, partOf, seriesOf, stubbornIn } from './series.ts';
import { dayBefore, firstDateOf } from './times.ts';
import { answered, changed, current, restored, written } from './writes.ts';

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

/** A link says whose calendar an event is on. */
const withoutOwner = (id: string, owner: string): string => (id.endsWith(` ${owner}`) ? (id.split(' ')[0] ?? id) : id);
