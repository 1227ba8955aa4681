import { IANAZone } from 'luxon';
import { otherWindowsZones, windowsZones } from '../lexicon/windows-zones.ts';
import type { Words } from '../lexicon/words.ts';
import type { Meaning } from '../reading.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, blanked, type FoundEntity, foundAt } from '../text/spans.ts';

/** Abbreviations as people use them: the place's zone, so that summer time is right. */
const abbreviations: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CT: 'America/Chicago',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  BST: 'Europe/London',
  WET: 'Europe/Lisbon',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  MSK: 'Europe/Moscow',
  IST: 'Asia/Kolkata',
  SGT: 'Asia/Singapore',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

/** What people call a zone before "time": "Pacific time", "UK time". */
const spoken: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  uk: 'Europe/London',
  british: 'Europe/London',
  irish: 'Europe/Dublin',
  'central european': 'Europe/Paris',
  'eastern european': 'Europe/Athens',
  german: 'Europe/Berlin',
  french: 'Europe/Paris',
  indian: 'Asia/Kolkata',
  japan: 'Asia/Tokyo',
  japanese: 'Asia/Tokyo',
};

/** Zones without summer time for the offsets that are no whole hours. */
const oddOffsets: Readonly<Record<string, string>> = {
  '-09:30': 'Pacific/Marquesas',
  '+03:30': 'Asia/Tehran',
  '+04:30': 'Asia/Kabul',
  '+05:30': 'Asia/Kolkata',
  '+05:45': 'Asia/Kathmandu',
  '+06:30': 'Asia/Yangon',
  '+08:45': 'Australia/Eucla',
  '+09:30': 'Australia/Darwin',
};

/** "new york" -> "America/New_York", from the zones that this runtime knows. */
const cities: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone').map(zone => [
    (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
    zone,
  ]),
);

const ABBREVIATION = anyOf(Object.keys(abbreviations).filter(name => name.length > 1));
const CITY = anyOf([...cities.keys()]);
/** "Europe/Paris", "London time", "in Tokyo time zone", and an abbreviation behind a clock time. */
const NAMED = new RegExp(
  `(?<![\\w/])(?:(?<iana>[A-Z][A-Za-z]+/[A-Z][A-Za-z_/+-]+\\d*)|(?:in\\s+)?(?<city>${anyOf(Object.keys(spoken))}|${CITY})\\s+(?:local\\s+|standard\\s+|daylight\\s+|summer\\s+)?time(?:\\s?zone)?)(?![\\w/])`,
  'gi',
);
const BEHIND_A_TIME = new RegExp(
  `(?<=\\d\\s?(?:[ap]\\.?m\\.?)?\\s?)\\b(${ABBREVIATION})\\b(?!\\s?[+-]\\s?\\d)|` +
    `(?<=\\d\\s?[ap]\\.?m\\.?\\s|\\d:\\d\\d\\s)\\b(${ABBREVIATION.toLowerCase()})\\b`,
  'g',
);
/** "UTC+2", "GMT -05:30". */
const OFFSET = /\b(?:UTC|GMT)\s?(?<sign>[+-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])/g;

const resolved = new Map<string, string | undefined>();
const MOST_RESOLVED = 500;

/** The IANA zone that a text consists of, or undefined. Windows names are accepted too. */
export function resolveZone(text: string): string | undefined {
  if (resolved.has(text)) return resolved.get(text);
  const zone = findZone(text);
  if (resolved.size < MOST_RESOLVED) resolved.set(text, zone);
  return zone;
}

function findZone(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^in\s+/i, '')
    .replace(/\s+time(?:\s?zone)?$/i, '');
  const whole = text.trim().toLowerCase();
  const known =
    entry(otherWindowsZones, whole) ??
    entry(windowsZones, STANDARD.exec(whole)?.[1] ?? '') ??
    entry(abbreviations, name.toUpperCase()) ??
    entry(
      spoken,
      whole.replace(/\s+(?:local |standard |daylight |summer )?time(?:\s?zone)?$/, '').replace(/^in\s+/, ''),
    ) ??
    cities.get(name.toLowerCase());
  if (known) return known;
  const valid = /^[A-Za-z]+\/[A-Za-z_/+-]+\d*$/.test(name) && IANAZone.isValidZone(name);
  return valid ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : undefined;
}

const STANDARD = /^(.+) (?:standard|daylight) time$/;

/** Only the table's own names: people may well say "constructor". */
const entry = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The zone that a whole message names, or a place in it by its name in the language. */
export function zoneReader({ zones }: Words): (text: string) => string | undefined {
  const named = new RegExp(`${WORD_START}(?:${anyOf(Object.keys(zones))})${WORD_END}`, 'iu');
  return text => resolveZone(text) ?? zones[named.exec(text)?.[0].toLowerCase() ?? ''];
}

/** Looking for some hundreds of cities takes longer than seeing that no zone can be meant. */
const MAY_NAME_ZONE =
  /\b[Tt]ime(?:\s?zone)?\b|\b(?:Eastern|Central|Mountain|Pacific)\b|[A-Za-z]\/[A-Z]|\b[A-Z]{2,4}\b|\d\s?[ap]\.?m\.?\s+[a-z]{2,4}\b|:\d\d\s+[a-z]{2,4}\b/;

/** A whole hour's offset is a zone of its own, whose name has the sign the other way round. */
function offsets(text: string): FoundEntity[] {
  return matchesOf(OFFSET, text).flatMap(match => {
    const { sign = '+', hours = '', minutes = '00' } = match.groups ?? {};
    const zone =
      minutes === '00'
        ? offsetZone(sign, Number(hours))
        : entry(oddOffsets, `${sign}${hours.padStart(2, '0')}:${minutes}`);
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
}

/** Etc/GMT-2 is two hours ahead (tz database, file etcetera). */
function offsetZone(sign: string, hours: number): string | undefined {
  if (hours === 0) return 'UTC';
  const name = `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return IANAZone.isValidZone(name) ? name : undefined;
}

/** Right behind a clock time. */
const BEHIND_CLOCK = "(?<=\\d\\s?(?:[ap]\\.?m\\.?)?\\s*,?\\s*|\\b(?:noon|midnight|o'?clock)\\s+)(?:in\\s+)?";
/** "9 a.m. Eastern" */
const SHORT = new RegExp(
  `${BEHIND_CLOCK}(?<name>Eastern|Central|Mountain|Pacific)(?=\\s*(?:$|[,.!?;)]|(?:on|for|with|to|at|about|today|tomorrow|and|until|please)\\b))`,
  'g',
);
const MINE = new RegExp(`${BEHIND_CLOCK}my\\s+(?:own\\s+)?(?:local\\s+)?time\\b`, 'gi');
const THEIRS = new RegExp(
  `${BEHIND_CLOCK}(?:(?:his|her|their)\\s+(?:own\\s+)?(?:local\\s+)?|\\p{Lu}\\p{L}+'s\\s+(?:local\\s+)?)time(?!\\p{L})`,
  'gu',
);

/** "3pm my time", in the speaker's zone, and "3pm her time", in one that must be asked for. */
function someonesTime(text: string, zone: string | undefined): FoundEntity[] {
  const found = (pattern: RegExp, meaning: Meaning): FoundEntity[] =>
    matchesOf(pattern, text).map(({ index, 0: said }) => foundAt(text, index, index + said.length, meaning));
  return [
    ...(zone ? found(MINE, { type: 'time-zone', zone }) : []),
    ...found(THEIRS, { type: 'impossible', what: 'zone' }),
  ];
}

/** @param mine  the speaker's own zone */
export function readZones(text: string, mine?: string): FoundEntity[] {
  if (!MAY_NAME_ZONE.test(text)) return [];
  const named = matchesOf(NAMED, text).flatMap(match => {
    const zone = resolveZone(match.groups?.['iana'] ?? match.groups?.['city'] ?? '');
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
  const short = matchesOf(SHORT, text).flatMap(match => {
    const zone = entry(spoken, (match.groups?.['name'] ?? '').toLowerCase());
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
  const rest = blanked(
    text,
    named.flatMap(({ covers }) => covers),
  );
  const behind = matchesOf(BEHIND_A_TIME, rest).flatMap(match => {
    const zone = entry(abbreviations, match[0].toUpperCase());
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
  return [...named, ...short, ...offsets(text), ...behind, ...someonesTime(text, mine)];
}
