import type { DateTime } from 'luxon';
import { dateText, timeText } from '../../time/index.ts';
import type { Span, TimeValue } from '../reading.ts';
import { inOrder, wakingHours } from './clock-order.ts';
import { BEFORE_EVENTS, sideOf } from './day-parts.ts';
import { clockRanges, fromNow, saidTwice, withoutDaysOfMoments } from './merge.ts';
import { at, type ClockPiece, endOf, type Hours, type Of, type Piece, type TimeContext } from './pieces.ts';
import { type DayRange, daysOf } from './ranges.ts';

export type Joined = { value: TimeValue; covers: Span[] };

/**
 * Joins the pieces of a sentence: a day with its clock time wherever it stands, two ends to a range. One that was said
 * to end before it begins does.
 */
export function joinPieces(text: string, pieces: readonly Piece[], context: TimeContext): Joined[] {
  const place = pieces.flatMap(piece => (piece.kind === 'clock' ? (piece.movedAt ?? []) : []))[0];
  if (place === undefined) return joinTogether(text, pieces, context);
  const [which, whereTo] = [pieces.filter(piece => at(piece) < place), pieces.filter(piece => at(piece) >= place)];
  return [...joinTogether(text, which, context), ...joinTogether(text, whereTo, context)];
}

function joinTogether(text: string, pieces: readonly Piece[], context: TimeContext): Joined[] {
  const sorted = pieces.toSorted((a, b) => at(a) - at(b));
  const of = <K extends Piece['kind']>(kind: K): Of<K>[] =>
    sorted.filter((piece): piece is Of<K> => piece.kind === kind);
  const { moments, clocks: free } = fromNow(text, of('moment'), of('clock'), context);
  const apart = withoutDaysOfMoments(text, of('date'), moments);
  const { dates, clocks: timed, parts } = withParts(text, saidTwice(text, apart), free, of('part'));
  const { days, spans } = daysOf(text, dates, of('span'), context);
  const clocks = days.length > 1 || days[0]?.end ? timed : clockRanges(timed);
  return [
    ...moments.map(momentValue),
    ...withClocks(days, clocks, context),
    ...spans.map(spanValue),
    ...parts.map(part => partValue(part, context)),
  ].toSorted((a, b) => (a.covers[0]?.start ?? 0) - (b.covers[0]?.start ?? 0));
}

const BESIDE = /^[\s,]*(?:(?:on|in|of|the|during|at|for|this|by|first\s+thing)\s+)*$/i;

/** Gives every part of a day to the day or else the clock time that stands beside it. */
function withParts(text: string, dates: Of<'date'>[], clocks: readonly Of<'clock'>[], parts: Of<'part'>[]) {
  const beside = (one: Piece, other: Piece): boolean =>
    BESIDE.test(at(one) < at(other) ? text.slice(endOf(one), at(other)) : text.slice(endOf(other), at(one)));
  const left: Of<'part'>[] = [];
  let [days, times] = [dates, [...clocks]];
  for (const part of parts) {
    const near = (piece: Piece): boolean => beside(piece, part) && (part.sure || touches(text, piece, part));
    const day =
      days.find(date => !date.part && near(date)) ?? (belongs(text, part) ? days.find(date => !date.part) : undefined);
    const clock = times.find(near);
    if (day) {
      const covers = joined(day, part);
      days = days.map(date => (date === day ? { ...day, part: part.part, covers } : date));
    } else if (clock) times = times.map(time => (time === clock ? inPart(clock, part) : time));
    else if (part.sure) left.push(part);
  }
  return { dates: days.map(date => sided(text, date)), clocks: times, parts: left };
}

/** "early tomorrow morning", "late on Friday afternoon". */
function sided(text: string, date: Of<'date'>): Of<'date'> {
  const side = EARLY_OR_LATE.exec(text.slice(0, at(date)))?.[1];
  return side && date.part ? { ...date, part: sideOf(side, date.part) } : date;
}
const EARLY_OR_LATE = /\b(early|late|later)\s+(?:on\s+)?$/i;

/** "Friday night", "the evening of the 5th"; a "date night for Friday" is no time of day. */
const touches = (text: string, piece: Piece, part: Piece): boolean =>
  at(piece) < at(part)
    ? /^[\s,]*(?:in\s+the\s+)?$/i.test(text.slice(endOf(piece), at(part)))
    : /^\s+(?:on\s+|of\s+|this\s+)?(?:the\s+)?$|^\s*@\s*$|^\s*(?:at\s+)?$/i.test(text.slice(endOf(part), at(piece)));

const belongs = (text: string, part: Piece): boolean => BEFORE_EVENTS.test(text.slice(endOf(part)));

const joined = (...pieces: Piece[]): Span[] =>
  pieces.flatMap(({ covers }) => covers).toSorted((a, b) => a.start - b.start);

function inPart(clock: Of<'clock'>, { part, covers }: Of<'part'>): Of<'clock'> {
  const from = during(clock.from, part);
  const to = clock.to && during(clock.to, part);
  return { ...clock, from, ...(to && { to }), covers: joined(clock, { covers } as Piece) };
}

/** A clock time with the part of the day that was said beside it: the half of the day that is nearer counts. */
function during(clock: ClockPiece, [from, to]: Hours): ClockPiece {
  if (clock.sure || clock.minutes >= 720) return clock;
  const distance = (minutes: number): number => Math.max(from * 60 - minutes, minutes - to * 60, 0);
  const later = distance(clock.minutes + 720) < distance(clock.minutes);
  return { ...clock, minutes: clock.minutes + (later ? 720 : 0), sure: true };
}

/** Each clock time goes with the day nearest to it; a range of days takes one for each of its ends. */
function withClocks(days: DayRange[], clocks: readonly Of<'clock'>[], context: TimeContext): Joined[] {
  const [day] = days;
  const [first, second] = clocks;
  if (day?.end && first && second && !first.to) return [bothEnds(day, first, second)];
  if (!day) return clocks.map(clock => clockValue(clock, context));
  const free = [...clocks];
  return days.map(each => {
    const clock = each.end ? undefined : takeNearest(free, each);
    return clock ? dayWithClock(each, clock) : daysValue(each);
  });
}

function takeNearest(clocks: Of<'clock'>[], { pieces }: DayRange): Of<'clock'> | undefined {
  const place = pieces[0] ? at(pieces[0]) : 0;
  const nearest = clocks.toSorted((a, b) => Math.abs(at(a) - place) - Math.abs(at(b) - place))[0];
  if (nearest) clocks.splice(clocks.indexOf(nearest), 1);
  return nearest;
}

/** The minute, and the second where one was said. */
function clockText(day: DateTime<true>, { minutes, seconds }: ClockPiece): string {
  const minute = timeText(day.startOf('day').plus({ minutes }));
  return seconds ? `${minute}:${String(seconds).padStart(2, '0')}` : minute;
}

const onDay = ({ part }: DayRange, clock: ClockPiece): ClockPiece => (part ? during(clock, part) : wakingHours(clock));

function dayWithClock(day: DayRange, clock: Of<'clock'>): Joined {
  const covers = joined(...day.pieces, clock);
  if (clock.open) return { covers, value: openValue(day.start, onDay(day, clock.from), clock.open, true) };
  if (!clock.to) {
    const start = clockText(day.start, onDay(day, clock.from));
    return { covers, value: { kind: 'datetime', start, said: { date: true, time: true, end: false } } };
  }
  const [first, last] = day.part ? [during(clock.from, day.part), during(clock.to, day.part)] : [clock.from, clock.to];
  const range = inOrder(first, last) ?? { from: first, to: last };
  const [start, end] = [clockText(day.start, range.from), clockText(day.start, range.to)];
  return { covers, value: { kind: 'datetimerange', start, end, said: { date: true, time: true, end: true } } };
}

/** "after 3" lasts as long as its day, and what is before 3 has no clock time of its own. */
function openValue(day: DateTime<true>, clock: ClockPiece, open: 'after' | 'before', date: boolean): TimeValue {
  const midnight = day.startOf('day');
  const [start, end] =
    open === 'after'
      ? [clockText(day, clock), timeText(midnight.plus({ days: 1 }))]
      : [timeText(midnight), clockText(day, clock)];
  return { kind: date ? 'datetimerange' : 'timerange', start, end, said: { date, time: open === 'after', end: false } };
}

function bothEnds(day: DayRange, first: Of<'clock'>, second: Of<'clock'>): Joined {
  const last = day.end?.minus({ days: 1 }) ?? day.start;
  return {
    covers: joined(...day.pieces, first, second),
    value: {
      kind: 'datetimerange',
      start: clockText(day.start, onDay(day, first.from)),
      end: clockText(last, onDay(day, second.from)),
      said: { date: true, time: true, end: true },
    },
  };
}

function daysValue({ start, end, endSaid, part, pieces }: DayRange): Joined {
  const covers = joined(...pieces);
  const said = { date: true, time: false, end: endSaid };
  if (part && !end)
    return { covers, value: { kind: 'datetimerange', ...hoursOf(start, part), said: { ...said, end: false } } };
  const [only, more] = pieces;
  const isWeekday = only?.kind === 'date' && only.weekday !== undefined && !more;
  if (!end)
    return {
      covers,
      value: { kind: 'date', start: dateText(start), said: { ...said, ...(isWeekday && { weekday: true }) } },
    };
  return { covers, value: { kind: 'daterange', start: dateText(start), end: dateText(end), said } };
}

const hoursOf = (day: DateTime<true>, [from, to]: Hours) => ({
  start: clockText(day, { minutes: from * 60, sure: true }),
  end: clockText(day, { minutes: to * 60, sure: true }),
});

/** A clock time alone is its next occurrence. */
function clockValue(clock: Of<'clock'>, { now, today }: TimeContext): Joined {
  const range = clock.to && inOrder(clock.from, clock.to);
  const from = range?.from ?? wakingHours(clock.from);
  const passed = today.plus({ minutes: from.minutes, seconds: from.seconds ?? 0 }) <= now;
  const day = now.plus({ days: passed ? 1 : 0 });
  if (clock.open) return { covers: clock.covers, value: openValue(day, from, clock.open, false) };
  const start = clockText(day, from);
  const said = { date: false, time: true, end: range !== undefined };
  if (!range) return { covers: clock.covers, value: { kind: 'time', start, said } };
  return { covers: clock.covers, value: { kind: 'timerange', start, end: clockText(day, range.to), said } };
}

/** A part of the day alone is today's until it is over. */
function partValue({ part, covers }: Of<'part'>, { now, today }: TimeContext): Joined {
  const over = today.plus({ hours: part[1] }) <= now;
  const value = hoursOf(now.plus({ days: over ? 1 : 0 }), part);
  return { covers, value: { kind: 'timerange', ...value, said: { date: false, time: false, end: false } } };
}

/** Seconds only where there are some. */
const momentText = (moment: DateTime<true>): string =>
  clockText(moment, { minutes: moment.hour * 60 + moment.minute, seconds: moment.second, sure: true });

function momentValue({ start, end, covers, named, about }: Of<'moment'>): Joined {
  if (!end) {
    return {
      covers,
      value: { kind: 'datetime', start: momentText(start), said: { date: true, time: true, end: false } },
    };
  }
  const said = { date: true, time: named !== true, end: !named && !about };
  return { covers, value: { kind: 'datetimerange', start: momentText(start), end: momentText(end), said } };
}

function spanValue({ start, end, covers, endSaid }: Of<'span'>): Joined {
  const said = { date: true, time: false, end: endSaid === true };
  return { covers, value: { kind: 'daterange', start: dateText(start), end: dateText(end), said } };
}
