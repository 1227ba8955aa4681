/** The longest message that is read, in characters; the answer to a longer one asks for less. */
export const MAX_TEXT = 1000;

/** Collapses white space to single blanks, removes invisible characters, and unifies quotes and dashes. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\p{Cc}\s\u00a0\u2028\u2029]+/gu, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[–—−]/g, '-')
    .trim();
}
