import type { AllFound } from '../entities/entities.ts';
import type { Others, PersonMention } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, overlaps } from '../text/spans.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { isCapital } from './owners.ts';

/**
 * Who is spoken of, wherever that stands in a message: people who were read as such, words that are nobody's but a name
 * by what stands beside them, and "he" or "her". It finds what no pattern of a question about somebody else foresees.
 * @param vocabulary  every word that is known to be none
 */
export const othersReader = (words: Words) => (vocabulary: Vocabulary) => {
  const { whose, people } = words;
  const pronoun = new RegExp(`${WORD_START}(?:${anyOf(whose.mentions.pronouns)})${WORD_END}`, 'iu');
  const isName = nameJudge(words, vocabulary);
  const isMe = new Set([...people.me, ...whose.me]);
  // "Bei Ben" may be where, and may be whose.
  const leads = new RegExp(`^(?:${anyOf(whose.mentions.led)})\\s`, 'iu');
  const isElse = ({ entity: { type, text } }: FoundEntity): boolean => type !== 'place' || !leads.test(text);
  return (text: string, { found, quotes }: AllFound): Others | undefined => {
    const covered = [...quotes.map(({ span }) => span), ...found.filter(isElse).flatMap(({ covers }) => covers)];
    const said = found.flatMap(({ entity }) => (entity.type === 'people' ? entity.people : []));
    const named = namesIn(text, covered, isName).filter(({ name = '' }) => !isMe.has(name.toLowerCase()));
    const all: PersonMention[] = [...said.filter(({ spokenOf }) => !spokenOf), ...named];
    const unnamed = !said.some(({ spokenOf }) => spokenOf) && pronoun.test(text);
    return all.length > 0 || unnamed ? { people: all, unnamed } : undefined;
  };
};

type Word = { word: string; before: string; behind: string; isShouted: boolean };

function namesIn(text: string, covered: readonly Span[], isName: (one: Word) => boolean): PersonMention[] {
  const all = matchesOf(/\p{L}[\p{L}\p{M}-]*/gu, text);
  // In a line of capitals they tell nothing.
  const isShouted = all.length > 2 && all.filter(([word]) => isCapital(word)).length * 2 > all.length;
  return all.flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    const isTaken = covered.some(other => overlaps(other, { start, end }));
    const isOne = !isTaken && isName({ word, before: text.slice(0, start), behind: text.slice(end), isShouted });
    return isOne ? [{ name: word }] : [];
  });
}

/** Whether a word that is not known stands where names do. */
function nameJudge({ whose: { mentions, subject: about } }: Words, vocabulary: Vocabulary): (one: Word) => boolean {
  const before = (list: readonly string[]): RegExp => new RegExp(`${WORD_START}(?:${anyOf(list)})\\s+$`, 'iu');
  const [asked, led] = [before(mentions.asked), before([...mentions.asked, ...mentions.led])];
  const subject = before(about);
  const follows = new RegExp(`^(?:['’]s${WORD_END}|\\s+(?:${anyOf(mentions.follows)})${WORD_END})`, 'iu');
  return one => {
    if (one.word.length < 2 || vocabulary.has(one.word.toLowerCase()) || subject.test(one.before)) return false;
    if (one.isShouted || !isCapital(one.word)) return asked.test(one.before) || follows.test(one.behind);
    if (one.before.trim() === '') return follows.test(one.behind);
    return mentions.nouns === 'small' || led.test(one.before) || follows.test(one.behind);
  };
}
