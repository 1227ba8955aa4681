import type { Words } from '../lexicon/words.ts';
import { phrase } from '../text/phrases.ts';

const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
const ONE = `${CAPITAL}(?:\\s${CAPITAL}){0,2}`;
/** A pronoun points back at all of them. */
const CLASSES = {
  name: `(?<name>${ONE}(?:(?:,\\s|\\s(?:\\p{Ll}+|&)\\s)${ONE}){0,2})`,
  event: '(?<event>[^,.;]{1,60}?)',
};

/** Says of somebody at once what is said in two pieces: "Ben is not coming, remove him" is "remove Ben". */
export function restater({ people: { restated }, notNames }: Words): (text: string) => string {
  const nobody = new Set(notNames);
  const patterns = Object.entries(restated).map(
    ([said, becomes]) => [new RegExp(`^(?:${phrase(said, CLASSES)})[.!]*$`, 'u'), becomes] as const,
  );
  return text => {
    for (const [pattern, becomes] of patterns) {
      const groups = pattern.exec(text)?.groups;
      const [first = ''] = groups?.['name']?.split(' ') ?? [];
      if (!groups || nobody.has(first.toLowerCase())) continue;
      return becomes.replaceAll(/\{(\w+)\}/g, (_, part: string) => groups[part] ?? '').trim();
    }
    return text;
  };
}
