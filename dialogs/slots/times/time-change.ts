import type { EventDraft, EventTime } from '../../../calendar/model.ts';
import type { Reading, Span, TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  civilAt,
  clockChange,
  clockOf,
  dateOf,
  daysBetween,
  isDate,
  minutesBetween,
  secondInstantAt,
} from '../../../time/index.ts';
import type { Setting, SlotGap, SlotType } from '../slot-type.ts';
import { turnGap, turnIn } from './clock-turns.ts';
import { type ClockStretch, type ClockTime, type ClockTurn, instantsOf } from './when.ts';

/** The change of an event's time; absent parts stay. Lengths are in minutes. */
export type TimeChange = {
  /** The new civil date of the start. */
  date?: string;
  /** The new clock time, "14:30". */
  time?: string;
  minutes?: number;
  allDay?: true;
  /** Later, or earlier if negative. */
  later?: number;
  /** Longer, or shorter if negative. */
  longer?: number;
  /** The day that selects one event of a series: "only tomorrow's". */
  of?: string;
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
    const { at, ...before } = previous ?? {};
    const change = {
      ...shiftOf(reading),
      ...lengthOf(reading),
      ...timeOf(reading),
      ...(reading.allDay && { allDay: true as const }),
    };
    // The chosen turn stays valid while the time is the same.
    if (Object.keys(change).length > 0) return { ...before, ...change, ...(at?.turn && { at }) };
    const turn = at && mode === 'answer' ? turnIn(reading, at, input) : undefined;
    return at && turn && { ...before, at: { ...at, turn } };
  },
  gap: whichTurn,
  clock: ({ at }) => at,
  view: () => undefined,
};

/** Asks which of two instants the change leads to. */
export function whichTurn({ at }: TimeChange, setting: Setting): SlotGap | undefined {
  return at && turnGap(at, setting);
}

function shiftOf({ entities }: Reading): TimeChange {
  const shift = entities.find(entity => entity.type === 'shift');
  if (shift?.type !== 'shift') return {};
  return shift.of === 'start' ? { later: shift.minutes } : { longer: shift.minutes };
}

function lengthOf({ entities }: Reading): TimeChange {
  const duration = entities.find(entity => entity.type === 'duration');
  return duration?.type === 'duration' ? { minutes: duration.minutes } : {};
}

/** The last of several times is the new one, unless it only identifies the event. */
function timeOf(reading: Reading): TimeChange {
  const { entities, pointed } = reading;
  const time = entities.findLast(entity => entity.type === 'time');
  if (time?.type !== 'time') return {};
  const parts = partsOf(time.value);
  if (parts.date !== undefined && isOfChoice(reading, time.span)) return { of: parts.date };
  if (!pointed || time.span.start < pointed.span.start || time.span.end > pointed.span.end) return parts;
  // "Move the 3 o'clock to Thursday": the clock time identifies the event, the day is new, but they form one time.
  return parts.time !== undefined && parts.date !== undefined ? { date: parts.date } : {};
}

/** True for "only the one on Thursday", where the day belongs to an option of the template. */
const isOfChoice = ({ entities }: Reading, { start }: Span): boolean =>
  entities.some(({ type, span }) => type === 'choice' && span.end <= start && start - span.end <= SMALL_WORD);
/** The length of " von ". */
const SMALL_WORD = 5;

function partsOf({ said, start, end }: TimeValue): TimeChange {
  const date = said.date ? { date: dateOf(start) } : {};
  if (isDate(start) || !said.time) return date;
  const minutes = end && said.end ? { minutes: minutesBetween(start, end) } : {};
  return { ...date, time: clockOf(start), ...minutes };
}

const HALF_AN_HOUR = 30;
const DAY = 1440;

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
  const start = addMinutes(`${change.date ?? now.date}T${change.time ?? now.time}`, change.later ?? 0);
  const [date, time] = [dateOf(start), clockOf(start)];
  const isThere = date === now.date && time === now.time;
  const turn = isThere ? now.turn : sameClock(change.at, { date, time }) ? change.at?.turn : undefined;
  return { date, time, minutes: change.minutes ?? now.minutes + (change.longer ?? 0), ...(turn && { turn }) };
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

function wholeDays(
  when: EventTime,
  { date, minutes, later = 0, longer = 0 }: TimeChange,
  zone: string,
): EventDraft['when'] | undefined {
  const now = when.allDay ? when : { startDate: dateOf(civilAt(when.startMs, zone)), endDate: '' };
  const days = when.allDay ? daysBetween(when.startDate, when.endDate) : 1;
  const length = minutes === undefined ? days + Math.round(longer / DAY) : Math.ceil(minutes / DAY);
  if (length <= 0) return undefined;
  const startDate = addDays(date ?? now.startDate, Math.round(later / DAY));
  return { allDay: true, startDate, endDate: addDays(startDate, length) };
}
