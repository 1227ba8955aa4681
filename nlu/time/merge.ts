import { dateText } from '../../time/index.ts';
import { inOrder } from './clock-order.ts';
import { at, endOf, type Of, type Piece, type TimeContext } from './pieces.ts';
import { TO } from './vocabulary.ts';

/** "Friday the 20th of November" is one day. */
export const saidTwice = (text: string, dates: readonly Of<'date'>[]): Of<'date'>[] =>
  mergeNeighbours(dates, (first, second) => {
    const same =
      first.weekday !== undefined &&
      first.weekday === second.date.weekday &&
      (second.weekday === undefined || dateText(first.date) === dateText(second.date)) &&
      /^[\s,]*(?:the\s+)?$/.test(text.slice(endOf(first), at(second)));
    return same ? { ...second, covers: [...first.covers, ...second.covers] } : undefined;
  });

/** "2pm on Friday until 3": a clock time that ends something ends the one before it. */
export const clockRanges = (clocks: readonly Of<'clock'>[]): Of<'clock'>[] =>
  mergeNeighbours(clocks, (first, second) => {
    const range = !first.to && !second.to && second.ends && inOrder(first.from, second.from);
    const { open: _, ...begin } = first;
    return range ? { ...begin, ...range, covers: [...first.covers, ...second.covers] } : undefined;
  });

/** Puts neighbours together wherever `merge` has one for the two. */
function mergeNeighbours<T>(items: readonly T[], merge: (first: T, second: T) => T | undefined): T[] {
  const merged: T[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    const both = last === undefined ? undefined : merge(last, item);
    if (both === undefined) merged.push(item);
    else merged[merged.length - 1] = both;
  }
  return merged;
}

const TO_CLOCK = new RegExp(`^\\s*(?:${TO}|and)\\s*(?:at\\s+)?$`, 'i');

/** "from now until 5" and "between 8 and now". */
export function fromNow(
  text: string,
  moments: readonly Of<'moment'>[],
  clocks: readonly Of<'clock'>[],
  { now, today }: TimeContext,
) {
  const moment = moments.find(({ start, end }) => !end && +start === +now);
  const clock =
    moment &&
    clocks.find(
      each =>
        !each.to &&
        (TO_CLOCK.test(between(text, moment, each)) || (each.ends && /^\s*$/.test(between(text, moment, each)))),
    );
  if (!moment || !clock) return { moments, clocks };
  const covers = [...moment.covers, ...clock.covers].toSorted((a, b) => a.start - b.start);
  const choices = [clock.from.minutes, ...(clock.from.sure ? [] : [clock.from.minutes + 720])].map(minutes =>
    today.plus({ minutes }),
  );
  const [start, end] =
    at(moment) < at(clock)
      ? [now, choices.find(choice => choice > now)]
      : [choices.findLast(choice => choice < now), now];
  const range: Of<'moment'>[] = start && end ? [{ kind: 'moment', covers, start, end }] : [];
  return {
    moments: [...moments.filter(each => each !== moment), ...range],
    clocks: clocks.filter(each => each !== clock),
  };
}

/** "today in an hour" says the day twice. */
export const withoutDaysOfMoments = (text: string, dates: readonly Of<'date'>[], moments: readonly Of<'moment'>[]) =>
  dates.filter(
    date =>
      date.part ||
      !moments.some(
        ({ start, ...moment }) =>
          start.hasSame(date.date, 'day') && /^[\s,]*$/.test(between(text, date, { start, ...moment })),
      ),
  );

const between = (text: string, one: Piece, other: Piece): string =>
  at(one) < at(other) ? text.slice(endOf(one), at(other)) : text.slice(endOf(other), at(one));
