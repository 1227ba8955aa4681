import type { EventDetails, EventDraft, EventToChange } from '../../../calendar/model.ts';
import { clockChange } from '../../../time/index.ts';
import { changedClock, type TimeChange } from '../../slots/times/time-change.ts';
import { byRule, hasBegun, movedRepeat, movedSeries, movesOverNext } from '../series/moved-series.ts';
import type { Scoped } from '../series/scope.ts';

/** A series is shown by that one of its events that was spoken of. */
export const shownOf = ({ event, scope, example }: Scoped, zone: string): EventToChange =>
  scope === 'all' ? { ...event, when: byRule(event, example, zone) } : event;

/** A change that leads to where the clocks change says so: that time may come twice, or not at all. */
export function settled(change: TimeChange, { when }: EventDetails, zone: string): TimeChange | undefined {
  const at = Object.keys(change).length > 0 ? changedClock(when, change, zone) : undefined;
  return at && clockChange(`${at.date}T${at.time}`, zone) ? { ...change, at } : undefined;
}

/**
 * When an event will be, or where all are meant when the series will begin, on the wall clock of its own zone.
 * @param shown  when the event that stands for the series is now
 * @param to     when that one would be
 */
export function whereTo(
  { event, scope }: Scoped,
  { shown, to, change }: { shown: EventDetails; to: EventDraft['when']; change: TimeChange },
): EventDraft['when'] | 'nowhere' {
  if (scope !== 'all') return to.allDay ? to : { ...to, zone: event.zone ?? to.zone };
  const isEveryDay = event.repeat?.rule.startsWith('FREQ=DAILY');
  if (isEveryDay && change.date !== undefined) return 'nowhere';
  return movedSeries(event, shown.when, to) ?? 'nowhere';
}

/** All of a series that has begun go no further than to the next one, or events of weeks gone by would be lost. */
export const losesSome = ({ event, scope }: Scoped, when: EventDraft['when'], now: number): boolean =>
  scope === 'all' && hasBegun(event.when, now) && movesOverNext(event, when);

/** A series with the rule that it has once it is moved. */
export function comingAs(shown: EventToChange, { event }: Scoped, when: EventDraft['when'] | undefined): EventToChange {
  const repeat = when && movedRepeat(event, when);
  return repeat ? { ...shown, repeat } : shown;
}
