import { civilAt, clockOf, dateOf, daysBetween, HOUR_MS } from '../../time/index.ts';
import type { InputDefinition } from '../actions/action-definition.ts';
import type { Invitee } from '../people/invitee.ts';
import type { EventPointer } from '../slots/event-pointer.ts';
import type { SlotTypeName } from '../slots/index.ts';
import type { PersonView } from '../slots/people.ts';
import { anyWords } from '../slots/slot-kinds.ts';
import type { Range } from '../slots/times/range.ts';
import type { When } from '../slots/times/when.ts';
import { fieldsOf, fits, type ShapeKind, valuesOf } from '../templates/check/liquid/shape-kinds.ts';
import type { Shape, WhenView } from '../templates/shapes.ts';

/** How a value that texts see becomes the value of an entity type; undefined for nothing. */
type Conversion = { from: (shape: Shape) => boolean; convert: (seen: never) => unknown };

const oneOf =
  (...kinds: ShapeKind[]) =>
  (shape: Shape): boolean =>
    kinds.some(kind => fits(shape, kind));

const words: Conversion = { from: oneOf('text', 'number'), convert: (seen: string | number) => String(seen) };
const range: Conversion = { from: oneOf('when'), convert: rangeOf };
const people: Conversion = { from: oneOf('people'), convert: (seen: PersonView | PersonView[]) => inviteesOf(seen) };
const asItIs = (...kinds: ShapeKind[]): Conversion => ({ from: oneOf(...kinds), convert: (seen: unknown) => seen });

const conversions: Partial<Record<SlotTypeName, Conversion>> = {
  text: words,
  title: words,
  place: words,
  description: words,
  'date-time-range': { from: oneOf('when'), convert: whenOf },
  'date-range': range,
  'preset-range': range,
  'any-range': range,
  duration: asItIs('duration', 'number'),
  people,
  'people-to-add': people,
  'people-to-remove': people,
  person: { from: oneOf('people'), convert: (seen: PersonView | PersonView[]) => inviteesOf(seen)[0] },
  event: {
    from: shape => fieldsOf(shape)?.['id'] === 'text',
    convert: ({ id }: { id: string }): EventPointer => ({ id }),
  },
  repeat: asItIs('repeat'),
  reminders: asItIs('reminders'),
};

/** True if an input takes any words. */
export const takesWords = ({ types }: InputDefinition): boolean => types.some(anyWords);

/** True if an entity of this type can fill the input without a conversion. */
export const takesSlot = (input: InputDefinition, type: SlotTypeName): boolean =>
  input.types.includes(type) || (takesWords(input) && (anyWords(type) || type === 'choice'));

/** True if a value of this shape can fill the input. */
export const takesShape = ({ types, values = [] }: InputDefinition, shape: Shape): boolean =>
  types.some(type => conversions[type]?.from(shape)) ||
  valuesOf(shape)?.every(value => values.includes(value)) === true;

/** The value of an input from a value that texts see, of a shape that it takes; undefined for nothing. */
export function convertedTo({ types }: InputDefinition, seen: unknown): unknown {
  if (seen === null || seen === undefined || seen === '') return undefined;
  const conversion = types.flatMap(type => conversions[type] ?? [])[0];
  return conversion ? conversion.convert(seen as never) : seen;
}

function rangeOf({ allDay, startDate, endDate, startMs, endMs, zone, hours }: WhenView): Range {
  if (allDay) return { start: startDate, end: endDate, ...(hours && { hours }) };
  // As in what people say, a point in time covers the hour after it.
  return { start: civilAt(startMs, zone), end: civilAt(endMs > startMs ? endMs : startMs + HOUR_MS, zone) };
}

function whenOf({ allDay, startDate, endDate, startMs, endMs, zone }: WhenView): When {
  if (allDay) return { date: startDate, allDay: true, days: daysBetween(startDate, endDate) };
  const start = civilAt(startMs, zone);
  // A point in time says when an event begins, and leaves its length to `duration`.
  const length = endMs > startMs ? { minutes: Math.round((endMs - startMs) / 60_000) } : {};
  return { date: dateOf(start), time: clockOf(start), ...length };
}

const inviteesOf = (seen: PersonView | PersonView[]): Invitee[] =>
  [seen].flat().map(({ name, email }) => ({ ...(name && { name }), ...(email && { email }) }));
