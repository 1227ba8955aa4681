import { matchesOf } from '../../text/quick-pattern.ts';
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
const PIECE = /(?:\S*(?:\S@\S|:\/\/)|@\p{L})\S*|\p{L}[\p{L}\p{M}]*|\d+|\s{3,}|[^\s\p{L}\d]/gu;
const KEPT_APART = /^(?:\s|\S*(?:\S@|:\/\/)|@\p{L})/u;
/** A hyphen with a letter on one side; between digits it is a mark. */
const JOINED = /^(?:\p{L}-[\p{L}\d]|\d-\p{L})$/u;
const LETTER = /\p{L}/u;
const UPPER = /^\p{Lu}/u;

/** Writes letters in the way in which they are written without an accent, "für" as "fuer". */
export type PlainSpelling = (word: string) => string;

/** Lower case, without accents: "Août" is "aout". */
export const fold = (word: string, plain: PlainSpelling): string =>
  /[^\x20-\x7f]/.test(word) ? plain(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : word.toLowerCase();

/** How a language writes: its plain spelling, and words that are written onto each other. */
export type Writing = { plain: PlainSpelling; split(word: string): readonly string[] };

/** Cuts a text into tokens. Commas, apostrophes and hyphens between letters are only marked on what follows. */
export function tokenize(text: string, { plain, split }: Writing): Token[] {
  const tokens: Token[] = [];
  let [comma, hyphen, last] = [false, false, -1];
  for (const { 0: piece, index } of matchesOf(PIECE, text)) {
    const end = index + piece.length;
    const letter = LETTER.test(piece);
    const isMark = !letter && !/\d/.test(piece);
    if (piece === ',') {
      comma = true;
      if (last === index) last = end;
    } else if (piece === "'") last = end;
    else if (piece === '-' && JOINED.test(text.slice(index - 1, end + 1))) {
      [hyphen, last] = [true, end];
    } else {
      const apart = KEPT_APART.test(piece);
      const token: Token = {
        word: apart ? '·' : isMark ? piece : fold(piece, plain),
        start: index,
        end,
        isNumber: !letter && !isMark && !apart,
        isWord: letter && !apart,
        glued: last === index && tokens.length > 0,
        comma,
        hyphen,
        capital: letter && UPPER.test(piece),
      };
      tokens.push(...(token.isWord ? partsOf(token, split) : [token]));
      [comma, hyphen, last] = [false, false, end];
    }
  }
  return tokens;
}

/** The words that a word is put together of: "Freitagabend". In the text, the last one has what the others leave. */
function partsOf(token: Token, split: Writing['split']): Token[] {
  const words = split(token.word);
  let { start } = token;
  return words.map((word, index) => {
    const end = index === words.length - 1 ? token.end : Math.min(start + word.length, token.end);
    const part = { ...token, word, start, end };
    start = end;
    return index === 0 ? part : { ...part, glued: true, comma: false, hyphen: false, capital: false };
  });
}
