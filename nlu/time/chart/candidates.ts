import type { Chrono, ParsedComponents, ParsedResult } from 'chrono-node';
import { DAY_MS } from '../../../time/index.ts';
import type { Span } from '../../reading/spans.ts';
import type { Read } from './assemble.ts';
import { type DayNumber, dayOf } from './calendar.ts';
import { oneDay } from './operations/days.ts';
import type { Token } from './tokens.ts';

type Asked = { chrono: Chrono | undefined; tokens: readonly Token[]; reads: readonly Read[]; today: DayNumber };

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * What chrono reads from numbers that no production reads, as of "12 Dec 26", whose productions leave the 12. It is asked
 * only where such a number is left, and counts only where it reads all that the productions read there.
 */
export function candidatesIn(text: string, { chrono, tokens, reads, today }: Asked): Read[] {
  const covers = reads.flatMap(read => read.covers);
  const numbers = tokens.filter(token => token.isNumber && !covers.some(cover => overlap(cover, token)));
  if (!chrono || numbers.length === 0) return [];
  const midnight = { instant: new Date(today * DAY_MS), timezone: 0 };
  return chrono
    .parse(text, midnight, { forwardDate: true })
    .flatMap(readOf)
    .filter(({ covers: [span] }) => {
      const said = (other: Span): boolean => span !== undefined && within(other, span);
      return numbers.some(said) && covers.every(cover => !span || !overlap(cover, span) || said(cover));
    });
}

/** The reads with the candidates in place of what these read as well, as they are said. */
export const withCandidates = (reads: readonly Read[], candidates: readonly Read[]): Read[] =>
  candidates.length === 0
    ? [...reads]
    : [
        ...reads.filter(
          read => !candidates.some(each => each.covers.some(span => read.covers.some(cover => overlap(cover, span)))),
        ),
        ...candidates,
      ].toSorted((a, b) => (a.covers[0]?.start ?? 0) - (b.covers[0]?.start ?? 0));

/** Whole dates only; the productions know clock times better. */
function readOf({ start, end, index, text }: ParsedResult): Read[] {
  const isDate = start.isCertain('day') && start.isCertain('month') && !start.isCertain('hour') && !end;
  if (!isDate) return [];
  const value = oneDay(dayIn(start), start.isCertain('year') ? {} : { assumed: 'year' });
  return [{ value, covers: [{ start: index, end: index + text.length }] }];
}

const dayIn = (said: ParsedComponents): DayNumber =>
  dayOf(said.get('year') ?? 0, said.get('month') ?? 1, said.get('day') ?? 1);
