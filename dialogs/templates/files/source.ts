import type { z } from 'zod';
import type { Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import { schemaFaults } from '../../../core/yaml/schema-faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { checkText } from '../check/liquid/check-liquid.ts';
import type { Fields } from '../shapes.ts';

/** A file that fits its schema, with the position of each value. */
export type Source<T> = { yaml: YamlFile; file: T };

/** Checks a file that was read against its schema. */
export function sourceOf<S extends z.ZodType>(yaml: YamlFile, schema: S): Source<z.output<S>> | { faults: Fault[] } {
  const parsed = schema.safeParse(yaml.value);
  return parsed.success ? { yaml, file: parsed.data } : { faults: schemaFaults(yaml, parsed.error, schema) };
}

/** A text or its variants, and the values that they can use. */
type SeenText = { text: string | readonly string[] | undefined; seen: Fields };

/** The faults of the text, or of its variants, at `path`. */
export function textFaults(yaml: YamlFile, path: Path, { text, seen }: SeenText): Fault[] {
  if (text === undefined) return [];
  if (typeof text !== 'string') {
    return text.flatMap((variant, index) => textFaults(yaml, [...path, index], { text: variant, seen }));
  }
  return checkText(text, seen).map(({ message, ...rest }) => yaml.fault(path, message, rest));
}
