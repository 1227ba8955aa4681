/** A list of single words, as they are written down most readably. */
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** A list of phrases, written as lines or with a slash between blanks. */
export const phrases = (text: string): string[] =>
  text
    .split(/\n| \/ /)
    .map(each => each.trim())
    .filter(Boolean);
