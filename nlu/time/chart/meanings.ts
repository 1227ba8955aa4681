import type { Meaning, Span } from '../../reading.ts';
import { ruleText } from '../../recurrence/rules.ts';
import { type FoundEntity, foundAt } from '../../text/spans.ts';
import type { Read } from './assemble.ts';
import { dayText } from './calendar.ts';
import type { Length, Repeat, ShiftValue, Value } from './values.ts';

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
const MONTH_DAYS = 30;

const minutesOf = ({ months, days, minutes }: Length): number => (months * MONTH_DAYS + days) * DAY_MINUTES + minutes;

/** What a value that is no time says: a length, a reminder, a shift or something that cannot be. */
export function entityOf(text: string, { value, covers }: Read, direction: ShiftValue | undefined): FoundEntity[] {
  if (typeof value !== 'object') return [];
  const found = (meaning: Meaning): FoundEntity[] => [foundIn(text, covers, meaning)];
  if (value.kind === 'impossible') {
    const { kind: _, ...impossible } = value;
    return found({ type: 'impossible', ...impossible });
  }
  if (value.kind === 'exception') return found({ type: 'exception' });
  if (value.kind === 'reminder') {
    const minutes = minutesOf(value.length);
    if (minutes > MOST_REMINDER_MINUTES) return found({ type: 'impossible', what: 'reminder' });
    return found({ type: 'reminder', value: { minutes, method: value.mail ? 'email' : 'popup' } });
  }
  if (value.kind === 'shift' && value.length) {
    return found({ type: 'shift', of: value.of, minutes: value.sign * minutesOf(value.length) });
  }
  if (value.kind !== 'length') return [];
  if (direction && value.of !== 'to' && value.of !== 'for') {
    return found({ type: 'shift', of: direction.of, minutes: direction.sign * minutesOf(value) });
  }
  return found(lengthMeaning(value));
}

function lengthMeaning(length: Length): Meaning {
  const minutes = minutesOf(length);
  const most = length.minutes === 0 ? MOST_DAYS : MOST_DAYS_OF_HOURS;
  return minutes > 0 && minutes <= most * DAY_MINUTES
    ? { type: 'duration', minutes }
    : { type: 'impossible', what: 'length' };
}

export function foundIn(text: string, covers: readonly Span[], meaning: Meaning): FoundEntity {
  const { start, end } = covers[0] ?? { start: 0, end: 0 };
  return { ...foundAt(text, start, end, meaning), covers: [...covers] };
}
