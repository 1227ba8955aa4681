import { z } from 'zod';
import { didYouMean, type Fault } from '../../core/faults.ts';
import { keysOf } from '../../core/records.ts';
import { schemaFaults } from '../../core/yaml/schema-faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';
import { profileSchema } from './profile.ts';
import { apiKeySchema, openSchema } from './service-profile.ts';

const schemas = { oauth2: profileSchema, 'api-key': apiKeySchema, none: openSchema };
const TYPES = keysOf(schemas);

/** A profile file of any type. */
export type AnyFile = z.output<(typeof schemas)[keyof typeof schemas]>;

/** Checks the fields of a profile file. A file of an unknown type is checked like one of an OAuth profile. */
export function parseProfile(yaml: YamlFile): { file: AnyFile } | { faults: Fault[] } {
  const schema = schemaOf(yaml.value);
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { file: parsed.data };
  const error = new z.core.$ZodError(parsed.error.issues.map(withAllTypes));
  return { faults: schemaFaults(yaml, error, schema) };
}

/** A misspelt type counts as the one that is meant. */
function schemaOf(value: unknown): (typeof schemas)[keyof typeof schemas] {
  const type = typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '';
  const meant = TYPES.find(one => one === type) ?? TYPES.find(one => didYouMean(type, [one]) !== undefined);
  return schemas[meant ?? 'oauth2'];
}

/** Of a schema with one type, the error for another type would name only that one. */
const withAllTypes = (issue: z.core.$ZodIssue): z.core.$ZodIssue =>
  issue.code === 'invalid_value' && issue.path.join('.') === 'type' ? { ...issue, values: TYPES } : issue;

/** The JSON Schema (draft 2020-12) of a profile file, for editors. */
export function authProfileJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(z.discriminatedUnion('type', [profileSchema, apiKeySchema, openSchema]), { io: 'input' });
}
