import { kindReader } from '../intents/features.ts';
import { once } from '../once/once.ts';
import type { PersonMention } from '../reading/entities.ts';
import { compoundReader } from '../text/compounds.ts';
import { joinedWords } from '../text/joined.ts';
import { anyPhrase, BEHIND_WORD } from '../text/phrases.ts';
import { matchesOf, QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, blanked, type FoundEntity, foundAt, overlaps } from '../text/spans.ts';
import { vocabularyOf } from '../text/vocabulary.ts';
import type { Words } from '../words/words.ts';

const ADDRESS = '[^\\s@<>,;:"()\\[\\]\\\\]+@[^\\s@<>,;:"()\\[\\]\\\\]+';
const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
const INITIAL = '(?:\\p{Lu}\\.|(?!I)\\p{Lu}(?!\\p{L}))';
const NAME = `(?:\\p{Lu}\\.\\s?){0,2}${CAPITAL}(?:\\s(?:${CAPITAL}|${INITIAL})){0,2}`;
const ADDRESSED = new RegExp(`(?:(${NAME})\\s*<(${ADDRESS})>|<?(${ADDRESS})>?)`, 'gu');
const AN_ADDRESS = new RegExp(ADDRESSED.source, 'u');
const withCapital = (word: string): string => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`;

type PeopleReader = (text: string) => FoundEntity[];

/** People by name (after a word such as "with", or capitalised) and by e-mail address anywhere. */
export function peopleReader(words: Words): PeopleReader {
  const { companyCues, cues, addressCues, offCues, and, me, behindThings, noGuests, ofEvents } = words.people;
  const one = onePerson(words);
  // Longer gaps are blank: something else stands there.
  const link = `(?:\\s?(?:[,;&/+]|(?<!\\p{L})(?:${anyOf(and)})(?!\\p{L}))){1,2}\\s?`;
  const cue = [...companyCues, ...cues, ...addressCues, ...offCues]
    .toSorted((a, b) => b.length - a.length)
    .map(withCapital)
    .join('|');
  // "With my boss and Ana" invites Ana.
  const roles = `(?:(?:${anyOf(words.whose.determiners)})${BEHIND_WORD}\\p{L}+${link}(?!(?:${cue})(?!\\p{L})))*`;
  const lists = new QuickPattern(
    `(?<![\\p{L}\\w])(${cue})(?:\\s|(?<=['’]))${roles}(${one}(?:${link}(?!(?:${cue})(?!\\p{L}))${one})*)`,
    'gu',
  );
  const isCompany = new RegExp(`^(?:${anyOf(companyCues)})$`, 'iu');
  const isOfAddresses = new RegExp(`^(?:${anyOf(addressCues)})$`, 'iu');
  const namesSpeaker = new RegExp(`(?<!\\p{L})(?:${anyOf(me)})(?!\\p{L})`, 'iu');
  const isWithout = new RegExp(`^(?:${anyOf(words.smallWords.negations)})$`, 'iu');
  const isOff = new RegExp(`^(?:${anyOf(offCues)})$`, 'iu');
  const toCalendar = new RegExp(`^\\s+(?:${anyPhrase(noGuests)})(?!\\p{L})`, 'iu');
  const toEvent = new RegExp(`^\\s+(?:${anyOf(ofEvents)})${BEHIND_WORD}\\p{L}`, 'iu');
  // "With pictures of the sea" has no guest.
  const ofThing = `(?!(?:${anyPhrase(words.titles.about)})(?!\\p{L}))(?:${anyOf(behindThings)})(?!\\p{L})`;
  // "Lad ana kovac ein": what belongs to the verb stands behind the whole name.
  const endsVerb = new RegExp(`^\\s+(?:${anyOf(words.people.behindNames)})(?!\\p{L})`, 'iu');
  const isThing = new RegExp(`(?<![\\p{L}'’-])\\p{Ll}[\\p{L}'’-]*¶\\s${ofThing}`, 'u');
  const people = listReader(words, new RegExp(one, 'gu'));
  const comingIn = comingReader(words, { link, people });
  const kindOf = kindReader(words.hints);
  // "Invite", but not "with".
  const isVerb = (said: string): boolean => kindOf(said.split(' ')[0]?.toLowerCase() ?? '', 0) !== undefined;
  const goesOn = nameGoesOnTest(words);

  return text => {
    const found = lists.all(text).flatMap(match => {
      const [, said = '', names = ''] = match;
      const start = match.index + match[0].length - names.length;
      // "add yoga to my calendar" adds no guest.
      const behind = text.slice(start + names.length);
      const isOfCompany = isCompany.test(said);
      const isOfEvent = (!isOfCompany || isVerb(said)) && toEvent.test(behind);
      if ((!isOfCompany && toCalendar.test(behind)) || (isOff.test(said) && !isOfEvent)) return [];
      if (!isOfEvent && isThing.test(`${names}¶${behind}`)) return [];
      const isWhole = isOfEvent || endsVerb.test(behind) || !isVerb(said) || IS_END.test(behind);
      const fullNames = isOfCompany ? 'likely' : isWhole ? 'unknown' : 'never';
      // "For Ana and me" leads to people as well.
      const onlyAddresses = isOfAddresses.test(said) && !namesSpeaker.test(names);
      const found = people(text, start, names, { fullNames, onlyAddresses, maySayTime: !isOfCompany });
      const end = found[0]?.entity.span.end ?? text.length;
      if (!isOfCompany && goesOn(text.slice(start, end), text.slice(end))) return [];
      return isWithout.test(said) ? found.map(asAbsent) : found;
    });
    const all = [...found, ...comingIn(text, found)];
    return [...all, ...addressesIn(text, all)].toSorted((a, b) => a.entity.span.start - b.entity.span.start);
  };
}

/** Longer gaps are blank: a time stands there. */
const IS_END = /^\s?[.!?]*$/;

/**
 * True if what begins in small letters like a name goes on like a thing: "nativity | play", "invoice | reminder", "garden |
 * centre trip".
 */
function nameGoesOnTest({ people, hints, ...words }: Words): (name: string, behind: string) => boolean {
  const behindNames = new Set(
    [people.behindNames, people.endsName, people.and, people.ofEvents, words.courtesy].flat(),
  );
  const others = new Set([words.notNames, words.timeNames, words.noise, words.trim, people.companyCues].flat());
  const events = new Set(words.eventWords);
  const kindOf = kindReader(hints);
  return (name, behind) => {
    const [, next] = /^\s(\p{Ll}[\p{L}'’-]+)/u.exec(behind) ?? [];
    if (next === undefined || behindNames.has(next) || !ENDS_SMALL.test(name)) return false;
    return events.has(next) || kindOf(next, 1) !== undefined || !others.has(next);
  };
}

const ENDS_SMALL = /(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*$/u;

/** Reads people before words that tell that they come: "Ana and Mr Ode are coming". */
function comingReader(words: Words, { link, people }: { link: string; people: ListReader }) {
  const { coming } = words.people;
  const title = honorificOf(words);
  const pattern = new QuickPattern(
    `(?<![\\p{L}\\d])(${title}${NAME}(?:${link}${title}${NAME})*)\\s(?:${anyPhrase(coming)})(?!\\p{L})`,
    'gu',
  );
  return (text: string, known: readonly FoundEntity[]): FoundEntity[] =>
    pattern.all(text).flatMap(({ index, 1: names = '' }) => {
      // "Könnten Sie Frau Weiß einladen" begins with words that are no names.
      const starts = [0, ...matchesOf(/\s(?=\S)/g, names).map(gap => gap.index + 1)];
      const found = starts.map(at => people(text, index + at, names.slice(at), NAMED)).find(some => some.length > 0);
      return (found ?? []).filter(
        one => !known.some(({ covers }) => covers.some(cover => one.covers.some(each => overlaps(cover, each)))),
      );
    });
}

const NAMED = { fullNames: 'never', onlyAddresses: false, maySayTime: true } as const;

const asAbsent = ({ entity, covers }: FoundEntity): FoundEntity => ({
  entity: entity.type === 'people' ? { ...entity, without: true } : entity,
  covers,
});

/** Addresses outside lists. */
function addressesIn(text: string, found: readonly FoundEntity[]): FoundEntity[] {
  if (!text.includes('@')) return [];
  const covers = found.flatMap(one => one.covers);
  return matchesOf(ADDRESSED, blanked(text, covers)).map(match =>
    foundAt(text, match.index, match.index + match[0].length, { type: 'people', people: [addressed(match)] }),
  );
}

/** The pattern for one person of a list. A name in small letters may have two words if something else follows them. */
function onePerson(words: Words): string {
  const { and, endsName, cues, companyCues, ofEvents, behindNames } = words.people;
  const other = `${anyOf(and)}|${anyPhrase(words.titles.about)}`;
  const small = `(?<!\\p{L})(?!(?:${other})(?!\\p{L}))\\p{Ll}[\\p{L}'’-]+(?![\\p{L}'’-])`;
  const links = anyOf([...and, ...endsName, ...cues, ...companyCues, ...ofEvents, ...behindNames]);
  const second = `\\s${small}(?=\\s*$|\\s\\s|\\s*[,;&.!?]|\\s(?:${links})(?!\\p{L}))`;
  const name = `(?:(?:${NAME})\\s*<${ADDRESS}>|<?${ADDRESS}>?|${NAME}|${small}(?:${second})?)`;
  return `(?:${articleOf(words)}|${honorificOf(words)})${name}`;
}

/** Matches an article before a name, as in "die Ana", for languages that also write nouns with a capital. */
const articleOf = ({ whose: { articles, mentions } }: Words): string =>
  articles.length > 0 && mentions.nouns !== 'small' ? `(?:${anyOf(articles)})${BEHIND_WORD}` : '(?!)';

/** The pattern for how somebody is addressed, "Frau Dr.", with an article or without. */
function honorificOf({ people: { titles }, whose: { articles } }: Words): string {
  if (titles.length === 0) return '';
  const article = articles.length > 0 ? `(?:(?:${anyOf(articles)})${BEHIND_WORD})?` : '';
  return `(?:${article}(?:(?:${titles.map(withCapital).join('|')})\\s+)+)?`;
}

type ListReader = (
  text: string,
  start: number,
  list: string,
  how: { fullNames: FullNames; onlyAddresses: boolean; maySayTime: boolean },
) => FoundEntity[];

/** When two words in small letters are one name: unless the second means something else, if neither is known, or never. */
type FullNames = 'likely' | 'unknown' | 'never';

/** Behind a comma, something of which it is said how many it is for is no person: "with Ben, table for 6". */
const isCounted = (link: string, behind: string): boolean => /^\s*,\s*$/.test(link) && /^\s\p{L}+\s\d/u.test(behind);

/** Reads the people of a list, up to the first word that is not a name. */
function listReader(words: Words, one: RegExp): ListReader {
  const personOf = personReader(words);
  const nameIn = nameCutter(words);
  const untitled = titleCutter(words);
  const honorificIn = honorificReader(words);
  const withoutArticle = articleCutter(words);
  return (text, start, list, { fullNames, onlyAddresses, maySayTime }) => {
    const people: PersonMention[] = [];
    let end = 0;
    for (const part of matchesOf(one, list)) {
      const bare = withoutArticle(untitled(part[0]));
      if (bare === undefined) break;
      const name = nameIn(bare, fullNames);
      if (isCounted(list.slice(end, part.index), text.slice(start + part.index + part[0].length))) break;
      const person = personOf(name, { onlyAddresses, maySayTime: maySayTime && bare === part[0] });
      if (!person) break;
      if (person !== 'me') people.push(withHonorific(person, honorificIn(part[0])));
      end = part.index + part[0].length - bare.length + name.length;
      if (name !== bare) break;
    }
    return people.length > 0 ? [foundAt(text, start, start + end, { type: 'people', people })] : [];
  };
}

/**
 * Takes the article off a name: "Ana" of "der Ana", "ana silva" of "der ana silva".
 * @returns undefined if the word after the article is a known word and so not a name: "der Präsentation"
 */
function articleCutter(words: Words): (said: string) => string | undefined {
  const article = new RegExp(`^${articleOf(words)}`, 'u');
  const known = once(() => vocabularyOf(words));
  const groups = words.hints.kinds['group'] ?? [];
  return said => {
    const name = said.replace(article, '');
    if (name === said || TWO_CAPITALS.test(name)) return name;
    const [first = ''] = name.toLowerCase().split(/\s/);
    const isGroup = groups.some(group => first.endsWith(group));
    return isGroup || known().has(first) ? undefined : name;
  };
}

const TWO_CAPITALS = new RegExp(`^${CAPITAL}\\s${CAPITAL}`, 'u');

/** Removes words that are not part of the name: "please" of "ana please", and "Ort" of "Ana Ort". */
function nameCutter({ people, ...words }: Words): (text: string, fullNames: FullNames) => string {
  const kindOf = kindReader(words.hints);
  const others = new Set([
    ...[words.notNames, words.timeNames, words.noise, words.trim, words.eventWords].flat(),
    ...[people.behindNames, people.endsName, people.cues, people.companyCues].flat(),
  ]);
  const never = new Set(words.notNames);
  const capitalised = new RegExp(`^${NAME}$`, 'u');
  return (text, fullNames) => {
    const [name = ''] = capitalised.exec(text) ?? [];
    const words = name.split(/\s+/);
    const end = words.findIndex((word, index) => index > 0 && never.has(word.toLowerCase()));
    if (end > 0) return words.slice(0, end).join(' ');
    const [first = '', second = ''] = /^(\p{Ll}\S*)\s(\S+)$/u.exec(text)?.slice(1) ?? [];
    if (first === '') return text;
    const isKnown = (word: string): boolean => others.has(word) || kindOf(word, 1) !== undefined;
    const isTwo = fullNames === 'likely' ? !others.has(second.toLowerCase()) : ![first, second].some(isKnown);
    return fullNames !== 'never' && isTwo ? text : first;
  };
}

const withHonorific = (person: PersonMention, honorific: string): PersonMention =>
  person.name === undefined || honorific === '' ? person : { ...person, honorific };

/** Reads how somebody is addressed, without the article: "Frau Dr." of "der Frau Dr. Schulz". */
function honorificReader({ people: { titles } }: Words): (text: string) => string {
  if (titles.length === 0) return () => '';
  const pattern = new RegExp(`(?:(?:${titles.map(withCapital).join('|')})\\s+){1,3}`, 'u');
  return text => pattern.exec(text)?.[0].trim() ?? '';
}

/** "Frau Dr. Schulz" is called Schulz. */
function titleCutter(words: Words): (text: string) => string {
  const pattern = new RegExp(`^${honorificOf(words)}`, 'u');
  return text => text.replace(pattern, '');
}

const PART = "\\p{L}(?:[\\p{L}\\p{M}.-]|['’](?!s(?!\\p{L})))*";
const ONE_NAME = new RegExp(`^${PART}(?:\\s+${PART}){0,2}$`, 'u');

/** Reads a text that is only one person's name, in any case. */
export function nameReader(words: Words): (text: string) => string | undefined {
  const [notNames, small] = [notNamesOf(words), smallWordsOf(words)];
  const untitled = titleCutter(words);
  return text => {
    const name = untitled(text.trim());
    const isOther = (word: string): boolean => notNames.has(word.toLowerCase()) || small.has(word);
    return ONE_NAME.test(name) && !name.split(/\s+/).some(isOther) ? name : undefined;
  };
}

/** Reads the people of a text that has only names and addresses, such as the answer to "who?". */
export function namesReader(words: Words): (text: string) => PersonMention[] | undefined {
  const nameOf = nameReader(words);
  const isMe = new Set(words.people.me);
  const link = new RegExp(`\\s*(?:[,;&]|(?<!\\p{L})(?:${anyOf(words.people.and)})(?!\\p{L}))\\s*`, 'iu');
  const address = new RegExp(`^${ADDRESSED.source}$`, 'u');
  const mention = (part: string): PersonMention | undefined => {
    const match = address.exec(part);
    if (match) return addressed(match);
    const name = nameOf(part);
    return name === undefined ? undefined : { name };
  };
  return text => {
    const parts = text.split(link).filter(part => part !== '' && !isMe.has(part.toLowerCase()));
    const people = parts.flatMap(part => mention(part) ?? []);
    return people.length > 0 && people.length === parts.length ? people : undefined;
  };
}

/** "Add dentist on Friday" adds an event. */
const notNamesOf = ({ notNames, timeNames, hints }: Words): Set<string> =>
  new Set([...notNames, ...timeNames, ...(hints.kinds['event'] ?? [])]);

/** What says nothing by itself; with a capital letter it may be a name: "Will". */
const smallWordsOf = ({ smallWords, people: { me, alsoWords } }: Words): Set<string> =>
  new Set(smallWords.words.filter(word => word.length > 3 && !me.includes(word) && !alsoWords.includes(word)));

/** Where times are read already, what is called like a day or a month behind "with" is a person: "with April". */
type Called = { onlyAddresses: boolean; maySayTime: boolean };

function personReader(words: Words) {
  const { me, endsName } = words.people;
  const notNames = notNamesOf(words);
  const things = notNamesOf({ ...words, timeNames: [] });
  const { part } = joinedWords(words);
  const compoundKind = compoundReader(words.hints);
  const isMe = new Set(me);
  // "Please" of "my next meeting please"; with a capital letter it may be a name.
  const isAlsoName = new Set(words.people.alsoWords);
  const noise = new Set([...words.noise, ...smallWordsOf(words)].filter(word => !isAlsoName.has(word)));
  const endsAsOther = new RegExp(`\\s(?:${anyOf(endsName)})$`, 'iu');
  return (text: string, { onlyAddresses, maySayTime }: Called): PersonMention | 'me' | undefined => {
    const address = AN_ADDRESS.exec(text);
    if (address) return addressed(address);
    const whole = text.toLowerCase();
    if (isMe.has(whole)) return 'me';
    const first = whole.split(/\s+/)[0] ?? '';
    const isThing = [first, whole].some(word => (maySayTime ? notNames : things).has(word));
    if (onlyAddresses || isThing || endsAsOther.test(text)) return undefined;
    // "L'équipe" begins with an article.
    if (noise.has(text) || (/^\p{Ll}/u.test(text) && part(first).length > 1)) return undefined;
    return compoundKind(whole) === 'event' ? undefined : { name: text.replace(/['’]s$/, '') };
  };
}

function addressed([, name, inBrackets, alone]: RegExpExecArray | RegExpMatchArray): PersonMention {
  const email = (inBrackets ?? alone ?? '').replace(/^<|[>.,;:!?]+$/g, '');
  return { ...(name && { name }), email };
}
