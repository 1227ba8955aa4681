import { WORD_START } from '../../text/phrases.ts';
import { anyOf, type FoundEntity } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';

/**
 * Leaves out options that a message says are not meant: "not the whole series, just tomorrow" chooses the one. Their words
 * belong to the option of the same list that is meant.
 */
export function deniedChoiceReader({ smallWords }: Words): (text: string, found: FoundEntity[]) => FoundEntity[] {
  const denial = new RegExp(`${WORD_START}(?:${anyOf(smallWords.negations)})\\s+$`, 'iu');
  return (text, found) => {
    const denied = found.flatMap(each => {
      const words = each.entity.type === 'choice' ? denial.exec(text.slice(0, each.entity.span.start)) : null;
      return words ? [{ each, start: words.index }] : [];
    });
    if (denied.length === 0) return found;
    const meant = found.filter(each => !denied.some(other => other.each === each));
    return meant.map(each => {
      const others = denied.filter(other => isOfSameList(each, other.each));
      return {
        ...each,
        covers: [...each.covers, ...others.map(({ each: { entity }, start }) => ({ start, end: entity.span.end }))],
      };
    });
  };
}

const isOfSameList = ({ entity: a }: FoundEntity, { entity: b }: FoundEntity): boolean =>
  a.type === 'choice' && b.type === 'choice' && a.list === b.list;
