/** The longest message that is read, in characters; the answer to a longer one asks for less. */
export const MAX_TEXT = 1000;

/** Joiners hold emoji and letters of some scripts together; anywhere else they are only invisible. */
const JOINER = '(?:\\u200c|\\u200d)';
const JOINED =
  '\\p{Extended_Pictographic}|\\p{Script=Arabic}|\\p{Script=Devanagari}|\\p{Script=Bengali}|\\p{Script=Malayalam}|\\p{Script=Sinhala}';
const LOOSE_JOINER = new RegExp(
  `(?<!${JOINED}|\\p{M}|\\p{Emoji_Modifier}|\\ufe0f)${JOINER}|${JOINER}(?!${JOINED})`,
  'gu',
);

/** Collapses white space to single blanks, removes invisible characters, and unifies quotes and dashes. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(LOOSE_JOINER, '')
    .replace(/[\p{Cc}\s\u00a0\u2028\u2029]+/gu, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[–—−]/g, '-')
    .trim();
}
