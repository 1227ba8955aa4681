/**
 * A word, a number or a mark of a text. `word` is in lower case and without accents. `glued` if nothing stands before
 * it, `comma` and `hyphen` if one of these does.
 */
export type Token = {
  word: string;
  start: number;
  end: number;
  isNumber: boolean;
  isWord: boolean;
  glued: boolean;
  comma: boolean;
  hyphen: boolean;
  capital: boolean;
};

/** Addresses of mail and pages are one token each that no grammar knows. */
const PIECE = /\S*(?:@\S|:\/\/)\S*|\p{L}[\p{L}\p{M}]*|\d+|\s{3,}|[^\s\p{L}\d]/gu;
const KEPT_APART = /^(?:\s|\S*(?:@|:\/\/))/;
/** A hyphen with a letter on one side; between digits it is a mark. */
const JOINED = /^(?:\p{L}-[\p{L}\d]|\d-\p{L})$/u;
const LETTER = /\p{L}/u;
const UPPER = /^\p{Lu}/u;

/** Lower case, without accents: "Août" is "aout". */
export const fold = (word: string): string =>
  /[^\x20-\x7f]/.test(word)
    ? word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('ß', 'ss')
    : word.toLowerCase();

/** Cuts a text into tokens. Commas, apostrophes and hyphens between letters are only marked on what follows. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let [comma, hyphen, last] = [false, false, -1];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const end = index + piece.length;
    const letter = LETTER.test(piece);
    const isMark = !letter && !/\d/.test(piece);
    if (piece === ',') comma = true;
    else if (piece === "'") last = end;
    else if (piece === '-' && JOINED.test(text.slice(index - 1, end + 1))) {
      [hyphen, last] = [true, end];
    } else {
      const apart = KEPT_APART.test(piece);
      tokens.push({
        word: apart ? '·' : isMark ? piece : fold(piece),
        start: index,
        end,
        isNumber: !letter && !isMark,
        isWord: letter && !apart,
        glued: last === index && tokens.length > 0,
        comma,
        hyphen,
        capital: letter && UPPER.test(piece),
      });
      [comma, hyphen, last] = [false, false, end];
    }
  }
  return tokens;
}
