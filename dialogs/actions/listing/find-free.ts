import { type Interval, MINUTE_MS } from '../../../time/index.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { Action, ActionInput } from '../action.ts';
import { findTogether } from '../availability/find-together.ts';
import { intervalOf } from '../availability/looked-at.ts';
import { suggestion } from '../availability/suggestion.ts';
import { freeGaps, isOfWork, notAtNight } from '../free-gaps.ts';
import { pageCounts, pageOf } from './paging.ts';

/** Finds free time in a range, also with other people; each suggestion starts the template that creates an event. */
export const findFree: Action<'calendar.findFree'> = async input => {
  if (input.inputs.attendees?.length) return findTogether(input);
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone, now } = setting;
  const { duration: minutes } = inputs;
  const range = notAtNight(inputs.range, setting.workingHours);
  const agenda = await calendar.agenda({ ...intervalOf(range, setting), zone });
  const busy = agenda.days.flatMap(day => day.busy);
  const gaps = freeGaps(range, busy, { minutes, hours: setting.workingHours, now, zone });
  const beyondWork = !isOfWork(range, setting.workingHours);
  const values = { range: rangeView(range, zone), beyondWork, known: [], unknown: [], partial: !agenda.complete };
  if (gaps.length === 0) return { outcome: 'none', values };
  const page = pageOf(inputs.turn === 'first' ? [firstOf(gaps, windowsOf(range, zone))] : gaps, purpose, size);
  return {
    outcome: 'done',
    values: {
      ...values,
      ...pageCounts(page),
      allFree: clipAll(busy, windowsOf(range, zone)).length === 0 && agenda.complete,
      fits: false,
      instead: false,
      free: page.items.map((gap, index) => ({ ...ALONE, number: index + 1, when: spanView(gap, zone) })),
    },
    begin: page.items.map(gap => suggested(input, gap)),
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
};

/** "My first free evening" is one that is free as a whole, if there is such a one. */
function firstOf(gaps: readonly Interval[], windows: readonly Interval[]): Interval {
  const isWhole = (gap: Interval): boolean =>
    windows.some(({ startMs, endMs }) => gap.startMs <= startMs && endMs <= gap.endMs);
  const first = gaps.find(isWhole) ?? gaps[0];
  if (!first) throw new TypeError('there is no free time to take the first of');
  return first;
}

const ALONE = { everyone: false, missing: [], elsewhere: [] };

/**
 * A suggestion at the beginning of a gap, with the requested length and what else was said for the event. If more than
 * twice that time is free, agreeing does not choose a clock time.
 */
function suggested({ inputs, setting }: ActionInput<'calendar.findFree'>, { startMs, endMs }: Interval) {
  const { title, duration: minutes } = inputs;
  const length = minutes * MINUTE_MS;
  return suggestion({ startMs, endMs: startMs + length }, { setting, title, more: endMs - startMs > 2 * length });
}
