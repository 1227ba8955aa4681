import type { DateTime } from 'luxon';
import { civil, dateText, timeText } from '../civil.ts';
import type { Span, TimeValue } from '../reading.ts';
import { wakingHours } from './clocks.ts';
import { clockRanges, saidTwice } from './merge.ts';
import { at, type Clock, endOf, type Of, type Piece, type TimeContext } from './pieces.ts';

export type Joined = { value: TimeValue; covers: Span[] };

const FROM = /\b(?:from|starting|beginning|since|after)\s+(?:on\s+|the\s+)*$/i;
const TO = /\b(?:until|till|to|through|up to|ending|before)\s+(?:on\s+|the\s+)*$/i;
const LINK = /^\s*(?:-|to|until|till|through|up to|and)\s*(?:on\s+|the\s+)*$/i;

/** Joins the pieces of a sentence: a day with its clock time wherever it stands, two ends to a range. */
export function joinPieces(text: string, pieces: readonly Piece[], context: TimeContext): Joined[] {
  const sorted = pieces.toSorted((a, b) => at(a) - at(b));
  const of = <K extends Piece['kind']>(kind: K): Of<K>[] =>
    sorted.filter((piece): piece is Of<K> => piece.kind === kind);
  const spans = of('span');
  const dates = saidTwice(text, of('date')).map(date => withinWeek(date, spans));
  const used = new Set<Piece>(dates.flatMap(({ week }) => (week ? [week] : [])));
  const ranges = dateRanges(
    text,
    dates.map(({ date }) => date),
    context,
  );
  const clocks = ranges.length > 1 || ranges[0]?.end ? of('clock') : clockRanges(of('clock'));
  return [
    ...of('moment').map(momentValue),
    ...withClocks(ranges, clocks, context),
    ...spans.filter(span => !used.has(span)).map(spanValue),
  ]
    .filter(({ value: { start, end } }) => end === undefined || start < end)
    .toSorted((a, b) => (a.covers[0]?.start ?? 0) - (b.covers[0]?.start ?? 0));
}

/** "Tuesday next week" is the Tuesday of that week. */
function withinWeek(date: Of<'date'>, spans: Of<'span'>[]): { date: Of<'date'>; week?: Of<'span'> } {
  const week = spans.find(
    span => span.week && Math.min(Math.abs(at(span) - endOf(date)), Math.abs(at(date) - endOf(span))) <= 4,
  );
  if (!week || date.weekday === undefined || date.end) return { date };
  const first = civil(week.start);
  const day = first.plus({ days: (date.weekday - first.weekday + 7) % 7 });
  return { date: { ...date, date: day, covers: [...date.covers, ...week.covers] }, week };
}

type Days = {
  start: DateTime<true>;
  end?: DateTime<true>;
  endSaid: boolean;
  part?: readonly [number, number];
  pieces: Piece[];
};

/** Dates that are the two ends of a range become one, whichever is said first. */
function dateRanges(text: string, dates: Of<'date'>[], { now }: TimeContext): Days[] {
  const days: Days[] = [];
  for (let index = 0; index < dates.length; index++) {
    const [first, second] = [dates[index], dates[index + 1]];
    if (!first) continue;
    const linked = second && !first.end && !second.end && rangeOf(text, first, second);
    if (linked) index++;
    days.push(linked || single(text, first, now));
  }
  return days;
}

function rangeOf(text: string, first: Of<'date'>, second: Of<'date'>): Days | undefined {
  const between = text.slice(endOf(first), at(second));
  const before = text.slice(0, at(first));
  const linked = LINK.test(between) && (!/\band\b/i.test(between) || /\bbetween\s+(?:the\s+)?$/i.test(before));
  const backwards = TO.test(before) && FROM.test(text.slice(0, at(second)));
  if (!linked && !backwards) return undefined;
  const [from, to] = backwards ? [second, first] : [first, second];
  const end = to.date < from.date && to.weekday !== undefined ? to.date.plus({ weeks: 1 }) : to.date;
  if (end < from.date) return undefined;
  return { start: from.date, end: end.plus({ days: 1 }), endSaid: true, pieces: [first, second] };
}

function single(text: string, piece: Of<'date'>, now: DateTime<true>): Days {
  const { date, end, part } = piece;
  if (end) return { start: date, end: end.plus({ days: 1 }), endSaid: true, pieces: [piece] };
  const until = /\b(?:until|till|through|up to)\s+(?:the\s+)?$/i.test(text.slice(0, at(piece)));
  const today = now.startOf('day');
  if (until && date >= today) return { start: today, end: date.plus({ days: 1 }), endSaid: true, pieces: [piece] };
  return { start: date, endSaid: false, pieces: [piece], ...(part && { part }) };
}

/** Each clock time goes with the day nearest to it; a range of days takes one for each of its ends. */
function withClocks(days: Days[], clocks: Of<'clock'>[], context: TimeContext): Joined[] {
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

function takeNearest(clocks: Of<'clock'>[], { pieces }: Days): Of<'clock'> | undefined {
  const place = pieces[0] ? at(pieces[0]) : 0;
  const nearest = clocks.toSorted((a, b) => Math.abs(at(a) - place) - Math.abs(at(b) - place))[0];
  if (nearest) clocks.splice(clocks.indexOf(nearest), 1);
  return nearest;
}

const covering = (...pieces: Piece[]): Span[] =>
  pieces.flatMap(({ covers }) => covers).toSorted((a, b) => a.start - b.start);
const plus = (day: DateTime<true>, minutes: number): DateTime<true> => day.startOf('day').plus({ minutes });

/** A clock time with the part of the day that was said beside it: "tomorrow evening at 6". */
function clockOn({ part }: Days, clock: Clock): number {
  if (part && !clock.sure) return clock.minutes + (part[0] >= 12 && clock.minutes < 720 ? 720 : 0);
  return wakingHours(clock).minutes;
}

function dayWithClock(day: Days, clock: Of<'clock'>): Joined {
  const covers = covering(...day.pieces, clock);
  const start = timeText(plus(day.start, clockOn(day, clock.from)));
  if (!clock.to) return { covers, value: { kind: 'datetime', start, said: { date: true, time: true, end: false } } };
  const end = timeText(plus(day.start, clock.to.minutes));
  return { covers, value: { kind: 'datetimerange', start, end, said: { date: true, time: true, end: true } } };
}

function bothEnds(day: Days, first: Of<'clock'>, second: Of<'clock'>): Joined {
  const last = day.end?.minus({ days: 1 }) ?? day.start;
  return {
    covers: covering(...day.pieces, first, second),
    value: {
      kind: 'datetimerange',
      start: timeText(plus(day.start, clockOn(day, first.from))),
      end: timeText(plus(last, clockOn(day, second.from))),
      said: { date: true, time: true, end: true },
    },
  };
}

function daysValue({ start, end, endSaid, part, pieces }: Days): Joined {
  const covers = covering(...pieces);
  if (part) {
    const [from, to] = part.map(hour => timeText(plus(start, hour * 60)));
    return {
      covers,
      value: { kind: 'datetimerange', start: from ?? '', end: to ?? '', said: { date: true, time: false, end: false } },
    };
  }
  const said = { date: true, time: false, end: endSaid };
  if (!end) return { covers, value: { kind: 'date', start: dateText(start), said } };
  return { covers, value: { kind: 'daterange', start: dateText(start), end: dateText(end), said } };
}

/** A clock time alone is its next occurrence. */
function clockValue(clock: Of<'clock'>, { now }: TimeContext): Joined {
  const minutes = wakingHours(clock.from).minutes;
  const today = plus(now, minutes);
  const days = today <= now ? 1 : 0;
  const start = timeText(today.plus({ days }));
  const said = { date: false, time: true, end: clock.to !== undefined };
  if (!clock.to) return { covers: clock.covers, value: { kind: 'time', start, said } };
  const end = timeText(plus(now, clock.to.minutes).plus({ days }));
  return { covers: clock.covers, value: { kind: 'timerange', start, end, said } };
}

function momentValue({ start, end, covers }: Of<'moment'>): Joined {
  const said = { date: true, time: true, end: end !== undefined };
  if (!end) return { covers, value: { kind: 'datetime', start: timeText(start), said } };
  return { covers, value: { kind: 'datetimerange', start: timeText(start), end: timeText(end), said } };
}

function spanValue({ start, end, covers }: Of<'span'>): Joined {
  const clock = start.includes('T');
  const kind = clock ? 'datetimerange' : 'daterange';
  return {
    covers,
    value: {
      kind,
      start,
      end: clock && !end.includes('T') ? `${end}T00:00` : end,
      said: { date: true, time: false, end: false },
    },
  };
}
