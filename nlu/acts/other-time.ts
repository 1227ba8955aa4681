import { leads } from '../text/leads.ts';
import { anyPhrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';

/** Finds the time in a message that wishes for another one and says nothing else: "actually, can we do 3:30". */
export function otherTimeReader(words: Words): (text: string) => string | undefined {
  const before = leads(words);
  const wishes = words.edits.otherTime.map(
    wish => new RegExp(`^${before}(?:${anyPhrase([wish], { when: '(?<when>[^,;?!]{1,40}?)' })})[?!.\\s]*$`, 'iu'),
  );
  return text => wishes.map(wish => wish.exec(text.trim())?.groups?.['when']).find(when => when !== undefined);
}

/** Longer messages say more. */
const LONGEST = 60;

/** True for a whole message that wants a time to be earlier or later without saying by how much: "could we do a bit later?". */
export function vagueShiftReader(words: Words): (text: string) => boolean {
  const shift = `(?:${anyPhrase(words.vagueShift)})`;
  const wishes = anyPhrase(words.edits.otherTime, { when: shift });
  const whole = new QuickPattern(`^${leads(words)}(?:${shift}|${wishes})[?!.\\s]*$`, 'iu');
  return text => text.length <= LONGEST && whole.test(text.trim());
}
