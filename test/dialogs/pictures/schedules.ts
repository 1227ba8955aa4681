import type { Block, Look, Schedule } from '../../../dialogs/pictures/schedule.ts';
import { civilDate, civilTime, instantAt, zone } from '../../../time/index.ts';

export const london = zone('Europe/London');

/** An instant of June 2029 in London; the 4th is a Monday. */
export const june = (day: string, clock: string): number => instantAt(civilTime(`2029-06-${day}T${clock}`), london);

export const block = (day: string, [from, to]: [string, string], title: string, look: Look = 'busy'): Block => ({
  startMs: june(day, from),
  endMs: june(day, to),
  title,
  look,
});

export const schedule = (days: readonly string[], what: Partial<Schedule> = {}): Schedule => ({
  zone: london,
  hours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' },
  days: days.map(day => civilDate(`2029-06-${day}`)),
  blocks: [],
  offers: [],
  ...what,
});
