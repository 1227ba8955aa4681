import { IANAZone } from 'luxon';
import type { Meaning } from '../reading/entities.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf, QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt, overlaps } from '../text/spans.ts';
import type { ZoneWords } from '../words/times.ts';
import type { Words } from '../words/words.ts';
import { abbreviations, cities, resolveZone } from './zone-names.ts';

/** Zones without summer time for the offsets that are no whole hours. */
const oddOffsets: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-09:30': 'Pacific/Marquesas',
    '+03:30': 'Asia/Tehran',
    '+04:30': 'Asia/Kabul',
    '+05:30': 'Asia/Kolkata',
    '+05:45': 'Asia/Kathmandu',
    '+06:30': 'Asia/Yangon',
    '+08:45': 'Australia/Eucla',
    '+09:30': 'Australia/Darwin',
  }),
);

/** "UTC+2", "GMT -05:30". */
const OFFSET = /\b(?:UTC|GMT)\s?(?<sign>[+-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])/g;

/** A whole hour's offset is a zone of its own, whose name has the sign the other way round. */
function offsets(text: string): FoundEntity[] {
  return matchesOf(OFFSET, text).flatMap(match => {
    const { sign = '+', hours = '', minutes = '00' } = match.groups ?? {};
    const zone =
      minutes === '00'
        ? offsetZone(sign, Number(hours))
        : oddOffsets.get(`${sign}${hours.padStart(2, '0')}:${minutes}`);
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
}

/** Etc/GMT-2 is two hours ahead (tz database, file etcetera). */
function offsetZone(sign: string, hours: number): string | undefined {
  if (hours === 0) return 'UTC';
  const name = `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return IANAZone.isValidZone(name) ? name : undefined;
}

/** The zone that a whole message names, or a place in it by its name in the language. */
export function wholeZoneReader({ zones }: Words): (text: string) => string | undefined {
  const named = new RegExp(`${WORD_START}(?:${anyOf(Object.keys(zones))})${WORD_END}`, 'iu');
  return text => resolveZone(text) ?? zones[named.exec(text)?.[0].toLowerCase() ?? ''];
}

/** The places of a text that say a zone; the first finder that claims a place has it. */
type Finder = (text: string, mine: string | undefined) => FoundEntity[];

/**
 * A reader of the zones of clock times: "Europe/Paris", "London time", "heure de Londres", an abbreviation or an offset
 * behind a clock time, and "3pm my time", for which it is given the speaker's own zone. "3pm her time" is a zone that must be asked for.
 */
export function zoneReader({ zones, zoneTimes }: Words): (text: string, mine?: string) => FoundEntity[] {
  const { frames, named, alone, aloneBefore, mine, theirs } = zoneTimes;
  const places = new Map([...cities, ...Object.entries(zones), ...Object.entries(named)]);
  const short: Readonly<Record<string, string>> = { ...abbreviations, ...zoneTimes.abbreviations };
  const place = (said: string): string | undefined => places.get(said.toLowerCase());
  const behind = behindClock(zoneTimes);
  const finders: Finder[] = [
    zonesBy(new QuickPattern('(?<![\\w/])([A-Z][A-Za-z]+/[A-Z][A-Za-z_/+-]+\\d*)(?![\\w/])', 'gi'), resolveZone),
    zonesBy(new QuickPattern(framed(frames, `(${anyOf([...places.keys()])})`), 'giu'), place),
    zonesBy(
      new QuickPattern(`${behind}(${anyOf(alone)})(?=\\s*(?:$|[,.!?;)]|(?:${anyOf(aloneBefore)})${WORD_END}))`, 'gu'),
      place,
    ),
    offsets,
    zonesBy(abbreviated(Object.keys(short), zoneTimes), said => short[said.toUpperCase()]),
    meaningBy(new QuickPattern(behind + framed(mine), 'giu'), own => own && { type: 'time-zone', zone: own }),
    meaningBy(new QuickPattern(behind + framed(theirs), 'gu'), () => ({ type: 'impossible', what: 'zone' })),
  ];
  return (text, own) => {
    const all: FoundEntity[] = [];
    for (const find of finders) all.push(...apart(find(text, own), all));
    return all;
  };
}

const apart = (some: readonly FoundEntity[], all: readonly FoundEntity[]): FoundEntity[] =>
  some.filter(({ entity }) => !all.some(other => overlaps(other.entity.span, entity.span)));

const framed = (phrases: readonly string[], zone = '(?!)'): string =>
  `${WORD_START}(?:${anyPhrase(phrases, { zone })})${WORD_END}`;

/** Right after a clock time. What was read before is blank, and long gaps would be tried in every way to part them. */
const behindClock = ({ clockEnds }: ZoneWords): string =>
  `(?<=\\d\\s?(?:${anyPhrase(clockEnds)})?\\s{0,3},?\\s{0,3}|${WORD_START}(?:${anyPhrase(clockEnds)})\\s{0,3},?\\s{1,3})`;

/** In capitals behind any number; in small letters only where the number is a clock time. */
function abbreviated(names: readonly string[], { clockEnds, small }: ZoneWords): QuickPattern {
  const [long, ends] = [names.filter(name => name.length > 1), anyPhrase(clockEnds)];
  const upper = `(?<=\\d\\s?(?:${ends})?\\s?)\\b(${anyOf(long)})\\b(?!\\s?[+-]\\s?\\d)`;
  const lower = `(?<=\\d\\s?(?:${ends})\\s|\\d:\\d\\d\\s)\\b(${anyOf(long.map(name => name.toLowerCase()))})\\b`;
  return new QuickPattern(small ? `${upper}|${lower}` : upper, 'gu');
}

/** The zones that the groups of a pattern name. */
const zonesBy =
  (pattern: QuickPattern, zoneOf: (said: string) => string | undefined): Finder =>
  text =>
    pattern.all(text).flatMap(({ index, 0: all, ...groups }) => {
      const said = Object.values(groups).find((group): group is string => typeof group === 'string' && group !== text);
      const zone = said && zoneOf(said);
      return zone ? [foundAt(text, index, index + all.length, { type: 'time-zone', zone })] : [];
    });

/** What a pattern means to a speaker in the zone `own`. */
const meaningBy =
  (pattern: QuickPattern, meaningOf: (own: string | undefined) => Meaning | undefined | ''): Finder =>
  (text, own) => {
    const meaning = meaningOf(own);
    return meaning
      ? pattern.all(text).map(({ index, 0: said }) => foundAt(text, index, index + said.length, meaning))
      : [];
  };
