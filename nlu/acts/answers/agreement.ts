import type { Proposed } from '../../reading/requests.ts';
import { anyPhrase } from '../../text/phrases.ts';
import type { Words } from '../../words/words.ts';

type Agreeing = {
  /** What agrees by itself. */
  yes: readonly (RegExp | undefined)[];
  around: RegExp;
  small: ReadonlySet<string>;
};

const BETWEEN = /[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}]+/uy;
const WORD = /[\p{L}\p{M}]+/uy;

/**
 * Tells if a message does nothing but agree to a proposal: every word of it is a yes, a courtesy, the verb of what is proposed
 * ("delete it then"), its name, or a small word that changes nothing. One other word ("maybe", "she", "later", "longer") may mean
 * anything, and then nothing is agreed to.
 */
export function agreementReader(words: Words): (text: string, proposed: Proposed) => boolean {
  const { yes, closings, courtesy, agreeing, sideTalk } = words;
  const [saysYes, saysAll, around] = [
    atWord(yes),
    atWord([...agreeing.all, ...agreeing.both]),
    atWord([...agreeing.around, ...closings, ...courtesy, ...sideTalk.thanks, ...sideTalk.praise]),
  ];
  const counts = Object.keys(words.numbers);
  const doing = new Map<Proposed['does'], RegExp | undefined>();
  const doingOf = (does: Proposed['does']): RegExp | undefined => {
    if (!doing.has(does)) doing.set(does, verbsOf(words, does));
    return doing.get(does);
  };
  return (text, { does, names, several }) => {
    const counted = several === 'waiting' ? counts : several === 'listed' ? agreeing.all : [];
    const small = new Set([...agreeing.words, ...names.flatMap(wordsIn), ...counted]);
    // "Both" says as much as a yes where several requests wait.
    const yes = [saysYes, doingOf(does), several === 'waiting' ? saysAll : undefined];
    return agrees(text.toLowerCase(), { yes, around, small });
  };
}

function verbsOf({ responses, agreeing }: Words, does: Proposed['does']): RegExp | undefined {
  switch (does) {
    case undefined:
      return undefined;
    case 'accept':
    case 'decline':
    case 'maybe':
      return atWord(responses[does]);
    default:
      return atWord(agreeing.verbs[does]);
  }
}

/** Goes through a message from left to right, the longest phrase first. */
function agrees(text: string, { yes, around, small }: Agreeing): boolean {
  let [at, isAgreed] = [0, false];
  for (at = endOf(BETWEEN, text, at) ?? at; at < text.length; at = endOf(BETWEEN, text, at) ?? at) {
    const agreed = Math.max(...yes.map(each => (each && endOf(each, text, at)) ?? at));
    const next = Math.max(agreed, endOf(around, text, at) ?? at, endOfSmall(text, at, small));
    if (next === at) return false;
    isAgreed ||= agreed > at;
    at = next;
  }
  return isAgreed;
}

function endOfSmall(text: string, at: number, small: ReadonlySet<string>): number {
  const end = endOf(WORD, text, at) ?? at;
  return small.has(text.slice(at, end)) ? end : at;
}

/** Where a match that begins at a position ends. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The longest of some phrases, up to the end of a word. */
const atWord = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:${anyPhrase([...phrases].toSorted((a, b) => b.length - a.length))})(?![\\p{L}\\p{M}\\p{N}])`, 'iuy');

const wordsIn = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
