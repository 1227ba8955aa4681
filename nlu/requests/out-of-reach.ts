import type { Words } from '../lexicon/words.ts';
import type { OutOfReach } from '../reading.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';

/**
 * Reads what no action does: two events that change places ("swap lunch and the call"), and what is meant for every time
 * from now on ("always at ten").
 */
export function outOfReachReader({ outOfReach, whose, hints }: Words): (text: string) => OutOfReach | undefined {
  const lead = `(?:(?:${anyPhrase(hints.openings)})[\\s,]+)*`;
  const event = `(?:(?:${anyOf(whose.determiners)})${BEHIND_WORD}\\S+|\\d\\S*)(?:\\s\\S+){0,3}?`;
  const classes = { event, any: '\\S+(?:\\s\\S+){0,4}?' };
  const swap = new QuickPattern(`${WORD_START}${lead}(?:${anyPhrase(outOfReach.swap, classes)})${WORD_END}`, 'iu');
  const always = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.always, classes)})${WORD_END}`, 'iu');
  return text => {
    if (swap.test(text)) return 'swap';
    return always.test(text) ? 'always' : undefined;
  };
}
