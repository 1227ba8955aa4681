import type { Reading } from '../../nlu/index.ts';
import { turnGap, turnIn } from './clock-turns.ts';
import type { Gap, Setting } from './slot-type.ts';
import { type ClockStretch, type CompleteWhen, isComplete, type When, whenView } from './when.ts';

/** Longer than this is a slip. */
const LONGEST_DAYS = 366;
const DAY = 1440;

/** What has to be asked before an event can be at that time: what is missing of it, or hard to believe. */
export function whenGap(when: When, setting: Setting): Gap | undefined {
  const { zone } = setting;
  const { date } = when;
  if (date === undefined) return { ask: 'askDay', values: () => ({}) };
  if (!isComplete(when)) {
    return { ask: 'askTime', values: () => ({ day: whenView({ date, allDay: true }, 0, zone) }), otherwise: 'allDay' };
  }
  const seen = () => ({ when: whenView(when, when.minutes ?? 0, zone) });
  if (isTooLong(when)) return { ask: 'askShorter', values: seen };
  if (isOver(when, setting)) return { ask: 'askPast', values: seen, otherwise: 'yes' };
  const clock = clockOfWhen(when);
  return clock && turnGap(clock, setting);
}

/** The answer to one of these questions that is no time itself: "yes", "the second one", "02:30 CET". */
export function answerToGap(when: When, reading: Reading, setting: Setting): When | undefined {
  if (!isComplete(when)) return undefined;
  if (isOver(when, setting)) return reading.answer === 'yes' ? { ...when, past: true } : undefined;
  const clock = clockOfWhen(when);
  const turn = clock && turnIn(reading, clock, setting);
  return turn && { ...when, turn };
}

/** The stretch of clock time of an event that has one. */
export function clockOfWhen({ date, time, turn, minutes = 0 }: When): ClockStretch | undefined {
  if (date === undefined || time === undefined) return undefined;
  return { date, time, minutes, ...(turn && { turn }) };
}

export const isTooLong = ({ days = 1, minutes = 0 }: When): boolean => days + minutes / DAY > LONGEST_DAYS;

/** An event of today that has begun is not over as long as its end is to come. */
function isOver(when: CompleteWhen, { now, zone }: Setting): boolean {
  if (when.past) return false;
  const { endMs } = whenView(when, when.minutes ?? 0, zone);
  return endMs < now;
}
