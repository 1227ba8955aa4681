import { type Case, findingText } from './finding-text.ts';
import type { Found } from './findings.ts';

/** One thing that was looked at. `seen` is what the provider said, where that is worth showing. */
export type Check = {
  place: string;
  words: string;
  result: 'ok' | 'wrong' | 'note' | 'skipped';
  found?: Found;
  seen?: string;
};

/** What was recognised in what was `seen`; something that nobody knows is wrong, too. */
export function judged(place: string, found: Found | undefined, seen = ''): Check {
  if (found) return { place, result: found.note ? 'note' : 'wrong', words: '', found, seen };
  return { place, result: 'wrong', words: 'This is not an answer that is known here.', seen };
}

export const unreachable = (place: string, { line, silence }: { line: string; silence: string }): Check => ({
  ...{ place, result: 'wrong', words: 'There was no answer: check the address in the profile, and the network.' },
  seen: `${line} -> ${silence}`,
});

const MARKS = { ok: 'ok', wrong: 'WRONG', note: 'note', skipped: '-' };

export function checkText({ place, result, words, found, seen }: Check, about: Case): string {
  const [first = '', ...more] = found ? findingText(found, about) : [words];
  const heard = seen ? [`Seen: ${seen}`] : [];
  const head = `${MARKS[result].padEnd(6)} ${place.padEnd(15)} ${first}`;
  return [head, ...[...more, ...heard].map(line => `${' '.repeat(23)}${line}`)].join('\n');
}
