import type { Words } from '../words/words.ts';
import { anyPhrase } from './phrases.ts';
import { QuickPattern } from './quick-pattern.ts';

/** An address ends with one of these or with the two letters of a country. */
const TOP = '(?:com|net|org|edu|gov|info|biz|app|dev|\\p{Ll}{2})';

/** Writes what is dictated as it is typed: addresses, and marks by their names. */
export function dictationWriter(words: Pick<Words, 'people' | 'dictatedMarks'>): (text: string) => string {
  const [withAddresses, withMarks] = [dictatedAddressWriter(words), dictatedMarkWriter(words)];
  return text => withMarks(withAddresses(text));
}

/**
 * A mark that is said by its name: "dentist comma Friday at 10 full stop". One that ends a sentence stands behind all other
 * words, and a comma between two.
 */
function dictatedMarkWriter({ dictatedMarks: marks }: Pick<Words, 'dictatedMarks'>): (text: string) => string {
  const said = (words: readonly string[], behind: string): QuickPattern =>
    new QuickPattern(`(?<=[\\p{L}\\p{N}])\\s+(?:${anyPhrase(words)})${behind}`, 'giu');
  const patterns = [
    [', ', said(marks.comma, '\\s+(?=[\\p{L}\\p{N}])')],
    ['.', said(marks.end, '[.\\s]*$')],
    ['?', said(marks.question, '[?\\s]*$')],
  ] as const;
  return text =>
    patterns.reduce(
      (rest, [mark, pattern]) =>
        pattern
          .all(rest)
          .reduceRight(
            (said, { index, 0: name }) => said.slice(0, index) + mark + said.slice(index + name.length),
            rest,
          ),
      text,
    );
}

/** Writes e-mail addresses as they are typed: "tom dot becker at example dot net" is "tom.becker@example.net". */
function dictatedAddressWriter({ people: { dictated } }: Pick<Words, 'people'>): (text: string) => string {
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
