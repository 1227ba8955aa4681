import type { Words } from '../lexicon/words.ts';
import type { OutOfReach } from '../reading.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';

/**
 * Reads what no action does: two events that change places ("swap lunch and the call"), some of a series that are counted off
 * ("every second choir", "the next two choirs"), and what is meant for every time
 * from now on ("always at ten").
 */
export function outOfReachReader({
  outOfReach,
  whose,
  hints,
  numbers,
  pointing,
}: Words): (text: string) => OutOfReach | undefined {
  const lead = `(?:(?:${anyPhrase(hints.openings)})[\\s,]+)*`;
  const event = `(?:(?:${anyOf(whose.determiners)})${BEHIND_WORD}\\S+|\\d\\S*)(?:\\s\\S+){0,3}?`;
  const few = Object.entries(numbers).flatMap(([word, number]) => (number > 1 ? word : []));
  const count = `(?:\\d{1,2}|${anyOf([...few, ...pointing.bulk.counted.two])})`;
  const classes = { event, count, any: '\\S+(?:\\s\\S+){0,4}?' };
  const swap = new QuickPattern(`${WORD_START}${lead}(?:${anyPhrase(outOfReach.swap, classes)})${WORD_END}`, 'iu');
  const always = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.always, classes)})${WORD_END}`, 'iu');
  const some = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.some, classes)})${WORD_END}`, 'iu');
  return text => {
    if (some.test(text)) return 'some';
    if (swap.test(text)) return 'swap';
    return always.test(text) ? 'always' : undefined;
  };
}
