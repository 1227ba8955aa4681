import type { AnswerPart } from '../../services/model.ts';
import { addDays, fromRfc3339, isCivilDate } from '../../time/index.ts';
import { rangeView, spanView } from '../slots/times/when.ts';
import { type Fields, fields, list, type Shape } from '../templates/shapes.ts';
import type { FieldType, ResultInFile } from './action-file.ts';

/** Of a list, at most this many items are read. */
const MOST_ITEMS = 200;
const MOST_CHARACTERS = 4000;

const shapes: Readonly<Record<FieldType, Shape>> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'when',
  time: 'when',
  link: 'link',
};

/** What texts see of a declared result. */
export const resultFieldsOf = (result: Readonly<Record<string, ResultInFile>>): Fields =>
  Object.fromEntries(Object.entries(result).map(([name, one]) => [name, shapeOf(one)]));

function shapeOf(result: ResultInFile): Shape {
  if (typeof result === 'string') return shapes[typeOf(result).type];
  return Array.isArray(result) ? list(shapeOf(result[0])) : fields(resultFieldsOf(result));
}

const typeOf = (field: string): { type: FieldType; isOptional: boolean } => ({
  type: field.replace('?', '') as FieldType,
  isOptional: field.endsWith('?'),
});

/**
 * Takes the declared part out of an answer.
 * @returns the values as texts see them, or the path of a field that is missing or does not fit
 */
export function readResult(
  result: Readonly<Record<string, ResultInFile>>,
  answer: unknown,
  zone: string,
): AnswerPart<Record<string, unknown>> {
  try {
    return { value: readFields(result, answer ?? {}, { zone, path: [] }) };
  } catch (error) {
    if (error instanceof Misfit) return { misfit: error.path.join('.') || 'answer' };
    throw error;
  }
}

type Place = { zone: string; path: readonly string[] };

class Misfit extends Error {
  readonly path: readonly string[];

  constructor({ path }: Place) {
    super('the answer does not fit');
    this.path = path;
  }
}

function readFields(
  result: Readonly<Record<string, ResultInFile>>,
  found: unknown,
  { zone, path }: Place,
): Record<string, unknown> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Misfit({ zone, path });
  const read = (name: string, one: ResultInFile): unknown =>
    readPart(one, Object.hasOwn(found, name) ? Reflect.get(found, name) : undefined, { zone, path: [...path, name] });
  return Object.fromEntries(Object.entries(result).map(([name, one]) => [name, read(name, one)]));
}

function readPart(result: ResultInFile, found: unknown, place: Place): unknown {
  if (typeof result === 'string') return readField(result, found, place);
  if (!Array.isArray(result)) return readFields(result, found, place);
  if (!Array.isArray(found)) throw new Misfit(place);
  const { zone, path } = place;
  return found
    .slice(0, MOST_ITEMS)
    .map((item, index) => readPart(result[0], item, { zone, path: [...path, String(index)] }));
}

function readField(field: string, found: unknown, place: Place): unknown {
  const { type, isOptional } = typeOf(field);
  if ((found === undefined || found === null) && isOptional) return null;
  const value = readers[type](found, place.zone);
  if (value === undefined) throw new Misfit(place);
  return value;
}

/** Each gives undefined for what does not fit. */
const readers: Readonly<Record<FieldType, (found: unknown, zone: string) => unknown>> = {
  text: found => (typeof found === 'string' ? found.slice(0, MOST_CHARACTERS) : undefined),
  number: found => (typeof found === 'number' && Number.isFinite(found) ? found : undefined),
  boolean: found => (typeof found === 'boolean' ? found : undefined),
  date: (found, zone) =>
    typeof found === 'string' && isCivilDate(found)
      ? rangeView({ start: found, end: addDays(found, 1) }, zone)
      : undefined,
  time(found, zone) {
    const instant = typeof found === 'string' ? fromRfc3339(found) : undefined;
    return instant === undefined ? undefined : spanView({ startMs: instant, endMs: instant }, zone);
  },
  link: found => (typeof found === 'string' && /^https:\/\//.test(found) && URL.canParse(found) ? found : undefined),
};
