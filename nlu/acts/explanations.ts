import type { Explanation, SlotSketch } from '../reading/understanding.ts';
import { joinedWords } from '../text/joined.ts';
import { anyPhrase, BEHIND_WORD } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** Longer answers say more than what some words are. */
const MOST_WORDS = 7;

/**
 * Reads the answer to the question what some words mean: the name of a slot ("notes pls", "that's the room"), which may
 * have a value of its own ("it's room 9"), or something else that the words are ("it's the door code").
 */
export function explanationReader(words: Words) {
  const tidy = outsideReader(words);
  const isSmall = smallTest(words);
  const isLead = new RegExp(
    `(?:^|[\\s,])(?:${anyPhrase(words.answerFrames.explaining)})${BEHIND_WORD}(?<what>.+)$`,
    'iu',
  );
  const article = new RegExp(`^(?:(?:${anyPhrase(words.edits.article)})${BEHIND_WORD})+`, 'iu');
  return (answer: string, slots: readonly SlotSketch[]): Explanation | undefined => {
    const said = tidy(answer);
    if (said.split(/\s+/).length > MOST_WORDS) return undefined;
    const named = slotIn(said, slots);
    if (named && isSmall(named.before) && isSmall(named.behind)) return { slot: named.slot };
    if (named && isSmall(named.before) && /^\s*\S*\p{N}/u.test(named.behind)) {
      return { slot: named.slot, value: said.slice(named.before.length) };
    }
    const what = isLead.exec(said)?.groups?.['what']?.replace(article, '');
    return what && !isSmall(what) ? { as: what } : undefined;
  };
}

/** An answer without the words around it that say nothing of it. */
function outsideReader({ answerFrames, polite, courtesy }: Words): (answer: string) => string {
  const behind = new RegExp(`(?:[\\s,]+(?:${anyOf([...answerFrames.behind, ...polite, ...courtesy])}))+$`, 'iu');
  return answer =>
    answer
      .trim()
      .replace(/[.!?]+$/, '')
      .replace(behind, '');
}

/** True for words that say nothing, and verbs of putting something somewhere. */
function smallTest(words: Words): (text: string) => boolean {
  const { smallWords, polite, courtesy, answerFrames, edits, hints } = words;
  const said = [
    smallWords.words,
    polite,
    courtesy,
    answerFrames.before,
    edits.lead,
    edits.leading,
    hints.actions['add'],
  ];
  const small = new Set(said.flatMap(each => each ?? []).flatMap(each => each.split(' ')));
  const { part } = joinedWords(words);
  const isSmall = (word: string): boolean => small.has(word) || small.has(word.replace(/^-|['’]$/u, ''));
  return text => (text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).flatMap(part).every(isSmall);
}

type NamedSlot = { slot: string; before: string; behind: string };

/** The one slot that a text names. */
function slotIn(text: string, slots: readonly SlotSketch[]): NamedSlot | undefined {
  const names = new Map(slots.flatMap(({ name, names }) => names.map(each => [each.toLowerCase(), name] as const)));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf([...names.keys()])})(?![\\p{L}\\p{N}])`, 'giu');
  const [first, ...others] = matchesOf(pattern, text);
  const slot = first && names.get(first[0].toLowerCase());
  if (!slot || others.some(([name]) => names.get(name.toLowerCase()) !== slot)) return undefined;
  return { slot, before: text.slice(0, first.index), behind: text.slice(first.index + first[0].length) };
}
