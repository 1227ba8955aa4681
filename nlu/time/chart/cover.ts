import type { Chart, Constituent } from './chart.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';
import { kindOf, type Value } from './values.ts';

/** Several short expressions are less likely than a long one. */
const EACH = 0.5;

/** The stretches of a text that together are worth most, each read in its best way. */
export function bestCover(chart: Chart, tokens: readonly Token[], grammar: Grammar): Constituent[] {
  const root = grammar.categoryOf('root');
  const best: { score: number; taken?: Constituent }[] = [];
  best[tokens.length] = { score: 0 };
  for (let start = tokens.length - 1; start >= 0; start--) {
    best[start] = { score: best[start + 1]?.score ?? 0 };
    for (const taken of chart.at(start, root)) {
      const score = taken.score - EACH + (best[taken.end]?.score ?? 0);
      if (
        taken.score > EACH &&
        score > (best[start]?.score ?? 0) &&
        !isPartOfOther(taken, tokens, grammar) &&
        !isName(taken, tokens, grammar)
      ) {
        best[start] = { score, taken };
      }
    }
  }
  const cover: Constituent[] = [];
  for (let at = 0; at < tokens.length; ) {
    const taken = best[at]?.taken;
    if (taken) cover.push(taken);
    at = taken ? taken.end : at + 1;
  }
  return withoutAttributes(cover, tokens, grammar);
}

/** Leaves out names that only say which thing is meant, "the Christmas party on Friday", where another day is said. */
function withoutAttributes(cover: Constituent[], tokens: readonly Token[], grammar: Grammar): Constituent[] {
  const isAttribute = ({ value, end }: Constituent): boolean =>
    kindOf(value) !== 'repeat' &&
    (hasBare(value, 'aside') || (hasBare(value, 'attribute') && isBeforeNoun(end, tokens, grammar)));
  const saysDay = ({ value }: Constituent): boolean =>
    typeof value === 'object' && ['days', 'part', 'at', 'at-range', 'clocks', 'moment'].includes(value.kind);
  const others = cover.filter(each => !isAttribute(each));
  return withoutNames(others.some(saysDay) ? others : cover, tokens, grammar);
}

/** "Quarterly planning, Dec 10" is one event: the word belongs to its name, unless the message says that it repeats. */
function withoutNames(cover: Constituent[], tokens: readonly Token[], grammar: Grammar): Constituent[] {
  const repeating = grammar.cues.get('repeating');
  const isName = ({ value, end }: Constituent): boolean =>
    kindOf(value) === 'repeat' && hasBare(value, 'attribute') && isBeforeNoun(end, tokens, grammar);
  const saysOnce = ({ value }: Constituent): boolean =>
    typeof value === 'object' &&
    ONCE.has(value.kind) &&
    !(value.kind === 'days' && value.on) &&
    !(value.kind === 'at' && value.days.on);
  return cover.some(saysOnce) && !tokens.some(({ word }) => repeating?.has(word))
    ? cover.filter(each => !isName(each))
    : cover;
}

const ONCE: ReadonlySet<string> = new Set(['days', 'at', 'at-range', 'moment']);

const hasBare = (value: Value, bare: string): boolean =>
  typeof value === 'object' && 'bare' in value && value.bare === bare;

function isBeforeNoun(end: number, tokens: readonly Token[], { fillers, vocabulary, apart }: Grammar): boolean {
  const next = tokens.slice(end).find(({ word }) => !fillers.has(word));
  return next?.isWord === true && !next.comma && !vocabulary.has(next.word) && !apart.has(next.word);
}

/** A number before another word counts something ("à 4 personnes"), and some names are times only by themselves. */
function isPartOfOther({ value, start, end }: Constituent, tokens: readonly Token[], grammar: Grammar): boolean {
  if (typeof value !== 'object' || !('bare' in value)) return false;
  if (value.bare === 'attribute') return false;
  if (value.bare === 'before-any') return isFollowed(tokens[end], grammar);
  if (value.bare === 'alone') return start > 0 || tokens[end]?.isWord === true;
  if (value.kind === 'clocks' && beginsPart(start, tokens)) return false;
  return isBeforeNoun(end, tokens, grammar);
}

/** "Um 9 Zahnarzt": "at" at the beginning of a message, or of a part of it, says when. */
const beginsPart = (start: number, tokens: readonly Token[]): boolean =>
  tokens[start]?.isWord === true && (start === 0 || tokens[start]?.comma === true);

/** Before a word that may stand behind a time: "Massage do absagen". */
const isFollowed = (next: Token | undefined, { apart }: Grammar): boolean =>
  next?.isWord === true && !apart.has(next.word);

/** "Pascale Dimanche": a word with a capital behind another one that is not the first of the message; "Priya ou Sam". */
function isName(
  { start, end }: Constituent,
  tokens: readonly Token[],
  { vocabulary, namesHaveCapitals, alsoNames }: Grammar,
): boolean {
  const [before, token] = [tokens[start - 1], tokens[start]];
  if (end > start + 1 || !token?.capital || !before) return false;
  if (alsoNames.has(token.word) && (start > 1 || token.comma)) return true;
  if (token.comma || !before.capital) return false;
  return namesHaveCapitals && start > 1 && !vocabulary.has(before.word);
}
