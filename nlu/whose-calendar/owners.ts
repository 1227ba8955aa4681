import { namesReader } from '../entities/people.ts';
import type { PersonMention } from '../reading/entities.ts';
import type { Whose } from '../reading/requests.ts';
import { compoundReader } from '../text/compounds.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { anyOf, GAP } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { WORD } from './patterns.ts';

/** Whose calendar it is. */
export type CalendarOwner = Pick<Whose, 'of' | 'people' | 'name' | 'withMe' | 'spokenOf'>;

/**
 * Who is meant by the words in the place of a person; undefined where they are no people, or only the speaker.
 * @param company  whether the speaker may be among them
 */
type OwnerReader = (who: string, company: 'with-me' | 'others') => CalendarOwner | undefined;

export const isCapital = (name: string): boolean => /^\p{Lu}/u.test(name);

/** Of words before somebody's calendar those that say whose it is, as many as can be: "show me | Ana Lopez". */
export function lastOwner(said: string, ownerOf: OwnerReader, subject: readonly string[]): CalendarOwner | undefined {
  const words = said.split(/\s+/);
  // "The meeting about Sam's free time" is one of the speaker's own.
  if (words.some(word => subject.includes(word.toLowerCase()))) return undefined;
  const owners = words.map((_, index) => ownerOf(words.slice(index).join(' '), 'others'));
  return owners.find(Boolean);
}

export function ownerReader(words: Words): OwnerReader {
  const { whose, people } = words;
  const namesOf = nameReader(words);
  const isMe = new Set([...people.me, ...whose.me]);
  const isUnnamed = unnamedReader(words);
  const isTheirs = new Set(whose.possessives);
  const isSpokenOf = new Set([...whose.spokenOf, ...whose.possessives]);
  const isSeveral = new Set(whose.severalSpokenOf);
  const link = new RegExp(`\\s*(?:[,;:&]|${WORD_START}(?:${anyOf(people.and)})${WORD_END})\\s*`, 'iu');
  const filler = new RegExp(`^(?:(?:${anyOf(whose.between)})\\s+)+|(?:\\s+(?:${anyOf(whose.between)}))+$`, 'dgiu');
  return (who, company) => {
    const said = who.replaceAll(GAP, ' ').replace(/[\s?!.,:;–—-]+$|^[\s,:;–—-]+/g, '');
    const parts = said.split(link).map(part => part.replace(filler, '').trim().replace(/^@/, ''));
    const others = parts.filter(part => part !== '' && !isMe.has(part.toLowerCase()));
    if (others.length === 0 || (company === 'others' && others.length < parts.length)) return undefined;
    const known = others.map(part => (isUnnamed(part) || isTheirs.has(part.toLowerCase()) ? [] : namesOf(part)));
    if (known.some(part => part === undefined)) return undefined;
    const withMe = parts.some(part => isMe.has(part.toLowerCase()));
    const spokenOf = others.every(part => isSpokenOf.has(part.toLowerCase()));
    return {
      of: 'people',
      name: said,
      people: known.flatMap(part => part ?? []),
      ...(withMe && { withMe }),
      ...(spokenOf && { spokenOf: others.some(part => isSeveral.has(part.toLowerCase())) ? 'all' : 'one' }),
    };
  };
}

/** Names, without any word that is a thing: "the review", "lunch". */
function nameReader(words: Words): (text: string) => PersonMention[] | undefined {
  const { hints, whose } = words;
  const namesOf = namesReader(words);
  const things = new Set(
    Object.entries(hints.kinds)
      .filter(([kind]) => kind !== 'group')
      .flatMap(([, list]) => list),
  );
  const small = new Set([words.noise, whose.me, ...Object.values(hints.actions)].flat());
  const months = new Set(words.timeNames);
  const compound = compoundReader(hints);
  const article = new RegExp(`^(?:${anyOf(whose.articles)})\\s+`, 'iu');
  const isThing = (word: string): boolean =>
    things.has(word) || whose.never.includes(word) || compound(word) === 'event';
  return text => {
    const bare = text.replace(article, '');
    const parts = bare.toLowerCase().split(/\s+/);
    const isMore = parts.length > 1 && parts.some(part => small.has(part));
    if (isMore || parts.some(isThing)) return undefined;
    // "April" that was read as no month.
    return (
      namesOf(bare) ??
      (parts.length === 1 && isCapital(bare) && months.has(bare.toLowerCase()) ? [{ name: bare }] : undefined)
    );
  };
}

/** People without a name: "he", "my boss", "the marketing team". */
function unnamedReader({ whose, hints }: Words): (text: string) => boolean {
  const groups = anyOf([...(hints.kinds['group'] ?? []), ...whose.unnamed]);
  const determiner = anyOf(whose.determiners);
  const pattern = new RegExp(`^(?:(?:${determiner})\\s+(?:${WORD}\\s+)?)?(?:${groups})(?:['’]s?|s)?$`, 'iu');
  return text => pattern.test(text);
}

/** Whether the name of a calendar says no more than that it is the speaker's: "my Google calendar". */
export function calendarReader({ whose, hints, noise }: Words): (name: string) => boolean {
  const plain = new Set([
    ...[whose.own, noise, ...Object.values(hints.actions)].flat(),
    ...[hints.kinds['free'], hints.kinds['busy']].flatMap(list => list ?? []),
  ]);
  const calendars = new Set(hints.kinds['calendar']);
  return name => {
    const parts = name.toLowerCase().split(/[\s-]+/);
    const telling = parts.filter(word => !calendars.has(word));
    return telling.every(word => plain.has(word));
  };
}
