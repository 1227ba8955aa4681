import type { DateTime } from 'luxon';
import { en } from '../lexicon/en/index.ts';
import { anyOf } from '../text/spans.ts';
import { at, endOf, type Hours, type Of, type Piece, type TimeContext } from './pieces.ts';
import { NOT_OF_A_COMPOUND } from './vocabulary.ts';

/** A day, or several days up to `end` (not included). */
export type DayRange = {
  start: DateTime<true>;
  end?: DateTime<true>;
  endSaid: boolean;
  part?: Hours;
  pieces: Piece[];
};

const TO_WORDS = anyOf(en.times.to);
const FROM = /\b(?:from|starting|beginning|since|after)\s+(?:on\s+|the\s+)*$/i;
const TO = new RegExp(`\\b(?:${TO_WORDS}|ending|before)\\s+(?:on\\s+|the\\s+)*$`, 'i');
const LINK = new RegExp(`^\\s*,?\\s*(?:-|~|${TO_WORDS}|and)\\s*(?:on\\s+|the\\s+)*$`, 'i');
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;
const UNTIL = new RegExp(
  `${NOT_OF_A_COMPOUND}\\b(?:${anyOf(en.times.to.filter(word => word !== 'to'))})\\s+(?:the\\s+)?$`,
  'i',
);

/** "What is Ben up to on Thursday" asks what he does then, and not until then. */
const DOING =
  /\bwhat(?:['’]?s|\s+(?:is|are|was))\s+(?:(?!(?:on|free|planned|happening|open|booked)\b)\S+\s+){1,3}up\s+to\s+$/i;
const isUntil = (before: string): boolean => UNTIL.test(before) && !DOING.test(before);

/** Dates alone and as ends of ranges, and the stretches that no date lies in. */
export function daysOf(text: string, found: Of<'date'>[], spans: Of<'span'>[], context: TimeContext) {
  const { dates, used } = withinWeeks(text, found, spans);
  const left = spanRanges(
    text,
    spans.filter(span => !used.has(span)),
    context,
  );
  const days: DayRange[] = [];
  for (let index = 0; index < dates.length; index++) {
    const [first, second] = [dates[index], dates[index + 1]];
    if (!first) continue;
    const linked = second && !first.end && !second.end && isRange(text, first, second);
    if (!linked) days.push(single(text, first, context));
    else {
      index++;
      days.push(rangeOf(linked.backwards ? second : first, linked.backwards ? first : second, context));
    }
  }
  return { days, spans: left };
}

/** "Tuesday next week" and "next week between Tuesday and Friday" are days of that week. */
function withinWeeks(text: string, dates: Of<'date'>[], spans: Of<'span'>[]) {
  const used = new Set<Piece>();
  const weeks = spans.filter(({ unit }) => unit === 'week');
  let carried: { week: Of<'span'>; end: number } | undefined;
  const placed = dates.map(date => {
    if (date.weekday === undefined || date.end) return date;
    const week =
      weeks.find(span => isBeside(text, date, span)) ??
      (carried && LINK.test(text.slice(carried.end, at(date))) ? carried.week : undefined);
    if (!week) return date;
    carried = { week, end: endOf(date) };
    const day = week.start.plus({ days: (date.weekday - week.start.weekday + 7) % 7 });
    const covers = used.has(week)
      ? date.covers
      : [...date.covers, ...week.covers].toSorted((a, b) => a.start - b.start);
    used.add(week);
    const { weekday: _, ...rest } = date;
    return { ...rest, date: day, covers };
  });
  return { dates: placed.map((date, index) => withNext(text, date, placed[index + 1], dates[index + 1])), used };
}

/** "from Tuesday through Thursday next week": the week is said of the end, and holds the start as well. */
function withNext(
  text: string,
  date: Of<'date'>,
  next: Of<'date'> | undefined,
  unplaced: Of<'date'> | undefined,
): Of<'date'> {
  const isEnd =
    next &&
    unplaced?.weekday !== undefined &&
    next.weekday === undefined &&
    LINK.test(text.slice(endOf(date), at(next)));
  if (!isEnd || date.weekday === undefined || date.end) return date;
  const { weekday, ...rest } = date;
  return { ...rest, date: next.date.minus({ days: (next.date.weekday - weekday + 7) % 7 }) };
}

const BESIDE = /^[\s,]*(?:(?:on|of|in|the|for|from|between)\s+)*$/i;
const isBeside = (text: string, date: Piece, week: Piece): boolean =>
  BESIDE.test(at(date) < at(week) ? text.slice(endOf(date), at(week)) : text.slice(endOf(week), at(date)));

/** "from May to July", "until the end of next week": stretches that are an end of something. */
function spanRanges(text: string, spans: Of<'span'>[], { today }: TimeContext): Of<'span'>[] {
  const left: Of<'span'>[] = [];
  for (let index = 0; index < spans.length; index++) {
    const [first, second] = [spans[index], spans[index + 1]];
    if (!first) continue;
    const linked =
      second &&
      LINK.test(text.slice(endOf(first), at(second))) &&
      (!/\band\b/i.test(text.slice(endOf(first), at(second))) || BETWEEN.test(text.slice(0, at(first))));
    if (linked && second) {
      index++;
      left.push(...spanRange(first, second));
    } else left.push(untilEnd(text, first, today));
  }
  return left;
}

/** "until the end of March" begins today. */
function untilEnd(text: string, span: Of<'span'>, today: DateTime<true>): Of<'span'> {
  const isEnd = /^(?:the\s+)?end\b/i.test(text.slice(at(span), endOf(span)));
  if (!isEnd || !isUntil(text.slice(0, at(span))) || span.start <= today) return span;
  return { ...span, start: today, unit: 'days', endSaid: true };
}

function spanRange(first: Of<'span'>, second: Of<'span'>): Of<'span'>[] {
  const covers = [...first.covers, ...second.covers];
  const years = second.end.diff(first.end, 'years').years;
  const start =
    first.assumed && !second.assumed && years > 0 ? first.start.plus({ years: Math.floor(years) }) : first.start;
  const end = second.assumed && second.end <= start ? second.end.plus({ years: 1 }) : second.end;
  return start < end ? [{ kind: 'span', covers, start, end, unit: 'days', endSaid: true }] : [];
}

function isRange(text: string, first: Of<'date'>, second: Of<'date'>): { backwards: boolean } | undefined {
  const between = text.slice(endOf(first), at(second));
  const before = text.slice(0, first.covers.at(-1)?.start);
  if (LINK.test(between) && (!/\band\b/i.test(between) || BETWEEN.test(before))) return { backwards: false };
  return TO.test(before) && FROM.test(text.slice(0, at(second))) ? { backwards: true } : undefined;
}

/** The farthest that an assumed year may lie back for a range to hold today. */
const LONGEST_ASSUMED_DAYS = 183;

/** Both days and what is between them; a range that would end before its start is left so. */
function rangeOf(from: Of<'date'>, to: Of<'date'>, { today }: TimeContext): DayRange {
  const start = assumedStart(from, to, today);
  const end = assumedEnd(start, to);
  const pieces = [from, to].toSorted((a, b) => at(a) - at(b));
  return { start, end: end.plus({ days: 1 }), endSaid: true, pieces };
}

/** What the end states, the start need not: "26 to 28 June 2027", "from the 9th to the 17th of April". */
function assumedStart(from: Of<'date'>, to: Of<'date'>, today: DateTime<true>): DateTime<true> {
  if (from.assumed === 'month' && to.assumed !== 'month' && to.weekday === undefined) {
    const day = to.date.set({ day: from.date.day });
    return day <= to.date ? day : day.minus({ months: 1 });
  }
  if (from.assumed === 'year' && to.assumed === undefined && to.weekday === undefined)
    return from.date.set({ year: to.date.year });
  const before = from.date.minus({ years: 1 });
  const holdsToday =
    from.assumed === 'year' && to.assumed === 'year' && to.date < from.date && before <= today && to.date >= today;
  return holdsToday && to.date.diff(before).as('days') < LONGEST_ASSUMED_DAYS ? before : from.date;
}

function assumedEnd(start: DateTime<true>, to: Of<'date'>): DateTime<true> {
  if (to.date >= start) return to.date;
  if (to.weekday !== undefined) {
    return to.date.plus({ weeks: Math.ceil(start.diff(to.date).as('days') / 7) });
  }
  if (to.assumed === 'month') {
    const same = start.set({ day: to.date.day });
    return same >= start ? same : same.plus({ months: 1 });
  }
  return to.assumed === 'year' && start.year > to.date.year ? to.date.set({ year: start.year }) : to.date;
}

const BEFORE_DAY = /\bbefore\s+(?:the\s+)?$/i;
const SINCE = /\bsince\s+(?:the\s+)?$/i;

/** "before Friday" begins today, and what was since Monday goes on to this day. */
function openRange(
  before: string,
  { date, part, weekday }: Of<'date'>,
  today: DateTime<true>,
): Pick<DayRange, 'start' | 'end'> | undefined {
  if (part) return undefined;
  if (BEFORE_DAY.test(before) && date > today) return { start: today, end: date };
  const past = weekday !== undefined && date > today ? date.minus({ weeks: 1 }) : date;
  return SINCE.test(before) && past <= today ? { start: past, end: today.plus({ days: 1 }) } : undefined;
}

function single(text: string, piece: Of<'date'>, { today }: TimeContext): DayRange {
  const { date, end, part } = piece;
  if (end) return { start: date, end: end.plus({ days: 1 }), endSaid: true, pieces: [piece] };
  if (isUntil(text.slice(0, at(piece))) && date >= today && !part) {
    return { start: today, end: date.plus({ days: 1 }), endSaid: true, pieces: [piece] };
  }
  const open = openRange(text.slice(0, at(piece)), piece, today);
  if (open) return { ...open, endSaid: false, pieces: [piece] };
  return { start: date, endSaid: false, pieces: [piece], ...(part && { part }) };
}
