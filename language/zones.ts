import { IANAZone } from 'luxon';
import { anyOf, blanked, type Found, foundAt } from './found.ts';

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

/** Names as Windows gives them, of the zones where most people live (CLDR windowsZones). */
const windows: Readonly<Record<string, string>> = {
  'greenwich standard time': 'Atlantic/Reykjavik',
  'gmt standard time': 'Europe/London',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'romance standard time': 'Europe/Paris',
  'central european standard time': 'Europe/Warsaw',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'israel standard time': 'Asia/Jerusalem',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'arabian standard time': 'Asia/Dubai',
  'arab standard time': 'Asia/Riyadh',
  'pakistan standard time': 'Asia/Karachi',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'aus eastern standard time': 'Australia/Sydney',
  'e. australia standard time': 'Australia/Brisbane',
  'w. australia standard time': 'Australia/Perth',
  'new zealand standard time': 'Pacific/Auckland',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'hawaiian standard time': 'Pacific/Honolulu',
  'atlantic standard time': 'America/Halifax',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Buenos_Aires',
  'sa pacific standard time': 'America/Bogota',
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
  `(?<![\\w/])(?:(?<iana>[A-Z][A-Za-z]+/[A-Z][A-Za-z_/+-]+\\d*)|(?:in\\s+)?(?<city>${CITY})\\s+(?:local\\s+)?time(?:\\s?zone)?)(?![\\w/])`,
  'gi',
);
const BEHIND_A_TIME = new RegExp(`(?<=\\d\\s?(?:[ap]\\.?m\\.?)?\\s?)\\b(${ABBREVIATION})\\b`, 'g');

const resolved = new Map<string, string | undefined>();
const MOST_RESOLVED = 500;

/** The IANA zone that a text names by itself, or undefined. Also takes names as Windows writes them. */
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
  const known = entry(windows, whole) ?? entry(abbreviations, name.toUpperCase()) ?? cities.get(name.toLowerCase());
  if (known) return known;
  const valid = /^[A-Za-z]+\/[A-Za-z_/+-]+\d*$/.test(name) && IANAZone.isValidZone(name);
  return valid ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : undefined;
}

/** Only the table's own names: people may well say "constructor". */
const entry = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Looking for some hundreds of cities takes longer than seeing that no zone can be meant. */
const MAY_NAME_ZONE = /\btime(?:\s?zone)?\b|[A-Za-z]\/[A-Z]|\b[A-Z]{2,4}\b/;

export function readZones(text: string): Found[] {
  if (!MAY_NAME_ZONE.test(text)) return [];
  const named = [...text.matchAll(NAMED)].flatMap(match => {
    const zone = resolveZone(match.groups?.['iana'] ?? match.groups?.['city'] ?? '');
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
  const rest = blanked(
    text,
    named.flatMap(({ covers }) => covers),
  );
  const behind = [...rest.matchAll(BEHIND_A_TIME)].flatMap(match => {
    const zone = abbreviations[match[0]];
    return zone ? [foundAt(text, match.index, match.index + match[0].length, { type: 'time-zone', zone })] : [];
  });
  return [...named, ...behind];
}
