import { dateText, dateTimeOf } from '../../../time/index.ts';
import { firstDay } from '../../recurrence/rules.ts';
import { itemsOf, type Read } from './assemble.ts';
import { type DayNumber, dayIn, dayText, plusMonths } from './calendar.ts';
import { weekdaysIn } from './operations/repeats.ts';
import type { ChartContext, Repeat, Value } from './values.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7];

/** A repetition with everything that the message says of it, and the rest of the message. */
export type Repeated = { repeat: Read<Repeat>; others: Read[] };

export function repeatIn(reads: readonly Read[], context: ChartContext): Repeated | undefined {
  const repeat = reads.find((read): read is Read<Repeat> => isKind(read.value, 'repeat'));
  if (!repeat) return undefined;
  return reads
    .filter(read => read !== repeat)
    .reduce<Repeated>((known, read) => withLimit(known, read, context), { repeat, others: [] });
}

const isKind = (value: Value, kind: string): boolean => typeof value === 'object' && value.kind === kind;

function withLimit({ repeat, others }: Repeated, read: Read, context: ChartContext): Repeated {
  const value = limited(repeat.value, read.value, context);
  if (!value) return { repeat, others: [...others, read] };
  return { repeat: { value, covers: [...repeat.covers, ...read.covers] }, others };
}

/** The repetition with what a value says of it: its end, its weekdays, or how often it is. */
function limited(repeat: Repeat, value: Value, { today }: ChartContext): Repeat | undefined {
  const { rule } = repeat;
  const weekdays = itemsOf(value).flatMap(item =>
    typeof item === 'object' && item.kind === 'days' ? (item.weekday ?? []) : [],
  );
  if (rule.frequency === 'WEEKLY' && !rule.days && weekdays.length > 0 && weekdays.length === itemsOf(value).length) {
    return { ...repeat, rule: { ...rule, days: weekdays.map(weekday => ({ weekday })) } };
  }
  if (typeof value !== 'object') return undefined;
  if (value.kind === 'days' && value.upTo !== undefined) return { ...repeat, until: value.upTo };
  if (value.kind === 'length' && value.of === 'for' && value.minutes === 0) {
    return { ...repeat, until: plusMonths(today, value.months) + value.days };
  }
  if (value.kind !== 'limit') return undefined;
  return value.count === undefined ? without(repeat, weekdaysIn(value.except ?? 0)) : { ...repeat, count: value.count };
}

/** Every day but some weekdays. */
function without(repeat: Repeat, not: readonly number[]): Repeat | undefined {
  const { rule } = repeat;
  const daily = rule.frequency === 'DAILY' && !rule.interval;
  const days = rule.days ?? (daily ? ALL.map(weekday => ({ weekday })) : []);
  const left = days.filter(({ weekday }) => !not.includes(weekday));
  return left.length > 0 ? { ...repeat, rule: { ...rule, frequency: 'WEEKLY', days: left } } : undefined;
}

/** The first day from a day on that a repetition says; undefined if it says none. */
export function firstDayOf({ rule }: Repeat, from: DayNumber): DayNumber | undefined {
  const first = firstDay(rule, dateTimeOf(dayText(from)));
  return first && dayIn(dateText(first));
}
