import type { AgendaDay, EventSummary } from '../../calendar/model.ts';
import { addDays, instantAt } from '../../time/index.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Range } from '../slots/range.ts';
import { rangeView, spanView } from '../slots/when.ts';
import type { Action } from './action.ts';
import { eventLineView } from './event-views.ts';
import { pageCounts, pageOf } from './paging.ts';

/** What is on in a stretch of time, day by day, with the merged busy time of each day. */
export const listBusy: Action = async ({ calendar, slots, setting, purpose, template }): Promise<ActionResult> => {
  const { zone } = setting;
  const range = slots['range'] as Range;
  const agenda = await calendar.agenda({
    startMs: instantAt(range.start, zone),
    endMs: instantAt(range.end, zone),
    zone,
  });
  const values = { range: rangeView(range, zone), partial: !agenda.complete };
  const lines = agenda.days.flatMap(day => day.events.map(event => ({ day, event })));
  if (lines.length === 0) return { outcome: 'none', values };
  const page = pageOf(lines, purpose, template.page);
  const days = [...new Set(page.items.map(({ day }) => day))].map(day =>
    dayView(
      day,
      page.items.filter(line => line.day === day).map(line => line.event),
      page.before + page.items.findIndex(line => line.day === day),
      zone,
    ),
  );
  return {
    outcome: 'done',
    values: { ...values, ...pageCounts(page), days },
    mentioned: [...new Set(page.items.map(({ event }) => event.id))],
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
};

function dayView(day: AgendaDay, events: EventSummary[], before: number, zone: string): Record<string, unknown> {
  const whole = rangeView({ start: day.date, end: addDays(day.date, 1) }, zone);
  return {
    day: whole,
    events: events.map((event, index) => eventLineView(event, before + index + 1, zone)),
    busy: day.busy.map(({ startMs, endMs, tentative }) => {
      const fillsDay = startMs <= whole.startMs && endMs >= whole.endMs;
      return { when: fillsDay ? whole : spanView({ startMs, endMs }, zone), tentative };
    }),
  };
}
