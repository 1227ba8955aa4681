import type { Entity, Meaning } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';

/** An entity with every stretch of the text that it came from; a date and its clock time may stand apart. */
export type FoundEntity = { entity: Entity; covers: Span[] };

/** An entity that stands in one place. */
export const foundAt = (text: string, start: number, end: number, meaning: Meaning): FoundEntity => {
  const span = { start, end };
  return { entity: { ...meaning, span, text: text.slice(start, end) }, covers: [span] };
};

/** The text with stretches made blank, so that nothing is read twice; every other character keeps its place. */
export function blanked(text: string, spans: readonly Span[], fill = ' '): string {
  let result = text;
  for (const { start, end } of spans) {
    result = result.slice(0, start) + fill.repeat(end - start) + result.slice(end);
  }
  return result;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Stands where something else was understood. */
export const GAP = '¶';

/** A regular expression's alternatives, longest first, with their special characters made literal; none match nothing. */
export const anyOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : words
        .toSorted((a, b) => b.length - a.length)
        .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|');
