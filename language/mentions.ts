import { anyOf } from './found.ts';
import { anyPhrase, WORD_END, WORD_START } from './phrases.ts';
import type { Words } from './words/words.ts';

/**
 * Which of the things that were spoken of before: 1-based from the front, -1 for the last, 0 for the one that there is
 * ("it", "that meeting").
 */
export function mentionReader({
  pointing,
  eventWords,
  ordinals,
  choosing,
}: Words): (text: string) => number | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const nth = `(\\d{1,3}(?:${anyOf(choosing.suffixes)})|${anyOf(Object.keys(ordinals))})`;
  const within = (phrases: readonly string[]): RegExp =>
    new RegExp(`${WORD_START}(?:${anyPhrase(phrases, { event, nth })})${WORD_END}`, 'iu');
  const [counted, pointed] = [within(pointing.nth), within(pointing.that)];
  return text => {
    const said = counted.exec(text)?.slice(1).find(Boolean);
    if (said) return Number.parseInt(said, 10) || ordinals[said.toLowerCase()];
    return pointed.test(text) ? 0 : undefined;
  };
}
