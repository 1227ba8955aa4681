import type { EntityOf, Reading, Span } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import { readText } from '../../slots/fill.ts';

type Piece = { start: number; text: string };

/**
 * "Lunch at 12 and a call with Ben at 3 tomorrow" is two new events of one day. A piece without a day gets the day of the
 * others in its own words.
 * @returns the words of each; undefined if a piece is not an event of its own, with a title and a clock time
 */
export function severalCreations(context: Context, pieces: readonly Piece[]): string[] | undefined {
  const readings = pieces.map(({ text }) => readText(context, text));
  if (pieces.length < 2 || !readings.every(isEvent)) return undefined;
  if (!haveTimesApart(context, pieces)) return undefined;
  const days = readings.map(reading => dayWords(context, reading));
  const [only, other] = days.filter(words => words !== '');
  // "Dentist at 9 and call the client at 11" are both on the next day with that hour.
  if (only === undefined) return pieces.map(({ text }) => text);
  const isShared = other === undefined;
  return pieces.flatMap(({ text }, at) => (days[at] === '' ? (isShared ? `${text} ${only}` : []) : text));
}

/** "Book club on Friday at 8, bring wine, and ...": a piece that says no time is a note on the event before it. */
export function creationsWithRemarks(context: Context, pieces: readonly Piece[]): string[] | undefined {
  const events = pieces.filter((piece, at) => at === 0 || !isRemark(context, piece));
  const creations = severalCreations(context, events);
  if (creations?.length !== events.length) return creations;
  return creations.map((text, at) => {
    const [from, to] = [events[at]?.start ?? 0, events[at + 1]?.start ?? Number.POSITIVE_INFINITY];
    const remarks = pieces.filter(({ start }) => from < start && start < to).map(piece => piece.text);
    return remarks.length > 0 ? context.understanding.noted(text, remarks.join(', ')) : text;
  });
}

function isRemark(context: Context, { text }: Piece): boolean {
  const reading = readText(context, text);
  const { question, removes, response } = reading;
  return timesIn(reading).length === 0 && !question && removes === undefined && response === undefined;
}

/** False for "the train at 16:40, arriving 18:20", which together has one time. */
export function haveTimesApart(context: Context, pieces: readonly Piece[]): boolean {
  const timesOf = (text: string): number => timesIn(readText(context, text)).length;
  const apart = pieces.filter(({ text }) => timesOf(text) > 0).length;
  return timesOf(pieces.map(({ text }) => text).join(', ')) >= apart;
}

const timesIn = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.flatMap(entity => (entity.type === 'time' ? entity : []));

/** "A call with Ben at 3": what is to happen, and when on the day. */
function isEvent(reading: Reading): boolean {
  const { title, mention, edit, question, removes } = reading;
  const isTimed = timesIn(reading).some(({ value }) => value.said.time);
  return title !== undefined && isTimed && mention === undefined && !question && !removes && edit?.slot === undefined;
}

/** What comes later without a day is on the day of what comes first: "drop it off on 8 December at 9, collect at five". */
export function onDayOf(context: Context, first: string, later: string): string {
  const [read, before] = [readText(context, later), readText(context, first)];
  const isHour = timesIn(read).length === 1 && timesIn(read).every(({ value }) => value.said.time && !value.said.date);
  const days = timesIn(before).filter(({ value }) => value.said.date);
  if (!isHour || days.length !== 1 || read.question || read.removes) return later;
  const day = dayWords(context, before);
  return day === '' ? later : `${later} ${day}`;
}

/** The words for the day; empty if there are none. */
function dayWords(context: Context, { text, entities, spans }: Reading): string {
  const ofDay = (span: Span & { entity?: number }): boolean => {
    const entity = span.entity === undefined ? undefined : entities[span.entity];
    return entity?.type === 'time' && entity.value.said.date && saysDay(context, text.slice(span.start, span.end));
  };
  return spans
    .filter(ofDay)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/** True for a day, "on the 3rd"; false for hours, "at 3" or "from two till four". */
function saysDay(context: Context, words: string): boolean {
  const [time] = timesIn(readText(context, words));
  return time === undefined ? !/^\D{0,6}\d/u.test(words) : time.value.said.date;
}
