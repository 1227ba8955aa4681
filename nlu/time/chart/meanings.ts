import type { Meaning } from '../../reading/entities.ts';
import type { Span } from '../../reading/spans.ts';
import { ruleText } from '../../recurrence/rules.ts';
import { type FoundEntity, foundAt } from '../../text/spans.ts';
import type { Read } from './assemble.ts';
import { dayText } from './calendar.ts';
import type { ChartContext, Length, Repeat, ShiftValue, Value } from './values.ts';

export const isShift = (value: Value): value is ShiftValue => typeof value === 'object' && value.kind === 'shift';

export const repeatMeaning = ({ rule, until, count }: Repeat): Meaning => ({
  type: 'repeat',
  value: {
    rule: ruleText(rule) + (count === undefined ? '' : `;COUNT=${count}`),
    ...(until !== undefined && { until: dayText(until) }),
  },
});

const DAY_MINUTES = 1440;
/** The longest length that an event is given; nobody means more than a month in hours and minutes. */
const [MOST_DAYS, MOST_DAYS_OF_HOURS] = [366, 31];
/** Google's limit (Events: reminders.overrides[].minutes). */
const MOST_REMINDER_MINUTES = 40_320;
const [MONTH_DAYS, YEAR_DAYS] = [30, 365];

const minutesOf = ({ months, days, minutes }: Length): number => (daysOf(months) + days) * DAY_MINUTES + minutes;

const daysOf = (months: number): number => Math.floor(months / 12) * YEAR_DAYS + (months % 12) * MONTH_DAYS;

/** What a value that is no time says: a length, a reminder, a shift or something that cannot be. */
export function entityOf(
  text: string,
  { value, covers }: Read,
  { directions, context }: { directions: readonly ShiftValue[]; context: ChartContext },
): FoundEntity[] {
  if (typeof value !== 'object') return [];
  const found = (meaning: Meaning): FoundEntity[] => [foundIn(text, covers, meaning)];
  if (value.kind === 'impossible') {
    const { kind: _, ...impossible } = value;
    return found({ type: 'impossible', ...impossible });
  }
  if (value.kind === 'limit') return value.count ? found({ type: 'occurrences', count: value.count }) : [];
  if (value.kind === 'exception') return found({ type: 'exception' });
  if (value.kind === 'reminder') {
    const minutes = minutesOf(value.length);
    if (minutes > MOST_REMINDER_MINUTES) return found({ type: 'impossible', what: 'reminder' });
    return found({ type: 'reminder', value: { minutes, method: value.mail ? 'email' : 'popup' } });
  }
  if (value.kind === 'shift' && value.length) {
    // A month is as long as its days.
    if (value.length.months !== 0) return [];
    return found({ type: 'shift', of: value.of, minutes: value.sign * minutesOf(value.length) });
  }
  if (value.kind !== 'length') return [];
  const direction = directions.find(({ byOnly }) => !byOnly || value.of === 'by');
  if (direction && value.months === 0 && value.of !== 'to' && value.of !== 'for') {
    return found({ type: 'shift', of: direction.of, minutes: direction.sign * minutesOf(value) });
  }
  return lengthMeanings(value, context).flatMap(found);
}

/** "Book 3 years of lessons" does not say that the event is so long. */
function lengthMeanings(length: Length, { published }: ChartContext): Meaning[] {
  const minutes = minutesOf(length);
  const most = length.minutes === 0 ? MOST_DAYS : MOST_DAYS_OF_HOURS;
  if (minutes > 0 && (published || minutes <= most * DAY_MINUTES)) return [{ type: 'duration', minutes }];
  return length.of || minutes === 0 ? [{ type: 'impossible', what: 'length' }] : [];
}

export function foundIn(text: string, covers: readonly Span[], meaning: Meaning): FoundEntity {
  const { start, end } = covers[0] ?? { start: 0, end: 0 };
  return { ...foundAt(text, start, end, meaning), covers: [...covers] };
}
