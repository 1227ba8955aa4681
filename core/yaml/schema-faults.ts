import type { z } from 'zod';
import { didYouMean, type Fault } from '../faults.ts';
import type { Path } from './positions.ts';
import type { YamlFile } from './yaml.ts';

/** The faults that a schema finds in a file, each at the line it stands on, with "did you mean" for misspelt keys. */
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

/** What is wrong with one value, in words for the person who wrote it. */
function valueFault(yaml: YamlFile, issue: z.core.$ZodIssue): Fault {
  const found = valueAt(yaml.value, issue.path);
  if (found === undefined && issue.path.length > 0) {
    return yaml.fault(issue.path.slice(0, -1), `\`${String(issue.path.at(-1))}\` is missing`, { atKey: true });
  }
  if (issue.code === 'invalid_type') {
    return yaml.fault(
      issue.path,
      `expected ${typesCalled[issue.expected] ?? issue.expected}, found ${typeCalled(found)}`,
    );
  }
  if (issue.code === 'too_small')
    return yaml.fault(issue.path, `at least ${amountCalled(issue.origin, issue.minimum)}`);
  if (issue.code === 'too_big') return yaml.fault(issue.path, `at most ${amountCalled(issue.origin, issue.maximum)}`);
  if (issue.code !== 'invalid_value') return yaml.fault(issue.path, issue.message);
  const fitting = issue.values.map(String);
  const hint = didYouMean(String(found), fitting) ?? `What fits: ${fitting.join(', ')}`;
  return yaml.fault(issue.path, `\`${String(found)}\` does not fit here`, { hint });
}

const typesCalled: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function typeCalled(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typesCalled[typeof value] ?? typeof value;
}

function amountCalled(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `${amount} ${amount === 1 ? 'character is' : 'characters are'} wanted`;
  if (origin === 'array') return `${amount} ${amount === 1 ? 'entry is' : 'entries are'} wanted`;
  return `${amount} is wanted`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** Of a union's complaints the one that came furthest, which is the alternative that was meant. */
function deepest(alternatives: z.core.$ZodIssue[][]): z.core.$ZodIssue | undefined {
  return alternatives.flat().sort((a, b) => b.path.length - a.path.length)[0];
}
