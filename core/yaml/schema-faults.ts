import type { z } from 'zod';
import { didYouMean, type Fault } from '../faults.ts';
import type { Path } from './positions.ts';
import type { YamlFile } from './yaml.ts';

/**
 * Turns the errors of a schema into faults with line and column.
 * @param knownKeys  field names to suggest for misspelt keys
 */
export function schemaFaults(yaml: YamlFile, error: z.core.$ZodError, knownKeys: Iterable<string>): Fault[] {
  const known = [...knownKeys];
  return error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key =>
        yaml.fault([...issue.path, key], `unknown field \`${key}\``, { hint: didYouMean(key, known), atKey: true }),
      );
    }
    const best = issue.code === 'invalid_union' ? deepest(issue.errors) : undefined;
    return [valueFault(yaml, best ? { ...best, path: [...issue.path, ...best.path] } : issue)];
  });
}

/** The fault of one value, worded for the author of the file. */
function valueFault(yaml: YamlFile, issue: z.core.$ZodIssue): Fault {
  const found = valueAt(yaml.value, issue.path);
  if (found === undefined && issue.path.length > 0) {
    return yaml.fault(issue.path.slice(0, -1), `\`${String(issue.path.at(-1))}\` is missing`, { atKey: true });
  }
  if (issue.code === 'invalid_type') {
    return yaml.fault(issue.path, `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}, found ${typeName(found)}`);
  }
  if (issue.code === 'too_small')
    return yaml.fault(issue.path, `must ${amountText(issue.origin, 'at least', issue.minimum)}`);
  if (issue.code === 'too_big')
    return yaml.fault(issue.path, `must ${amountText(issue.origin, 'at most', issue.maximum)}`);
  if (issue.code !== 'invalid_value') return yaml.fault(issue.path, issue.message);
  const allowed = issue.values.map(String);
  const hint = didYouMean(String(found), allowed) ?? `Allowed: ${allowed.join(', ')}`;
  return yaml.fault(issue.path, `\`${String(found)}\` is not allowed here`, { hint });
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function typeName(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function amountText(origin: string, limit: 'at least' | 'at most', amount: number | bigint): string {
  if (origin === 'string') return `have ${limit} ${amount} ${amount === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `have ${limit} ${amount} ${amount === 1 ? 'entry' : 'entries'}`;
  return `be ${limit} ${amount}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** Of the errors of a union's alternatives, the one with the longest path: that alternative is most likely meant. */
function deepest(alternatives: z.core.$ZodIssue[][]): z.core.$ZodIssue | undefined {
  return alternatives.flat().sort((a, b) => b.path.length - a.path.length)[0];
}
