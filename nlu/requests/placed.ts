import type { Entity } from '../reading/entities.ts';
import type { Placed, TitleReading } from '../reading/requests.ts';
import { anyPhrase, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** What a message says besides. */
type Besides = { entities: readonly Entity[]; title: TitleReading | undefined };

/**
 * Reads which event of a name is meant by its place among those of that name: "the second choir in December", "my last gym
 * session this year". Its name ends where a time, a small word or a mark follows, unless it is a title as a whole.
 */
export function placedReader(words: Words): (text: string, besides: Besides) => Placed | undefined {
  const { pointing, ordinals, eventWords, smallWords, noise } = words;
  const classes = { event: `(?:${anyOf(eventWords)})`, nth: `(${anyOf(Object.keys(ordinals))})` };
  const pattern = new QuickPattern(`${WORD_START}(?:${anyPhrase(pointing.placed, classes)})\\s+(?=\\p{L})`, 'iu');
  const small = new Set([smallWords.words, noise, eventWords].flat());
  return (text, { entities, title }) => {
    const found = pattern.exec(text);
    const nth = ordinals[found?.slice(1).find(Boolean)?.toLowerCase() ?? ''];
    if (!found || nth === undefined) return undefined;
    const start = found.index + found[0].length;
    const name = nameAt(text.slice(start, nextTime(entities, start)), small);
    if (name === undefined) return undefined;
    const isTitle = title !== undefined && text.slice(start).toLowerCase().startsWith(title.text.toLowerCase());
    const called = isTitle ? text.slice(start, start + title.text.length) : name;
    return { nth, words: called, said: text.slice(found.index, start) + called };
  };
}

/** Where the next time begins that stands behind a place in a text. */
const nextTime = (entities: readonly Entity[], from: number): number | undefined =>
  entities.find(({ type, span }) => type !== 'people' && span.start >= from)?.span.start;

/** The words at the beginning of a text that can be a name. */
function nameAt(text: string, small: ReadonlySet<string>): string | undefined {
  const [part = ''] = text.split(/[,;.!?]/);
  const words = part.trim().split(/\s+/);
  const end = words.findIndex(word => small.has(word.toLowerCase()) || !/^\p{L}/u.test(word));
  const name = words.slice(0, end < 0 ? undefined : end).join(' ');
  return name === '' ? undefined : name.replace(/['’]s$/u, '');
}
