import { en } from '../lexicon/en/index.ts';
import { anyOf } from '../text/spans.ts';

/** Pieces of patterns from the words of a language; each is one alternative without a capture. */
const { times } = en;
const group = (words: Readonly<Record<string, unknown>>): string => `(?:${anyOf(Object.keys(words))})`;

export const WEEKDAY = group(times.weekdays);
export const MONTH = `${group(times.months)}\\b\\.?`;
export const SEASON = group(times.seasons);
export const WHICH = group(times.which);
export const PERIOD_PART = group(times.periodParts);
export const DAY_PART = group(times.dayParts);
/** "first" and "last" in a row, and what is counted from its end. */
export const ORDINAL = `${anyOf(Object.keys(en.ordinals).filter(word => (en.ordinals[word] ?? 0) < -1))}|\\d{1,3}(?:st|nd|rd|th)|first|second|last`;
export const TH = '(?:\\s?(?:st|nd|rd|th)\\b)?';
export const YEAR = '(?:19|20)\\d{2}(?![\\d:])';
/** Before "up to", and not a part of what it ends: "the stand-up to Friday", "the follow up to Friday". */
export const NOT_OF_A_COMPOUND = `(?<![a-z]-)(?<!\\b(?:stand|follow|catch|wrap|check|sign|kick|meet|warm|clean)\\s)`;
/** Between the two ends of a range. */
export const TO = `(?:-|${anyOf(times.to)})`;

const key = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
const value = <T>(words: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(words, key(text)) ? words[key(text)] : undefined;

export const monthOf = (text: string): number => value(times.months, text) ?? Number.NaN;
export const weekdayOf = (text: string): number => value(times.weekdays, text) ?? Number.NaN;
export const seasonOf = (text: string): number => value(times.seasons, text) ?? Number.NaN;
export const whichOf = (text: string): number => value(times.which, text) ?? 0;
export const periodPartOf = (text: string) => value(times.periodParts, text);
export const dayPartOf = (text: string): string | undefined => value(times.dayParts, text);
/** "3rd" -> 3, "last" -> -1. */
export const ordinalOf = (text: string): number => value(en.ordinals, text) ?? Number.parseInt(text, 10);
export const isPast = (text: string): boolean => LOOKING_BACK.test(text);
const LOOKING_BACK = new RegExp(`\\b(?:${anyOf(times.lookingBack)})\\b`, 'i');
