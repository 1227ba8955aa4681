import { civil } from '../civil.ts';
import { blanked, type Found, foundAt } from '../found.ts';
import { readClocks } from './clocks.ts';
import { readDates } from './dates.ts';
import { namesImpossibleDay } from './impossible.ts';
import { joinPieces } from './join.ts';
import type { TimeContext } from './pieces.ts';
import { readSpans } from './spans.ts';

/** Where and when a text is read: the wall clock, and the speaker's way of writing dates. */
export type TimeSetting = { reference: string; locale: string };

/**
 * Every time expression of a text. Stretches with a name are found first, then clock times, then days (by chrono); a
 * stretch of text is read once. Nothing is read beside a day that cannot be, or its clock time would be another day's. Zones, durations and repetitions must have been made blank before.
 */
export function readTimes(text: string, setting: TimeSetting): Found[] {
  if (namesImpossibleDay(text)) return [];
  const context = contextOf(setting);
  const spans = readSpans(text, context);
  const withoutSpans = blanked(
    text,
    spans.flatMap(({ covers }) => covers),
  );
  const clocks = readClocks(withoutNumericDates(withoutSpans));
  const clockCovers = clocks.flatMap(({ covers }) => covers);
  // Not with blanks: chrono reads "1 Dec" before several of them as "Dec".
  const dates = readDates(blanked(withoutSpans, clockCovers, '·'), context);
  return joinPieces(blanked(text, clockCovers), [...spans, ...clocks, ...dates], context).map(({ value, covers }) => {
    const { start, end } = covers[0] ?? { start: 0, end: 0 };
    return { ...foundAt(text, start, end, { type: 'time', value }), covers };
  });
}

let last: { setting: TimeSetting; context: TimeContext } | undefined;

/** Within a minute everybody's messages are read at the same wall clock. */
function contextOf(setting: TimeSetting): TimeContext {
  const { reference, locale } = setting;
  if (last?.setting.reference === reference && last.setting.locale === locale) return last.context;
  const context = { now: civil(reference), weekStart: 1, monthFirst: !/^en-(?!US|CA|PH)/i.test(locale) };
  last = { setting, context };
  return context;
}

/** Hides dates whose numbers would pass for clock times: "2026-12-01", "12/5 - 12/9", "5 to 9 December". */
function withoutNumericDates(text: string): string {
  return text.replace(NUMERIC_DATE, found => '·'.repeat(found.length));
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const NUMERIC_DATE = new RegExp(
  `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\b(?!\\s?[ap]\\.?m)|` +
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|to|until|and)\\s*(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${MONTH}\\b|` +
    `\\b${MONTH}\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|to|until)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\b(?![:h])|\\bthe\\s+\\d{1,2}(?:st|nd|rd|th)\\b`,
  'gi',
);
