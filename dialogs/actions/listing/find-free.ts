import { civilAt, clockOf, dateOf, type Interval, instantAt } from '../../../time/index.ts';
import { formatDay, formatTimes } from '../../prompts/format.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { Action, ActionInput } from '../action.ts';
import { freeGaps } from '../free-gaps.ts';
import { pageCounts, pageOf } from './paging.ts';

/** Finds free time in a range; each suggestion starts the template that creates an event. */
export const findFree: Action<'calendar.findFree'> = async input => {
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone, now } = setting;
  const { range, duration: minutes } = inputs;
  const stretch = { startMs: instantAt(range.start, zone), endMs: instantAt(range.end, zone) };
  const agenda = await calendar.agenda({ ...stretch, zone });
  const busy = agenda.days.flatMap(day => day.busy);
  const gaps = freeGaps(range, busy, { minutes, hours: setting.workingHours, now, zone });
  const values = { range: rangeView(range, zone), partial: !agenda.complete };
  if (gaps.length === 0) return { outcome: 'none', values };
  const page = pageOf(gaps, purpose, size);
  return {
    outcome: 'done',
    values: {
      ...values,
      ...pageCounts(page),
      allFree: busy.length === 0 && agenda.complete,
      free: page.items.map((gap, index) => ({ number: index + 1, when: spanView(gap, zone) })),
    },
    begin: page.items.map(gap => suggestion(input, gap)),
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
};

/**
 * A suggestion at the beginning of a gap, with the requested length and what else was said for the event. If more than
 * twice that time is free, agreeing does not choose a clock time.
 */
function suggestion({ inputs, setting }: ActionInput<'calendar.findFree'>, { startMs, endMs }: Interval) {
  const { zone, locale } = setting;
  const { attendees, title, duration: minutes } = inputs;
  const [start, length] = [civilAt(startMs, zone), minutes * 60_000];
  const seen = spanView({ startMs, endMs: startMs + length }, zone);
  const others = { ...(attendees !== undefined && { attendees }), ...(title !== undefined && { title }) };
  const day = { date: dateOf(start), minutes };
  return {
    label: `${formatDay(seen, locale)}, ${formatTimes(seen, locale)}`,
    slots: { when: { ...day, time: clockOf(start) }, ...others },
    ...(endMs - startMs > 2 * length && { agreed: { when: day, ...others } }),
  };
}
