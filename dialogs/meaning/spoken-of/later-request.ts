import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';

/**
 * The requests that wait, if a message corrects one of them and not the open one: "no, the dinner at 7", where the dinner comes
 * next, goes behind what was said of it.
 */
export function laterCorrected(
  { understanding }: Context,
  { later, own }: { later: readonly string[]; own: string | undefined },
  { text, title, spans, question }: Reading,
): string[] | undefined {
  const name = title?.text.toLowerCase();
  const said = spans.find(({ as }) => as === 'title');
  if (name === undefined || !said || question || own?.toLowerCase().includes(name)) return undefined;
  const at = later.findIndex(request => request.toLowerCase().includes(name));
  const definite = understanding.definiteAt(text);
  const start = definite >= 0 && definite < said.start ? definite : said.start;
  return at < 0 ? undefined : later.with(at, `${later[at]}, ${text.slice(0, start)}${text.slice(said.end).trim()}`);
}
