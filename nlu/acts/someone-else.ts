import { nameReader } from '../entities/people.ts';
import { anyPhrase } from '../text/phrases.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/**
 * The message means someone other than the person taken or offered: `than` is the wrong person's name, `instead` the right
 * one's. `apart`: a comma precedes the name, which tells "no, Ana" from "no Ana".
 */
export type SomeoneElse = { than?: string; instead?: string; apart?: true };

/** "Someone else", "none of them", "not that Ana", "another Ana"; "no, Ana Schmidt". */
export function someoneElseReader(words: Words): (text: string) => SomeoneElse | undefined {
  const { someoneElse, another } = words.people;
  const nameOf = nameReader(words);
  const before = `^(?:(?:${anyPhrase([...words.no, ...words.edits.leading])})[\\s,]+)`;
  const whole = new RegExp(`${before}?(?:${anyOf(someoneElse)})[.!]*$`, 'iu');
  const than = new RegExp(`${before}?(?:${anyOf(another)})\\s+(.+?)[.!]*$`, 'iu');
  const instead = new RegExp(`${before}(.+?)[.!]*$`, 'iu');
  const isApart = new RegExp(`${before}(?<=[,.;!]\\s*)`, 'iu');
  return text => {
    if (whole.test(text)) return {};
    const [other, correction] = [than, instead].map(pattern => nameOf(pattern.exec(text)?.[1] ?? ''));
    if (other !== undefined) return { than: other };
    if (correction === undefined) return undefined;
    return { instead: correction, ...(isApart.test(text) && { apart: true as const }) };
  };
}
