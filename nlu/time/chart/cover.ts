import type { Chart, Constituent } from './chart.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

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
  return cover;
}

/** A number before another word counts something ("à 4 personnes"), and some names are times only by themselves. */
function isPartOfOther({ value, start, end }: Constituent, tokens: readonly Token[], grammar: Grammar): boolean {
  if (typeof value !== 'object' || !('bare' in value)) return false;
  const next = tokens.slice(end).find(({ word }) => !grammar.fillers.has(word));
  if (value.bare === 'before-any') return tokens[end]?.isWord === true;
  if (value.bare === 'alone') return start > 0 || tokens[end]?.isWord === true;
  return next?.isWord === true && !next.comma && !grammar.vocabulary.has(next.word) && !grammar.apart.has(next.word);
}

/** "Pascale Dimanche": a word with a capital behind another one that is not the first of the message. */
function isName(
  { start, end }: Constituent,
  tokens: readonly Token[],
  { vocabulary, namesHaveCapitals }: Grammar,
): boolean {
  const [before, token] = [tokens[start - 1], tokens[start]];
  if (end > start + 1 || !token?.capital || token.comma || !before?.capital) return false;
  return namesHaveCapitals && start > 1 && !vocabulary.has(before.word);
}
