import type { Calendar, EventQuery, EventViews, SeriesQuery } from '../../../../calendar/model.ts';
import { BotError } from '../../../../core/errors.ts';
import type { Told } from '../told.ts';
import { compact } from '../values.ts';
import type { StagedCalendar } from './stage.ts';

/** A calendar that records what it is told to write, by the titles of the events, and that can be made to fail. */
export function recordedCalendar(calendar: Calendar, owner: string): StagedCalendar {
  const told: Told[] = [];
  const titles = new Map<string, string>();
  const named = (id: string): string => compact(titles.get(id) ?? id);
  /** Events that a list shows; some lists have only parts of them. */
  const remember = (events: readonly object[]): void => {
    for (const { id, title } of events as { id?: string; title?: string }[]) {
      if (id !== undefined && title !== undefined) titles.set(id, title);
    }
  };
  const recorded: StagedCalendar = {
    owner,
    told,
    fault: undefined,
    async getEvent<S extends 'details' | 'change'>(id: string, show: S) {
      refuse(recorded);
      const event = await calendar.getEvent(id, show);
      remember([event]);
      return event;
    },
    async calendars(options) {
      refuse(recorded);
      return await calendar.calendars(options);
    },
    async listEvents<S extends keyof EventViews>(query: EventQuery<S>) {
      refuse(recorded);
      const list = await calendar.listEvents(query);
      remember(list.events);
      return list;
    },
    async seriesEvents<S extends keyof EventViews>(id: string, query: SeriesQuery<S>) {
      refuse(recorded);
      const list = await calendar.seriesEvents(id, query);
      remember(list.events);
      return list;
    },
    async agenda(query) {
      refuse(recorded);
      return await calendar.agenda(query);
    },
    async people(during) {
      refuse(recorded);
      return await calendar.people(during);
    },
    async freeBusy(emails, during) {
      refuse(recorded);
      return await calendar.freeBusy(emails, during);
    },
    async zonesOf(emails) {
      refuse(recorded);
      return await calendar.zonesOf(emails);
    },
    async createEvent(id, draft, options) {
      told.push({ to: 'create', event: '', draft });
      titles.set(id, draft.title);
      refuse(recorded);
      return await calendar.createEvent(id, draft, options);
    },
    async updateEvent(event, change, options) {
      told.push({ to: 'update', event: named(event.id), change });
      refuse(recorded);
      return await calendar.updateEvent(event, change, options);
    },
    async seriesPart(id, day) {
      refuse(recorded);
      const part = await calendar.seriesPart(id, day);
      if (part) remember([part.series]);
      return part;
    },
    async splitSeries(event, split, options) {
      told.push({ to: 'split', event: named(event.id), split });
      titles.set(split.id, named(event.id));
      refuse(recorded);
      return await calendar.splitSeries(event, split, options);
    },
    async endSeries(event, end) {
      told.push({ to: 'end', event: named(event.id), end });
      refuse(recorded);
      return await calendar.endSeries(event, end);
    },
    async answerInvitation(event, answer, options) {
      told.push({ to: 'answer', event: named(event.id), answer });
      refuse(recorded);
      return await calendar.answerInvitation(event, answer, options);
    },
    async moveEvent(event, destination, options) {
      told.push({ to: 'move', event: named(event.id), destination, how: options });
      refuse(recorded);
      return await calendar.moveEvent(event, destination, options);
    },
    async deleteEvent(event, options) {
      told.push({ to: 'delete', event: named(event.id), how: options });
      refuse(recorded);
      return await calendar.deleteEvent(event, options);
    },
    async restoreEvent(event, values, options) {
      told.push({ to: 'restore', event: named(event.id), how: options });
      refuse(recorded);
      return await calendar.restoreEvent(event, values, options);
    },
    async zone() {
      refuse(recorded);
      return await calendar.zone();
    },
    async preferences() {
      refuse(recorded);
      return await calendar.preferences();
    },
  };
  return recorded;
}

function refuse({ fault }: StagedCalendar): void {
  if (fault) throw new BotError(fault, 'the calendar was told to fail', { facts: { seconds: 30 } });
}
