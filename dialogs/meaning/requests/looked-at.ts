import type { Reading } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  civilAt,
  clockOf,
  dateOf,
  daysBetween,
  isDate,
  minutesBetween,
} from '../../../time/index.ts';
import { type Context, runs } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { lookedAt, rangeSlot } from '../../slots/slot-kinds.ts';
import { isOneDay } from '../../slots/times/range.ts';
import { dayWithin } from '../../slots/times/when.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import type { Begun } from './slots-of-request.ts';

/** "Which calendar is the dentist in" asks for that event, and not for all calendars. */
export const isAskedWhereKept = (template: Template | undefined, { asked, title, generalTitle }: Reading): boolean =>
  runs(template, 'calendar.listCalendars') && asked === 'calendar' && title !== undefined && !generalTitle;

const HOUR = 60;

/** In minutes: "2 to 4" is when something may be, but a morning is not, and of "at 4" no end is said. */
const LONGEST_LOOKED_AT = 180;

/** For this long (in ms), a new event can refer to the day that was looked at. */
const ON_THEIR_MINDS = 15 * 60_000;

/**
 * "Add an event" right after a look at a future day means that day, unless the message names another. "Then" is the hour that
 * was looked at.
 */
export function dayLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const { now, zone } = context.setting;
  const before = last && context.set.templates.get(last.template);
  if (!before || before.writes || template.writes !== 'new') return {};
  const looked = now - (last.atMs ?? 0) < ON_THEIR_MINDS ? lookedAt(before, last.slots) : undefined;
  if (!looked || !isOneDay(looked.range)) return {};
  const { start } = looked.range;
  const minutes = isDate(start) ? undefined : minutesBetween(start, looked.range.end);
  const isShort = minutes !== undefined && minutes !== HOUR && minutes <= LONGEST_LOOKED_AT;
  const isOfLook = !isDate(start) && (reading.thatTime === true || isShort);
  // "At 1" right after a look at 1 to 4 says when it begins, and not that it takes all of it.
  const isHour = isOfLook && !reading.entities.some(one => one.type === 'time' && one.value.said.time);
  const when = {
    date: dateOf(start),
    ...(isHour && { time: clockOf(start) }),
    ...(isHour && isShort && { minutes }),
  };
  const isToCome = isOfLook || when.date > dateOf(civilAt(now, zone));
  return isToCome ? withValues(template, {}, { 'date-time-range': when }) : {};
}

/** "Any conflicts?" right after a look at some days is about them, unless the message names others; "then" always is. */
export function periodLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const before = last && context.set.templates.get(last.template);
  const range = rangeSlot(template);
  const saysThen = reading.thatTime === true && reading.turn === undefined;
  const isMeant = saysThen || runs(template, 'calendar.reviewDays');
  if (!before || before.writes || range === undefined || !isMeant) return {};
  const looked = context.setting.now - (last.atMs ?? 0) < ON_THEIR_MINDS ? lookedAt(before, last.slots) : undefined;
  return looked ? { [range]: looked.range } : {};
}

/** In days. */
const WEEK = 7;

/** "Then Wednesday at 7:30" right after a look at next week: a weekday without a week is in the days that were looked at. */
export function inDaysLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading, slots }: Begun & { template: Template },
): SlotValues {
  const { now, zone } = context.setting;
  const before = last && context.set.templates.get(last.template);
  const when = slotValue(template, slots, 'date-time-range');
  const isRecent = now - (last?.atMs ?? 0) < ON_THEIR_MINDS;
  if (!before || before.writes || template.writes !== 'new' || when?.date === undefined || !isRecent) return slots;
  const range = lookedAt(before, last.slots)?.range;
  const isBare = reading.entities.some(
    one => one.type === 'time' && one.value.said.weekday && dateOf(one.value.start) === when.date,
  );
  if (!range || !isBare || dateOf(range.start) <= dateOf(civilAt(now, zone))) return slots;
  const days = { start: dateOf(range.start), end: addDays(dateOf(addMinutes(range.end, -1)), 1) };
  if (daysBetween(days.start, days.end) > WEEK) return slots;
  return withValues(template, slots, { 'date-time-range': { ...when, date: dayWithin(when.date, days) } });
}

/** "Put the dentist in there" right after a look at one calendar goes to that one. */
export function calendarSpokenOf(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const before = last && context.set.templates.get(last.template);
  const calendar = before && slotValue(before, last.slots, 'calendar');
  if (!reading.sameCalendar || template.writes !== 'new' || calendar?.id === undefined) return {};
  return withValues(template, {}, { calendar: { ...calendar, to: true } });
}
