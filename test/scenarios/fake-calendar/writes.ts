import {
  type EventChange,
  type EventDraft,
  type EventSettings,
  type EventToChange,
  type InvitationAnswer,
  type SettingName,
  usualSetting,
} from '../../../calendar/model.ts';
import { BotError } from '../../../core/errors.ts';
import { attendee, calendarOf } from './entries.ts';
import { loseAnswer } from './happenings.ts';
import type { Before, FakeCalendar } from './model.ts';
import { isMadeOf, seriesOf } from './series.ts';
import { firstDateOf } from './times.ts';

/** A change by another person makes another version. */
export function current({ events }: FakeCalendar, id: string, version: string): EventToChange {
  const event = events.find(one => one.id === id);
  if (!event) throw new BotError('calendar/gone', 'deleted');
  if (event.version !== version) throw new BotError('calendar/changed', 'changed');
  return event;
}

export function changed(
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

export const answered = (event: EventToChange, { answer }: InvitationAnswer): EventToChange => ({
  ...event,
  myAnswer: answer,
  attendees: event.attendees.map(one => (one.self ? { ...one, answer } : one)),
  version: `${event.version}+`,
});

type Restoring = { id: string; version: string | undefined; before: Before; invite: boolean; retry: boolean };

/** The event as it was before, under a new version. */
export function restored(calendar: FakeCalendar, { id, version, before, invite, retry }: Restoring): EventToChange {
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

type Made = { owner: string; link: FakeCalendar['link'] };

export function written(id: string, draft: EventDraft, { owner, link }: Made): EventToChange {
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
