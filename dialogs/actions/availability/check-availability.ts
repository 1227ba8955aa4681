import { addDays, dateOf, type Interval, instantAt, isDate, MINUTE_MS, merge, nextDate } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { ValuesOf } from '../../templates/shapes.ts';
import type { Action, ActionInput } from '../action.ts';
import { daysIn, freeGaps, isOfWork } from '../free-gaps.ts';
import type { knownPerson } from './fields.ts';
import { intervalOf, lookedAt } from './looked-at.ts';
import { type KnownPerson, peopleAsked } from './people-asked.ts';
import { suggestion } from './suggestion.ts';

/** Shorter gaps are not worth telling. */
const LEAST_MINUTES = 30;

type CheckInput = ActionInput<'calendar.checkAvailability'>;

/** Says when other people are busy and free; the asker's own calendar is not looked at. */
export const checkAvailability: Action<'calendar.checkAvailability'> = async input => {
  const { calendar, inputs, setting } = input;
  const { zone } = setting;
  const range = lookedAt(inputs.range, setting);
  const { known, unknown } = await peopleAsked(calendar, inputs.attendees, wholeDaysOf(range, setting));
  const views = known.map(one => knownView(one, range, setting));
  const hours = !isDate(range.start);
  const allFree = views.length > 0 && views.every(({ free }) => free);
  const isOver = instantAt(range.end, zone) <= setting.now;
  return {
    outcome: 'done',
    values: {
      range: rangeView(range, zone),
      hours,
      beyondWork: !hours && !isOfWork(range, setting.workingHours),
      oneDay: dateOf(range.end) <= nextDate(dateOf(range.start)),
      known: views,
      together: hours || unknown.length > 0 ? [] : together(known, range, setting),
      unknown,
      allFree,
      noneFree: views.length > 0 && views.every(({ taken }) => taken),
    },
    ...(hours && allFree && unknown.length === 0 && !isOver && { begin: [suggestionOf(input, range)] }),
  };
};

/** A meeting with those who are free at the hours asked about. */
function suggestionOf({ inputs, setting }: CheckInput, range: Range) {
  const { attendees } = inputs;
  return suggestion(intervalOf(range, setting), { setting, attendees });
}

/** Of hours, the whole day is asked about, to know when someone is free again. */
function wholeDaysOf({ start, end }: Range, setting: Setting): Interval {
  const days = isDate(start) ? { start, end } : { start: dateOf(start), end: addDays(dateOf(end), 1) };
  return intervalOf(days, setting);
}

function knownView({ person, busy, zone }: KnownPerson, range: Range, setting: Setting): ValuesOf<typeof knownPerson> {
  const asked = intervalOf(range, setting);
  const hours = !isDate(range.start);
  const days = daysIn(range, setting.workingHours).map(part => dayView(part, busy, setting));
  const taken = days.every(({ open }) => open.length === 0);
  const there = hours && zone !== undefined && zone !== setting.zone ? [spanView(asked, zone)] : [];
  return {
    ...person,
    free: days.every(one => one.busy.length === 0),
    taken: hours ? coversAll(asked, busy) : taken,
    days,
    again: hours ? freeAgain(asked, busy, setting) : [],
    there,
  };
}

/** When all of several people are free, day by day. */
function together(people: readonly KnownPerson[], range: Range, setting: Setting) {
  if (people.length < 2) return [];
  const busy = merge(people.flatMap(one => one.busy));
  return daysIn(range, setting.workingHours).map(part => dayView(part, busy, setting));
}

function dayView(part: Range, busy: readonly Interval[], setting: Setting) {
  const { now, zone, workingHours: hours } = setting;
  return {
    day: rangeView(part, zone),
    busy: clipAll(busy, windowsOf(part, zone)).map(one => spanView(one, zone)),
    open: freeGaps(part, busy, { minutes: LEAST_MINUTES, hours, now, zone }).map(gap => spanView(gap, zone)),
  };
}

const coversAll = ({ startMs, endMs }: Interval, busy: readonly Interval[]): boolean =>
  busy.some(one => one.startMs <= startMs && one.endMs >= endMs);

/** The next gap of the same length on that day within working hours. */
function freeAgain(asked: Interval, busy: readonly Interval[], { now, zone, workingHours: hours }: Setting) {
  const { startDate } = spanView(asked, zone);
  const minutes = (asked.endMs - asked.startMs) / MINUTE_MS;
  const day = { start: startDate, end: addDays(startDate, 1) };
  const gaps = freeGaps(day, busy, { minutes, hours, now: Math.max(now, asked.startMs), zone });
  return gaps.slice(0, 1).map(gap => spanView(gap, zone));
}
