import type { Reading } from '../../reading/reading.ts';
import { anyPhrase, WORD_END, WORD_START } from '../../text/phrases.ts';
import { anyOf } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';
import { pieceReader } from '../clauses.ts';

/** The stretches that ask for no deletion: "don't delete". */
export const refusedDeletion = ({ parts, hints }: Words): RegExp => {
  const remove = `(?:${anyOf(hints.actions['remove'] ?? [])})`;
  return new RegExp(`${WORD_START}(?:${anyPhrase(parts.notDeleting, { remove })})${WORD_END}`, 'giu');
};

/** True if a message says anywhere that something is not to be deleted. */
export function refusalReader(words: Words): (text: string) => boolean {
  const refused = refusedDeletion(words);
  return text => text.search(refused) >= 0;
}

/** What a message begins by saying is not to be deleted, and what it says besides; a "no" may come first. */
export function keptReader(words: Words): (text: string) => Reading['kept'] {
  const refused = refusedDeletion(words);
  const negation = new RegExp(`${WORD_START}(?:${anyPhrase(words.parts.negations)})${WORD_END}\\s*`, 'giu');
  const { no, beforeAnswer, polite, edits } = words;
  const small = anyPhrase([...no, ...beforeAnswer, ...polite, ...edits.lead]);
  const lead = new RegExp(`^(?:(?:${small})(?![\\p{L}'])[\\s,.!;:-]*)`, 'iu');
  /** The text, and what is left of it without each of the small words that it begins with. */
  const withoutLeads = (text: string): string[] => {
    const rest = text.replace(lead, '');
    return rest === text ? [text] : [text, ...withoutLeads(rest)];
  };
  const refuses = (text: string): boolean => withoutLeads(text).some(words => words.search(refused) === 0);
  const piecesOf = pieceReader(words);
  return text => {
    const pieces = piecesOf(text);
    const first = pieces.slice(0, 2).findIndex(piece => !withoutLeads(piece.text).includes('') || refuses(piece.text));
    const [piece, next] = [pieces[first], pieces[first + 1]];
    const said = withoutLeads(piece?.text ?? '').find(words => words.search(refused) === 0);
    if (said === undefined) return undefined;
    return { deletion: said.replace(negation, '').trim(), rest: next ? text.slice(next.start) : '' };
  };
}
