import type { Reading, SpokenPeriod } from '../../../../nlu/index.ts';
import { addDays, addMinutes, atClock, dateOf, weekdayOf } from '../../../../time/index.ts';
import type { Context } from '../../../context.ts';
import type { ConversationState } from '../../../engine/state.ts';
import { readText } from '../../../slots/fill.ts';
import { lookedAt } from '../../../slots/slot-kinds.ts';
import type { DayRange, When } from '../../../slots/times/when.ts';
import { slotValue } from '../../../slots/values.ts';
import { plannedTime } from '../../proposed/planned-time.ts';

/** For this long (in ms), days that were looked at or written are still being talked about. */
const TALKED_ABOUT = 15 * 60_000;

/**
 * "Which meetings fall into that period", "what else is on that weekend": the message with the days spoken of last in place of
 * these words, so that they are read like any others.
 */
export function inPeriodSpokenOf(
  context: Context,
  state: ConversationState,
  { thatPeriod, text, question }: Reading,
): Reading | undefined {
  const { last } = state;
  const isRecent = last !== undefined && context.setting.now - (last.atMs ?? 0) < TALKED_ABOUT;
  const spoken = (thatPeriod && daysPlanned(context, state)) ?? (isRecent ? daysSpokenOf(context, last) : undefined);
  if (!thatPeriod || !spoken || (isNextTo(thatPeriod.of) && !question)) return undefined;
  const { start, end } = daysMeant(spoken, thatPeriod.of);
  const days = `${start} - ${addDays(end, -1)}`;
  return readText(context, `${text.slice(0, thatPeriod.span.start)}${days}${text.slice(thatPeriod.span.end)}`);
}

/** "Add a walk the day after" is no question: there, it is read as the time of something new. */
const isNextTo = (of: SpokenPeriod): of is 'dayAfter' | 'dayBefore' => of === 'dayAfter' || of === 'dayBefore';

/** The day of what waits for a yes. */
function daysPlanned(context: Context, state: ConversationState): DayRange | undefined {
  const when = state.held ? plannedTime(context, state) : undefined;
  return when?.date === undefined ? undefined : { start: when.date, end: endOf(when.date, when) };
}

function daysMeant(spoken: DayRange, of: SpokenPeriod): DayRange {
  if (of === 'dayAfter') return { start: spoken.end, end: addDays(spoken.end, 1) };
  if (of === 'dayBefore') return { start: addDays(spoken.start, -1), end: spoken.start };
  return of === 'all' ? spoken : around(spoken.start, of);
}

/** The days that were looked at, or of the event that was shown or written. */
function daysSpokenOf({ set }: Context, last: NonNullable<ConversationState['last']>): DayRange | undefined {
  const template = set.templates.get(last.template);
  const looked = template && lookedAt(template, last.slots)?.range;
  if (looked) return { start: dateOf(looked.start), end: addDays(dateOf(addMinutes(looked.end, -1)), 1) };
  const when = template && slotValue(template, last.slots, 'date-time-range');
  if (when?.date !== undefined) return { start: when.date, end: endOf(when.date, when) };
  return last.day === undefined ? undefined : { start: last.day, end: addDays(last.day, 1) };
}

/** The day after the last one. */
function endOf(date: string, { time, minutes = 1, days = 1 }: When): string {
  return time === undefined ? addDays(date, days) : addDays(dateOf(addMinutes(atClock(date, time), minutes - 1)), 1);
}

/** In days. */
const [WEEK, WORKING_WEEK] = [7, 5];

/** The week from Monday on in which a day is, or the weekend of that week. */
function around(day: string, of: 'week' | 'weekend'): DayRange {
  const monday = addDays(day, 1 - weekdayOf(day));
  return { start: of === 'week' ? monday : addDays(monday, WORKING_WEEK), end: addDays(monday, WEEK) };
}
