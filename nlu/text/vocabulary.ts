/** The words that are known. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** "ben" of "hab(en|ben)" is no word. */
const PART_OF_WORD = /\p{L}+\([^()]*\)\p{L}*|\([^()]*\)\p{L}+/gu;

/** Every word that the language or a template knows. */
export function vocabularyOf(...sources: readonly unknown[]): Set<string> {
  const known = new Set<string>();
  const learn = (value: unknown): void => {
    if (typeof value === 'string') {
      const small = value.toLowerCase();
      const whole = small.includes('(') ? small.replace(PART_OF_WORD, ' ') : small;
      for (const word of whole.match(WORD) ?? []) known.add(word);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        learn(key);
        learn(each);
      }
    }
  };
  sources.forEach(learn);
  return known;
}
