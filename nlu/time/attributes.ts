import { at, endOf, type Piece } from './pieces.ts';

const NAMED_STRETCHES = new Set(['month', 'quarter', 'season', 'year', 'days']);
/** Words that say that the name itself is meant as the time. */
const AS_TIME =
  /^(?:in|on|at|for|during|over|by|from|until|till|since|this|next|last|coming|previous|the\s+(?:rest|week|weekend))\b/i;
const AS_TIME_BEFORE =
  /\b(?:in|on|at|for|during|over|by|from|to|until|till|since|between|and|this|next|last)\s+(?:the\s+)?$/i;
/** A noun behind a name makes it say which one: not what stands behind a time in any sentence. */
const NOUN_BEHIND =
  /^\s+(?!(?:at|from|to|until|till|through|and|or|with|for|in|on|of|between|please|is|was|by|morning|afternoon|evening|night|noon|midnight|around|about|before|after|then|but|if|so|when|because|as|that|who|we|i|you|he|she|they|it|there)\b)\p{L}/iu;

/** Leaves out names that only say which thing is meant, "the Christmas party on Friday", where another time is there. */
export function withoutAttributes(text: string, pieces: readonly Piece[]): Piece[] {
  const isAttribute = (piece: Piece): boolean => {
    const named = piece.kind === 'date' ? piece.holiday : piece.kind === 'span' && NAMED_STRETCHES.has(piece.unit);
    const [start, end] = [at(piece), endOf(piece)];
    return (
      named === true &&
      !AS_TIME.test(text.slice(start, end)) &&
      !AS_TIME_BEFORE.test(text.slice(0, start)) &&
      NOUN_BEHIND.test(text.slice(end))
    );
  };
  const attributes = new Set(pieces.filter(isAttribute));
  const saysDay = ({ kind }: Piece): boolean => kind === 'date' || kind === 'span' || kind === 'moment';
  return pieces.some(piece => saysDay(piece) && !attributes.has(piece))
    ? pieces.filter(piece => !attributes.has(piece))
    : [...pieces];
}
