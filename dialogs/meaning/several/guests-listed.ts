import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';

type Piece = { start: number; text: string };

/**
 * The words of a new event with its guests said outright: "Grooming on Thursdays at 2, ben and priya" is the grooming with
 * Ben and Priya. At least two names end the message, with a comma before them.
 * @returns undefined if no names end it, or something was read from them
 */
export function withGuestsListed(context: Context, { text, unread }: Reading): string | undefined {
  const pieces = context.understanding.pieces(text);
  const names = namesAtEnd(context, pieces);
  const [first] = names;
  if (names.length < 2 || names.length === pieces.length || !first) return undefined;
  const isApart = /,\s+$/.test(text.slice(0, first.start));
  const isUnread = names.every(({ start }) => unread.some(one => one.start <= start && start < one.end));
  if (!isApart || !isUnread) return undefined;
  return text.slice(0, first.start) + context.understanding.inCompanyOf(text.slice(first.start));
}

function namesAtEnd(context: Context, pieces: readonly Piece[]): readonly Piece[] {
  const { understanding } = context;
  const isUnknown = (text: string): boolean =>
    !text
      .replace(/[.!]+$/, '')
      .split(/\s+/)
      .some(word => understanding.knows(word));
  const isName = ({ text }: Piece): boolean =>
    CALLED.test(text) ? understanding.namesHaveCapitals || isUnknown(text) : ONE_WORD.test(text) && isUnknown(text);
  return pieces.slice(pieces.findLastIndex(piece => !isName(piece)) + 1);
}

/** "Ana Silva". */
const CALLED = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?[.!]*$/u;
/** "Priya" in lower case; two words are hardly a name, and neither are "heels". */
const ONE_WORD = /^\p{Ll}[\p{L}\p{M}-]+(?<!s)[.!]*$/u;
