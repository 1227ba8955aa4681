import type { Entity } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';
import type { Claim, Claimed } from '../tagger/pieces.ts';
import type { TaggedSpans, Tagger } from '../tagger/tagger.ts';
import { blanked, type FoundEntity, foundAt, overlaps } from '../text/spans.ts';
import { type AllFound, spansOf } from './entities.ts';
import { withWholePlaces } from './whole-places.ts';

/** What a message says piece by piece, and the spans that name an event. */
export type NamedFound = AllFound & { titles: readonly Span[] };

/**
 * `findAll` reads a text in the place of the message; `hasWord` finds a word that is not noise, `isTopic` an end that leads
 * to what a meeting is about, and `isPlaceLead` one that leads to a place. No place is in one of the reasons, or vague.
 * `isGeneral` is true for what any meeting is called.
 */
type Reader = {
  tag: Tagger;
  findAll: (text: string) => AllFound;
  hasWord: (text: string) => boolean;
  isTopic: (text: string) => boolean;
  isPlaceLead: (text: string) => boolean;
  isVague: (text: string) => boolean;
  isGeneral: (text: string) => boolean;
  reasonsIn: (text: string) => Span[];
  renames: (text: string) => boolean;
};

const CLAIM_OF: Readonly<Partial<Record<Entity['type'], Claim>>> = {
  ...{ time: 'time', impossible: 'time', 'time-zone': 'time', duration: 'duration', shift: 'duration' },
  ...{ repeat: 'time', exception: 'time', people: 'people', place: 'place' },
};

/**
 * Adds what the tagger finds to what the rules have found: what the event is called, and a place where no rule has found
 * one. Words of a name are no times: "move Friday retro to Thursday".
 */
export function withNames(text: string, all: AllFound, reader: Reader): NamedFound {
  const tagged = withQuarters(text, all, withoutDays(text, all, reader.tag(text, claimsOf(all))));
  const beside = withoutTimesOf(text, all, tagged, reader);
  const quoted = quotedPlace(text, beside, tagged, reader);
  const places = quoted ? [quoted] : placesOf(text, beside.found, tagged, reader);
  const { isPlaceLead } = reader;
  const found = withWholePlaces([...beside.found, ...places], { text, tagged, isPlaceLead }).toSorted(byStart);
  return {
    quotes: beside.quotes.filter(({ span }) => !quoted || !overlaps(span, quoted.entity.span)),
    // What an event is renamed to is no place.
    found: found.some(isPlace) && reader.renames(text) ? found.filter(one => !isPlace(one)) : found,
    titles: tagged.titles,
  };
}

/** "Tomorrow's stand-up" says when it is, and so does "Friday haircut at 10", where no other day is said. */
function withoutDays(text: string, { found }: AllFound, tagged: TaggedSpans): TaggedSpans {
  const days = found.filter(isTime).flatMap(({ covers }) => covers);
  const titles = tagged.titles.map(({ start, end }) => {
    const day = days.find(one => one.start <= start && start < one.end);
    const behind = day && text.slice(day.end, end);
    const isOnly = text.slice(0, start).trim() === '' && saysOneWeekday(found);
    const between = behind && (OWNING.exec(behind)?.[0] ?? (isOnly ? BLANK.exec(behind)?.[0] : undefined));
    return { start: day && between ? day.end + between.length : start, end };
  });
  return { ...tagged, titles };
}

const OWNING = /^['’]s\s+(?=\S)/iu;
const BLANK = /^\s+(?=\S)/u;

/** True if a message has an hour, and a weekday as its only day. */
function saysOneWeekday(found: readonly FoundEntity[]): boolean {
  const times = found.flatMap(({ entity }) => (entity.type === 'time' ? entity.value : []));
  const [day, other] = times.filter(({ said }) => said.date);
  return day?.said.weekday === true && !other && times.some(({ said }) => said.time);
}

/** "Q1" right before a name is a part of it, as in "the Q1 planning"; and so is a holiday with another day: "christmas lunch on the 18th". */
function withQuarters(text: string, { found }: AllFound, tagged: TaggedSpans): TaggedSpans {
  const isPart = (one: FoundEntity): boolean => isQuarter(one) || (isDayByName(one) && found.some(isDayByNumber));
  const quarters = found.filter(isPart).flatMap(({ covers }) => covers);
  const titles = tagged.titles.map(title => {
    const quarter = quarters.find(({ end }) => end < title.start && text.slice(end, title.start).trim() === '');
    const behind = quarters.find(({ start }) => start > title.end && isLink(text.slice(title.end, start)));
    return { start: quarter?.start ?? title.start, end: behind?.end ?? title.end };
  });
  return { ...tagged, titles };
}

/** "Vacances de Noël": a small word between two parts of a name. */
const isLink = (gap: string): boolean => /^\s+\p{Ll}{2}\s+$/u.test(gap);

/** "Christmas", but no weekday. */
const isDayByName = ({ entity }: FoundEntity): boolean =>
  entity.type === 'time' && entity.value.kind === 'date' && !entity.value.said.weekday && !/\d/.test(entity.text);

const isDayByNumber = ({ entity }: FoundEntity): boolean =>
  entity.type === 'time' && entity.value.said.date && /\d/.test(entity.text);

const isQuarter = ({ entity: { type, text } }: FoundEntity): boolean => type === 'time' && /^q[1-4]$/i.test(text);

/** A quotation behind "at" is a place where something else is the name: 'lunch at "Blue Goose"'. */
function quotedPlace(
  text: string,
  { found, quotes }: AllFound,
  { titles }: TaggedSpans,
  { isPlaceLead }: Reader,
): FoundEntity | undefined {
  if (found.some(isPlace) || titles.every(title => quotes.some(({ span }) => overlaps(span, title)))) return undefined;
  const quote = quotes.find(({ span }) => isPlaceLead(text.slice(0, span.start)));
  return quote && foundAt(text, quote.span.start, quote.span.end, { type: 'place', value: quote.inner });
}

const isPlace = ({ entity }: FoundEntity): boolean => entity.type === 'place';

const byStart = (a: FoundEntity, b: FoundEntity): number => a.entity.span.start - b.entity.span.start;

const claimsOf = ({ found, quotes }: AllFound): Claimed[] => [
  ...spansOf(quotes).map((span): Claimed => ({ span, claim: 'other' })),
  ...found.flatMap(({ entity, covers }) =>
    covers.map((span): Claimed => ({ span, claim: CLAIM_OF[entity.type] ?? 'other' })),
  ),
];

/**
 * Reads the message again without a name that a time was found in, if there is another one that is no part of a day, or that was only part of a day.
 * Such a name goes on behind the time: "Friday retro", but not "gym Tue".
 */
function withoutTimesOf(text: string, all: AllFound, { titles }: TaggedSpans, reader: Reader): AllFound {
  const { findAll, hasWord, isGeneral } = reader;
  const covers = all.found.filter(isTime).flatMap(time => time.covers);
  const rest = blanked(text, covers);
  const timesWithin = (title: Span): FoundEntity[] => findAll(text.slice(title.start, title.end)).found.filter(isTime);
  const goesOn = (title: Span): boolean =>
    covers.some(cover => overlaps(cover, title) && hasWord(rest.slice(cover.end, title.end)));
  const onlySaysWhen = (title: Span): boolean => !hasWord(rest.slice(title.start, title.end));
  const touched = titles.filter(title => covers.some(cover => overlaps(cover, title)) && !onlySaysWhen(title));
  const clocksWithin = (title: Span): FoundEntity[] => timesWithin(title).filter(isClock);
  const clocks = all.found.filter(isClock).length;
  // In "5pm call tomorrow" the call is at 5pm.
  const saysWhen = (title: Span): boolean =>
    clocksWithin(title).length === clocks && clocks > 0 && isGeneral(rest.slice(title.start, title.end));
  const named = touched.filter(title => (goesOn(title) && !saysWhen(title)) || timesWithin(title).every(isWordOfName));
  if (named.length === 0) return all;
  const { found, quotes } = findAll(blanked(text, named));
  // The blanks in the place of the name are part of nothing else.
  const beside = {
    quotes,
    found: found.filter(({ covers }) => !covers.some(one => named.some(name => overlaps(one, name)))),
  };
  const isOther = (found: FoundEntity): boolean => isTime(found) && !isPartOfDay(found);
  return beside.found.some(isOther) || named.every(title => timesWithin(title).every(isWordOfName)) ? beside : all;
}

const isTime = ({ entity: { type } }: FoundEntity): boolean => type === 'time' || type === 'duration';

const isClock = ({ entity }: FoundEntity): boolean => entity.type === 'time' && entity.value.said.time;

/** "Night" of "movie night", "Q1" of "Q1 planning". */
const isWordOfName = (found: FoundEntity): boolean => isPartOfDay(found) || isQuarter(found);

const isPartOfDay = ({ entity }: FoundEntity): boolean =>
  entity.type === 'time' && !entity.value.said.date && !entity.value.said.time;

function placesOf(
  text: string,
  found: readonly FoundEntity[],
  { titles, places }: TaggedSpans,
  { isTopic, isVague, reasonsIn }: Reader,
): FoundEntity[] {
  // A word by itself is an answer, of which only the question tells what it is.
  if (found.length + titles.length === 0 || found.some(isPlace)) return [];
  const isFree = (span: Span): boolean => !found.some(({ covers }) => covers.some(cover => overlaps(cover, span)));
  const isReason = (span: Span): boolean => reasonsIn(text).some(reason => overlaps(reason, span));
  return places
    .filter(span => isFree(span) && !isTopic(text.slice(0, span.start)) && !isReason(span))
    .filter(({ start, end }) => !isVague(text.slice(start, end)))
    .slice(0, 1)
    .map(({ start, end }) => foundAt(text, start, end, { type: 'place', value: text.slice(start, end) }));
}
