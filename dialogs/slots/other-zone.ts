import { type Entity, type EntityOf, type Reading, readingWith, type TimeValue } from '../../nlu/index.ts';
import { type Civil, type CivilTime, civilAt, dateOf, instantAt, isDate, type Zone } from '../../time/index.ts';
import type { Template } from '../templates/template.ts';
import { slotNamed } from './values.ts';

/**
 * A message with the clock times of another zone in the person's own, for a template that asks for no zone: "3pm Sydney
 * time" is 04:00 in London. Days without a clock time have no other zone.
 */
export function inOwnZone(reading: Reading, template: Template, own: Zone): Reading {
  const others = reading.entities.some(one => isElsewhere(one, own));
  if (!others || slotNamed(template, 'time-zone') !== undefined) return reading;
  return readingWith(reading, {
    entities: reading.entities.flatMap(one => (isElsewhere(one, own) ? moved(one, own) : one)),
  });
}

/** True if a zone that a message names is the one of its clock times, which are in the person's own by now. */
export const isUsedZone = ({ entities }: Reading): boolean =>
  entities.some(one => one.type === 'time' && one.value.said.time && one.value.zone === undefined);

type Elsewhere = EntityOf<'time'> & { value: TimeValue & { start: CivilTime; zone: Zone } };

const isElsewhere = (one: Entity, own: Zone): one is Elsewhere =>
  one.type === 'time' &&
  one.value.zone !== undefined &&
  one.value.zone !== own &&
  one.value.said.time &&
  !isDate(one.value.start);

/** Without a day, a time that is on another day here is no time of the event's day, so it must be asked for. */
function moved(entity: Elsewhere, own: Zone): Entity[] {
  const { zone, anyHalf: _, alternatives: _others, ...value } = entity.value;
  const here = (civil: Civil): Civil => (isDate(civil) ? civil : civilAt(instantAt(civil, zone), own));
  const start = here(value.start);
  if (!value.said.date && dateOf(start) !== dateOf(value.start)) return [];
  return [{ ...entity, value: { ...value, start, ...(value.end !== undefined && { end: here(value.end) }) } }];
}
