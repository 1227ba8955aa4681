import { IANAZone } from 'luxon';
import { en } from '../lexicon/en/index.ts';
import { otherWindowsZones, windowsZones } from '../lexicon/windows-zones.ts';

/** Abbreviations as people use them: the place's zone, so that summer time is right. */
export const abbreviations: Readonly<Record<string, string>> = {
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

/** "new york" -> "America/New_York", from the zones that this runtime knows. */
export const cities: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone').map(zone => [
    (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
    zone,
  ]),
);

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
      en.zoneTimes.named,
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
