import type { Entity, Reading, Span } from '../../../nlu/index.ts';
import { dateOf } from '../../../time/index.ts';

/** True if a stretch holds the day of a time, in digits, and its clock time follows later: "the one on the 8th to 7pm". */
export function goesOn(entity: Entity, { start, end }: Span, { entities, spans }: Reading): boolean {
  if (entity.type !== 'time' || entity.span.start <= start) return false;
  const numbers = (entity.text.match(/\d+/g) ?? []).map(Number);
  const [day, hour] = [Number(entity.value.start.slice(8, 10)), Number(entity.value.start.slice(11, 13))];
  const saysDay = numbers.includes(day) && !numbers.some(number => number % 12 === hour % 12);
  return saysDay && spans.some(one => one.entity === entities.indexOf(entity) && one.start >= end);
}

/** The day of a time, without its clock time. */
export function dayOnly(entity: Entity): Entity {
  if (entity.type !== 'time') return entity;
  const { value } = entity;
  return { ...entity, value: { ...value, start: dateOf(value.start), said: { ...value.said, time: false } } };
}
