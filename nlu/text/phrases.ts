/** What stands for `{name}` in a phrase: a part of a regular expression. */
export type Classes = Readonly<Record<string, string>>;

/**
 * A phrase as people would write it down, as a part of a regular expression: "(rename|retitle) {of} to {rest}". A blank
 * is any white space (or what `gap` matches). A blank or a group with `?` behind it may be missing, and names in braces
 * stand for `classes`.
 */
export const phrase = (text: string, classes: Classes = {}, gap = '\\s+'): string =>
  text
    .replaceAll(/\((?!\?)/g, '(?:')
    .replaceAll(' ?', `(?:${gap})?`)
    .replaceAll(' ', gap)
    .replaceAll(/(?<!\\p)\{([a-z]\w*)\}/g, (_, name: string) => classes[name] ?? never(name));

/** The alternatives of several phrases, none of which has a named group of its own. */
export const anyPhrase = (texts: readonly string[], classes?: Classes): string =>
  texts.length === 0 ? '(?!)' : texts.map(text => phrase(text, classes)).join('|');

/** Before and behind whole words of any script; needs the flag u. */
export const [WORD_START, WORD_END] = ['(?<![\\p{L}\\p{M}\\d])', '(?![\\p{L}\\p{M}\\d])'] as const;

/** Behind a word: white space, or nothing behind one that is written onto the next ("l'agenda"). */
export const BEHIND_WORD = "(?:\\s+|(?<=['’]))";

function never(name: string): never {
  throw new TypeError(`a phrase says {${name}}, which stands for nothing`);
}
