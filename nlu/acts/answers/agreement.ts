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
  const { yes, beforeAnswer, closings, courtesy, agreeing, sideTalk } = words;
  const [saysYes, saysBriefly] = [atWord(yes), atWord(yes, SHORTEST_FIRST)];
  const saysAll = atWord([...agreeing.all, ...agreeing.both]);
  const around = atWord([
    ...[agreeing.around, beforeAnswer, closings, courtesy].flat(),
    ...[sideTalk.thanks, sideTalk.praise].flat(),
  ]);
  const counts = [...agreeing.all, ...agreeing.both, ...Object.keys(words.numbers)];
  const doing = new Map<Proposed['does'], RegExp | undefined>();
  const doingOf = (does: Proposed['does']): RegExp | undefined => {
    if (!doing.has(does)) doing.set(does, verbsOf(words, does));
    return doing.get(does);
  };
  return (text, { does, names, several }) => {
    const counted = {
      ...{ none: agreeing.only, whole: [], listed: agreeing.all, series: counts, waiting: counts },
    }[several ?? 'none'];
    const small = new Set([...agreeing.words, ...names.flatMap(wordsIn), ...counted]);
    // "Both" says as much as a yes where several requests wait.
    const yes = [saysYes, saysBriefly, doingOf(does), several === 'waiting' ? saysAll : undefined];
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

/** True if the message can be cut into such phrases from a position to its end, at least one of which agrees. */
function agrees(text: string, { yes, around, small }: Agreeing): boolean {
  const ends = new Set<string>();
  const goesOn = (from: number, isAgreed: boolean): boolean => {
    const at = endOf(BETWEEN, text, from) ?? from;
    if (at >= text.length) return isAgreed;
    const key = `${at} ${isAgreed}`;
    if (ends.has(key)) return false;
    ends.add(key);
    return (
      yes.some(each => each && isPast(at, endOf(each, text, at)) && goesOn(each.lastIndex, true)) ||
      (isPast(at, endOf(around, text, at)) && goesOn(around.lastIndex, isAgreed)) ||
      (isPast(at, endOfSmall(text, at, small)) && goesOn(endOfSmall(text, at, small), isAgreed))
    );
  };
  return goesOn(0, false);
}

const isPast = (at: number, end: number | undefined): boolean => end !== undefined && end > at;

function endOfSmall(text: string, at: number, small: ReadonlySet<string>): number {
  const end = endOf(WORD, text, at) ?? at;
  return small.has(text.slice(at, end)) ? end : at;
}

/** Where a match that begins at a position ends. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const LONGEST_FIRST = -1;
const SHORTEST_FIRST = 1;

/** One of some phrases, up to the end of a word. */
const atWord = (phrases: readonly string[], order = LONGEST_FIRST): RegExp =>
  new RegExp(
    `(?:${anyPhrase([...phrases].toSorted((a, b) => order * (a.length - b.length)))})(?![\\p{L}\\p{M}\\p{N}])`,
    'iuy',
  );

const wordsIn = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
