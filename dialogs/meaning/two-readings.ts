import type { AmbiguityChoice, AmbiguityChoices, EntityOf, Reading, TimeValue } from '../../nlu/index.ts';
import type { Context } from '../context.ts';

/*
 * Words with two likely readings: asked about once, then taken as this person takes them. The other reading stays
 * beside the one that was taken, so that "no, the one after" can have it.
 */

/** Everything that a message says in the ways that are known of the person. */
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

/** Every reading of a time, the likeliest first; none where there is but one. */
export const readingsOf = ({ alternatives = [], ...value }: TimeValue): WithWay[] =>
  [value, ...alternatives].filter(hasWay);

/** The times of a message whose words have several readings. */
export const timesWithWays = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.filter(entity => entity.type === 'time').filter(({ value }) => readingsOf(value).length > 1);

/** The context of somebody who takes such words so. */
export const takingAs = <C extends Context>(context: C, of: keyof AmbiguityChoices, as: string): C => ({
  ...context,
  ways: { ...context.ways, [of]: as } as Partial<AmbiguityChoices>,
});
