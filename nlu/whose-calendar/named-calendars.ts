import type { Meaning } from '../reading/entities.ts';
import { anyPhrase, type Classes, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt, overlaps } from '../text/spans.ts';
import type { CalendarWords } from '../words/people.ts';
import type { Words } from '../words/words.ts';
import { calendarReader, isCapital } from './owners.ts';
import { WORD } from './patterns.ts';

/**
 * Finds the name of a calendar: "on my Family calendar", "im Familienkalender". "My Google calendar" names none. Times are
 * blank in the text by then, for "my Monday calendar" names none either.
 * @returns at most one; of several, the one that something goes to
 */
export function namedCalendarReader(words: Words): (text: string) => FoundEntity[] {
  const { phrases, named } = words.calendars;
  const [plain, capital] = [patternOf(words, phrases), patternOf(words, named)];
  const meaningOf = calendarMeaning(words);
  const read = (text: string, pattern: QuickPattern, isName: (name: string) => boolean): FoundEntity[] =>
    pattern.all(text).flatMap(match => {
      const name = match.slice(1).find(Boolean) ?? '';
      const meaning = isName(name) ? meaningOf(match[0], name) : undefined;
      return meaning ? [foundAt(text, match.index, match.index + match[0].length, meaning)] : [];
    });
  return text => {
    const found = [...read(text, plain, () => true), ...read(text, capital, isCapital)];
    const goes = found.find(({ entity }) => entity.type === 'calendar' && entity.to);
    return goes ? [goes] : widest(found);
  };
}

/** "In Booking team calendar", not only "team calendar". */
function widest(found: readonly FoundEntity[]): FoundEntity[] {
  const [first] = found;
  const length = ({ entity: { span } }: FoundEntity): number => span.end - span.start;
  return found
    .filter(({ entity }) => first !== undefined && overlaps(entity.span, first.entity.span))
    .toSorted((a, b) => length(b) - length(a))
    .slice(0, 1);
}

function calendarMeaning(words: Words): (said: string, name: string) => Meaning | undefined {
  const { to, on, own, except } = words.calendars;
  const leftOut = new RegExp(`^(?:${anyPhrase(except)})${WORD_END}`, 'iu');
  const goes = new RegExp(`^(?:${anyPhrase(to)})${WORD_END}`, 'iu');
  const isLed = new RegExp(`^(?:${anyPhrase([...to, ...on, ...except])})${WORD_END}`, 'iu');
  const isOwn = calendarReader(words);
  const ownNames = new Set(own);
  return (said, name) => {
    const role = {
      ...(goes.test(said) && { to: true as const }),
      ...(leftOut.test(said) && { without: true as const }),
      ...(!isLed.test(said) && { bare: true as const }),
    };
    if (ownNames.has(name.toLowerCase())) return { type: 'calendar', name, ...role, own: true };
    const compound = said.slice(said.lastIndexOf(name));
    return isOwn(name) || isOwn(compound) ? undefined : { type: 'calendar', name, ...role };
  };
}

const patternOf = (words: Words, phrases: readonly string[]): QuickPattern =>
  new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, classesOf(words))})${WORD_END}`, 'giu');

function classesOf({ calendars, whose }: Words): Classes {
  const on = anyPhrase([...calendars.on, ...calendars.except]);
  const [noun, to, bare] = [calendars.nouns, calendars.to, calendars.bare].map(list => anyPhrase(list));
  const part = `(?!(?:${anyOf(calendars.never)})${WORD_END})${WORD}`;
  return {
    noun: `(?:${noun})`,
    to: `(?:${to})`,
    on: `(?:${on})`,
    lead: `(?:${to}|${on}|${bare})`,
    name: `(${part}(?:\\s+${part}){0,2}?)`,
    usual: `(${anyOf(usualNames(calendars))})`,
    compound: `(\\p{L}{3,}?)-?(?:${noun})`,
    end: `(?=(?:[\\s,]+(?:${anyOf(whose.between)}))*[\\s,]*(?:[?!.;]|$))`,
    // Longer gaps are blank: a time stands there.
    more: `(?=\\s*[,?!.;]|\\s{3}|\\s*$)`,
  };
}

const usualNames = ({ kinds, own }: CalendarWords): string[] => [...Object.values(kinds).flat(), ...own];
