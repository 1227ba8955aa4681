import type { EventDetails } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { addDays, dateAt, type Interval, instantAt, MINUTE_MS } from '../../../time/index.ts';
import { formatDay, formatTimes } from '../../prompts/format.ts';
import { spanView } from '../../slots/times/when.ts';
import { freeGaps } from '../free-gaps.ts';
import type { AnswerInput } from './meant-invitation.ts';

const DAYS = 7;
const MOST = 3;
const LONGEST_MINUTES = 8 * 60;

/** Times near a declined event at which the person is free; none if the calendar does not say. */
export async function otherTimes({ calendar, setting }: AnswerInput, { when }: EventDetails): Promise<Interval[]> {
  const { zone, now, workingHours: hours } = setting;
  if (when.allDay) return [];
  const minutes = Math.round((when.endMs - when.startMs) / MINUTE_MS);
  if (minutes <= 0 || minutes > LONGEST_MINUTES) return [];
  const first = dateAt(Math.max(when.startMs, now), zone);
  const range = { start: first, end: addDays(first, DAYS) };
  const stretch = { startMs: instantAt(range.start, zone), endMs: instantAt(range.end, zone) };
  try {
    const agenda = await calendar.agenda({ ...stretch, zone });
    // The declined event no longer keeps the person busy, but its own time is not offered again.
    const busy = [...agenda.days.flatMap(day => day.busy), { startMs: when.startMs, endMs: when.endMs }];
    return onePerDay(freeGaps(range, busy, { minutes, hours, now, zone }), zone).map(({ startMs }) => ({
      startMs,
      endMs: startMs + minutes * MINUTE_MS,
    }));
  } catch (error) {
    if (isBotError(error)) return [];
    throw error;
  }
}

/** The first gap of each day, on the next few days that have one. */
function onePerDay(gaps: readonly Interval[], zone: string): Interval[] {
  const days = new Set<string>();
  return gaps
    .filter(({ startMs }) => {
      const day = dateAt(startMs, zone);
      return !days.has(day) && days.add(day);
    })
    .slice(0, MOST);
}

/** A free time as the button that proposes it to the organizer. */
export function proposalOf({ inputs, setting }: AnswerInput, id: string, gap: Interval) {
  const seen = spanView(gap, setting.zone);
  const label = `${formatDay(seen, setting.locale)}, ${formatTimes(seen, setting.locale)}`;
  const { notify } = inputs;
  return {
    label,
    slots: { event: { id }, answer: 'decline', proposal: label, ...(notify !== undefined && { notify }) },
  };
}
