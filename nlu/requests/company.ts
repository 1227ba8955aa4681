import { readQuotes } from '../entities/details.ts';
import { namesReader } from '../entities/people.ts';
import { anyPhrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+";

/**
 * Says "with" where other words lead to the people who meet: "find an hour for Ana and Ben", "a call between Ana and me". A party
 * for two children and a train between two cities have no guests.
 */
export function companyRestater(words: Words): (text: string) => string {
  const { company, people, titles } = words;
  const one = `(?:${NAME}(?:\\s${NAME})?|(?:${anyOf(people.me)})(?!\\p{L}))`;
  const and = `(?:${anyOf(people.and)})\\s`;
  const link = `(?:,\\s?(?:${and})?|\\s?[&/+]\\s?|\\s${and})`;
  const leading = (leads: readonly string[]): QuickPattern =>
    new QuickPattern(`(?<=\\s)(?<lead>${anyOf(leads)})\\s(?<names>${one}(?:${link}${one})+)`, 'gu');
  const things = anyPhrase([...titles.general, ...company.things]);
  const behindThing = new RegExp(`(?<![\\p{L}\\d])(?:${things})\\s$`, 'iu');
  const behindJourney = new RegExp(`(?<!\\p{L})(?:${anyPhrase(company.journeys)})\\s$`, 'iu');
  const cases = [
    { pattern: leading(company.for), leads: (before: string) => behindThing.test(before) },
    { pattern: leading(company.between), leads: (before: string) => !behindJourney.test(before) },
  ];
  const arePeople = peopleTest(words, new RegExp(link, 'u'));
  return text => {
    const found = cases.flatMap(({ pattern, leads }) =>
      pattern.all(text).filter(({ index, groups }) => leads(text.slice(0, index)) && arePeople(groups?.['names'])),
    );
    const [first] = found.filter(({ index }) => !isQuoted(text, index));
    const end = first && first.index + (first.groups?.['lead']?.length ?? 0);
    return first ? text.slice(0, first.index) + company.becomes + text.slice(end) : text;
  };
}

/** True for a list of which each part is a name, or the speaker. */
function peopleTest(words: Words, between: RegExp): (names: string | undefined) => boolean {
  const namesOf = namesReader(words);
  const { me } = words.people;
  const days = new Set(words.company.days);
  const isName = (part: string): boolean => {
    const [first = ''] = part.split(' ');
    return namesOf(first) !== undefined && !days.has(first.toLowerCase());
  };
  return (names = '') => names.split(between).every(part => me.includes(part) || isName(part));
}

const isQuoted = (text: string, at: number): boolean =>
  readQuotes(text).some(({ span }) => span.start <= at && at < span.end);
