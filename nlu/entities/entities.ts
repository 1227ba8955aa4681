import { speller } from '../lexicon/spellings.ts';
import { allPerLanguage } from '../once/per-language.ts';
import type { InSteps } from '../once/stepwise.ts';
import type { Span } from '../reading/spans.ts';
import type { TemplateSketch } from '../reading/understanding.ts';
import { openEndReader } from '../recurrence/open-end.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, blanked, type FoundEntity, overlaps } from '../text/spans.ts';
import { chartReader } from '../time/chart/index.ts';
import type { TimeSetting } from '../time/context.ts';
import { zoneReader } from '../time/zones.ts';
import { knownCalendarReader } from '../whose-calendar/known-calendars.ts';
import { namedCalendarReader } from '../whose-calendar/named-calendars.ts';
import { spokenOfReader } from '../whose-calendar/spoken-of.ts';
import type { Words } from '../words/words.ts';
import { type ChoiceList, choiceReader, dayChoiceReader, wholePhrases } from './choices/choices.ts';
import { deniedChoiceReader } from './choices/denied-choices.ts';
import { framedChoiceReader } from './choices/framed-choices.ts';
import {
  addressReader,
  descriptionReader,
  noReminderReader,
  noteReader,
  placeReader,
  type Quote,
  readQuotes,
} from './details.ts';
import { peopleReader } from './people.ts';
import { referenceReader } from './references.ts';
import { inviterReader, replyNoteReader } from './responses.ts';
import { SpanClaims } from './span-claims.ts';
import { wholeTitleReader } from './titles.ts';

/** What a message says piece by piece, and what stands in quotes. */
export type AllFound = { found: FoundEntity[]; quotes: Quote[] };
export type EntityFinder = (text: string, setting: FinderSetting) => AllFound;

/** `calendars`: the names of the person's calendars. */
type FinderSetting = TimeSetting & { zone?: string; calendars?: readonly string[] };

/** Finds every entity, the plainest kinds first; what one has taken is blank for the next. */
export function* entityFinder(
  words: Words,
  templates: readonly TemplateSketch[],
  presets: ChoiceList['options'],
): InSteps<EntityFinder> {
  const lists = choiceLists(templates);
  const readPresets = yield* choiceReader([{ list: 'preset-range', options: presets }]);
  yield;
  const readChoices = yield* choiceReader(lists);
  yield;
  const readDayChoices = dayChoiceReader(lists);
  yield;
  const readFramedChoices = framedChoiceReader(words, lists);
  yield;
  const { readReferences, readDescription, readAddress, readNoReminders, readWholeTitle, ...others } =
    yield* languageReaders(words);
  const {
    readCalendars,
    readKnownCalendars,
    readPeople,
    readSpokenOf,
    readPlaces,
    readNotes,
    readReplyNotes,
    readInviter,
    readZones,
    readChart,
    markNamed,
    readOpenEnds,
    withoutDenied,
  } = others;

  return (text, { zone, calendars, ...setting }) => {
    const quoted = readQuotes(text);
    const noted = readNotes(text, quoted);
    const names = quoted.filter(({ span }) => !noted.some(({ entity }) => overlaps(entity.span, span)));
    const quotes = names.length > 0 ? names : withoutOptions(readWholeTitle(text), () => readFramedChoices(text));
    const claims = new SpanClaims(blanked(blanked(text, spansOf(quotes), '"'), oneToOnes(text), '"'));
    claims.take(noted);
    for (const read of [readReplyNotes, readReferences, readDescription, readAddress, readInviter])
      claims.take(read(claims.rest));
    const framed = readFramedChoices(claims.rest);
    claims.take(withoutBare(readChoices(claims.rest), framed));
    claims.take(framed);
    claims.take(readNoReminders(claims.rest));
    const named = readPresets(claims.rest);
    claims.take(readZones(claims.rest, zone));
    const times = claims.take(readChart(claims.rest, setting));
    const shifts = claims.found.filter(({ entity }) => entity.type === 'shift').map(({ entity }) => entity.span);
    // "Up a week" names no week.
    const presets = wholePhrases(named, times).filter(
      ({ entity }) => !shifts.some(span => overlaps(span, entity.span)),
    );
    claims.found.push(...presets);
    claims.take(readDayChoices(claims.rest, times));
    claims.take(readOpenEnds(claims.rest, claims.found));
    if (claims.take(readCalendars(claims.rest)).length === 0) claims.take(readKnownCalendars(claims.rest, calendars));
    for (const read of [readPeople, readSpokenOf, readPlaces]) claims.take(read(claims.rest));
    const found = withOnePlace(withoutDenied(text, claims.found)).map(each =>
      markNamed(text, toMinute(withZone(each, claims.found))),
    );
    return { found: found.toSorted((a, b) => a.entity.span.start - b.entity.span.start), quotes };
  };
}

/** "Mark it as private" gives it no name: all of the name is an option of a designer's list. */
const withoutOptions = (names: readonly Quote[], options: () => readonly FoundEntity[]): Quote[] =>
  names.filter(
    ({ inner, span }) =>
      !options().some(
        ({ entity }) => overlaps(entity.span, span) && entity.text.endsWith(inner.replace(/[\s.!?]+$/, '')),
      ),
  );

/** A building and its address, said apart, are one place: "at City Hall at 9, 12 Mill Lane". */
function withOnePlace(found: readonly FoundEntity[]): FoundEntity[] {
  const places = found
    .filter(({ entity }) => entity.type === 'place')
    .toSorted((a, b) => a.entity.span.start - b.entity.span.start);
  const [first] = places;
  if (first?.entity.type !== 'place' || places.length === 1) return [...found];
  const value = places.map(({ entity }) => (entity.type === 'place' ? entity.value : '')).join(', ');
  const joined = { entity: { ...first.entity, value }, covers: places.flatMap(({ covers }) => covers) };
  return [...found.filter(each => !places.includes(each)), joined];
}

/** "Video link" by itself asks for one, but not in "remove the video link". */
const withoutBare = (bare: readonly FoundEntity[], framed: readonly FoundEntity[]): FoundEntity[] =>
  bare.filter(
    ({ entity }) => !framed.some(({ entity: other }) => isOfOneList(entity, other) && covers(other.span, entity.span)),
  );

const isOfOneList = (a: FoundEntity['entity'], b: FoundEntity['entity']): boolean =>
  a.type === 'choice' && b.type === 'choice' && a.list === b.list;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const languageReaders = allPerLanguage({
  markNamed: repeatMarker,
  readOpenEnds: openEndReader,
  withoutDenied: deniedChoiceReader,
  readReferences: referenceReader,
  readDescription: descriptionReader,
  readCalendars: namedCalendarReader,
  readKnownCalendars: knownCalendarReader,
  readPeople: peopleReader,
  readSpokenOf: spokenOfReader,
  readPlaces: placeReader,
  readNotes: noteReader,
  readNoReminders: noReminderReader,
  readReplyNotes: replyNoteReader,
  readInviter: inviterReader,
  readAddress: addressReader,
  readWholeTitle: wholeTitleReader,
  readZones: zoneReader,
  readChart: (words: Words) => chartReader(words.timeGrammar, speller(words)),
});
/** "The 1:1" is a kind of meeting, and no first of the month. */
export const oneToOnes = (text: string): Span[] =>
  matchesOf(ONE_TO_ONE, text).map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
const ONE_TO_ONE = /(?<![\d:.,/-])1(?:\s?:\s?|-|-?on-?|-2-)1(?![\d:.,/-]|\s?(?:am|pm|uhr|h)\b)/gi;

export const spansOf = (quotes: AllFound['quotes']): Span[] => quotes.map(({ span }) => span);

/** Calendars have no seconds: "12:12:12" is 12:12. */
function toMinute(time: FoundEntity): FoundEntity {
  if (time.entity.type !== 'time') return time;
  const { start, end, ...value } = time.entity.value;
  const whole = { ...value, start: start.slice(0, MINUTE), ...(end !== undefined && { end: end.slice(0, MINUTE) }) };
  return { ...time, entity: { ...time.entity, value: whole } };
}
const MINUTE = 'yyyy-MM-ddTHH:mm'.length;

/** Marks "weekly" in "the weekly sync", which says which event is meant. */
function repeatMarker({ whose: { determiners } }: Words): (text: string, found: FoundEntity) => FoundEntity {
  const definite = new RegExp(`(?<!\\p{L})(?:${anyOf(determiners)})\\s+$`, 'iu');
  return (text, { entity, covers }) =>
    entity.type === 'repeat' && definite.test(text.slice(0, entity.span.start))
      ? { entity: { ...entity, named: true }, covers }
      : { entity, covers };
}

/** A zone that was named is the zone of the sentence's times. */
function withZone(time: FoundEntity, found: readonly FoundEntity[]): FoundEntity {
  const zone = found.find(({ entity }) => entity.type === 'time-zone')?.entity;
  if (time.entity.type !== 'time' || zone?.type !== 'time-zone') return time;
  return { ...time, entity: { ...time.entity, value: { ...time.entity.value, zone: zone.zone } } };
}

const choiceLists = (templates: readonly TemplateSketch[]): ChoiceList[] =>
  templates.flatMap(({ slots }) =>
    slots.flatMap(({ name, options, frames = [] }) => (options ? [{ list: name, options, frames }] : [])),
  );
