import type { EntityOf, Reading, TimeValue } from '../../nlu/index.ts';
import { clockOf, dateOf, daysBetween, isDate, minutesBetween } from '../../time/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';
import { isComplete, type When, whenView } from './when.ts';
import { answerToGap, clockOfWhen, isTooLong, whenGap } from './when-gaps.ts';

export const whenType: SlotType<When> = {
  read(input) {
    const { reading, mode, previous = {} } = input;
    const time = timeOf(input);
    if (!time && mode === 'answer') {
      const answered = answerToGap(previous, reading, input);
      if (answered) return answered;
    }
    const last = reading.sameTime && input.lastTime !== undefined ? { time: input.lastTime } : undefined;
    const before = { ...last, ...asSaid(previous) };
    const parts = time ? partsOf(asWhole(time.value, reading), before, namesNoDay(reading)) : undefined;
    return reading.allDay ? wholeDay(parts ?? before) : (parts ?? (last && before));
  },
  gap: whenGap,
  clock: clockOfWhen,
  view: (value, setting) => (isComplete(value) ? whenView(value, value.minutes ?? 0, setting.zone) : undefined),
};

/** The message's first time expression. */
export function timeOf(input: Pick<SlotInput<unknown>, 'reading'>): EntityOf<'time'> | undefined {
  return input.reading.entities.find(entity => entity.type === 'time');
}

/** Whether a day was said that there is not: a clock time beside it is not today's. */
export const namesNoDay = ({ entities }: Reading): boolean =>
  entities.some(entity => entity.type === 'impossible' && entity.what === 'day');

/** What a new time is laid over: what was answered of the old one is not said of it, and a length beyond sense is gone. */
function asSaid({ turn: _turn, past: _past, ...when }: When): When {
  return isTooLong(when) ? {} : when;
}

/** "Block friday afternoon" is from its beginning to its end, though it names no hour. */
const asWhole = (value: TimeValue, { blocking }: Reading): TimeValue =>
  blocking && value.end && !isDate(value.start) ? { ...value, said: { ...value.said, time: true, end: true } } : value;

/** A time expression laid over what was known before: what it states wins, what it only assumes does not. */
function partsOf(value: TimeValue, previous: When, noDay: boolean): When {
  const { said } = value;
  const assumed = previous.date ?? (noDay ? undefined : dateOf(value.start));
  const date = said.date ? dateOf(value.start) : assumed;
  const day = date === undefined ? {} : { date };
  if (isDate(value.start)) {
    if (value.end && !said.end) return previous; // "next week" names no day
    const days = value.end ? daysBetween(value.start, value.end) : 1;
    return days > 1 ? { ...day, allDay: true, days } : { ...previous, ...day };
  }
  if (!said.time) return { ...previous, ...day }; // "tomorrow morning" names no hour
  const minutes = value.end && said.end ? minutesBetween(value.start, value.end) : previous.minutes;
  return { ...day, time: clockOf(value.start), ...(minutes !== undefined && { minutes }) };
}

function wholeDay({ date, days }: When): When {
  return { ...(date !== undefined && { date }), ...(days !== undefined && { days }), allDay: true };
}
