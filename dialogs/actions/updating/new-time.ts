import { type EventDetails, type EventDraft, type EventToChange, sameTime } from '../../../calendar/model.ts';
import { firstDate } from '../../../nlu/index.ts';
import { type CivilDate, civilAt, clockChange, dateOf } from '../../../time/index.ts';
import { isInPart } from '../../slots/times/part-of-day.ts';
import { changedClock, changedTime, type TimeChange } from '../../slots/times/time-change.ts';
import { byRule, hasBegun, movedRepeat, movedSeries, movesOverNext } from '../series/moved-series.ts';
import type { Scoped } from '../series/scope.ts';
import type { Plan } from './plan.ts';

/** The event that represents a series: the one that was spoken of. */
export const representativeOf = ({ event, scope, example }: Scoped, zone: string): EventToChange =>
  scope === 'all' ? { ...event, when: byRule(event, example, zone) } : event;

/** A change that ends where the clocks change names that time, because it may occur twice or not at all. */
export function withClockChange(change: TimeChange, { when }: EventDetails, zone: string): TimeChange | undefined {
  const at = Object.keys(change).length > 0 ? changedClock(when, change, zone) : undefined;
  return at && clockChange(`${at.date}T${at.time}`, zone) ? { ...change, at } : undefined;
}

/** The day on which an hour is still to be said: "to Wednesday afternoon", of an event in the morning. */
export function dayWithoutHour(change: TimeChange, { when }: EventDetails, zone: string): CivilDate | undefined {
  if (!change.part) return undefined;
  const clock = changedClock(when, change, zone);
  if (clock) return isInPart(change.part, clock.time) ? undefined : clock.date;
  const days = changedTime(when, change, zone);
  return days?.allDay ? days.startDate : undefined;
}

/**
 * The new time of an event, or the new start of a series if all of it is meant, in the event's own zone.
 * @param shown the current time of the event that represents the series
 * @param to the new time of that event
 */
export function newTimeOf(
  { event, scope }: Scoped,
  { shown, to, change }: { shown: EventDetails; to: EventDraft['when']; change: TimeChange },
): EventDraft['when'] | 'nowhere' {
  if (scope !== 'all' && scope !== 'following') return to.allDay ? to : { ...to, zone: event.zone ?? to.zone };
  const isEveryDay = event.repeat?.rule.startsWith('FREQ=DAILY');
  if (isEveryDay && (change.date ?? change.week) !== undefined) return 'nowhere';
  return movedSeries(event, shown.when, to) ?? 'nowhere';
}

/** The time of the first event of a new series: the first day from the event's own on that the rule allows. */
export function firstTime(
  event: EventDetails,
  { when, repeat }: { when: Plan['when'] | undefined; repeat: NonNullable<Plan['repeat']> },
  zone: string,
): EventDraft['when'] | 'never' {
  const own = event.zone ?? zone;
  const from = when ?? (event.when.allDay ? event.when : { ...event.when, zone: own });
  const day = from.allDay ? from.startDate : dateOf(civilAt(from.startMs, own));
  const date = firstDate(repeat.rule, day) ?? day;
  if (repeat.until !== undefined && repeat.until < date) return 'never';
  return date === day ? from : (changedTime(from, { date }, own) ?? from);
}

/** A new series shows the time of its first event, if that is not the event's own. */
export function withShownTime(plan: Plan, event: EventDetails, when: EventDraft['when'] | undefined): Plan {
  if (!plan.repeat || !when) return plan;
  const { when: _asked, ...others } = plan;
  return sameTime(when, event.when) ? others : { ...others, when };
}

/** A series that has begun may not move as far as its own next event, or past events would be lost. */
export const losesPastEvents = ({ event, scope }: Scoped, when: EventDraft['when'], now: number): boolean =>
  scope === 'all' && hasBegun(event.when, now) && movesOverNext(event, when);

/** The event shown, with the repetition that its series has after the move. */
export function withMovedRepeat(
  shown: EventToChange,
  { event }: Scoped,
  when: EventDraft['when'] | undefined,
): EventToChange {
  const repeat = when && movedRepeat(event, when);
  return repeat ? { ...shown, repeat } : shown;
}
