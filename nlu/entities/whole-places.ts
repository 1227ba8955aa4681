import type { Span } from '../reading/spans.ts';
import type { TaggedSpans } from '../tagger/tagger.ts';
import { type FoundEntity, overlaps } from '../text/spans.ts';

/** The text, what was found in it, and what ends with a word that leads to a place: "lunch at the". */
type Around = { text: string; tagged: TaggedSpans; isPlaceLead: (text: string) => boolean };

/** Nothing but this between two parts of a place, and they are one; the longest word that leads to a place is "near the". */
const GAP = /^\s(?:\p{Ll}{2,4}\s){0,2}$/u;
const MOST_WORDS_BEFORE = 3;

/**
 * Gives a place the words next to it that belong to it: "the blue door | cafe in hoboken", "St Marks | primary school", "at the
 * surgery | in Mill Lane".
 */
export function withWholePlaces(found: readonly FoundEntity[], around: Around): FoundEntity[] {
  return found.map(one =>
    one.entity.type === 'place' && one.covers.length === 1 ? wholePlace(one, found, around) : one,
  );
}

function wholePlace(one: FoundEntity, found: readonly FoundEntity[], around: Around): FoundEntity {
  const { entity, covers } = one;
  const [span] = covers;
  if (entity.type !== 'place' || span === undefined) return one;
  const others = found.filter(other => other !== one).flatMap(other => other.covers);
  const isFree = (part: Span): boolean => !others.some(other => overlaps(other, part));
  const end = endOf(span, isFree, around);
  const start = startOf(span, isFree, around);
  if (end === span.end && start === span.start) return one;
  const { text } = around;
  const from = start < span.start ? start : text.lastIndexOf(entity.value, span.end);
  if (from < 0) return one;
  const whole = { start, end };
  return {
    entity: { ...entity, span: whole, text: text.slice(start, end), value: text.slice(from, end) },
    covers: [whole],
  };
}

/** A place includes what the tagger finds right after it, and a second place after a word such as "in": "in hoboken". */
function endOf({ end }: Span, isFree: (span: Span) => boolean, around: Around): number {
  const { text, tagged, isPlaceLead } = around;
  const isNext = (span: Span, isPlace: boolean): boolean => {
    const gap = text.slice(end, span.start);
    const leads = isPlace && GAP.test(gap) && isPlaceLead(text.slice(0, span.start));
    return span.end > end && (span.start <= end || gap === ' ' || leads) && isFree({ start: end, end: span.end });
  };
  const next = tagged.places.find(span => isNext(span, true)) ?? tagged.titles.find(span => isNext(span, false));
  return next ? endOf(next, isFree, around) : end;
}

/** "At the surgery" before "in Mill Lane" is the place, and where it is. */
function startOf({ start }: Span, isFree: (span: Span) => boolean, { text, isPlaceLead }: Around): number {
  let at = start;
  for (let words = 0; words < MOST_WORDS_BEFORE; words += 1) {
    const [word] = /[\p{L}\d'’-]+\s$/u.exec(text.slice(0, at)) ?? [];
    if (word === undefined || !isFree({ start: at - word.length, end: at })) return start;
    at -= word.length;
    if (isPlaceLead(text.slice(0, at)) && !isPlaceLead(text.slice(0, at + word.length))) return at;
  }
  return start;
}
