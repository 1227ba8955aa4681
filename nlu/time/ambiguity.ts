import { timeText } from '../../time/index.ts';
import type { Span } from '../reading/spans.ts';
import type { AmbiguityChoice, AmbiguityChoices, TimeValue } from '../reading/times.ts';
import type { TimeContext } from './context.ts';

export type Joined = { value: TimeValue; covers: Span[] };

/** The first is taken for meant where nothing else is known; digits are read as the locale has them. */
const BOTH: { [K in keyof AmbiguityChoices]: readonly [AmbiguityChoices[K], AmbiguityChoices[K]] } = {
  nextWeekday: ['week-after', 'coming'],
  dayMonth: ['month-first', 'day-first'],
  sameWeekday: ['today', 'in-a-week'],
};

/** The times of a text, what in them can be read in another way, and the times in that way. */
type Joinable = {
  times: Joined[];
  doubts: readonly (keyof AmbiguityChoices)[];
  timesIn(about: keyof AmbiguityChoices): Joined[];
};

/** The times, with what differs beside each that can be read in two ways. */
export function withAlternatives({ times, doubts, timesIn }: Joinable, context: TimeContext): Joined[] {
  return doubts.reduce((known, about) => {
    const taken = about === 'dayMonth' ? context.dayMonth : BOTH[about][0];
    const as = BOTH[about].find(ambiguity => ambiguity !== taken);
    const others = timesIn(about);
    if (others.length !== known.length) return known;
    const ways = [{ about, as: taken } as AmbiguityChoice, { about, as } as AmbiguityChoice] as const;
    return known.map((time, index) => both(time, others[index] ?? time, ways, context));
  }, times);
}

function both(
  time: Joined,
  other: Joined,
  [ambiguity, otherWay]: readonly [AmbiguityChoice, AmbiguityChoice],
  context: TimeContext,
): Joined {
  const { value } = time;
  if (value.start === other.value.start && value.end === other.value.end) return time;
  if (ambiguity.about === 'sameWeekday' && isOver(value, context)) return other;
  if (ambiguity.about === 'sameWeekday' && isOfDays(value)) return time;
  const alternative = { ...other.value, ambiguity: otherWay };
  return { ...time, value: { ...value, ambiguity, alternatives: [...(value.alternatives ?? []), alternative] } };
}

/** "From Monday to Wednesday", said on a Monday, begins today. */
const isOfDays = ({ kind, said }: TimeValue): boolean => kind === 'daterange' && said.end;

/** "Friday at 9", said on a Friday at 9 or later, is in a week. */
const isOver = ({ start, end = start }: TimeValue, { now }: TimeContext): boolean =>
  start.includes('T') && end <= timeText(now);
