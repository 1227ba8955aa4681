import type { Words } from '../words/words.ts';

/** A text with the letters that are also written in another way so written: "für" is "fuer". */
export const speller =
  ({ spelled }: Pick<Words, 'spelled'>) =>
  (text: string): string =>
    text.replace(/[^\x20-\x7f]/g, letter => spelled[letter] ?? letter);

/** Every word of a list, and every key of a table, in both its spellings; made once of each language. */
export function withSpellings(words: Words): Words {
  const known = spelledOut.get(words) ?? spellOut(words);
  spelledOut.set(words, known);
  return known;
}

const spelledOut = new WeakMap<Words, Words>();

function spellOut(words: Words): Words {
  if (Object.keys(words.spelled).length === 0) return words;
  const spell = speller(words);
  const both = (text: string): string[] => [...new Set([text, spell(text)])];
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap(each => (typeof each === 'string' ? both(each) : [within(each)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => both(key).map(name => [name, within(each)])),
    );
  };
  const { spelled, others, ...rest } = words;
  return { ...(within(rest) as typeof rest), spelled, others };
}
