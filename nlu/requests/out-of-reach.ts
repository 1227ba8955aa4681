import type { OutOfReach } from '../reading/requests.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { OTHERS_TOLD } from './to-others.ts';

/**
 * Reads what no action does: swaps of two events ("swap lunch and the call"), a counted part of a series ("every second
 * choir", "the next two choirs"), a rule for all times to come ("always at ten") and messages to other people ("tell them
 * I'm late").
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
  const classes = { ...OTHERS_TOLD, event, count, any: '\\S+(?:\\s\\S+){0,4}?' };
  const swap = new QuickPattern(`${WORD_START}${lead}(?:${anyPhrase(outOfReach.swap, classes)})${WORD_END}`, 'iu');
  const always = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.always, classes)})${WORD_END}`, 'iu');
  const some = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.some, classes)})${WORD_END}`, 'iu');
  const message = new QuickPattern(`${WORD_START}(?:${anyPhrase(outOfReach.message, classes)})${WORD_END}`, 'iu');
  const alone = new QuickPattern(`^${lead}(?:${anyPhrase(outOfReach.telling, OTHERS_TOLD)})[.!\\s]*$`, 'iu');
  const late = new QuickPattern(`^${lead}(?:${anyPhrase(outOfReach.late, classes)})[.!\\s]*$`, 'iu');
  return text => {
    if (some.test(text)) return 'some';
    if (swap.test(text)) return 'swap';
    if (always.test(text)) return 'always';
    if (late.test(text)) return 'late';
    return message.test(text) || alone.test(text) ? 'message' : undefined;
  };
}
