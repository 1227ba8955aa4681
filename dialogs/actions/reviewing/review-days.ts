import type { Interval, Zone } from '../../../time/index.ts';
import type { ActionResult, Beginning } from '../../engine/event.ts';
import { formatTimes } from '../../prompts/format.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { Action, ActionInput } from '../action.ts';
import { intervalOf } from '../availability/looked-at.ts';
import { eventLineView, eventWhen } from '../event-views.ts';
import { notCancelled } from '../finding/candidates.ts';
import { type ListPage, pageCounts, pageOf } from '../listing/paging.ts';
import { extremeDays } from './extreme-days.ts';
import { awayTest, loadOf } from './load.ts';
import { type Overlap, overlapsIn, type Timed } from './meetings.ts';

type ReviewInput = ActionInput<'calendar.reviewDays'>;

/** Says how full a period is, and what overlaps in it. */
export const reviewDays: Action<'calendar.reviewDays'> = async input => {
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone, now } = setting;
  const { range, about } = inputs;
  const whole = intervalOf(range, input.setting);
  const during = windowsOf(range, zone);
  const list = await calendar.listEvents({ ...whole, zone, show: 'review' });
  const events = notCancelled(list.events).filter(({ when }) => clipAll([eventWhen(when, zone)], during).length > 0);
  const overlaps = ahead(during, now).flatMap(window => overlapsIn(events, window));
  const values = { range: rangeView(range, zone), partial: !list.complete };
  if (about === 'conflicts' && overlaps.length === 0) return { outcome: 'none', values };
  const page = pageOf(overlaps, purpose, about === 'conflicts' ? size : 0);
  const load = loadOf(events, { range, during, setting });
  const conflicts = conflictsOn(page.items, zone);
  const extreme =
    about === 'busiest' || about === 'quietest'
      ? extremeDays(about, load, { range, setting, isAway: awayTest(events, setting) })
      : [];
  const [one, another] = extreme;
  return {
    outcome: 'done',
    ...(one && !another && { day: one.day.startDate }),
    values: { ...values, ...pageCounts(page), ...load, conflicts, extreme },
    ...(about === 'conflicts' && waysOn(page, input)),
  };
};

/** What is over needs no one's care, unless the whole period is. */
function ahead(windows: readonly Interval[], now: number): readonly Interval[] {
  const left = clipAll(windows, [{ startMs: now, endMs: Number.POSITIVE_INFINITY }]);
  return left.length > 0 ? left : windows;
}

/** Both events of each overlap are lines that can be chosen, so an event that overlaps twice has two. */
const conflictsOn = (overlaps: readonly Overlap[], zone: Zone) =>
  overlaps.map(({ events, shared }, index) => ({
    shared: spanView(shared, zone),
    events: events.map((event, nth) => eventLineView(event, 2 * index + nth + 1, zone)),
  }));

/** What can be done with each line, unless it is over. */
function waysOn({ items, nextOffset }: ListPage<Overlap>, input: ReviewInput): Ways {
  const lines = items.flatMap(({ events }) => events);
  const isOver = lines.some(({ when }) => when.endMs <= input.setting.now);
  return {
    mentioned: lines.map(({ id }) => id),
    ...(!isOver && { begin: lines.map(event => wayOut(event, input)) }),
    ...(nextOffset !== undefined && { nextOffset }),
  };
}

type Ways = Pick<ActionResult, 'mentioned' | 'begin' | 'nextOffset'>;

/** An invitation can be declined, and an event of one's own moved. */
function wayOut({ id, title, when, invited }: Timed, { setting: { zone, locale } }: ReviewInput): Beginning {
  const label = title || formatTimes(eventWhen(when, zone), locale);
  return invited
    ? { label, slots: { event: { id }, answer: 'decline' }, writes: 'answer' }
    : { label, slots: { event: { id } }, writes: 'change' };
}
