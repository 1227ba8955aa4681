import type { EventDraft, EventTime } from '../../../calendar/model.ts';
import type { Entity, EntityOf, Reading, Span, TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  civilAt,
  clockChange,
  clockOf,
  dateOf,
  daysBetween,
  isDate,
  minutesBetween,
  secondInstantAt,
  weekdayOf,
} from '../../../time/index.ts';
import type { Setting, SlotGap, SlotInput, SlotType } from '../slot-type.ts';
import { turnGap, turnIn } from './clock-turns.ts';
import { hoursOfEachDay } from './listed-weekdays.ts';
import { atHourOf, canBeOfOtherHalf, clockAfter, isInPart, partOfDay, timeGap } from './part-of-day.ts';
import { inHalf, pastHour } from './relative-time.ts';
import { goesOn } from './time-in-stretch.ts';
import {
  type ClockPart,
  type ClockStretch,
  type ClockTime,
  type ClockTurn,
  type DayRange,
  dayWithin,
  instantsOf,
  inWeekSpokenOf,
} from './when.ts';
import { isNamedSpan, spanIn } from './when-type.ts';

/** The change of an event's time; absent parts stay. Lengths are in minutes. */
export type TimeChange = {
  /** The new civil date of the start. */
  date?: string;
  /** The week in which the new date is, on the same weekday. */
  week?: DayRange;
  /** The new clock time, "14:30". */
  time?: string;
  /** The part of the day in which the new clock time is, while no hour is said: "Wednesday afternoon". */
  part?: ClockPart;
  /** The day on which the hour is asked for, because the event's own hour is not in that part. */
  hourOn?: CivilDate;
  minutes?: number;
  allDay?: true;
  /** Later, or earlier if negative. */
  later?: number;
  /** Longer, or shorter if negative. */
  longer?: number;
  /** The clock time of the new end, and its civil date. */
  end?: string;
  endDate?: string;
  /** The end stays where it is. */
  sameEnd?: true;
  /** Which half of the day `end`, or `time`, lies in is only assumed: "until 2", "to 8". */
  assumed?: true;
  anyHalf?: true;
  /** The day that selects one event of a series: "only tomorrow's". */
  of?: string;
  /** The days in which that event is: "next week's". */
  within?: DayRange;
  /** The new day is only a weekday, and is in the week of the event if that is a later one. */
  itsWeek?: true;
  /** The resulting clock times, if the clocks change on that day. */
  at?: ClockStretch;
};

export const timeChangeType: SlotType<TimeChange> = {
  shape: 'written',
  docs: {
    is: 'the new time of an event, a shift, or a new length',
    shown: 'not at all: the action shows the result',
  },
  read(input) {
    const { reading, mode, previous } = input;
    const { at, hourOn: _asked, ...before } = previous ?? {};
    const spoken = before.time ?? input.setting.lastTime;
    const clock = pastHour(reading, spoken) ?? inHalf(reading, spoken);
    const change = {
      ...(clock !== undefined && { time: clock }),
      ...shiftOf(reading),
      ...lengthOf(reading, before),
      ...inWeekSaid(input, inItsWeek(reading, withDayReplaced(reading, { ...dayBefore(reading), ...timeOf(reading) }))),
      ...weekOf(reading),
      ...(reading.allDay && { allDay: true as const }),
      ...(input.setting.sameEnd && { sameEnd: true as const }),
    };
    // The chosen turn stays valid while the time is the same.
    const kept = reading.sameLength ? withoutLength(before) : before;
    if (Object.keys(change).length > 0) return { ...inPartOf(change, kept), ...(at?.turn && { at }) };
    const turn = at && mode === 'answer' ? turnIn(reading, at, input.setting) : undefined;
    return at && turn && { ...before, at: { ...at, turn } };
  },
  gap: toAsk,
  clock: ({ at }) => at,
  view: () => undefined,
};

/** "Tuesday" after "move it to next week" is the Tuesday of that week. */
function inWeekSaid({ reading, previous, setting }: SlotInput<TimeChange>, change: TimeChange): TimeChange {
  const time = reading.entities.findLast(one => one.type === 'time' && !one.value.replaced);
  const isWeekday = time?.type === 'time' && time.value.said.weekday === true;
  const { date } = change;
  if (!isWeekday || date === undefined || !previous) return change;
  if (previous.week) return { ...change, date: dayWithin(date, previous.week) };
  const today = dateOf(civilAt(setting.now, setting.zone));
  return previous.date === undefined ? change : { ...change, date: inWeekSpokenOf(date, previous.date, today) };
}

/** Asks which of two instants the change leads to, or which hour of a part of the day is meant. */
export function toAsk({ at, part, hourOn }: TimeChange, setting: Setting): SlotGap | undefined {
  if (hourOn !== undefined) return timeGap({ ...(part && { part }) }, hourOn, setting);
  return at && turnGap(at, setting);
}

/** The change with what was said before. An hour takes the place of a part of the day, and a part that of an hour outside of it. */
function inPartOf(change: TimeChange, before: TimeChange): TimeChange {
  const { part, ...all } = { ...lastingAs(change, before), ...change };
  if (change.time !== undefined) return before.part ? atHourOf(before.part, all, change.time) : all;
  if (!part || change.allDay) return all;
  if (all.time !== undefined && isInPart(part, all.time)) return all;
  const { time: _outside, anyHalf: _half, ...others } = all;
  return { ...others, part };
}

const LASTING = ['minutes', 'longer', 'end', 'endDate', 'assumed', 'sameEnd'] as const;

/** What was said before a change; a new length or end takes the place of the old one. */
function lastingAs(change: TimeChange, before: TimeChange): TimeChange {
  return LASTING.every(name => change[name] === undefined) ? before : withoutLength(before);
}

const withoutLength = (before: TimeChange): TimeChange =>
  Object.fromEntries(Object.entries(before).filter(([name]) => !LASTING.some(one => one === name)));

function shiftOf({ entities }: Reading): TimeChange {
  const shift = entities.find(entity => entity.type === 'shift');
  if (shift?.type !== 'shift') return {};
  return shift.of === 'start' ? { later: shift.minutes } : { longer: shift.minutes };
}

/** "Actually an hour" corrects by how much an event moves; "make it an hour" says how long it lasts. */
function lengthOf({ entities, mention }: Reading, { later, longer }: TimeChange): TimeChange {
  const duration = entities.find(entity => entity.type === 'duration');
  if (duration?.type === 'duration' && entities.length === 1 && mention === undefined) {
    if (later !== undefined) return { later: Math.sign(later) * duration.minutes };
    if (longer !== undefined) return { longer: Math.sign(longer) * duration.minutes };
  }
  return duration?.type === 'duration' ? { minutes: duration.minutes } : {};
}

/** "To Wednesday instead of Thursday": the event of Thursday, which is one of "next week's choir". */
function withDayReplaced({ entities }: Reading, { within, ...change }: TimeChange): TimeChange {
  const old = entities.findLast(entity => entity.type === 'time' && entity.value.replaced);
  if (old?.type !== 'time' || !old.value.said.date) return { ...change, ...(within && { within }) };
  const day = dateOf(old.value.start);
  return { ...change, of: within && old.value.said.weekday ? dayWithin(day, within) : day };
}

/** The last of several times is the new one, unless it is the old one or only identifies the event. */
function timeOf(reading: Reading): TimeChange {
  const { pointed, edit } = reading;
  const { entities } = reading;
  const isMeant = (one: Entity): boolean =>
    one.type === 'time' && !one.value.replaced && !isSpanOfDay(entities, one.value);
  // Of "Monday to Wednesday 9-10", an event can be on the first day only; the others are named as left out.
  const each = hoursOfEachDay(reading);
  if (each) return partsOf(each.first);
  const time = entities.findLast(isMeant);
  if (time?.type !== 'time') return {};
  const parts = { ...partsOf(time.value), ...(time.value.ends && time.value.anyHalf && { assumed: true as const }) };
  const { date: first, ...clock } = parts;
  if (first !== undefined && isOfRepeat(reading, time.span)) return clock;
  if (first !== undefined && isOfOldClock(reading, time)) return { ...clock, of: first };
  // "Rename the retro on Friday to Review": the day says which one.
  if (edit?.of?.includes(time.text)) return {};
  if (edit?.of !== undefined && parts.time === undefined) return parts.date === undefined ? parts : { of: parts.date };
  if (first !== undefined && isOfChoice(reading, time.span)) return { ...clock, of: first };
  if (parts.date !== undefined && parts.time === undefined && isOfShift(reading, time.span)) return { of: parts.date };
  if (parts.time !== undefined && first !== undefined && isBeforeNewTime(reading, time.span))
    return { ...clock, of: first };
  const isPointed = pointed && time.span.start >= pointed.span.start && time.span.end <= pointed.span.end;
  if (!isPointed || goesOn(time, pointed.span, reading)) return parts;
  // "Move the 3 o'clock to Thursday": the clock time identifies the event, the day is new, but they form one time.
  return parts.time !== undefined && parts.date !== undefined ? { date: parts.date } : {};
}

/** "This week" of "Saturday's lesson is moved to 9:30 this week", which has the day that is said as well. */
const isSpanOfDay = (entities: readonly Entity[], span: TimeValue): boolean =>
  isNamedSpan(span) &&
  entities.some(
    one =>
      one.type === 'time' &&
      one.value !== span &&
      one.value.said.date &&
      one.value.start >= span.start &&
      one.value.start < (span.end ?? ''),
  );

/** "Tomorrow at 10 instead of 9": the old clock time was on that day as well, unless it is moved there. */
function isOfOldClock({ entities, newTime }: Reading, { value, span }: EntityOf<'time'>): boolean {
  const isMoved = newTime !== undefined && newTime.start <= span.start;
  const isOld = (one: Entity): boolean =>
    one.type === 'time' && one.value.replaced === true && one.value.said.time && !one.value.said.date;
  return !isMoved && (value.replaces === 'clock' || entities.some(isOld));
}

/** The first day of "every Monday until June" is no new day of the event. */
const isOfRepeat = ({ entities }: Reading, { start, end }: Span): boolean =>
  entities.some(({ type, span }) => type === 'repeat' && span.start <= start && end <= span.end);

/** True for "move the stand-up on the 7th to 11": the day stands before the new time. */
const isBeforeNewTime = ({ newTime }: Reading, { start }: Span): boolean =>
  newTime !== undefined && start < newTime.start;

/** True for "push Friday's review back an hour": the day only says which event it is. */
const isOfShift = ({ entities, newTime }: Reading, { start }: Span): boolean =>
  entities.some(({ type, span }) => type === 'shift' && span.start === newTime?.start && span.start !== start);

/** "Move it to next week at 8": the day stays the same weekday, unless one is named. */
function weekOf({ entities, newTime, edit }: Reading): TimeChange {
  const said = newTime ? entities.filter(({ span }) => span.start >= newTime.start) : entities;
  const later = said.some(one => one.type === 'time' && isNamedSpan(one.value)) ? said : entities;
  const days = spanIn({ entities: later });
  const named = later.find(one => one.type === 'time' && isNamedSpan(one.value));
  const isNew = named !== undefined && (newTime ? named.span.start >= newTime.start : edit?.of === undefined);
  // The Tuesday of "move Tuesday's interview to next week" is no new day.
  const hasDay = said.some(one => one.type === 'time' && one.value.said.date && !isNamedSpan(one.value));
  return days && isNew && !hasDay && daysBetween(days.start, days.end) === WEEK ? { week: days } : {};
}
const WEEK = 7;

/** The day of the event, if another day follows that it is moved to: "move Tuesday's dentist to Friday". */
function dayBefore({ entities, newTime, pointed }: Reading): TimeChange {
  const before = entities.find(
    ({ type, span }) => type === 'time' && newTime !== undefined && span.end <= newTime.start,
  );
  if (before?.type !== 'time' || pointed || !before.value.said.date) return {};
  const { date } = partsOf(before.value);
  return date === undefined ? stretchOf(before.value) : { of: date };
}

/** The days of "next week's choir" and "the choir in December"; "this evening's" is of one day. */
function stretchOf({ start, end = start }: TimeValue): TimeChange {
  const last = addDays(dateOf(addMinutes(isDate(end) ? `${end}T00:00` : end, -1)), 1);
  const days = { start: dateOf(start), end: last };
  return daysBetween(days.start, days.end) <= 1 ? { of: days.start } : { within: days };
}

/** "Move it to Thursday" is in the week of the event; "this Thursday" and "Thursday next week" are not. */
function inItsWeek({ entities }: Reading, change: TimeChange): TimeChange {
  const time = entities.findLast(one => one.type === 'time' && !one.value.replaced);
  const isWeekday = time?.type === 'time' && time.value.said.weekday === true && change.date !== undefined;
  return isWeekday ? { ...change, itsWeek: true } : change;
}

/** True for "only the one on Thursday", where the day belongs to an option of the template. */
const isOfChoice = ({ entities }: Reading, { start }: Span): boolean =>
  entities.some(
    entity =>
      entity.type === 'choice' &&
      entity.list !== 'preset-range' &&
      entity.span.end <= start &&
      start - entity.span.end <= SMALL_WORD,
  );
/** The length of " von ". */
const SMALL_WORD = 5;

function partsOf(value: TimeValue): TimeChange {
  const { said, start, end } = value;
  if (value.ends) return endOf(value);
  if (isNamedSpan(value)) return {};
  const date = said.date ? { date: dateOf(start) } : {};
  if (isDate(start)) return date;
  const part = said.time || value.daily ? undefined : partOfDay(value);
  if (!said.time) return { ...date, ...(part && { part }) };
  const minutes = end && said.end ? { minutes: minutesBetween(start, end) } : {};
  const time = clockOf(start);
  const isOpen = value.anyHalf && canBeOfOtherHalf(time);
  return { ...date, time, ...minutes, ...(isOpen && { anyHalf: true as const }) };
}

/** "Until 5 on Friday" ends the event of that day; "until Friday" ends an event on it. */
function endOf({ said, start, end }: TimeValue): TimeChange {
  // "Until May" ends a series and no event.
  if (isDate(start) && end !== undefined && daysBetween(start, end) > LONGEST_EVENT) return {};
  if (isDate(start)) return end === undefined ? {} : { endDate: addDays(dateOf(end), -1) };
  return { end: clockOf(start), ...(said.date && { of: dateOf(start) }) };
}

/** In days, from the first named one. */
export const LONGEST_EVENT = 27;

const HALF_AN_HOUR = 30;
const NOON = '12:00';
const DAY = 1440;
/** An end this long after the start is a slip, and not on the next day. */
const LONGEST_NIGHT = 720;
const HALF_A_DAY = 720;

/**
 * The time of an event after a change, on the wall clock of `zone`. Its length stays unless the change states one.
 * @returns undefined if the new length is not positive
 */
export function changedTime(when: EventTime, change: TimeChange, zone: string): EventDraft['when'] | undefined {
  const clock = changedClock(when, change, zone);
  if (!clock) return change.allDay || when.allDay ? wholeDays(when, change, zone) : undefined;
  const { minutes } = clock;
  return minutes > 0 ? { allDay: false, ...instantsOf(clock, minutes, zone), zone } : undefined;
}

/**
 * The clock times that a change leads to. If the start occurs twice and is not moved, the event keeps its turn;
 * otherwise the chosen turn counts.
 */
export function changedClock(when: EventTime, change: TimeChange, zone: string): ClockStretch | undefined {
  if (change.allDay || (when.allDay && change.time === undefined)) return undefined;
  const now = clockNow(when, zone);
  const time = clockAfter(change, now.time);
  const start = addMinutes(`${dateAfter(change, now.date)}T${time}`, change.later ?? 0);
  const moved = { date: dateOf(start), time: clockOf(start) };
  const isThere = moved.date === now.date && moved.time === now.time;
  const turn = isThere ? now.turn : sameClock(change.at, moved) ? change.at?.turn : undefined;
  const sameEnd = clockOf(addMinutes(`${now.date}T${now.time}`, now.minutes));
  const minutes = changedLength(change.sameEnd ? { ...change, end: sameEnd } : change, start, now.minutes);
  return { ...moved, minutes, ...(turn && { turn }) };
}

function dateAfter({ date, week, itsWeek }: TimeChange, before: string): string {
  if (date === undefined) return week ? dayWithin(before, week) : before;
  const monday = addDays(before, 1 - weekdayOf(before));
  return itsWeek && date < monday ? dayWithin(date, { start: monday, end: addDays(monday, WEEK) }) : date;
}

/** The length of an event from a civil time on, which lasted `usual` minutes; not positive if its end is no later. */
function changedLength(
  { minutes, longer = 0, end, endDate, assumed }: TimeChange,
  start: string,
  usual: number,
): number {
  if (end === undefined && endDate === undefined) return minutes ?? usual + longer;
  const last = `${endDate ?? dateOf(start)}T${end ?? clockOf(addMinutes(start, usual))}`;
  const length = minutesBetween(start, last);
  const isMorning = clockOf(last) < NOON;
  // For an event at 21:00, "until 2" is at night.
  const [evening, overnight] = [length + HALF_A_DAY, length + (assumed && !isMorning ? HALF_A_DAY : DAY)];
  // For an event at 21:00, "until half 11" means 23:30, but "until 11 am" does not.
  const isEvening = assumed && endDate === undefined && clockOf(start) >= NOON && isMorning && evening > 0;
  if (isEvening) return evening;
  return length <= 0 && endDate === undefined && overnight <= LONGEST_NIGHT ? overnight : length;
}

const sameClock = (one: ClockTime | undefined, { date, time }: ClockTime): boolean =>
  one?.date === date && one.time === time;

function clockNow(when: EventTime, zone: string): ClockStretch {
  if (when.allDay) return { date: when.startDate, time: '09:00', minutes: HALF_AN_HOUR };
  const { startMs, endMs } = when;
  const start = civilAt(startMs, zone);
  const turn = turnAt(startMs, start, zone);
  const minutes = turn ? (endMs - startMs) / 60_000 : minutesBetween(start, civilAt(endMs, zone));
  return { date: dateOf(start), time: clockOf(start), minutes, ...(turn && { turn }) };
}

/** Which of two repeated clock times an instant is. */
function turnAt(instant: number, civil: string, zone: string): ClockTurn | undefined {
  if (clockChange(civil, zone) !== 'fold') return undefined;
  return instant >= secondInstantAt(civil, zone) ? 'second' : 'first';
}

function wholeDays(when: EventTime, change: TimeChange, zone: string): EventDraft['when'] | undefined {
  const { minutes, later = 0, longer = 0, end, endDate } = change;
  if (end !== undefined) return undefined;
  const now = when.allDay ? when : { startDate: dateOf(civilAt(when.startMs, zone)), endDate: '' };
  const days = when.allDay ? daysBetween(when.startDate, when.endDate) : 1;
  const startDate = addDays(dateAfter(change, now.startDate), Math.round(later / DAY));
  const asked = minutes === undefined ? days + Math.round(longer / DAY) : Math.ceil(minutes / DAY);
  const length = endDate === undefined ? asked : daysBetween(startDate, endDate) + 1;
  if (length <= 0) return undefined;
  return { allDay: true, startDate, endDate: addDays(startDate, length) };
}
