import type { Rule } from '../../../recurrence/rules.ts';
import { operation } from '../operation.ts';
import type { ImpossibleValue, Repeat } from '../values.ts';
import { during } from './clocks.ts';

const FREQUENCIES: Readonly<Record<string, Rule['frequency']>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
const WORKDAYS = [1, 2, 3, 4, 5];
const workdays = WORKDAYS.map(weekday => ({ weekday }));
const ALL = [...WORKDAYS, 6, 7];
const [MOST_INTERVAL, MOST_COUNT] = [99, 730];

/** Weekdays are listed as the digits of a number: 135 is Monday, Wednesday and Friday. */
export const weekdaysIn = (digits: number): number[] =>
  [...new Set([...String(digits)].map(Number))].toSorted((a, b) => a - b);
const daysOf = (digits: number) => weekdaysIn(digits).map(weekday => ({ weekday }));
/** The digits of the weekdays from one to another: 1234. */
const weekdaysFrom = (from: number, to: number): number =>
  Number(ALL.filter(day => (from <= to ? day >= from && day <= to : day >= from || day <= to)).join(''));
const repeat = (rule: Rule): Repeat => ({ kind: 'repeat', rule });
const noEnd: ImpossibleValue = { kind: 'impossible', what: 'end' };
const interval = (count: number) => (count > 1 ? { interval: count } : {});
const isCount = (count: number, most: number): boolean => Number.isInteger(count) && count >= 1 && count <= most;

function every(unit: string, count: number): Repeat | undefined {
  const frequency = FREQUENCIES[unit];
  if (!isCount(count, MOST_INTERVAL)) return undefined;
  if (unit === 'quarter') return repeat({ frequency: 'MONTHLY', interval: 3 * count });
  return frequency && repeat({ frequency, ...interval(count) });
}

export const repeatOperations = {
  /** Every so many days, weeks ... */
  every: operation(['text', 'number?'], ([unit, count = 1]) => every(unit, count)),
  everyWeekday: operation(['number', 'number?'], ([digits, count = 1]) =>
    isCount(count, MOST_INTERVAL)
      ? repeat({ frequency: 'WEEKLY', ...interval(count), days: daysOf(digits) })
      : undefined,
  ),
  /** "Thu fri sat", which are only those days unless a word says that they come again. */
  rowOfWeekdays: operation(['number'], ([digits], { cues }) => ({
    ...repeat({ frequency: 'WEEKLY', days: daysOf(digits) }),
    ...(!cues.has('series') && ({ row: true } as const)),
  })),
  /** "Mon wed fri next week": those days of that week. */
  rowIn: operation(['number', 'days'], ([digits, { unit, start, end }]) =>
    unit === 'week'
      ? { ...repeat({ frequency: 'WEEKLY', days: daysOf(digits) }), row: true, from: start, until: end - 1 }
      : undefined,
  ),
  everyUnits: operation(['text', 'number'], ([unit, count]) => every(unit, count)),
  everyWeekdays: operation(['number', 'number'], ([from, to]) =>
    repeat({ frequency: 'WEEKLY', days: daysOf(weekdaysFrom(from, to)) }),
  ),
  weekdayRange: operation(['number', 'number'], ([from, to]) => weekdaysFrom(from, to)),
  everyDayPart: operation(['part'], ([part]) => ({ kind: 'list', items: [repeat({ frequency: 'DAILY' }), part] })),
  /** "Every Thursday evening" */
  onPart: operation(['repeat', 'part'], ([often, part]) => ({ kind: 'list', items: [often, part] })),
  /** "Every Thursday 10 to 12" */
  onClocks: operation(['repeat', 'clocks'], ([often, { bare: _, ...clocks }]) => ({
    kind: 'list',
    items: [often, clocks],
  })),
  /** "Mornings 9-12", where nothing is looked for, are those of every day. */
  hoursOfEachPart: operation(['part', 'clocks'], ([{ each }, { bare: _, ...clocks }], { cues }) =>
    each && clocks.to && !cues.has('searching') && !cues.has('free')
      ? { kind: 'list', items: [repeat({ frequency: 'DAILY' }), clocks] }
      : undefined,
  ),
  /** "Every evening at 8" */
  everyDayAt: operation(['list', 'clock'], ([{ items }, clock]) => {
    const [often, part] = items;
    if (often === undefined || typeof part !== 'object' || part.kind !== 'part') return undefined;
    return { kind: 'list', items: [often, { kind: 'clocks', from: during(clock, part) }] };
  }),
  everyMonthDays: operation(['number', 'number', 'number?'], ([one, other, count = 1]) =>
    one <= 31 && other <= 31
      ? repeat({ frequency: 'MONTHLY', ...interval(count), monthDays: [one, other] })
      : undefined,
  ),
  /** Of a word that may belong to a name: "quarterly planning". */
  maybeName: operation(['repeat'], ([often]) => ({ ...often, bare: 'attribute' })),
  /** A repetition without days of its own, on these weekdays. */
  onWeekdays: operation(['repeat', 'number'], ([{ rule }, digits]) =>
    rule.days || rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY'
      ? undefined
      : repeat({ ...rule, frequency: 'WEEKLY', days: daysOf(digits) }),
  ),
  /** On the days of both: "the first and the third Monday". */
  bothNths: operation(['repeat', 'repeat'], ([one, other]) =>
    repeat({ ...one.rule, days: [...(one.rule.days ?? []), ...(other.rule.days ?? [])] }),
  ),
  /** "Every 4 July" */
  everyYearOn: operation(['days'], ([days]) => ({ kind: 'list', items: [repeat({ frequency: 'YEARLY' }), days] })),
  /** Where something is monthly: "all-hands first Monday". */
  nthOfMonths: operation(['number', 'number'], ([nth, weekday], { cues }) =>
    cues.has('monthly') ? { kind: 'limit', monthly: { frequency: 'MONTHLY', days: [{ weekday, nth }] } } : undefined,
  ),
  nthWorkdayOfMonths: operation(['number'], ([nth], { cues }) =>
    cues.has('monthly')
      ? { kind: 'limit', monthly: { frequency: 'MONTHLY', days: workdays, position: nth } }
      : undefined,
  ),
  everyNthOfYear: operation(['number', 'number', 'number'], ([nth, weekday, month]) =>
    repeat({ frequency: 'YEARLY', month, days: [{ weekday, nth }] }),
  ),
  /** The nth weekday of every month; -1 is the last. */
  everyNth: operation(['number', 'number', 'number?'], ([nth, weekday, count = 1]) =>
    repeat({ frequency: 'MONTHLY', ...interval(count), days: [{ weekday, nth }] }),
  ),
  everyMonthDay: operation(['number', 'number?'], ([day, count = 1]) =>
    day <= 31 ? repeat({ frequency: 'MONTHLY', ...interval(count), monthDays: [day] }) : undefined,
  ),
  everyNthWorkday: operation(['number', 'number?'], ([nth, count = 1]) =>
    repeat({ frequency: 'MONTHLY', ...interval(count), days: workdays, position: nth }),
  ),
  digits: operation(['number', 'number'], ([one, other]) => Number(`${one}${other}`)),
  /** An end in numbers that are no date. */
  noSuchEnd: operation(['number?'], () => noEnd),
  unclearRepeat: operation([], () => ({ kind: 'impossible', what: 'repeat' })),
  except: operation(['number'], ([digits]) => ({ kind: 'limit', except: digits })),
  times: operation(['number'], ([count]) => ({ kind: 'limit', count: isCount(count, MOST_COUNT) ? count : 0 })),
};
