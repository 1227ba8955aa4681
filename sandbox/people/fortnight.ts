import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { DAY_MS, MINUTE_MS } from '../calendar/days.ts';
import { conferenceIdFor } from '../calendar/event-ids.ts';
import { wallInstant } from '../calendar/times.ts';
import type { Attendee, EventTime, Reminders, StoredEvent } from '../model.ts';
import type { World } from '../world.ts';
import { findHolder } from './calendars.ts';
import { PEOPLE } from './people.ts';
import { PLANS, type Plan } from './plans.ts';

const FORTNIGHT_MS = 14 * DAY_MS;

/**
 * Fills the calendars around today, or fills them anew when that was a fortnight ago. What people made themselves
 * stays; the same clock always gives the same events.
 */
export function refreshFortnight(world: World): void {
  const { state } = world;
  const now = world.clock();
  if (state.seededMs > 0 && now - state.seededMs < FORTNIGHT_MS) return;
  const monday =
    DateTime.fromMillis(now, { zone: PEOPLE[0]?.zone ?? 'UTC' })
      .startOf('week')
      .toISODate() ?? '';
  const own = state.events.filter(event => !event.seeded);
  const made = PLANS.map(plan => seededEvent(plan, monday));
  const taken = new Set(own.map(({ id }) => id));
  state.events = [...own, ...made.filter(({ id }) => !taken.has(id))];
  state.seededMs = now;
  world.changed();
}

function seededEvent(plan: Plan, monday: string): StoredEvent {
  const {
    key,
    by = PEOPLE[0]?.email ?? '',
    week,
    day,
    at,
    minutes,
    days,
    zone,
    repeats,
    guests,
    meet,
    deleted,
    reminders,
    ...details
  } = plan;
  const id = createHash('sha256').update(`${monday} ${key}`).digest('hex').slice(0, 26);
  const owner = findHolder(by);
  const party = { email: by, ...(owner && { name: owner.name }) };
  const writtenMs = wallInstant(monday, '09:00', 'UTC') - 28 * DAY_MS;
  return {
    id,
    iCalUid: `${id}@google.com`,
    organizer: party,
    creator: party,
    status: deleted ? 'cancelled' : 'confirmed',
    createdMs: writtenMs,
    updatedMs: writtenMs,
    version: writtenMs * 2,
    sequence: 0,
    ...timesOf(plan, monday, zone ?? owner?.zone ?? 'UTC'),
    ...(repeats && { recurrence: [`RRULE:${repeats}`] }),
    attendees: Object.entries(guests ?? {}).map(([email, responseStatus]): Attendee => ({ email, responseStatus })),
    reminders: reminders ? { [by]: reminders as Reminders } : {},
    removedBy: [],
    ...(meet && { conferenceId: conferenceIdFor(id) }),
    details,
    seeded: true,
  };
}

function timesOf(
  { week, day, at, minutes = 60, days = 1, repeats = '' }: Plan,
  monday: string,
  zone: string,
): { start: EventTime; end: EventTime } {
  const planned = DateTime.fromISO(monday, { zone: 'utc' }).plus({ weeks: week, days: day - 1 });
  // A series by day of the month begins on that day.
  const monthDay = Number(/BYMONTHDAY=(\d+)/.exec(repeats)?.[1] ?? planned.day);
  const first = planned.set({ day: monthDay });
  const date = first.toFormat('yyyy-MM-dd');
  if (at === undefined) return { start: { date }, end: { date: first.plus({ days }).toFormat('yyyy-MM-dd') } };
  const instant = wallInstant(date, at, zone);
  return { start: { instant, zone }, end: { instant: instant + minutes * MINUTE_MS, zone } };
}
