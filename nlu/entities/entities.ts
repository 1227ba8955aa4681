import { speller } from '../lexicon/spellings.ts';
import type { Words } from '../lexicon/words.ts';
import { allPerLanguage } from '../once/per-language.ts';
import type { InSteps } from '../once/stepwise.ts';
import type { Span, TemplateSketch } from '../reading.ts';
import { readRepeats } from '../recurrence/index.ts';
import { openEndReader } from '../recurrence/open-end.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, blanked, type FoundEntity, overlaps } from '../text/spans.ts';
import { type Translator, translator } from '../text/translation.ts';
import { chartReader } from '../time/chart/index.ts';
import { readTimes, type TimeSetting } from '../time/index.ts';
import { readZones } from '../time/zones.ts';
import { knownCalendarReader } from '../whose-calendar/known-calendars.ts';
import { namedCalendarReader } from '../whose-calendar/named-calendars.ts';
import { spokenOfReader } from '../whose-calendar/spoken-of.ts';
import { type ChoiceList, choiceReader, dayChoiceReader, wholePhrases } from './choices/choices.ts';
import { framedChoiceReader } from './choices/framed-choices.ts';
import {
  addressReader,
  descriptionReader,
  noReminderReader,
  noteReader,
  placeReader,
  type Quote,
  readQuotes,
  readReminders,
} from './details.ts';
import { readDurations } from './durations.ts';
import { peopleReader } from './people.ts';
import { referenceReader } from './references.ts';
import { replyNoteReader } from './responses.ts';
import { readShifts } from './shifts.ts';
import { SpanClaims, type TranslatedClaims } from './span-claims.ts';
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
  const readPresets = choiceReader([{ list: 'preset-range', options: presets }]);
  yield;
  const readChoices = choiceReader(lists);
  yield;
  const readDayChoices = dayChoiceReader(lists);
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
    translate,
    readChart,
    markNamed,
    readOpenEnds,
  } = others;

  return (text, { zone, calendars, ...setting }) => {
    const quoted = readQuotes(text);
    const noted = readNotes(text, quoted);
    const names = quoted.filter(({ span }) => !noted.some(({ entity }) => overlaps(entity.span, span)));
    const quotes = names.length > 0 ? names : readWholeTitle(text);
    const claims = new SpanClaims(blanked(blanked(text, spansOf(quotes), '"'), oneToOnes(text), '"'));
    claims.take(noted);
    for (const read of [readReplyNotes, readReferences, readDescription, readAddress]) claims.take(read(claims.rest));
    const framed = readFramedChoices(claims.rest);
    claims.take(withoutBare(readChoices(claims.rest), framed));
    claims.take(framed);
    claims.take(readNoReminders(claims.rest));
    const named = readPresets(claims.rest);
    const times = readChart
      ? takeCharted(claims, words.speech ? translate : undefined, text => readChart(text, setting), zone)
      : takeTranslated(claims.translated(translate), setting, zone);
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
    const found = claims.found.map(each => markNamed(text, toMinute(withZone(each, claims.found))));
    return { found: found.toSorted((a, b) => a.entity.span.start - b.entity.span.start), quotes };
  };
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
  readAddress: addressReader,
  readWholeTitle: wholeTitleReader,
  translate: translator,
  readChart: (words: Words) => words.timeGrammar && chartReader(words.timeGrammar, speller(words)),
});
/** "The 1:1" is a kind of meeting, and no first of the month. */
const oneToOnes = (text: string): Span[] =>
  matchesOf(ONE_TO_ONE, text).map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
const ONE_TO_ONE = /(?<![\d:.,/-])1(?:\s?:\s?|-|-?on-?|-2-)1(?![\d:.,/-]|\s?(?:am|pm|uhr|h)\b)/gi;

/** @returns the times; zones are said in the words of the English grammar */
function takeCharted(
  claims: SpanClaims,
  translate: Translator | undefined,
  readChart: (text: string) => FoundEntity[],
  zone: string | undefined,
): FoundEntity[] {
  if (translate) {
    const spoken = claims.translated(translate);
    spoken.take(readZones(spoken.rest, zone));
  }
  return claims.take(readChart(claims.rest));
}

/** @returns the times */
function takeTranslated(spoken: TranslatedClaims, setting: TimeSetting, zone: string | undefined): FoundEntity[] {
  spoken.take(readShifts(spoken.rest));
  spoken.take(readReminders(spoken.rest, setting));
  const repeats = takeRepeats(spoken, setting);
  spoken.take(readZones(spoken.rest, zone));
  const lengths = readDurations(spoken.rest).flatMap(({ covers }) => covers);
  const read = readTimes(blanked(spoken.rest, lengths), setting);
  const times = spoken.take(repeats ? read.map(asFirstOfMany) : read);
  if (lengths.length > 0) spoken.take(readDurations(spoken.rest));
  return times;
}

/** @returns whether there are any; the first day of each stands in its place from then on */
function takeRepeats(spoken: TranslatedClaims, setting: TimeSetting): boolean {
  const repeats = readRepeats(spoken.rest, setting);
  for (const { found, blank, instead } of repeats) {
    spoken.take([{ ...found, covers: blank }]);
    if (instead) spoken.say(instead.day, instead.span);
  }
  return repeats.length > 0;
}

export const spansOf = (quotes: AllFound['quotes']): Span[] => quotes.map(({ span }) => span);

/** Which "Friday" is the first of every Friday is no question. */
function asFirstOfMany(time: FoundEntity): FoundEntity {
  if (time.entity.type !== 'time' || time.entity.value.ambiguity?.about !== 'sameWeekday') return time;
  const { ambiguity: _way, alternatives: _others, ...value } = time.entity.value;
  return { ...time, entity: { ...time.entity, value } };
}

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
