import type { Span } from '../reading/spans.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf, QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';

/**
 * Finds the parts behind a request that only remark on it: "cant stand them" in "bin the supplier one, cant stand them". What
 * they call "them" or "everything" is not what is asked for. They have no verb that asks for a change, but one that
 * states something, or words that are neither small nor times.
 */
export function remarkReader(words: Words): (text: string) => Span[] {
  const { hints, noise, smallWords, pointing, eventWords, polite, courtesy, numbers, slips, parts } = words;
  const asking = new Set([hints.actions['remove'] ?? [], hints.actions['change'] ?? []].flat());
  const few = [noise, smallWords.words, pointing.every, eventWords, polite, courtesy, Object.keys(numbers), slips.of];
  const small = new Set(few.flat());
  const deleting = new QuickPattern(`${WORD_START}(?:${anyPhrase(parts.deleting)})${WORD_END}`, 'iu');
  const stating = new QuickPattern(`${WORD_START}(?:${anyPhrase(smallWords.stating)})${WORD_END}`, 'iu');
  return text => {
    let isAsked = false;
    return matchesOf(/[^,;.!?]+/g, text).flatMap(({ index, 0: part }) => {
      const said = part.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
      const asks = said.some(word => asking.has(word)) || deleting.test(part);
      const remarks = isAsked && !asks && (stating.test(part) || said.some(word => !small.has(word)));
      isAsked ||= asks;
      return remarks ? [{ start: index, end: index + part.length }] : [];
    });
  };
}
