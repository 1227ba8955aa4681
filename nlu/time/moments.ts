import type { DateTime } from 'luxon';
import { dateText, dateTimeOf, startOf, timeText, weekStartOf } from '../../time/index.ts';

/**
 * A moment as preset ranges write it: a base and steps. `now`, `today`, `start of week|weekend|month|quarter|year` or a
 * weekday of this week, then any of `+ N UNITs`, `- N UNITs`, `at 18:00`. The result is a date for whole days,
 * otherwise a civil time.
 */
export type Moment = { base: Base; steps: Step[] };
type Base =
  | { at: 'now' }
  | { at: 'start'; of: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' }
  | { at: 'weekday'; day: number };
type Step = { add: Unit; count: number } | { hour: number; minute: number };
type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'quarters' | 'years';

/**
 * Parses a moment.
 * @returns the moment, or the problem and its character position
 */
export function parseMoment(expression: string): Moment | { problem: string; at: number } {
  const head = /^\s*(now|today|start of (day|week|weekend|month|quarter|year)|[a-z]+day)\b/i.exec(expression);
  const base = head && baseOf(head[1] ?? '', head[2]);
  if (!head || !base) {
    return { problem: 'begins with `now`, `today`, `start of week|weekend|month|quarter|year` or a weekday', at: 0 };
  }
  const steps: Step[] = [];
  let at = head[0].length;
  while (expression.slice(at).trim() !== '') {
    const match =
      /^\s*(?:([+-])\s*(\d{1,4})\s+(minute|hour|day|week|month|quarter|year)s?\b|at\s+(\d{1,2}):(\d{2})\b)/i.exec(
        expression.slice(at),
      );
    const step = match && stepOf(match);
    if (!match || !step) return { problem: 'goes on with `+ N days`, `- N weeks` or `at 18:00`', at: at + 1 };
    steps.push(step);
    at += match[0].length;
  }
  return { base, steps };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function baseOf(text: string, unit: string | undefined): Base | undefined {
  const word = text.toLowerCase();
  if (word === 'now') return { at: 'now' };
  if (word === 'today') return { at: 'start', of: 'day' };
  if (unit) return { at: 'start', of: unit.toLowerCase() as 'week' };
  const day = WEEKDAYS.indexOf(word) + 1;
  return day === 0 ? undefined : { at: 'weekday', day };
}

function stepOf([, sign, count, unit, hour, minute]: RegExpExecArray): Step | undefined {
  if (unit) return { add: `${unit.toLowerCase()}s` as Unit, count: Number(`${sign}${count}`) };
  const clock = { hour: Number(hour), minute: Number(minute) };
  return clock.hour < 24 && clock.minute < 60 ? clock : undefined;
}

/**
 * Evaluates a moment as civil time; `reference` is the wall clock.
 * @throws TypeError if `parseMoment` reports a problem
 */
export function evaluateMoment(
  expression: string,
  { reference, locale }: { reference: string; locale: string },
): string {
  const moment = parseMoment(expression);
  if ('problem' in moment) throw new TypeError(`"${expression}" ${moment.problem}`);
  const now = dateTimeOf(reference);
  const steps = moment.steps.reduce(applyStep, {
    value: startingAt(moment.base, now, weekStartOf(locale)),
    whole: moment.base.at !== 'now',
  });
  return steps.whole ? dateText(steps.value) : timeText(steps.value);
}

function startingAt(base: Base, now: DateTime<true>, weekStart: number): DateTime<true> {
  if (base.at === 'now') return now;
  if (base.at === 'start') {
    return base.of === 'weekend' ? startOf(now, 'week', 1).plus({ days: 5 }) : startOf(now, base.of, weekStart);
  }
  const week = startOf(now, 'week', weekStart);
  return week.plus({ days: (base.day - week.weekday + 7) % 7 });
}

function applyStep({ value, whole }: { value: DateTime<true>; whole: boolean }, step: Step) {
  if ('hour' in step) return { value: value.set({ ...step, second: 0 }), whole: false };
  const clock = step.add === 'minutes' || step.add === 'hours';
  return { value: value.plus({ [step.add]: step.count }), whole: whole && !clock };
}
