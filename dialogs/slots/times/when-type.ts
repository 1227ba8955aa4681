import { type Either, type EntityOf, namesNoDay, type Reading, type TimeValue } from '../../../nlu/index.ts';
import { addMinutes, civilAt, clockOf, dateOf, daysBetween, isDate, minutesBetween } from '../../../time/index.ts';
import type { Setting, SlotGap, SlotInput, SlotType } from '../slot-type.ts';
import { turnGap, turnIn } from './clock-turns.ts';
import { hoursOfEachDay, listedWeekdays } from './listed-weekdays.ts';
import { halfMeant, inPart, timeGap } from './part-of-day.ts';
import { inHalf, pastHour, timeFrom } from './relative-time.ts';
import {
  type ClockStretch,
  type CompleteWhen,
  type DayRange,
  dayWithin,
  inWeekSpokenOf,
  isComplete,
  type When,
  whenView,
} from './when.ts';

export const whenType: SlotType<When> = {
  shape: 'when',
  docs: { is: 'when an event is: “tomorrow from 3 to 4”, or whole days', shown: '`when`, `day`, `time_range` ...' },
  read(input) {
    const { either } = input.reading;
    if (either?.days) return { ...withoutDay(input.previous ?? {}), within: either.days };
    const said = readWhen(input);
    const open = said ?? (input.mode === 'answer' ? input.previous : undefined);
    return open && either ? withEither(open, either) : said;
  },
  gap: whenGap,
  clock: clockOfWhen,
  view: (value, setting) => (isComplete(value) ? whenView(value, value.minutes ?? 0, setting.zone) : undefined),
};

const withoutDay = ({ date: _date, within: _within, ...when }: When): When => when;

/** "5 or 6" are both asked about. */
const withEither = (when: When, { clocks }: Either): When =>
  clocks === undefined || when.time !== undefined || when.allDay ? when : { ...when, between: clocks };

function readWhen(input: SlotInput<When>): When | undefined {
  const { reading, mode, previous = {} } = input;
  const time = firstOfEach(input) ?? dayOf(input) ?? timeOf(input);
  const beside = besideIn(input);
  if (beside) return { ...daysSaid(time, asSaid(previous), reading), beside };
  if (!time && mode === 'answer') {
    const answered = answerToGap(previous, reading, input.setting) ?? timeFrom(input.above?.(), reading);
    if (answered) return answered;
  }
  const clock = pastHour(reading, previous.time) ?? inHalf(reading, previous.time);
  if (clock !== undefined) return { ...asSaid(previous), time: clock };
  const { lastTime } = input.setting;
  const last = reading.sameTime && lastTime !== undefined ? { time: lastTime } : undefined;
  const before = { ...last, ...asSaid(previous) };
  const said = time ? inWeekSaid(input, time, partsOf(asWhole(time.value, reading), before, reading)) : undefined;
  const parts = said && input.setting.sameEnd ? untilSameEnd(before, said) : said;
  const when = parts ?? (last && before);
  if (reading.allDay) return wholeDay(onlyDay(parts ?? before, time));
  if (when && reading.onlyThat) return onlyDay(when, time);
  return when && mode === 'request' && isOfWholeDay(when, reading) ? wholeDay(when) : when;
}

/** "No, only the 8th" of a stretch of days is that day alone. */
function onlyDay({ days, ...when }: When, time: EntityOf<'time'> | undefined): When {
  const isOneDay = time?.value.kind === 'date' && time.value.end === undefined;
  return isOneDay || days === undefined ? when : { ...when, days };
}

/** "No, Saturday" after a day of another week is the Saturday of that week. */
function inWeekSaid({ previous, setting }: SlotInput<When>, { value }: EntityOf<'time'>, when: When): When {
  const [date, before] = [when.date, previous?.date];
  if (value.said.weekday !== true || date === undefined || before === undefined || previous?.within) return when;
  return { ...when, date: inWeekSpokenOf(date, before, dateOf(civilAt(setting.now, setting.zone))) };
}

/** "Ella's birthday on the 14th", "block Wednesday for the MOT": a day without hours, and what needs none. */
const isOfWholeDay = ({ date, time, until, part, allDay }: When, { wholeDays, blocking }: Reading): boolean =>
  (wholeDays !== undefined || blocking === true) &&
  date !== undefined &&
  [time, until, part, allDay].every(one => one === undefined);

/** The event that a message gives the time by, unless it says a clock time as well. */
function besideIn({ reading, mode, setting: { mentioned = [] } }: SlotInput<When>): When['beside'] {
  const said = mode === 'request' ? placedIn(reading) : reading.besideEvent;
  // "After ten times" says how often, and no event gives the time.
  const saysItself = reading.entities.some(
    one => one.type === 'occurrences' || (one.type === 'time' && one.value.said.time),
  );
  if (!said || saysItself) return undefined;
  const { side, event: words, minutes, it } = said;
  const [id, other] = mentioned;
  if (it && (id === undefined || other !== undefined)) return undefined;
  return { side, words, ...(it && id !== undefined && { id }), ...(minutes !== undefined && { minutes }) };
}

/** The event that gives the time of something new, once the request is read without it. */
const placedIn = ({ placedBeside, text }: Reading): Reading['besideEvent'] =>
  placedBeside?.rest === text ? placedBeside.besideEvent : undefined;

/** The day or the stretch of days that a time is on, and how long it lasts. */
function daysSaid(time: EntityOf<'time'> | undefined, before: When, reading: Reading): When {
  const { date, within } = time ? partsOf(time.value, before, reading) : before;
  const { minutes } = before;
  return {
    ...(date !== undefined && { date }),
    ...(within && { within }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** The first time in a message. */
export function timeOf(input: Pick<SlotInput<unknown>, 'reading'>): EntityOf<'time'> | undefined {
  return input.reading.entities.find(entity => entity.type === 'time');
}

/** The first time that names a day or an hour, and not only a stretch of days: "the Q3 report on 12 October". */
function dayOf(input: SlotInput<When>): EntityOf<'time'> | undefined {
  const times = input.reading.entities.filter(
    (entity): entity is EntityOf<'time'> => entity.type === 'time' && !isNamedSpan(entity.value),
  );
  const [first] = times;
  return nextOfSeries(input) ?? (first && times.find(time => holds(time.value, first.value))) ?? first;
}

/** "Pick Lily up at 3, can you block 2.45 till 3.30": from when to when is said of the whole event. */
function holds({ start, end, said }: TimeValue, { start: point, end: itsEnd, said: itsOwn }: TimeValue): boolean {
  const isPoint = itsOwn.time && itsEnd === undefined && !isDate(point);
  return isPoint && said.end && end !== undefined && !isDate(start) && start < point && point < end;
}

/** The first day of a stretch, with the hours that are those of each of its days. */
function firstOfEach({ reading }: SlotInput<When>): EntityOf<'time'> | undefined {
  const each = hoursOfEachDay(reading);
  const time = each && timeOf({ reading });
  return time && { ...time, value: each.first };
}

/** A series on several weekdays begins on the first of them that is not past: on Monday at 8, "Mon and Wed at 6" on Wednesday. */
function nextOfSeries({ reading, setting }: SlotInput<When>): EntityOf<'time'> | undefined {
  if (!listedWeekdays(reading)) return undefined;
  const times = reading.entities.filter(entity => entity.type === 'time');
  const current = civilAt(setting.now, setting.zone);
  const isNext = ({ value: { start } }: EntityOf<'time'>): boolean =>
    isDate(start) ? start >= dateOf(current) : start > current;
  return times.filter(isNext).toSorted((a, b) => (a.value.start < b.value.start ? -1 : 1))[0];
}

export const isNamedSpan = ({ kind, said }: TimeValue): boolean => kind === 'daterange' && !said.end;

/** The base for a new time: answers about the old time are dropped, and so is a length that is too long. */
function asSaid({ turn: _turn, past: _past, beside: _beside, ...when }: When): When {
  return isTooLong(when) ? {} : when;
}

/** "Block friday afternoon" covers all of it, although it names no hour. */
const asWhole = (value: TimeValue, { blocking }: Reading): TimeValue =>
  blocking && value.end && !isDate(value.start) ? { ...value, said: { ...value.said, time: true, end: true } } : value;

/** The stretch of days that a message names: "next week". */
export function spanIn({ entities }: Pick<Reading, 'entities'>): DayRange | undefined {
  const named = entities.find((one): one is EntityOf<'time'> => one.type === 'time' && isNamedSpan(one.value));
  const { start, end } = named?.value ?? {};
  return start === undefined || end === undefined ? undefined : { start: dateOf(start), end: dateOf(end) };
}

/** The day of a time. In "next week at 8" it is not known, and "Tuesday" is then one of that week. */
function dayIn(
  { said, start }: TimeValue,
  { date, within }: When,
  { entities, either }: Reading,
): Pick<When, 'date' | 'within'> {
  const days = spanIn({ entities }) ?? within;
  if (said.date) return { date: days && said.weekday ? dayWithin(dateOf(start), days) : dateOf(start) };
  if (days && (date === undefined || days !== within)) return { within: days };
  const assumed = date ?? (namesNoDay(entities) || either ? undefined : dateOf(start));
  return assumed === undefined ? {} : { date: assumed };
}

/** "Next week" names no day; an event that has one moves to the same weekday of that week. */
function withSpan({ date, within: _before, ...when }: When, days: DayRange | undefined): When {
  if (!days) return { ...when, ...(date !== undefined && { date }) };
  const isWeek = daysBetween(days.start, days.end) === WEEK;
  return { ...when, ...(date !== undefined && isWeek ? { date: dayWithin(date, days) } : { within: days }) };
}
const WEEK = 7;

/** A time applied to the previous value: stated parts replace it, assumed parts do not. */
function partsOf(value: TimeValue, { within, ...before }: When, reading: Reading): When {
  const { said } = value;
  const day = dayIn(value, { ...before, ...(within && { within }) }, reading);
  const { date: _old, ...timed } = before;
  const previous = day.within ? timed : before;
  if (value.ends && isDate(value.start) && isWholeDays(before)) return untilDay(value, before);
  if (value.ends && !isDate(value.start)) return untilClock(endMeant(value, previous), { ...previous, ...day });
  if (isDate(value.start)) {
    if (isNamedSpan(value)) return withSpan(before, spanIn(reading));
    const days = value.end ? daysBetween(value.start, value.end) : 1;
    const isWhole = days > 1 && !(value.listed && previous.time !== undefined);
    return isWhole ? { ...day, allDay: true, days } : { ...previous, ...day };
  }
  if (!said.time) return inPart(value, { ...previous, ...day });
  const time = value.anyHalf ? halfMeant(clockOf(value.start), before) : clockOf(value.start);
  const minutes = value.end && said.end ? minutesBetween(value.start, value.end) : previous.minutes;
  const begun = { ...day, time, ...(minutes !== undefined && { minutes }) };
  return previous.until === undefined || minutes !== undefined ? begun : untilClock(previous.until, begun);
}

const isWholeDays = ({ date, allDay }: When): boolean => date !== undefined && allDay === true;

/** "No, until 3 January", said of whole days, which begin as before; an end before they begin says nothing of them. */
function untilDay({ start, end = '' }: TimeValue, when: When): When {
  const days = daysBetween(when.date ?? start, end);
  return days > 0 ? { ...when, days } : when;
}

/** A time with the length that was said apart from it: "tomorrow at 3 for 2 hours". An end that was said counts more. */
export function withStatedLength(when: When, { entities }: Reading): When {
  const [length, other] = entities.filter(entity => entity.type === 'duration');
  const saysEnd = entities.some(entity => entity.type === 'time' && entity.value.end && entity.value.said.end);
  return length && !other && !saysEnd && !when.allDay ? { ...when, minutes: length.minutes } : when;
}

/** "At 9:30, the end stays": from the new start to the end that is known, unless the start is no earlier. */
function untilSameEnd({ time, minutes }: When, next: When): When {
  if (time === undefined || minutes === undefined || next.time === undefined) return next;
  const left = minutes - minutesBetween(`2000-01-01T${time}`, `2000-01-01T${next.time}`);
  return left > 0 ? { ...next, minutes: left } : next;
}

/** For an event at 19:30, "until 9" is in the evening. */
function endMeant({ start, anyHalf }: TimeValue, { time }: When): string {
  const end = clockOf(start);
  const isBefore = anyHalf === true && time !== undefined && end <= time;
  return isBefore && end < NOON ? clockOf(addMinutes(start, HALF_DAY)) : end;
}
const [NOON, HALF_DAY] = ['12:00', 720];

/** "Until 5" says how long an event is if its start is known; otherwise it waits for the start. */
function untilClock(end: string, when: When): When {
  const { date, time } = when;
  if (date === undefined || time === undefined) return { ...when, until: end };
  const minutes = minutesBetween(`${date}T${time}`, `${date}T${end}`);
  return minutes > 0 ? { ...when, minutes } : when;
}

function wholeDay({ date, days }: When): When {
  return { ...(date !== undefined && { date }), ...(days !== undefined && { days }), allDay: true };
}

/** A longer event is a mistake. */
const LONGEST_DAYS = 366;
const DAY = 1440;

/** What to ask before an event can take place at that time: a missing part, or an implausible value. */
function whenGap(when: When, setting: Setting): SlotGap | undefined {
  const { zone } = setting;
  const { date, beside } = when;
  if (beside) return { ask: 'askBeside', values: () => ({ name: beside.words, why: beside.why ?? '' }) };
  if (date === undefined) return { ask: 'askDay', values: () => ({}) };
  if (!isComplete(when)) {
    return timeGap(when, date, setting);
  }
  const seen = () => ({ when: whenView(when, when.minutes ?? 0, zone) });
  if (isTooLong(when)) return { ask: 'askShorter', values: seen };
  if (isOver(when, setting)) return { ask: 'askPast', values: seen, otherwise: 'yes' };
  const clock = clockOfWhen(when);
  return clock && turnGap(clock, setting);
}

/** An answer to one of these questions that is not a time: "yes", "the second one", "02:30 CET". */
function answerToGap(when: When, reading: Reading, setting: Setting): When | undefined {
  if (!isComplete(when)) return undefined;
  if (isOver(when, setting)) return reading.answer === 'yes' ? { ...when, past: true } : undefined;
  const clock = clockOfWhen(when);
  const turn = clock && turnIn(reading, clock, setting);
  return turn && { ...when, turn };
}

/** The clock times of an event that has any. */
function clockOfWhen({ date, time, turn, minutes = 0 }: When): ClockStretch | undefined {
  if (date === undefined || time === undefined) return undefined;
  return { date, time, minutes, ...(turn && { turn }) };
}

const isTooLong = ({ days = 1, minutes = 0 }: When): boolean => days + minutes / DAY > LONGEST_DAYS;

/** An event of today counts as over only after its end. */
function isOver(when: CompleteWhen, { now, zone }: Setting): boolean {
  if (when.past) return false;
  const { endMs } = whenView(when, when.minutes ?? 0, zone);
  return endMs < now;
}
