/** The most characters of a message that are read; a longer one is answered with a request to shorten it. */
export const MAX_TEXT = 1000;

/** White space of every kind becomes single blanks; invisible characters go, and quotes and dashes take one shape. */
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
