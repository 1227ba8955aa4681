import { plusMonths } from '../calendar.ts';
import { operation } from '../operation.ts';
import type { ChartContext, ImpossibleValue, Length, MomentValue, ShiftValue, Value } from '../values.ts';
import { dayClocks } from './clocks.ts';
import { oneDay } from './days.ts';
import { daysOf } from './periods.ts';

export const UNITS: Readonly<Record<string, Omit<Length, 'kind'>>> = {
  second: { months: 0, days: 0, minutes: 1 / 60 },
  minute: { months: 0, days: 0, minutes: 1 },
  hour: { months: 0, days: 0, minutes: 60 },
  day: { months: 0, days: 1, minutes: 0 },
  week: { months: 0, days: 7, minutes: 0 },
  month: { months: 1, days: 0, minutes: 0 },
  year: { months: 12, days: 0, minutes: 0 },
};

export const times = ({ months, days, minutes }: Omit<Length, 'kind'>, count: number): Length => ({
  kind: 'length',
  months: months * count,
  days: days * count,
  minutes: minutes * count,
});

type Change = Pick<ShiftValue, 'of' | 'sign'>;
type Cues = ChartContext['cues'];
const [later, earlier]: readonly Change[] = [
  { of: 'start', sign: 1 },
  { of: 'start', sign: -1 },
];
const [longer, shorter]: readonly Change[] = [
  { of: 'length', sign: 1 },
  { of: 'length', sign: -1 },
];
const isChanging = (cues: Cues): boolean => cues.has('changing') || cues.has('moving');
/** What words behind a length mean, by the rest of the message; days alone may be a time: "dinner a week later". */
const CHANGES: Readonly<Record<string, (cues: Cues, hasClock: boolean) => Change | undefined>> = {
  later: (cues, hasClock) => (cues.has('ending') ? longer : hasClock || isChanging(cues) ? later : undefined),
  earlier: (cues, hasClock) => (cues.has('ending') ? shorter : hasClock || isChanging(cues) ? earlier : undefined),
  back: cues => (isChanging(cues) ? later : undefined),
  forward: cues => (isChanging(cues) ? earlier : undefined),
  late: cues => (cues.has('beginning') ? later : cues.has('ending') ? longer : undefined),
  early: cues => (cues.has('beginning') ? earlier : cues.has('ending') ? shorter : undefined),
  over: cues => (cues.has('ending') ? longer : undefined),
  extra: cues => (cues.has('adding') ? longer : undefined),
};
/** Fewer may be hours. */
const FEWEST_BARE_MINUTES = 5;
const MOST_BARE_MINUTES = 999;

const minutesAlone = (minutes: number): Length | ImpossibleValue =>
  minutes >= FEWEST_BARE_MINUTES && minutes <= MOST_BARE_MINUTES
    ? { kind: 'length', months: 0, days: 0, minutes }
    : { kind: 'impossible', what: 'length' };

const hasClock = ({ minutes }: Length): boolean => minutes !== 0;
const isWhole = ({ months, days }: Length): boolean => Number.isInteger(months) && Number.isInteger(days);

/** A moment so far from now where hours or minutes are counted, otherwise a day. */
export function fromNow(length: Length, sign: number, { today, minute, second }: ChartContext): Value | undefined {
  if (!isWhole(length)) return undefined;
  const day = plusMonths(today, sign * length.months) + sign * length.days;
  if (!hasClock(length)) return oneDay(day);
  const seconds = Math.round((day * 1440 + minute + sign * length.minutes) * 60) + second;
  const [start, rest] = [Math.floor(seconds / 60), ((seconds % 60) + 60) % 60];
  return { kind: 'moment', start, ...(rest > 0 && { seconds: rest }) };
}

const isVague = ({ months, days, minutes }: Length): boolean =>
  minutes === 0 && (days === 1 || days === 7 || months === 1 || months === 12);

const nowIn = ({ today, minute }: ChartContext): number => today * 1440 + minute;

export const lengthOperations = {
  length: operation(['number', 'text'], ([count, unit]) => (UNITS[unit] ? times(UNITS[unit], count) : undefined)),
  halfMore: operation(['number', 'text'], ([count, unit]) =>
    UNITS[unit] ? times(UNITS[unit], count + 0.5) : undefined,
  ),
  hoursAnd: operation(['number', 'number'], ([hours, minutes]) => ({
    kind: 'length',
    months: 0,
    days: 0,
    minutes: 60 * hours + minutes,
  })),
  daysAnd: operation(['number', 'number'], ([days, hours]) => ({
    kind: 'length',
    months: 0,
    days,
    minutes: 60 * hours,
  })),
  decimal: operation(['number', 'number'], ([whole, part]) => Number(`${whole}.${part}`)),
  sum: operation(['number', 'number?'], ([one, other = 0]) => one + other),
  product: operation(['number', 'number', 'number?'], ([one, other, more = 0]) => one * other + more),
  fraction: operation(['number', 'number'], ([part, whole]) => (whole > 0 ? part / whole : undefined)),
  bothLengths: operation(['length', 'length'], ([one, other]) => ({
    kind: 'length',
    months: one.months + other.months,
    days: one.days + other.days,
    minutes: one.minutes + other.minutes,
  })),
  between: operation(['number', 'number', 'number'], ([value, least, most]) =>
    value >= least && value <= most ? value : undefined,
  ),
  /** Marks how a length is said: "for" it, "by" it, "to" it. */
  lead: operation(['length', 'text'], ([length, of]) =>
    of === 'for' || of === 'by' || of === 'to' ? { ...length, of } : undefined,
  ),
  /** How long, and from when: "deux heures à 9 h". */
  lastingAt: operation(
    ['length', 'clock'],
    ([length, from]): Value => ({
      kind: 'list',
      items: [
        { ...length, of: 'for' },
        { kind: 'clocks', from },
      ],
    }),
  ),
  lastingOn: operation(['length', 'clock', 'days'], ([length, from, days]): Value | undefined => {
    const at = dayClocks(days, { kind: 'clocks', from });
    return at && { kind: 'list', items: [{ ...length, of: 'for' }, at] };
  }),
  /** When, and behind a comma how long: "9h, 30 min" is no half past nine. */
  lastingFrom: operation(['clocks', 'length'], ([clocks, length]) =>
    clocks.to ? undefined : { kind: 'list', items: [clocks, { ...length, of: 'for' }] },
  ),
  lastingFromOn: operation(['at', 'length'], ([at, length]) =>
    !at.clocks || at.clocks.to ? undefined : { kind: 'list', items: [at, { ...length, of: 'for' }] },
  ),
  /** "Une semaine" is too vague to be how long something is, but not by how much it is put off. */
  plainLength: operation(['length'], ([length], { published, cues }) => {
    if (published || !isVague(length)) return length;
    return cues.has('shifting') ? { ...length, of: 'by' } : undefined;
  }),
  /** "Now" beside another time is only a small word. */
  nowAside: operation([], (_, context) => ({ kind: 'moment', start: nowIn(context), bare: 'aside' })),
  now: operation([], (_, context) => ({ kind: 'moment', start: nowIn(context) })),
  dayFromNow: operation(['length', 'number'], ([length, sign], context) =>
    hasClock(length) ? undefined : fromNow(length, sign, context),
  ),
  momentFromNow: operation(['length', 'number'], ([length, sign], context) =>
    hasClock(length) ? fromNow(length, sign, context) : undefined,
  ),
  /** Any time within hours and minutes from now, or back to then. */
  momentsWithin: operation(['length', 'number'], ([length, sign], context) => {
    const end = hasClock(length) ? fromNow(length, sign, context) : undefined;
    if (typeof end !== 'object' || end.kind !== 'moment') return undefined;
    const [from, to] = [nowIn(context), end.start].toSorted((a, b) => a - b) as [number, number];
    return { kind: 'moment', start: from, end: to, named: true };
  }),
  withinLength: operation(['length'], ([length], context) => {
    const end = fromNow(length, 1, context);
    if (typeof end !== 'object') return undefined;
    if (end.kind === 'days') return daysOf(context.today, end.end, 'days', { endSaid: true });
    return end.kind === 'moment' ? { kind: 'moment', start: nowIn(context), end: end.start } : undefined;
  }),
  /** So far before or after a day. "Find 2 hours before Thursday" looks for so long a time up to it. */
  besideDay: operation(['length', 'number', 'days'], ([length, sign, { start, unit }], { cues }) =>
    !cues.has('searching') && unit === 'day' && !hasClock(length) && isWhole(length)
      ? oneDay(plusMonths(start, sign * length.months) + sign * length.days)
      : undefined,
  ),
  besideClock: operation(['length', 'number', 'clock'], ([{ months, days, minutes }, sign, clock], { cues }) =>
    !cues.has('searching') && months === 0 && days === 0 && Number.isInteger(minutes)
      ? { ...clock, minutes: (clock.minutes + sign * minutes + 1440) % 1440 }
      : undefined,
  ),
  reminder: operation(['length', 'number?'], ([length, mail = 0], { cues }) =>
    !cues.has('searching') && length.months === 0 ? { kind: 'reminder', length, mail: mail > 0 } : undefined,
  ),
  /** "The evening before": a calendar counts reminders back from the start. */
  reminderAtHour: operation([], () => ({ kind: 'impossible', what: 'reminder-hour' })),
  shiftStart: operation(['number', 'length?'], ([sign, length], { cues }) =>
    length && cues.has('searching')
      ? undefined
      : { kind: 'shift', of: 'start', sign: sign > 0 ? 1 : -1, ...(length && { length }) },
  ),
  /** In a direction that only counts for a length said with "by". */
  shiftBy: operation(['text', 'number'], ([of, sign]) => ({
    kind: 'shift',
    of: of === 'length' ? 'length' : 'start',
    sign: sign > 0 ? 1 : -1,
    byOnly: true,
  })),
  /** How much later, earlier ... something is to begin or end, as the rest of the message says. */
  changedBy: operation(['length', 'text'], ([length, how], { cues, published }) => {
    if (published && !isChanging(cues)) return undefined;
    const change = CHANGES[how]?.(cues, hasClock(length));
    return change && { kind: 'shift', ...change, length };
  }),
  /** A number without its unit: minutes, unless it may as well be hours. */
  bareMinutes: operation(['number'], ([minutes]) => minutesAlone(minutes)),
  /** "Extend it by 15" */
  byMinutes: operation(['number'], ([minutes], { cues }) => {
    if (!cues.has('shifting')) return undefined;
    const length = minutesAlone(minutes);
    return length.kind === 'length' ? { ...length, of: 'by' } : length;
  }),
  negative: operation([], () => ({ kind: 'impossible', what: 'length' })),
  shiftLength: operation(['number', 'length?'], ([sign, length]) => ({
    kind: 'shift',
    of: 'length',
    sign: sign > 0 ? 1 : -1,
    ...(length && { length }),
  })),
  /** From a clock time of today until now. */
  untilNow: operation(['clock'], ([clock], context): MomentValue | undefined => {
    const now = nowIn(context);
    const choices = [clock.minutes, ...(clock.sure ? [] : [clock.minutes + 720])].map(
      each => context.today * 1440 + each,
    );
    const start = choices.findLast(each => each < now);
    return start === undefined ? undefined : { kind: 'moment', start, end: now };
  }),
  /** From now on until a clock time of today. */
  nowUntil: operation(['clock'], ([clock], context): MomentValue | undefined => {
    const end = context.today * 1440 + clock.minutes + (clock.minutes > context.minute || clock.sure ? 0 : 720);
    return end > nowIn(context) ? { kind: 'moment', start: nowIn(context), end } : undefined;
  }),
  nothing: operation([], () => ({ kind: 'nothing' })),
  exception: operation([], () => ({ kind: 'exception' })),
};
