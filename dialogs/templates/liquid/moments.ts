import { addDays } from '../../../time/index.ts';
import type { WhenView } from '../shapes.ts';

/** The ends of a time that a text can name: `event.when.start`. */
export const MOMENTS: readonly string[] = ['start', 'end'];

/** One end of a time, as a time of its own; of whole days, the first day or the last. */
export function momentOf(when: WhenView, end: string): WhenView {
  const { allDay, startMs, endMs, startDate, endDate } = when;
  const day = end === 'start' ? startDate : addDays(endDate, -1);
  if (allDay) return { ...when, startDate: day, endDate: addDays(day, 1) };
  const atMs = end === 'start' ? startMs : endMs;
  return { ...when, startMs: atMs, endMs: atMs, startDate: day, endDate: addDays(day, 1) };
}

export const isWhenView = (value: unknown): value is WhenView =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'startMs') && Object.hasOwn(value, 'allDay');
