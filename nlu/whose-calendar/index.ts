import type { AllFound } from '../entities/entities.ts';
import type { Whose } from '../reading/requests.ts';
import { anyPhrase } from '../text/phrases.ts';
import type { QuickPattern } from '../text/quick-pattern.ts';
import { blanked, type FoundEntity, GAP } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { type CalendarOwner, lastOwner, ownerReader } from './owners.ts';
import { patternsOf } from './patterns.ts';

/**
 * Reads whose calendar a message asks about if it is not the speaker's own: "is Ana free on Tuesday", "what is on the
 * team calendar". Times are hidden first, because "is Tuesday free" is not about a person.
 */
export function whoseReader(words: Words): (text: string, all: AllFound) => Whose | undefined {
  const { whose } = words;
  const { asked, whether, bothOfUs, company, conditions, anyone, theirs, room } = patternsOf(words);
  const ownerOf = ownerReader(words);
  const readers: Reader[] = [
    { pattern: room, isQuestion: true, owner: name => ({ of: 'room', name, people: [] }) },
    {
      pattern: bothOfUs,
      isQuestion: true,
      owner: (us, rest) =>
        ownerOf(behindColon(rest), 'with-me') ?? { ...SOMEBODY, name: us, withMe: true, spokenOf: 'one' },
    },
    { pattern: asked(whose.free), isQuestion: true, owner: who => ownerOf(who, 'with-me') },
    { pattern: whether, isQuestion: true, owner: who => ownerOf(who, 'with-me') },
    { pattern: company, isQuestion: true, owner: who => companyOf(who, ownerOf) },
    { pattern: asked(whose.has), isQuestion: true, owner: who => ownerOf(who, 'others') },
    {
      pattern: anyone,
      isQuestion: true,
      owner: (_, rest) => ownerOf(rest, 'with-me') ?? ownerOf(behindColon(rest), 'with-me') ?? SOMEBODY,
    },
    { pattern: conditions, isQuestion: true, owner: who => ownerOf(who, 'others') },
    { pattern: theirs, isQuestion: false, owner: who => lastOwner(who, ownerOf, whose.subject) },
  ];
  const isSmall = smallWords(words);
  const asksIfBusy = busyTest(words);
  return (text, { found, quotes }) => {
    const hidden = withoutTimes(text, found);
    for (const reader of readers) {
      const whose = readWith(reader, { text: hidden, quotes, isSmall });
      if (whose) return whose.of === 'people' && asksIfBusy(hidden) ? { ...whose, busy: true } : whose;
    }
    return namedCalendarIn(found);
  };
}

/** True for a question if somebody is busy; "free or busy" asks for neither. */
function busyTest({ whose, hints: { kinds } }: Words): (text: string) => boolean {
  const among = (phrases: readonly string[]): RegExp =>
    new RegExp(`(?<!\\p{L})(?:${anyPhrase(phrases)})(?!\\p{L})`, 'iu');
  const [busy, free] = [among([...(kinds['busy'] ?? []), ...whose.busy]), among(kinds['free'] ?? [])];
  return text => busy.test(text) && !free.test(text);
}

const SOMEBODY: CalendarOwner = { of: 'people', name: '', people: [] };

function namedCalendarIn(found: readonly FoundEntity[]): Whose | undefined {
  const [named] = found.flatMap(({ entity }) => (entity.type === 'calendar' && !entity.own ? [entity] : []));
  return named && { of: 'calendar', name: named.name, people: [], form: 'phrase', span: named.span };
}

/** People that include the speaker: "Ana and I". */
function companyOf(who: string, ownerOf: ReturnType<typeof ownerReader>): CalendarOwner | undefined {
  const owner = ownerOf(who, 'others') ? undefined : ownerOf(who, 'with-me');
  return owner && owner.people.length > 0 ? { ...owner, of: 'company' } : undefined;
}

/** The text after a colon or comma: "Ana or Ben?" of "who is free at ten: Ana or Ben?". */
const behindColon = (rest: string): string => rest.replace(/^[^,:–—]*[,:–—]/, '');

type Reader = {
  pattern: QuickPattern;
  isQuestion: boolean;
  /** @param rest  the text after the match */
  owner: (said: string, rest: string) => CalendarOwner | undefined;
};

type Reading = { text: string; quotes: AllFound['quotes']; isSmall: IsSmall };

function readWith({ pattern, isQuestion, owner }: Reader, { text, quotes, isSmall }: Reading): Whose | undefined {
  for (const match of pattern.all(text)) {
    if (quotes.some(({ span }) => span.start <= match.index && match.index + match[0].length <= span.end)) continue;
    const [whole, ...inside] = match.indices ?? [];
    const [start, end] = inside.find(Boolean) ?? whole ?? [0, 0];
    const said = text.slice(start, end);
    // "Alle" in "alles im Kalender" is part of a longer word.
    const more = /^\p{L}+/u.exec(text.slice(end))?.[0];
    const isCut = more !== undefined && isSmall(`${/\S*$/.exec(said)?.[0]}${more}`);
    const found = isCut ? undefined : owner(said, text.slice(match.index + match[0].length));
    if (found) return { ...found, form: formOf(isQuestion, match.index), span: { start, end } };
  }
  return undefined;
}

const formOf = (isQuestion: boolean, start: number): Whose['form'] =>
  isQuestion ? (start === 0 ? 'message' : 'sentence') : 'phrase';

type IsSmall = (word: string) => boolean;

/** Words that are never people, even if a pattern cuts a name out of them. */
function smallWords({ notNames, noise, whose }: Words): IsSmall {
  const small = new Set([notNames, noise, whose.between, whose.never].flat());
  for (const word of [whose.me, whose.unnamed].flat()) small.delete(word);
  return word => small.has(word.toLowerCase());
}

/** Replaces every time, length and named range with a gap of the same length. */
function withoutTimes(text: string, found: readonly FoundEntity[]): string {
  const times = found.filter(({ entity: { type } }) => TIMES.has(type));
  return blanked(
    text,
    times.flatMap(({ covers }) => covers),
    GAP,
  );
}

const TIMES: ReadonlySet<FoundEntity['entity']['type']> = new Set([
  'time',
  'impossible',
  'duration',
  'choice',
  'time-zone',
]);
