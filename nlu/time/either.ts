import { addDays, type CivilDate, clockOf, isDate } from '../../time/index.ts';
import type { Span } from '../reading/spans.ts';
import type { Either } from '../reading/times.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** Reads whether a message leaves open which of two times it means: "4 or 5 pm", "on Monday or Wednesday". */
export function eitherReader({ or, trim }: Words) {
  const between = new RegExp(`${WORD_START}(?:${anyOf(or)})${WORD_END}\\s+(?:(?:${anyOf(trim)})\\s+)*`, 'giu');
  return (text: string, found: readonly FoundEntity[]): Either | undefined => {
    const times = found.filter(({ entity }) => entity.type === 'time');
    for (const { index, 0: said } of matchesOf(between, text)) {
      const [before, behind] = [text.slice(0, index).trimEnd(), index + said.length];
      const [first, second] = [endingAt(times, before.length), beginningAt(times, { index, behind })];
      const [number, other] = [
        first ? undefined : numberBefore(before),
        second ? undefined : numberBehind(text, behind),
      ];
      const [start, end] = [first?.span.start ?? number?.start, second?.span.end ?? other?.end];
      if (start === undefined || end === undefined) continue;
      if (!first && !second && !isAll(text, { start, end })) continue;
      const clocks = clocksOf(
        [first, second],
        [number, other].map(one => one && text.slice(one.start, one.end)),
      );
      const spans = [first, second].flatMap(one => (one ? [one.entity.entity.span] : []));
      const days = daysOf(first, second);
      return { span: { start, end }, times: spans, ...(clocks && { clocks }), ...(days && { days }) };
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

/** Two numbers are times only if the message says nothing else: "5 or 6?" */
const isAll = (text: string, { start, end }: Span): boolean =>
  /^[\s¿]*$/.test(text.slice(0, start)) && /^[\s.!?]*$/.test(text.slice(end));

type Said = readonly [Piece | undefined, Piece | undefined];

/** Both clock times: a bare number is in the half of the day that is nearer to the other. */
function clocksOf([first, second]: Said, numbers: readonly (string | undefined)[]): [string, string] | undefined {
  const known = [first, second].map(clockSaid);
  const near = known.find(clock => clock !== undefined);
  const clocks = known.map((clock, at) => clock ?? clockNear(numbers[at], near));
  const [one, other] = clocks;
  return one === undefined || other === undefined || one === other ? undefined : [one, other];
}

function clockSaid(piece: Piece | undefined): string | undefined {
  const entity = piece?.entity.entity;
  if (entity?.type !== 'time' || !entity.value.said.time || isDate(entity.value.start)) return undefined;
  return entity.value.end === undefined ? clockOf(entity.value.start) : undefined;
}

/** Two days next to each other, "on Wednesday or Thursday". */
function daysOf(first: Piece | undefined, second: Piece | undefined): Either['days'] {
  const [one, other] = [daySaid(first), daySaid(second)];
  if (one === undefined || other === undefined || addDays(one, 1) !== other) return undefined;
  return { start: one, end: addDays(other, 1) };
}

function daySaid(piece: Piece | undefined): CivilDate | undefined {
  const entity = piece?.entity.entity;
  if (entity?.type !== 'time' || entity.value.end !== undefined) return undefined;
  return isDate(entity.value.start) ? entity.value.start : undefined;
}

/** Numbers alone are hours of a day that one is awake in. */
const AFTERNOON = '14:00';
const HOURS = 12;

function clockNear(number: string | undefined, near = AFTERNOON): string | undefined {
  const [hour = 24, minute = 0] = (number ?? '').split(/[:.]/).map(Number);
  if (number === undefined || hour > 23 || minute > 59) return undefined;
  const [middle = 0] = near.split(':').map(Number);
  const later = hour < HOURS && Math.abs(hour + HOURS - middle) < Math.abs(hour - middle);
  return [later ? hour + HOURS : hour, minute].map(part => String(part).padStart(2, '0')).join(':');
}

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
