import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import { asksItself } from '../confident.ts';

const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const hasWords = (text: string, words: string): boolean => wordsOf(text).includes(wordsOf(words));

/**
 * The waiting requests, if a message corrects one of them and not the open one: "no, the dinner at 7" is added to the
 * request for a dinner.
 */
export function laterCorrected(
  { understanding }: Context,
  { later, own }: { later: readonly string[]; own: string | undefined },
  reading: Reading,
): string[] | undefined {
  const { text, title, spans, question, removes, answer } = reading;
  const said = spans.find(({ as }) => as === 'title');
  const isCorrection = !question && removes === undefined && (answer === 'no' || !asksItself(reading));
  if (title === undefined || !said || !isCorrection || hasWords(own ?? '', title.text)) return undefined;
  const at = later.findIndex(request => hasWords(request, title.text));
  const definite = understanding.definiteAt(text);
  const start = definite >= 0 && definite < said.start ? definite : said.start;
  return at < 0 ? undefined : later.with(at, `${later[at]}, ${text.slice(0, start)}${text.slice(said.end).trim()}`);
}
