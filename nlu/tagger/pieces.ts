import type { Span } from '../reading/spans.ts';
import { matchesOf } from '../text/quick-pattern.ts';

/** What a word was read as already; the order breaks ties where two readings share a word. */
export const CLAIMS = ['time', 'duration', 'people', 'place', 'other'] as const;
export type Claim = (typeof CLAIMS)[number];

/** A stretch of the text that was read as something. */
export type Claimed = { span: Span; claim: Claim };

/** A word, a run of punctuation marks, or an emoji of a text, with what it was read as already. */
export type TextPiece = Span & { text: string; claim?: Claim };

/** Punctuation around a word stands alone; marks within it belong to it: "1:1", "parents'", "24-hour". */
const PIECE = /[\p{L}\p{M}\p{N}](?:\S*[\p{L}\p{M}\p{N}+#])?|[^\s\p{L}\p{M}\p{N}]+/gu;

/** Parts small words from the word that they are written onto: "l'agenda". */
export type WordParter = (word: string) => readonly string[];

/** Cuts a text into pieces. */
export function piecesOf(text: string, claimed: readonly Claimed[], part: WordParter): TextPiece[] {
  const ordered = claimed.toSorted((a, b) => CLAIMS.indexOf(a.claim) - CLAIMS.indexOf(b.claim));
  return matchesOf(PIECE, text).flatMap(({ 0: word, index }) => {
    let end = index;
    return part(word).map((piece): TextPiece => {
      const start = end;
      end += piece.length;
      const claim = ordered.find(({ span }) => span.start < end && start < span.end)?.claim;
      return { start, end, text: piece, ...(claim && { claim }) };
    });
  });
}
