import type { Words } from '../lexicon/words.ts';
import { leads } from '../text/leads.ts';
import { anyPhrase } from '../text/phrases.ts';

/** Finds the time in a message that wishes for another one and says nothing else: "actually, can we do 3:30". */
export function otherTimeReader(words: Words): (text: string) => string | undefined {
  const before = leads(words);
  const wishes = words.edits.otherTime.map(
    wish => new RegExp(`^${before}(?:${anyPhrase([wish], { when: '(?<when>[^,;?!]{1,40}?)' })})[?!.\\s]*$`, 'iu'),
  );
  return text => wishes.map(wish => wish.exec(text.trim())?.groups?.['when']).find(when => when !== undefined);
}
