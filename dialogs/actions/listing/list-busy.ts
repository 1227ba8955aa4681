import type { AgendaDay, EventSummary } from '../../../calendar/model.ts';
import { addDays, type Interval, isDate } from '../../../time/index.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import { isOneDay } from '../../slots/times/range.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { agendaDay, ValuesOf } from '../../templates/shapes.ts';
import type { Action } from '../action.ts';
import { intervalOf } from '../availability/looked-at.ts';
import { eventLineView } from '../event-views.ts';
import { agendaPicture } from '../pictured.ts';
import { type ListPage, pageCounts, pageOf } from './paging.ts';

/** Lists the events of a range day by day, with the merged busy time of each day. */
export const listBusy: Action<'calendar.listBusy'> = async input => {
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone } = setting;
  const { range } = inputs;
  const whole = await calendar.agenda({ ...intervalOf(range, setting), zone });
  const ofHours = range.hours || (!isDate(range.start) && isOneDay(range));
  const agenda = { ...whole, days: ofHours ? duringOnly(whole.days, windowsOf(range, zone)) : whole.days };
  const values = { range: rangeView(range, zone), partial: !agenda.complete };
  const lines = agenda.days.flatMap(day => day.events.map(event => ({ day, event })));
  if (lines.length === 0) return { outcome: 'none', values };
  const page = pageOf(lines, purpose, size);
  return {
    outcome: 'done',
    values: { ...values, ...pageCounts(page), days: daysOf(page, zone) },
    mentioned: [...new Set(page.items.map(({ event }) => event.id))],
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
    ...(page.before === 0 && agendaPicture(agenda, range, setting)),
  };
};

/** The days with what is on in some windows of them: of what lasts whole days, only what takes time. */
function duringOnly(days: readonly AgendaDay[], windows: readonly Interval[]): AgendaDay[] {
  const isIn = ({ when, busy }: EventSummary): boolean => (when.allDay ? busy : clipAll([when], windows).length > 0);
  return days
    .map(day => ({ ...day, events: day.events.filter(isIn), busy: clipAll(day.busy, windows) }))
    .filter(({ events }) => events.length > 0);
}

type AgendaLine = { day: AgendaDay; event: EventSummary };
type DayView = ValuesOf<typeof agendaDay>;

/** The lines of a page, numbered consecutively and grouped by day. */
function daysOf({ items, before }: ListPage<AgendaLine>, zone: string): DayView[] {
  const lines = items.map(({ day, event }, index) => ({ day, event: eventLineView(event, before + index + 1, zone) }));
  return [...new Set(items.map(({ day }) => day))].map(day => ({
    ...dayView(day, zone),
    events: lines.filter(line => line.day === day).map(({ event }) => event),
  }));
}

function dayView({ date, busy }: AgendaDay, zone: string): Omit<DayView, 'events'> {
  const whole = rangeView({ start: date, end: addDays(date, 1) }, zone);
  return {
    day: whole,
    busy: busy.map(({ startMs, endMs, tentative }) => {
      const fillsDay = startMs <= whole.startMs && endMs >= whole.endMs;
      return { when: fillsDay ? whole : spanView({ startMs, endMs }, zone), tentative };
    }),
  };
}
