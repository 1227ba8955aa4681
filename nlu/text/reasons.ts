import type { Span } from '../reading/spans.ts';
import type { Words } from '../words/words.ts';
import { anyPhrase, WORD_END } from './phrases.ts';
import { matchesOf } from './quick-pattern.ts';
import { quickTest } from './required-words.ts';
import { anyOf } from './spans.ts';

/**
 * Finds the clauses that only say why something is asked: "since the trains are late" in "since the trains are late, move the
 * review". Without a comma, a polite word or a verb that asks for something ends them.
 */
export function reasonReader({ smallWords: { reasons }, polite, hints }: Words): (text: string) => Span[] {
  const asks = anyOf([...polite, ...Object.values(hints.actions).flat()]);
  const clause = new RegExp(
    `(?<=^|[,;.!?:(–—-]\\s*|\\s)(?:${anyPhrase(reasons)})${WORD_END}(?:(?!\\s(?:${asks})(?!-)${WORD_END})[^,;.!?:()])*`,
    'giu',
  );
  const mayGiveOne = quickTest([anyPhrase(reasons)]);
  return text =>
    mayGiveOne(text)
      ? matchesOf(clause, text).map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
      : [];
}
