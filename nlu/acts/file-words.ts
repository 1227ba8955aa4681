import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';

/**
 * How a message that came with a file speaks of it: by name ("the attached invitation"), or by a word that could point at
 * anything ("put this into my calendar").
 */
export function fileWordsReader({ pointing: { file } }: Words): (text: string) => 'named' | 'pointed' | undefined {
  const within = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases)})${WORD_END}`, 'iu');
  const [named, pointed] = [within(file.named), within(file.pointed)];
  return text => (named.test(text) ? 'named' : pointed.test(text) ? 'pointed' : undefined);
}
