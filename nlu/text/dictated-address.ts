import type { Words } from '../words/words.ts';
import { anyPhrase } from './phrases.ts';
import { QuickPattern } from './quick-pattern.ts';

/** An address ends with one of these or with the two letters of a country. */
const TOP = '(?:com|net|org|edu|gov|info|biz|app|dev|\\p{Ll}{2})';

/** Writes e-mail addresses as they are typed: "tom dot becker at example dot net" is "tom.becker@example.net". */
export function dictatedAddressWriter({ people: { dictated } }: Pick<Words, 'people'>): (text: string) => string {
  const [at, dot] = [dictated.at, dictated.dot].map(words => `\\s(?:${anyPhrase(words)})\\s`);
  const part = '[\\p{L}\\p{N}_-]+';
  const pattern = new QuickPattern(
    `(?<![\\p{L}\\p{N}@.])${part}(?:${dot}${part}){0,3}${at}${part}(?:${dot}${part}){0,2}${dot}${TOP}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const [atAlone, dotAlone] = [new RegExp(at ?? '', 'giu'), new RegExp(dot ?? '', 'giu')];
  return text =>
    pattern
      .all(text)
      .reduceRight(
        (said, { index, 0: address }) =>
          said.slice(0, index) +
          address.replace(dotAlone, '.').replace(atAlone, '@') +
          said.slice(index + address.length),
        text,
      );
}
