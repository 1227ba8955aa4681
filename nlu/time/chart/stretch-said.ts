import type { Read } from './assemble.ts';
import { type DayNumber, dateOf, onOrAfter, validDay, weekdayOf } from './calendar.ts';
import type { At, Days, Value } from './values.ts';

/**
 * "In February ... on the 12th", "Monday to Thursday ... next week": a day that leaves its month open, or weekdays that leave
 * their week open, with the month or week that the message names elsewhere.
 */
export function withStretchSaid(reads: readonly Read[]): Read[] {
  const [stretch, other] = reads.filter(isStretch);
  if (!stretch || other) return [...reads];
  const days = stretch.value as Days;
  const moved = reads.map(read => (read === stretch ? undefined : within(read, stretch, days)));
  if (moved.every(read => read === undefined)) return [...reads];
  return reads.flatMap((read, at) => (read === stretch ? [] : (moved[at] ?? read)));
}

const isStretch = ({ value }: Read): boolean =>
  isDays(value) && (value.unit === 'month' || value.unit === 'week') && !value.begins && value.upTo === undefined;

const isDays = (value: Value): value is Days => typeof value === 'object' && value.kind === 'days';
const isAt = (value: Value): value is At => typeof value === 'object' && value.kind === 'at';

function within({ value, covers }: Read, stretch: Read, days: Days): Read | undefined {
  const said = isAt(value) ? value.days : isDays(value) ? value : undefined;
  const there = said && (days.unit === 'week' ? inWeek(said, days.start) : inMonth(said, days.start));
  if (!there) return undefined;
  return { value: isAt(value) ? { ...value, days: there } : there, covers: [...covers, ...stretch.covers] };
}

function inMonth(said: Days, month: DayNumber): Days | undefined {
  const { year, month: number } = dateOf(month);
  const start = said.assumed === 'month' ? validDay(year, number, dateOf(said.start).day) : undefined;
  const { assumed: _open, ...day } = said;
  return start === undefined ? undefined : { ...day, start, end: start + said.end - said.start };
}

function inWeek(said: Days, week: DayNumber): Days | undefined {
  const { weekdays, listed, ...days } = said;
  if (!weekdays) return undefined;
  const start = onOrAfter(week, weekdayOf(said.start));
  const by = start - said.start;
  const each = listed?.map(day => ({ ...day, start: day.start + by, end: day.end + by }));
  return { ...days, start, end: said.end + by, ...(each && { listed: each }) };
}
