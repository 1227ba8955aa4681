import type { Words } from '../lexicon/words.ts';
import type { Either, Span } from '../reading.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity } from '../text/spans.ts';

/** Reads whether a message leaves open which of two times it means: "4 or 5 pm", "on Monday or Wednesday". */
export function eitherReader({ or, trim }: Words) {
  const between = new RegExp(`${WORD_START}(?:${anyOf(or)})${WORD_END}\\s+(?:(?:${anyOf(trim)})\\s+)*`, 'giu');
  return (text: string, found: readonly FoundEntity[]): Either | undefined => {
    const times = found.filter(({ entity }) => entity.type === 'time');
    if (times.length === 0) return undefined;
    for (const { index, 0: said } of matchesOf(between, text)) {
      const [before, behind] = [text.slice(0, index).trimEnd(), index + said.length];
      const [first, second] = [endingAt(times, before.length), beginningAt(times, { index, behind })];
      const [number, other] = [
        first ? undefined : numberBefore(before),
        second ? undefined : numberBehind(text, behind),
      ];
      const [start, end] = [first?.span.start ?? number?.start, second?.span.end ?? other?.end];
      if ((!first && !second) || start === undefined || end === undefined) continue;
      return { span: { start, end }, times: [first, second].flatMap(one => (one ? [one.entity.entity.span] : [])) };
    }
    return undefined;
  };
}

type Piece = { entity: FoundEntity; span: Span };

const pieces = (times: readonly FoundEntity[]): Piece[] =>
  times.flatMap(entity => [...entity.covers, entity.entity.span].map(span => ({ entity, span })));

const endingAt = (times: readonly FoundEntity[], end: number): Piece | undefined =>
  pieces(times).find(({ span }) => span.end === end);

/** "Or so" is a part of the time before it. */
const beginningAt = (times: readonly FoundEntity[], or: { index: number; behind: number }): Piece | undefined =>
  pieces(times).find(({ span }) => or.index < span.start && span.start <= or.behind && or.behind < span.end);

const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?';
const BEFORE = new RegExp(`(?<![\\d.,:])${CLOCK}$`, 'u');
/** Not "4 or 5 people". */
const BEHIND = new RegExp(`^${CLOCK}(?=\\s*(?:[,.!?]|$))`, 'u');

function numberBefore(before: string): Span | undefined {
  const number = BEFORE.exec(before);
  return number ? { start: number.index, end: before.length } : undefined;
}

function numberBehind(text: string, start: number): Span | undefined {
  const number = BEHIND.exec(text.slice(start));
  return number ? { start, end: start + number[0].length } : undefined;
}
