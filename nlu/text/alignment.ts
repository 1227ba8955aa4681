import type { Span } from '../reading.ts';

/** A text of which every character knows the stretch of the first text that it comes from. */
export type AlignedText = { text: string; origins: readonly Span[] };

/** A text that nothing has been done to. */
export const aligned = (text: string): AlignedText => ({
  text,
  origins: Array.from({ length: text.length }, (_, start) => ({ start, end: start + 1 })),
});

/** The stretch of the first text that a stretch comes from, with everything in between. */
export function originOf({ origins }: AlignedText, span: Span): Span {
  const from = origins.slice(span.start, span.end);
  if (from.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...from.map(({ start }) => start)), end: Math.max(...from.map(({ end }) => end)) };
}

/** Writes a text anew from its beginning to its end. */
export function rewriter(source: AlignedText) {
  const origins: Span[] = [];
  let [text, at] = ['', 0];
  const copy = ({ start, end }: Span): void => {
    text += source.text.slice(start, end);
    for (let place = start; place < end; place++) origins.push(source.origins[place] as Span);
  };
  return {
    /** A stretch as it is, wherever it stands. */
    copy,
    /** Other words in the place of a stretch. */
    write(words: string, instead: Span): void {
      const origin = originOf(source, instead);
      text += words;
      for (let place = 0; place < words.length; place++) origins.push(origin);
    },
    /** Everything up to a stretch that is written in another way. */
    upTo({ start, end }: Span): void {
      copy({ start: at, end: start });
      at = end;
    },
    done(): AlignedText {
      copy({ start: at, end: source.text.length });
      return { text, origins };
    },
  };
}
