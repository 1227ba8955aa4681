import { anyPhrase } from '../text/phrases.ts';
import type { Words } from '../words/words.ts';

/** Takes off the greeting before a request: "Guten Morgen" of "Guten Morgen, was steht heute an?" asks for no morning. A greeting alone stays. */
export function salutationRemover({ salutations }: Words): (text: string) => string {
  const greeting = new RegExp(`^(?:(?:${anyPhrase(salutations)})\\s+)+(?=.*\\p{L})`, 'iu');
  return text => text.replace(greeting, '');
}
