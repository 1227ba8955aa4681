import { type EntityOf, type Reading, readingWith, type Span, type TimeValue } from '../../../nlu/index.ts';
import { clockOf, dateOf, isDate } from '../../../time/index.ts';

/**
 * A message that leaves open which of two times it means says only what both have in common: "Thursday at 4 or 5" says
 * Thursday, and "Monday or Wednesday at 6" says 6 o'clock.
 */
export function withoutEither(reading: Reading): Reading {
  const { either, entities } = reading;
  if (!either) return reading;
  const isOne = ({ span }: { span: Span }): boolean => either.times.some(({ start }) => start === span.start);
  const times = entities.filter((entity): entity is EntityOf<'time'> => entity.type === 'time' && isOne(entity));
  const last = times.at(-1);
  if (!last) return reading;
  const shared = sharedTime(times.map(({ value }) => value));
  const others = entities.filter(entity => !times.some(time => time === entity));
  return readingWith(reading, { entities: shared ? [...others, { ...last, value: shared }].toSorted(bySpan) : others });
}

const bySpan = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;

/** With only one of the two, the other is a bare clock time. */
function sharedTime(values: readonly TimeValue[]): TimeValue | undefined {
  const date = only(values.flatMap(({ said, start }) => (said.date ? dateOf(start) : [])));
  const clocks = values.flatMap(({ said, start }) => (said.time && !isDate(start) ? clockOf(start) : []));
  const clock = values.length > 1 ? only(clocks) : undefined;
  const [day = ''] = values.map(({ start }) => dateOf(start));
  if (date === undefined && clock === undefined) return undefined;
  const said = { date: date !== undefined, time: clock !== undefined, end: false };
  if (clock === undefined) return { kind: 'date', start: date ?? day, said };
  return { kind: date === undefined ? 'time' : 'datetime', start: `${date ?? day}T${clock}`, said };
}

/** The value if all are the same. */
function only(values: readonly string[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
