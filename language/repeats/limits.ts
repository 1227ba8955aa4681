import { civil, dateText } from '../civil.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import type { Span } from '../reading.ts';
import { readTimes, type TimeSetting } from '../times/index.ts';
import { countable } from './shapes.ts';

/** When a repetition ends, and where that is said. */
export type Limit = { count?: number; until?: string; span: Span };

const TIMES = new RegExp(`(?<![\\p{L}\\d:])(?:for\\s+)?(?<count>${NUMBER})\\s+(?:times|occurrences)\\b`, 'iu');
const FOR_UNITS = new RegExp(
  `\\bfor\\s+(?:the\\s+next\\s+)?(?<count>${NUMBER})\\s+(?<unit>day|week|month|year)s?\\b`,
  'i',
);
const UNTIL = /\b(?:until|till|through|up\s+to|ending)\s+(?<end>(?:the\s+)?end\s+of\s+)?/gi;
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
  return { until: dateText(civil(setting.reference).plus({ [unit]: count })), span };
}

/** Only a day is the end of a repetition: "every Friday from 2 until 4" ends none. */
function until(text: string, setting: TimeSetting): Limit | undefined {
  for (const { index, 0: words, groups } of text.matchAll(UNTIL)) {
    const behind = index + words.length;
    const [time] = readTimes(text.slice(behind, behind + REACH), setting);
    if (time?.entity.type !== 'time' || time.entity.span.start > 4) continue;
    const { said, start, end } = time.entity.value;
    if (!said.date || said.time) continue;
    const last = groups?.['end'] && end ? dateText(civil(end).minus({ minutes: 1 })) : start.slice(0, 10);
    return { until: last, span: { start: index, end: behind + (time.covers[0]?.end ?? 0) } };
  }
  return undefined;
}
