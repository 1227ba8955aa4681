import type { AmbiguityChoice, AmbiguityChoices, EntityOf, Reading, TimeValue } from '../../nlu/index.ts';
import type { Context } from '../context.ts';

/**
 * Words with two likely readings: the bot asks once, and then reads them the way this person meant them. The other
 * reading is kept, so "no, the one after" can switch to it.
 */

/** The reading with every ambiguous time read the way the person usually means it. */
export function inTheirWays(reading: Reading, ways: Partial<AmbiguityChoices> | undefined): Reading {
  if (!ways || timesWithWays(reading).length === 0) return reading;
  const entities = reading.entities.map(entity =>
    entity.type === 'time' ? { ...entity, value: preferred(entity.value, ways) } : entity,
  );
  return { ...reading, entities };
}

function preferred(value: TimeValue, ways: Partial<AmbiguityChoices>): TimeValue {
  const all = readingsOf(value);
  const chosen = all.find(({ way }) => ways[way.about] === way.as);
  return chosen ? { ...chosen, alternatives: all.filter(other => other !== chosen) } : value;
}

type WithWay = TimeValue & { way: AmbiguityChoice };
const hasWay = (value: TimeValue): value is WithWay => value.way !== undefined;

/** All readings of a time, likeliest first; empty if it is not ambiguous. */
export const readingsOf = ({ alternatives = [], ...value }: TimeValue): WithWay[] =>
  [value, ...alternatives].filter(hasWay);

/** The times of a message that have more than one reading. */
export const timesWithWays = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.filter(entity => entity.type === 'time').filter(({ value }) => readingsOf(value).length > 1);

/** The context of a person who reads the ambiguity `of` as `as`. */
export const takingAs = <C extends Context>(context: C, of: keyof AmbiguityChoices, as: string): C => ({
  ...context,
  ways: { ...context.ways, [of]: as } as Partial<AmbiguityChoices>,
});
