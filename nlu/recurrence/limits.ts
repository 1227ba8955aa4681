import type { DurationLikeObject } from 'luxon';
import { dateText, dateTimeOf } from '../../time/index.ts';
import type { Span } from '../reading.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { readTimes, type TimeSetting } from '../time/index.ts';
import { NOT_OF_A_COMPOUND } from '../time/vocabulary.ts';
import { countable } from './shapes.ts';

/**
 * When a repetition ends, and where that is said; `lasts` is a stretch from its first day on, and `unread` is set where
 * the end is said in numbers that are no day.
 */
export type Limit = { count?: number; until?: string; lasts?: DurationLikeObject; unread?: true; span: Span };

const TIMES = new RegExp(
  `(?<![\\p{L}\\d:])(?:for\\s+)?(?<count>${NUMBER})(?:\\s+(?:times|occurrences|sessions)|\\s?x)(?![\\p{L}\\d])`,
  'iu',
);
const FOR_UNITS = new RegExp(
  `\\bfor\\s+(?:the\\s+next\\s+)?(?<count>${NUMBER})\\s+(?<unit>day|week|month|year)s?\\b`,
  'i',
);
const UNTIL = new RegExp(
  `${NOT_OF_A_COMPOUND}\\b(?:until|untill|till|til|through|up\\s+to|ending)\\s+(?<end>(?:the\\s+)?end\\s+of\\s+)?`,
  'gi',
);
/** Digits that are no clock time: "26.11", "26 Novmber", "2026-11". */
const NUMBERS = /^(?:the\s+)?(?:\d{1,2}\s?[./-]\s?\d{1,2}|\d{4}|2[5-9]|3[01])(?!\d|:)[\d./-]*/;
/** No name of a day is longer. */
const REACH = 40;

/** "for 10 times", "for 5 years", "until June"; "none" when the number is none that can be. */
export function limitIn(text: string, setting: TimeSetting): Limit | 'none' | undefined {
  const [times, units] = [TIMES.exec(text), FOR_UNITS.exec(text)];
  const said = times ?? units;
  if (!said) return until(text, setting);
  const count = numberOf(said.groups?.['count'] ?? '');
  if (!countable(count)) return 'none';
  const span = { start: said.index, end: said.index + said[0].length };
  if (times) return { count, span };
  const unit = `${units?.groups?.['unit']?.toLowerCase()}s`;
  return { lasts: { [unit]: count }, span };
}

/** Only a day is the end of a repetition: "every Friday from 2 until 4" ends none. */
function until(text: string, setting: TimeSetting): Limit | undefined {
  for (const { index, 0: words, groups } of matchesOf(UNTIL, text)) {
    const behind = index + words.length;
    const [time] = readTimes(text.slice(behind, behind + REACH), setting);
    if (time?.entity.type !== 'time' || time.entity.span.start > 4) {
      const [unread] = NUMBERS.exec(text.slice(behind)) ?? [];
      if (unread !== undefined) return { unread: true, span: { start: index, end: behind + unread.length } };
      continue;
    }
    const { said, start, end } = time.entity.value;
    const [day, clock] = time.covers;
    // "Every Monday until 21 December at 9" has a day and a clock time apart from it.
    if (!said.date || (said.time && clock === undefined)) continue;
    const last = groups?.['end'] && end ? dateText(dateTimeOf(end).minus({ minutes: 1 })) : start.slice(0, 10);
    return { until: last, span: { start: index, end: behind + (day?.end ?? 0) } };
  }
  return undefined;
}
