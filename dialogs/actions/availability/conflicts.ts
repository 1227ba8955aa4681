import type { Availability, Calendar, Contact, EventChoice, EventTime, NewEventTime } from '../../../calendar/model.ts';
import {
  addDays,
  dateAt,
  type Interval,
  instantAt,
  MINUTE_MS,
  merge,
  subtract,
  type Zone,
} from '../../../time/index.ts';
import { formatDay, formatTimes } from '../../prompts/format.ts';
import { personView } from '../../slots/people.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { spanView } from '../../slots/times/when.ts';
import type { WorkingHours } from '../../working-hours.ts';
import { eventWhen, isBusy } from '../event-views.ts';
import { freeGaps } from '../free-gaps.ts';
import { bestTimes } from './best-times.ts';
import type { Conflicts } from './fields.ts';
import { hoursLike, isUnusual } from './unusual-hours.ts';

/** The new event, or the new time of an event. */
export type PlannedEvent = {
  title: string;
  when: NewEventTime;
  guests: readonly Contact[];
  /** The event being moved. Its old time does not count as busy. */
  moves?: { id: string; when: EventTime };
};

const MOST_OVERLAPS = 3;
const MOST_TIMES = 3;
/** Better times are looked for on so many days. */
const DAYS_AHEAD = 7;

/**
 * Looks for what speaks against a time: other events, busy guests, an unusual hour. One request for the person's events
 * and one for all guests, at the same time. There is none for whole days, and none in a group, where it would tell the
 * others what the person does.
 */
export async function conflictsOf(
  calendar: Calendar,
  planned: PlannedEvent,
  setting: Setting,
): Promise<Conflicts | undefined> {
  const { when, guests, moves } = planned;
  if (setting.inGroup || when.allDay || when.endMs <= setting.now) return undefined;
  const { zone } = setting;
  const date = dateAt(when.startMs, zone);
  const during = { startMs: instantAt(date, zone), endMs: instantAt(addDays(date, DAYS_AHEAD), zone) };
  const emails = guests.map(({ email }) => email);
  const [agenda, availability] = await Promise.all([
    calendar.agenda({ ...during, zone }),
    calendar.freeBusy(emails, during),
  ]);
  const own = distinct(agenda.days.flatMap(({ events }) => events)).filter(one => one.id !== moves?.id && isBusy(one));
  const others = busyOthers(availability, { planned, owner: agenda.owner, zone });
  return against(planned, when, { own, others, setting });
}

/** The people whose busy times are known. */
type BusyPerson = { person: Contact; busy: readonly Interval[] };

type Situation = { own: readonly EventChoice[]; others: readonly BusyPerson[]; setting: Setting };

function against({ title, guests }: PlannedEvent, when: Interval, situation: Situation): Conflicts | undefined {
  const { own, others, setting } = situation;
  const { zone } = setting;
  const meeting = own.filter(event => overlaps(intervalOf(event.when, zone), when));
  const isSame = (event: EventChoice): boolean =>
    event.title.toLowerCase() === title.toLowerCase() && intervalOf(event.when, zone).startMs === when.startMs;
  const overlapping = meeting.filter(event => !isSame(event));
  const busy = others.filter(one => one.busy.some(span => overlaps(span, when)));
  const duplicate = meeting.some(isSame);
  const outside = isUnusual(when, guests.length > 0, setting);
  const isTaken = duplicate || overlapping.length > 0 || busy.length > 0;
  if (!isTaken && !outside) return undefined;
  const times = isTaken ? betterTimes(when, situation) : [];
  return {
    values: {
      title,
      duplicate,
      overlaps: overlapping
        .slice(0, MOST_OVERLAPS)
        .map(({ title, when: at, calendar }) => ({ title, when: eventWhen(at, zone), calendar: calendar?.name ?? '' })),
      more: Math.max(0, overlapping.length - MOST_OVERLAPS),
      busy: busy.map(({ person }) => personView(person)),
      outside,
      offered: times.length,
    },
    times,
  };
}

/** The next times when the person and all guests are free: at such hours, or else in working hours. */
function betterTimes(when: Interval, situation: Situation): string[] {
  const { setting } = situation;
  const alike = freeTimes(when, hoursLike(when, setting), situation);
  return alike.length > 0 ? alike : freeTimes(when, setting.workingHours, situation);
}

function freeTimes({ startMs, endMs }: Interval, hours: WorkingHours, { own, others, setting }: Situation): string[] {
  const { zone, now, locale } = setting;
  const minutes = (endMs - startMs) / MINUTE_MS;
  const date = dateAt(startMs, zone);
  const taken = merge(own.map(event => intervalOf(event.when, zone)));
  const range = { start: date, end: addDays(date, DAYS_AHEAD) };
  const free = freeGaps(range, taken, { minutes, hours, now: Math.max(now, startMs), zone });
  const best = bestTimes({ free, minutes, parties: others, hours, zone }, MOST_TIMES);
  return best
    .filter(({ missing }) => missing.length === 0)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(time => {
      const seen = spanView(time, zone);
      return `${formatDay(seen, locale)}, ${formatTimes(seen, locale)}`;
    });
}

type Whose = { planned: PlannedEvent; owner: string; zone: Zone };

function busyOthers(availability: readonly Availability[], { planned, owner, zone }: Whose): BusyPerson[] {
  const names = new Map(planned.guests.map(guest => [guest.email.toLowerCase(), guest]));
  const old = planned.moves ? [intervalOf(planned.moves.when, zone)] : [];
  return availability.flatMap(one => {
    if ('unknown' in one || one.email.toLowerCase() === owner.toLowerCase()) return [];
    const person = names.get(one.email.toLowerCase()) ?? { email: one.email };
    return [{ person, busy: one.busy.flatMap(span => subtract(span, old)) }];
  });
}

const distinct = (events: readonly EventChoice[]): EventChoice[] => [
  ...new Map(events.map(event => [event.id, event])).values(),
];

export const overlaps = (a: Interval, b: Interval): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

const intervalOf = (when: EventTime, zone: Zone): Interval =>
  when.allDay ? { startMs: instantAt(when.startDate, zone), endMs: instantAt(when.endDate, zone) } : when;
