import type { AmbiguityChoices, Meaning, Span, TimeValue } from '../reading.ts';
import { type FoundEntity, foundAt } from '../text/spans.ts';
import { type Joinable, withAlternatives } from './ambiguity.ts';
import { withoutAttributes } from './attributes.ts';
import { readClocks } from './clocks.ts';
import { type TimeSetting, timeContextOf } from './context.ts';
import { readDates } from './dates.ts';
import { readDayParts } from './day-parts.ts';
import { grow } from './grow.ts';
import { readHolidays } from './holidays.ts';
import { readImpossible } from './impossible.ts';
import { joinPieces } from './join.ts';
import { readMonthDays } from './month-days.ts';
import { readNumericDates } from './numeric.ts';
import { ordinalGrowth } from './ordinals.ts';
import { periodGrowth } from './period-parts.ts';
import { at, endOf, type Of, type Piece, type TimeContext } from './pieces.ts';
import { readShifts, shiftGrowth } from './shifts.ts';
import { readSpans } from './spans.ts';
import { spelledOut } from './spelled.ts';

export type { TimeSetting } from './context.ts';

const GROWTH = [...ordinalGrowth, ...periodGrowth, ...shiftGrowth];

/**
 * Reads every time expression of a text. First come expressions with a name or number, together with the words that
 * belong to them; then clock times; then days by weekday (by chrono). Each part of the text is read once. If the text
 * names an impossible day, no other day is read, because a clock time would go to the wrong one. Zones, durations and
 * repetitions must be blank already.
 */
export function readTimes(message: string, setting: TimeSetting): FoundEntity[] {
  const { text, original } = spelledOut(message);
  const impossible = readImpossible(text);
  const rest = impossible.reduce((left, { span }) => blank(left, span.start, span.end, '·'), text);
  const context = timeContextOf(setting);
  const { absurd, ...pieces } = read(rest, context);
  const times = withAlternatives(pieces, context);
  const noDay = impossible.some(({ what }) => what === 'day');
  const ordered = times.filter(({ value }) => isInOrder(value) && !(noDay && value.said.date));
  const said = (covers: readonly Span[], meaning: Meaning): FoundEntity => {
    const places = covers.map(original);
    const { start = 0, end = 0 } = places[0] ?? {};
    const last = meaning.type === 'impossible' ? places.at(-1)?.end : undefined;
    return { ...foundAt(message, start, last ?? end, meaning), covers: places };
  };
  return [
    ...ordered.map(({ value, covers }) => said(covers, { type: 'time', value })),
    ...times.filter(({ value }) => !isInOrder(value)).map(({ covers }) => said(covers, ORDER)),
    ...absurd.map(({ what, covers }) => said(covers, { type: 'impossible', what })),
    ...impossible.map(({ span, ...meaning }) => said([span], { type: 'impossible', ...meaning })),
  ].toSorted((a, b) => a.entity.span.start - b.entity.span.start);
}

const ORDER = { type: 'impossible', what: 'order' } as const;
const isInOrder = ({ start, end }: TimeValue): boolean => end === undefined || start < end;

/** Finds the pieces of a text. They are joined once, and once more for each other way of reading them. */
function read(text: string, context: TimeContext): Joinable & { absurd: Of<'absurd'>[] } {
  // Not with blanks, so readers do not join words that were apart.
  let rest = text.replace(/ {2,}/g, gap => ` ${'·'.repeat(gap.length - 2)} `);
  const take = (pieces: readonly Piece[]): Piece[] => {
    for (const piece of pieces) rest = blank(rest, at(piece), endOf(piece), '·');
    return [...pieces];
  };
  /** The pieces extended by the words next to them, as the text is at this moment. */
  const grower = (pieces: readonly Piece[]) => {
    const left = rest;
    const grown = grow(left, pieces, GROWTH, context);
    return (about?: keyof AmbiguityChoices) => (about ? grow(left, inOtherWay(pieces, about), GROWTH, context) : grown);
  };
  const named = [readHolidays, readNumericDates, readShifts, readMonthDays, readSpans].flatMap(read =>
    take(read(rest, context)),
  );
  const days = grower(named);
  take(days());
  const clocks = take(readClocks(rest));
  const parts = take(readDayParts(rest, context));
  const dates = take(readDates(rest, context));
  const otherDays = grower(dates);
  const links = clocks.reduce((left, clock) => blank(left, at(clock), endOf(clock)), text);
  const piecesIn = (about?: keyof AmbiguityChoices): Piece[] =>
    withoutAttributes(text, [...days(about), ...clocks, ...parts, ...otherDays(about)]);
  const doubts = [...named, ...dates].flatMap(piece => (piece.kind === 'date' ? (piece.doubt?.about ?? []) : []));
  const pieces = piecesIn();
  return {
    times: joinPieces(links, pieces, context),
    absurd: pieces.filter(piece => piece.kind === 'absurd'),
    doubts: doubts.length > MOST_DOUBTS ? [] : [...new Set(doubts)],
    timesIn: about => joinPieces(links, piecesIn(about), context),
  };
}

const inOtherWay = (pieces: readonly Piece[], about: keyof AmbiguityChoices): Piece[] =>
  pieces.map(piece =>
    piece.kind === 'date' && piece.doubt?.about === about ? { ...piece, date: piece.doubt.other } : piece,
  );

/** With more days than this, the bot asks about none of them. */
const MOST_DOUBTS = 8;

const blank = (text: string, start: number, end: number, fill = ' '): string =>
  text.slice(0, start) + fill.repeat(end - start) + text.slice(end);
