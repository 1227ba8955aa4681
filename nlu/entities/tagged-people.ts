import { kindReader } from '../intents/features.ts';
import type { Words } from '../lexicon/words.ts';
import type { PersonMention, Span } from '../reading.ts';
import type { TaggedSpans } from '../tagger/tagger.ts';
import { type FoundEntity, foundAt, freeTest, overlaps } from '../text/spans.ts';

/** `namesIn` reads names that stand alone, `mayLeaveOut` finds words that may take people off an event. */
export type PeopleOfTagger = {
  namesIn: (text: string) => readonly PersonMention[] | undefined;
  mayLeaveOut: (text: string) => boolean;
  reasonsIn: (text: string) => Span[];
};

/** The names that the tagger finds where rules find nobody. Where people may be taken off, only rules tell whom. */
export function taggedPeople(
  text: string,
  found: readonly FoundEntity[],
  { titles, people }: TaggedSpans,
  { namesIn, mayLeaveOut, reasonsIn }: PeopleOfTagger,
): FoundEntity[] {
  const isAnswer = found.length + titles.length === 0;
  if (people.length === 0 || isAnswer || found.some(isPeople) || mayLeaveOut(text)) return [];
  const isFree = freeTest(found);
  const isReason = (span: Span): boolean => reasonsIn(text).some(reason => overlaps(reason, span));
  return people.flatMap(({ start, end }) => {
    const names = isFree({ start, end }) && !isReason({ start, end }) ? namesIn(text.slice(start, end)) : undefined;
    return names ? [foundAt(text, start, end, { type: 'people', people: [...names] })] : [];
  });
}

const isPeople = ({ entity }: FoundEntity): boolean => entity.type === 'people';

/** Finds words that may take somebody off: "without", "drop". */
export function leavingOutTest({ smallWords, hints }: Words): (text: string) => boolean {
  const negations = new Set(smallWords.negations);
  const kindOf = kindReader(hints);
  return text =>
    (text.toLowerCase().match(/[\p{L}'’/-]+/gu) ?? []).some(
      word => negations.has(word) || kindOf(word, 0) === 'remove',
    );
}
