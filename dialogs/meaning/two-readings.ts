import {
  type AmbiguityChoice,
  type AmbiguityChoices,
  type EntityOf,
  type Reading,
  readingWith,
  type TimeValue,
} from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import type { Context } from '../context.ts';

/**
 * Words with two likely readings: the bot asks once, and then reads them the way this person meant them. The other
 * reading is kept, so "no, the one after" can switch to it.
 */

/** The reading with every ambiguous time read the way the person usually means it. */
export function withPreferredReadings(
  reading: Reading,
  preferredReadings: Partial<AmbiguityChoices> | undefined,
): Reading {
  if (!preferredReadings || ambiguousTimes(reading).length === 0) return reading;
  const entities = reading.entities.map(entity =>
    entity.type === 'time' ? { ...entity, value: preferred(entity.value, preferredReadings) } : entity,
  );
  return readingWith(reading, { entities });
}

function preferred(value: TimeValue, preferredReadings: Partial<AmbiguityChoices>): TimeValue {
  const all = readingsOf(value);
  const chosen = all.find(({ ambiguity }) => preferredReadings[ambiguity.about] === ambiguity.as);
  return chosen ? { ...chosen, alternatives: all.filter(other => other !== chosen) } : value;
}

/** The reading with every ambiguous time on the day that is among those to come that were looked at, if just one of its days is. */
export function readAmongDays(
  reading: Reading,
  { looked, today }: { looked: { start: string; end: string } | undefined; today: string },
): Reading {
  if (!looked || dateOf(looked.start) <= today || ambiguousTimes(reading).length === 0) return reading;
  const settled = (value: TimeValue): TimeValue => {
    const [one, other] = readingsOf(value).filter(({ start }) => start >= looked.start && start < looked.end);
    if (!one || other) return value;
    const { ambiguity: _, ...meant } = one;
    return meant;
  };
  const entities = reading.entities.map(one => (one.type === 'time' ? { ...one, value: settled(one.value) } : one));
  return readingWith(reading, { entities });
}

type AmbiguousTime = TimeValue & { ambiguity: AmbiguityChoice };
const isAmbiguous = (value: TimeValue): value is AmbiguousTime => value.ambiguity !== undefined;

/** All readings of a time, likeliest first; empty if it is not ambiguous. */
export const readingsOf = ({ alternatives = [], ...value }: TimeValue): AmbiguousTime[] =>
  [value, ...alternatives].filter(isAmbiguous);

/** The times of a message that have more than one reading. */
export const ambiguousTimes = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.filter(entity => entity.type === 'time').filter(({ value }) => readingsOf(value).length > 1);

/** The context of a person who reads the ambiguity `of` as `as`. */
export const preferringReading = <C extends Context>(context: C, of: keyof AmbiguityChoices, as: string): C => ({
  ...context,
  preferredReadings: { ...context.preferredReadings, [of]: as } as Partial<AmbiguityChoices>,
});
