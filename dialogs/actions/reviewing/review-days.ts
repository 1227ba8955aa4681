import { type Interval, instantAt, type Zone } from '../../../time/index.ts';
import type { ActionResult, Beginning } from '../../engine/event.ts';
import { formatTimes } from '../../prompts/format.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { Action, ActionInput } from '../action.ts';
import { eventLineView, eventWhen } from '../event-views.ts';
import { notCancelled } from '../finding/candidates.ts';
import { type ListPage, pageCounts, pageOf } from '../listing/paging.ts';
import { loadOf } from './load.ts';
import { type Overlap, overlapsIn, type Timed } from './meetings.ts';

type ReviewInput = ActionInput<'calendar.reviewDays'>;

/** Says how full a period is, and what overlaps in it. */
export const reviewDays: Action<'calendar.reviewDays'> = async input => {
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone, now } = setting;
  const { range, about } = inputs;
  const during = { startMs: instantAt(range.start, zone), endMs: instantAt(range.end, zone) };
  const list = await calendar.listEvents({ ...during, zone, show: 'review' });
  const events = notCancelled(list.events);
  const overlaps = overlapsIn(events, ahead(during, now));
  const values = { range: rangeView(range, zone), partial: !list.complete };
  if (about === 'conflicts' && overlaps.length === 0) return { outcome: 'none', values };
  const page = pageOf(overlaps, purpose, about === 'conflicts' ? size : 0);
  const load = loadOf(events, { range, during, setting });
  const conflicts = conflictsOn(page.items, zone);
  return {
    outcome: 'done',
    values: { ...values, ...pageCounts(page), ...load, conflicts },
    ...(about === 'conflicts' && waysOn(page, input)),
  };
};

/** What is over needs no one's care, unless the whole period is. */
const ahead = ({ startMs, endMs }: Interval, now: number): Interval => ({
  startMs: endMs > now ? Math.max(startMs, now) : startMs,
  endMs,
});

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
