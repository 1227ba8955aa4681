import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenIn } from '../bot/templates/live-templates.ts';
import { instantOf } from '../cli/json-lines.ts';
import { toolContext } from '../cli/templates/context.ts';
import type { Understood } from '../dialogs/index.ts';
import { readText } from '../dialogs/slots/fill.ts';
import { readWhen } from '../nlu/index.ts';
import { wordsIn } from '../nlu/lexicon/index.ts';
import type { Reading } from '../nlu/reading/reading.ts';
import { shorthandReader } from '../nlu/text/shorthand.ts';
import type { Row } from './row.ts';

const HALVES = ['dev', 'blind'];
const ZONE = 'Europe/Berlin';

/** A request of bench/sentences/<language>/requests.*.jsonl, with what it says. */
export type Request = { text: string; reference: string; locale: string; expected: Expected };

type Expected = Parts & {
  intent: string;
  /** The template, for a request that the labels of `intent` do not tell from others. */
  template?: string;
};

/** What a message says besides what is asked for. */
export type Parts = {
  /** Wishes that a calendar cannot carry out. */
  left: string[];
  start?: string;
  end?: string;
  minutes?: number;
  rule?: string;
  newStart?: string;
  shift?: number;
} & Partial<Record<'title' | 'event' | 'newTitle' | 'place' | 'newPlace' | 'on' | 'newEnd', string>> &
  Partial<Record<'people' | 'addPeople' | 'removePeople', string[]>>;

type Values = Understood['entities'];

/** How much of a request was understood: all of it, only what is asked for, or not even that. */
export function grade({ expected, locale }: Request, label: string, got: Understood): 'exact' | 'partly' | 'wrong' {
  if (expected.template !== undefined) return got.template === expected.template ? 'exact' : 'wrong';
  if (label !== expected.intent) return 'wrong';
  const { entities } = got;
  if (label === 'other') return 'exact';
  const isNamed = what(expected, entities, locale.slice(0, 2));
  const isRight = isNamed && [when, where, who].every(fits => fits(expected, entities));
  return isRight ? 'exact' : 'partly';
}

const fold = (text: unknown): string =>
  String(text ?? '')
    .toLowerCase()
    .replace(/^(?:the|a|an|my|our|der|die|das|den|dem|mein|meine|le|la|les|mon|ma)\s+|^l['’]/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name may go on with the people, who are read on their own: "lunch with may". */
function isName(said: unknown, name: string): boolean {
  const [one, other] = [fold(said), fold(name)];
  const goesOn = (longer: string, shorter: string): boolean =>
    shorter !== '' && ['with', 'mit', 'avec'].some(word => longer.startsWith(`${shorter} ${word} `));
  return one === other || goesOn(other, one) || goesOn(one, other);
}

/** A general word names no event ("the meeting", "my meeting with Ana"): who comes to it is enough. */
function what({ title, event, newTitle }: Expected, { title: got, event: which, person }: Values, language: string) {
  const { words: pointed } = (which ?? {}) as { words?: string };
  const isOther = (name: string): boolean => !` ${fold(name)} `.includes(` ${fold(pointed)} `) && fold(pointed) !== '';
  const isGeneral = (name: string): boolean =>
    !isOther(name) && isGeneralName(name, [person, pointed].map(fold), language);
  return (
    (title === undefined || isName(got, title)) &&
    (newTitle === undefined || isName(got, newTitle)) &&
    (event === undefined || event.startsWith('@') || isName(pointed, event) || isGeneral(event))
  );
}

function isGeneralName(name: string, people: readonly string[], language: string): boolean {
  const { eventWords, trim, people: words } = wordsIn(language);
  const known = [...eventWords, ...trim, ...words.companyCues].map(fold);
  const small = new Set([...known, ...people].flatMap(one => one.split(' ')));
  return fold(withoutTitles(name))
    .split(' ')
    .every(word => small.has(word));
}

type Range = Partial<Record<'start' | 'end' | 'date' | 'time', string>> & { minutes?: number; later?: number };
const toMinute = (civil = ''): string => civil.slice(0, 16);

function when(expected: Expected, { when: at, range, time, duration, repeat }: Values): boolean {
  const { start, minutes, rule, newStart, newEnd, shift } = expected;
  const change = (time ?? {}) as Range;
  const got = (at ?? range ?? {}) as Range;
  const [day, clock] = (newStart ?? '').split('T');
  return (
    (start === undefined || toMinute(got.start) === toMinute(start)) &&
    (minutes === undefined || [duration, got.minutes, change.minutes].includes(minutes)) &&
    (rule === undefined || (repeat as { rule?: string } | undefined)?.rule === rule) &&
    (!day || change.date === day) &&
    (!clock || change.time === clock) &&
    (shift === undefined || change.later === shift) &&
    (newEnd === undefined || newEnd === `T${change.end}`)
  );
}

const where = ({ place, newPlace }: Expected, { place: got }: Values): boolean =>
  [place, newPlace].every(said => said === undefined || fold(got) === fold(said));

function who({ people, addPeople, removePeople }: Expected, { attendees, person, guests, without }: Values): boolean {
  const names = (value: unknown): string => [value ?? []].flat().map(fold).sort().join();
  const isSame = (said: string[] | undefined, ...got: unknown[]): boolean =>
    said === undefined || got.some(one => names(one) === names(said.map(withoutTitle)) || names(one) === names(said));
  return isSame(people, attendees, person) && isSame(addPeople, guests) && isSame(removePeople, without);
}

const TITLES =
  /^(?:(?:mr|mrs|ms|dr|ing|professor|herr|frau|doktor|monsieur|madame|mme|m|maître|docteur|professeur)\.?\s+)+/iu;
const withoutTitle = (name: string): string => name.replace(TITLES, '');
const withoutTitles = (name: string): string =>
  name
    .split(/(?<=\s)/)
    .map(withoutTitle)
    .join('');

const DAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const MONTHS =
  'january|february|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre';
const VALUE = new RegExp(
  `(?<="\\s*)[^"\\s][^"]*(?=")|\\S+@\\S+|[\\p{L}\\p{N}]*\\p{N}+|(?<!\\p{L})(?:${DAYS}|${MONTHS})(?!\\p{L})`,
  'giu',
);

/** The values in a message (digits, days, months, addresses, quotations) that are neither read nor left out aloud. */
export function lostValues({ text, spans, unread }: Understood): string[] {
  const known = [...spans, ...unread];
  return [...text.matchAll(VALUE)].flatMap(({ index, 0: value }) => {
    const digits = [...value.matchAll(/\p{N}/gu)].map(digit => index + digit.index);
    const places = digits.length > 0 ? digits : [index];
    return places.every(at => known.some(({ start, end }) => start <= at && at < end)) ? [] : [value];
  });
}

/**
 * The stretches that are named as left out although the request has no wish, no name and no place there, and neither a
 * time, which is worth a word if it was not read.
 */
export function reportedInVain({ expected, reference, locale }: Request, { text, unread }: Understood): string[] {
  const wanted = words(JSON.stringify(expected));
  const isTime = (said: string): boolean => readWhen(said, { reference, locale }, locale.slice(0, 2)) !== undefined;
  return unread
    .map(({ start, end }) => text.slice(start, end))
    .filter(said => !/[\p{N}@]/u.test(said) && !isTime(said))
    .filter(said => !words(said).some(word => word.length > 2 && wanted.includes(word)));
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The parts of a request that are words: what the event is called, where it is, and who comes. */
type WordParts = { title: string; place: string; people: string };
type PartName = keyof WordParts;

const PARTS: readonly PartName[] = ['title', 'place', 'people'];

/**
 * Counts the titles, places and people of the requests in bench/sentences; `--misses` prints those of the dev halves.
 */
export async function requests(flags: readonly string[]): Promise<Row[]> {
  const { live, languages } = spokenIn('templates');
  const readingOf = ({ text, reference, locale }: Request): Reading =>
    readText(toolContext(live(locale), { now: instantOf(reference, ZONE), zone: ZONE, locale }), text);
  return languages().flatMap(language =>
    HALVES.flatMap(half => {
      const scored = ownRequests(language, half).map(request => scoredParts(request, readingOf(request), language));
      if (half === 'dev' && flags.includes('--misses')) process.stdout.write(scored.map(missesOf).join(''));
      return rowsOf(`own ${language}, ${half}`, scored);
    }),
  );
}

/** The requests of a language and a half; other messages have no such parts. */
const ownRequests = (language: string, half: string): Request[] =>
  readFileSync(join(import.meta.dirname, 'sentences', language, `requests.${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Request)
    .filter(({ expected: { intent, event } }) => intent !== 'other' && event !== '@focus');

type Scored = { text: string; wanted: WordParts; got: WordParts };

/** The parts of a request as they should be and as they were read, comparable letter by letter. */
function scoredParts({ text, expected }: Request, reading: Reading, language: string): Scored {
  const { people = [], addPeople = [], removePeople = [] } = expected;
  const guests = [...people, ...addPeople, ...removePeople];
  const read = reading.entities.flatMap(entity => (entity.type === 'people' ? entity.people : [])).map(nameOf);
  const compare = comparer(language, [...guests, ...read]);
  return {
    text,
    wanted: compare({
      title: expected.title ?? expected.event ?? '',
      place: expected.place ?? expected.newPlace ?? '',
      people: guests,
    }),
    got: compare({
      title: reading.edit?.of ?? reading.title?.text ?? '',
      place: reading.entities.find(entity => entity.type === 'place')?.value ?? '',
      people: read,
    }),
  };
}

const nameOf = ({ name, email }: { name?: string; email?: string }): string => email ?? name ?? '';

/**
 * Articles, case and punctuation do not count. Neither do guests in a title: "lunch with Ana" and "lunch" are the same
 * title of an event with Ana. A general word ("meeting") is as good as no title.
 */
function comparer(language: string, guests: readonly string[]) {
  const { trim, eventWords, people, ...other } = wordsIn(language);
  const expand = shorthandReader(other);
  const [small, general, titles] = [new Set(trim), new Set(eventWords), new Set(people.titles.flatMap(words))];
  const plain = (text: string): string[] => words(expand(text)).filter(word => !small.has(word) && !titles.has(word));
  const named = new Set(guests.flatMap(plain));
  const title = (text: string): string[] => plain(text).filter(word => !named.has(word));
  return (said: { title: string; place: string; people: readonly string[] }): WordParts => ({
    title: title(said.title).every(word => general.has(word)) ? '' : title(said.title).join(' '),
    place: plain(said.place).join(' '),
    people: said.people
      .map(name => plain(name).join(' '))
      .sort()
      .join(', '),
  });
}

const isRight = ({ wanted, got }: Scored, part: PartName): boolean => wanted[part] === got[part];

function rowsOf(name: string, scored: readonly Scored[]): Row[] {
  const share = (measure: string, isOne: (one: Scored) => boolean): Row => ({
    measure: `${name}: ${measure}`,
    unit: '%',
    ours: (100 * scored.filter(isOne).length) / scored.length,
    goal: '',
  });
  return [
    ...PARTS.map(part => share(`${part} right`, one => isRight(one, part))),
    share('all three right', one => PARTS.every(part => isRight(one, part))),
  ];
}

function missesOf(scored: Scored): string {
  const missed = PARTS.filter(part => !isRight(scored, part));
  const lines = missed.map(part => `    ${part}: "${scored.got[part]}" for "${scored.wanted[part]}"\n`);
  return missed.length > 0 ? `${scored.text}\n${lines.join('')}` : '';
}
