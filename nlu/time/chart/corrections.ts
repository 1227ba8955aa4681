import type { Span } from '../../reading/spans.ts';
import type { Read } from './assemble.ts';
import { dateOf, onOrAfter, validDay, weekOf } from './calendar.ts';
import { isImpossible } from './operation.ts';
import { clockRange } from './operations/clocks.ts';
import { oneDay } from './operations/days.ts';
import type { At, ChartContext, Clocks, ClockValue, Correction, Days, Value } from './values.ts';

type Corrected = { text: string; context: ChartContext };
type Tagged = Exclude<Value, number | string>;

/**
 * The times of a message in which the speaker takes one of them back: "on the 9th, 2 to 3, no sorry, the 10th" is the
 * 10th from 2 to 3. What is not taken back stays, and so does everything if it is not plain which time is meant.
 */
export function corrected(reads: readonly Read[], { text, context }: Corrected): Read[] {
  const left: Read[] = [];
  for (let at = 0; at < reads.length; at++) {
    const [read, next] = [reads[at] as Read, reads[at + 1]];
    if (!isCorrection(read)) left.push(read);
    else if (read.value.by) takesBack(left, read, { value: read.value.by, covers: [] }, { text, context });
    else if (next && takesBack(left, read, next, { text, context })) at++;
    else if (isExcepted(left, read.value.not)) left.push({ value: { kind: 'exception' }, covers: read.covers });
    else if (read.value.not && read.value.not.kind !== 'length')
      left.push({ value: alone(left, read.value.not, context), covers: read.covers });
  }
  return left;
}

/** "This week, not Friday" leaves out one of the days. */
function isExcepted(left: readonly Read[], not: Correction['not']): boolean {
  const last = left.at(-1)?.value;
  const isLonger = typeof last === 'object' && last.kind === 'days' && last.end - last.start > 1;
  if (!isLonger || not?.kind !== 'days') return false;
  return not.weekday !== undefined || (last.start <= not.start && not.end <= last.end);
}

/** Nothing follows that is said instead. "To Wednesday instead of Thursday": what comes before it may be. */
function alone(left: readonly Read[], not: Days | Clocks | ClockValue, context: ChartContext): Days | Clocks {
  const last = left.at(-1)?.value;
  const isReplaced = last !== undefined && instead(last, not, context) !== undefined;
  return isReplaced ? { ...asTime(not), replaced: true } : asTime(not);
}

function replacing(value: Value): Value {
  if (typeof value !== 'object') return value;
  if (value.kind === 'at') return { ...value, days: { ...value.days, replaces: true } };
  return value.kind === 'days' || value.kind === 'clocks' ? { ...value, replaces: true } : value;
}

const asTime = (value: Days | Clocks | ClockValue): Days | Clocks =>
  value.kind === 'clock' ? { kind: 'clocks', from: value } : value;

const isCorrection = (read: Read): read is Read<Correction> =>
  typeof read.value === 'object' && read.value.kind === 'correction';

/** Puts what is said instead in the place of the last time that it can be said instead of. */
function takesBack(left: Read[], cue: Read<Correction>, next: Read, { text, context }: Corrected): boolean {
  const isNext = next.covers.length === 0 || followsAtOnce(text, cue, next);
  const by = bareClock(next, text) ?? next.value;
  for (let index = left.length - 1; isNext && index >= 0; index--) {
    const read = left[index] as Read;
    const value = instead(read.value, by, context);
    if (!value) continue;
    left[index] = { value, covers: [...read.covers, ...cue.covers, ...next.covers] };
    return true;
  }
  if (!isNext || !cue.value.not) return false;
  // "Not on Thursday but on Friday" says one day.
  left.push({ value: replacing(next.value), covers: [...next.covers, ...cue.covers] });
  return true;
}

/** A clock time in digits, without a word that says what it is: "2 to 4 pm, sorry, 3 pm". */
function bareClock({ value, covers: [span] }: Read, text: string): ClockValue | undefined {
  const isOne = typeof value === 'object' && value.kind === 'clocks' && !value.to && !value.open && !value.ends;
  return isOne && span && /\d/.test(text.charAt(span.start)) ? value.from : undefined;
}

const endOf = ({ covers }: Read): number => Math.max(...covers.map(({ end }) => end));
const startOf = ({ covers }: Read): number => Math.min(...covers.map(({ start }: Span) => start));

/** Only marks and a word that leads to a time stand between. */
const followsAtOnce = (text: string, cue: Read, next: Read): boolean =>
  /^[\s,:–—-]*(?:\p{L}{1,4}\s+)?$/u.test(text.slice(endOf(cue), startOf(next)));

/** What is meant if one time is said instead of another; undefined if it cannot be. */
function instead(old: Value, by: Value, context: ChartContext): Value | undefined {
  if (typeof old !== 'object' || typeof by !== 'object') return undefined;
  if (old.kind !== 'list') return insteadOf(old, by, context);
  const cannotBe = DATED.has(by.kind) ? old.items.findIndex(isImpossible) : -1;
  if (cannotBe >= 0) return { ...old, items: old.items.with(cannotBe, by) };
  const last = context.moving ? old.items.at(-1) : undefined;
  const value = last === undefined ? undefined : instead(last, by, context);
  return value && { ...old, items: old.items.with(-1, value) };
}

function insteadOf(old: Tagged, by: Tagged, context: ChartContext): Value | undefined {
  if (by.kind === 'days' && old.kind !== 'impossible') return insteadOfDay(old, by, context);
  if (by.kind === 'clock') return insteadOfClock(old, by, context);
  if (by.kind === 'clocks') return insteadOfClocks(old, by);
  if (by.kind === 'part' && old.kind === 'at' && old.part && !old.clocks) return { ...old, part: by };
  if (by.kind === 'at' && old.kind === 'days' && old.unit === 'day') return by;
  if (by.kind === 'at' && by.clocks && old.kind === 'clocks') return by;
  if (old.kind === 'impossible' && DATED.has(by.kind)) return by;
  if (by.kind === 'length' && old.kind === 'length')
    return { ...by, ...((by.of ?? old.of) && { of: by.of ?? old.of }) };
  return SAME.has(by.kind) && by.kind === old.kind ? by : undefined;
}

const DATED: ReadonlySet<string> = new Set(['days', 'at', 'at-range']);
const SAME: ReadonlySet<string> = new Set(['at', 'at-range', 'part', 'moment', 'repeat', 'reminder', 'limit']);

function insteadOfDay(old: Tagged, by: Days, context: ChartContext): Value | undefined {
  if (old.kind === 'at') {
    const day = by.unit === 'day' ? besideOld(old.days, by, context) : undefined;
    return day && { ...old, days: day };
  }
  if (old.kind !== 'days' || old.listed || (old.endSaid && !by.endSaid)) return undefined;
  return besideOld(old, by, context);
}

/** An end before its start stays what it is. */
const onDay = (at: At, clocks: Value): Value =>
  typeof clocks === 'object' && clocks.kind === 'clocks' ? { ...at, clocks } : clocks;

const WEEK = 7;
const NOON = 720;

/** "The 9th of January, no, the 10th" is of January, and "Thursday in two weeks, no, Friday" of that week. */
function besideOld(old: Days, by: Days, { today, weekStart }: ChartContext): Days {
  if (by.unit !== 'day' || old.unit !== 'day') return by;
  const { year, month } = dateOf(old.start);
  if (by.assumed === 'month') {
    const day = validDay(year, month, dateOf(by.start).day);
    return day === undefined || day < today ? by : oneDay(day);
  }
  if (by.weekday === undefined || old.start < today + WEEK) return by;
  return oneDay(onOrAfter(weekOf(old.start, weekStart), by.weekday), { weekday: by.weekday });
}

function insteadOfClocks(old: Tagged, by: Clocks): Value | undefined {
  if (old.kind === 'at') {
    const clocks = old.clocks ? insteadOfClocks(old.clocks, by) : by;
    return clocks && onDay(old, clocks);
  }
  if (old.kind !== 'clocks') return undefined;
  // One clock time may be said instead of either end.
  return old.to && !by.to ? undefined : by;
}

/** "14 bis 15, nein 16": a clock time that follows a stretch of time is its new end. */
function insteadOfClock(old: Tagged, by: ClockValue, context: ChartContext): Value | undefined {
  if (old.kind === 'at') {
    const clocks = old.clocks && insteadOfClock(old.clocks, by, context);
    return clocks && onDay(old, clocks);
  }
  if (old.kind !== 'clocks') return undefined;
  if (!old.to) return { kind: 'clocks', from: by };
  const mayEnd = by.minutes > old.from.minutes || (!by.sure && by.minutes < NOON);
  return mayEnd ? clockRange(old.from, by, context) : undefined;
}
