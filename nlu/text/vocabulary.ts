import { matchesOf } from './quick-pattern.ts';

/** The words that are known. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

/** Every word that the language or a template knows. */
export function vocabularyOf(...sources: readonly unknown[]): Set<string> {
  const known = new Set<string>();
  const learn = (value: unknown): void => {
    if (typeof value === 'string') {
      // "ben" of "hab(en|ben)" is no word.
      const whole = value.toLowerCase().replace(/\p{L}+\([^()]*\)\p{L}*|\([^()]*\)\p{L}+/gu, ' ');
      for (const [word] of matchesOf(/\p{L}[\p{L}\p{M}]*/gu, whole)) known.add(word);
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
