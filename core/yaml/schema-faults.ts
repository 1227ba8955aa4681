import type { z } from 'zod';
import { didYouMean, type Fault } from '../faults.ts';
import { needsQuotes, quoted } from './mends/quotes.ts';
import type { Path } from './positions.ts';
import { SchemaFields } from './schema-fields.ts';
import type { YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Turns the errors of a schema into faults with line and column, worded for the author of the file. */
export function schemaFaults(yaml: YamlFile, error: z.core.$ZodError, schema: z.ZodType): Fault[] {
  const fields = new SchemaFields(schema);
  const issues = error.issues.flatMap(likeliest);
  const isMissing = (issue: Issue): boolean => issue.path.length > 0 && valueAt(yaml.value, issue.path) === undefined;
  const lacking = (path: Path): string[] =>
    issues
      .filter(isMissing)
      .flatMap(issue => (isSame(issue.path.slice(0, -1), path) ? [String(issue.path.at(-1))] : []));
  const unknown = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? unknownFields(issue, yaml, { fields, lacking: lacking(issue.path) }) : [],
  );
  const ofOtherType = issues.filter(({ code }) => code === 'invalid_type');
  // How much of it there is says nothing about a value of another type.
  const isBeside = (issue: Issue): boolean => ofOtherType.some(one => one !== issue && isSame(one.path, issue.path));
  const values = issues.filter(issue => issue.code !== 'unrecognized_keys' && !isMissing(issue) && !isBeside(issue));
  const misspelt = issues.filter(issue => issue.code === 'unrecognized_keys').map(({ path }) => JSON.stringify(path));
  const missing = issues.filter(isMissing).filter(({ path }) => !misspelt.includes(JSON.stringify(path.slice(0, -1))));
  return [
    ...missingFields(missing, yaml, fields),
    ...withoutOpeners([...values.map(issue => valueFault(issue, yaml, fields)), ...unknown]),
  ];
}

const NOTHING_BELOW = 'expected fields, found nothing';

/** A field that stands too far to the left leaves nothing below the one that it belongs to. That is one mistake. */
function withoutOpeners(faults: readonly Fault[]): Fault[] {
  const isOpener = (fault: Fault | undefined): fault is Fault => fault?.message === NOTHING_BELOW;
  const openerOf = ({ line = 0, message }: Fault): Fault | undefined =>
    message === NOTHING_BELOW ? undefined : faults.filter(isOpener).find(opener => opener.line === line - 1);
  const openers = faults.map(openerOf);
  return faults
    .map((fault, at) => {
      const name = /^\s*([\w$.-]+):/.exec(openers[at]?.source ?? '')?.[1];
      return name === undefined
        ? fault
        : { ...fault, hint: `Indent it further than \`${name}\`, if it belongs to it.` };
    })
    .filter(fault => !openers.includes(fault));
}

/** Of a union's alternatives, the errors of the one that gets furthest: that alternative is most likely meant. */
function likeliest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const furthest = (errors: readonly Issue[]): number => Math.max(...errors.map(({ path }) => path.length));
  const [best] = issue.errors.filter(errors => errors.length > 0).toSorted((a, b) => furthest(b) - furthest(a));
  if (!best) return [issue];
  return best.flatMap(inner => likeliest({ ...inner, path: [...issue.path, ...inner.path] }));
}

type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>;

const isSame = (one: Path, other: Path): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where a field of an object has another name than it should, what the object lacks is likely meant. */
function unknownFields(
  { keys, path }: UnknownKeys,
  yaml: YamlFile,
  { fields, lacking: [lacked, ...others] }: { fields: SchemaFields; lacking: readonly string[] },
): Fault[] {
  return keys.map(key => {
    const place = [...path, key];
    const isMeant =
      lacked !== undefined && others.length === 0 && keys.length === 1 && !didYouMean(key, fields.at(path));
    const hint = isMeant ? `Did you mean \`${lacked}\`?` : fields.hintFor(path, key, valueAt(yaml.value, place));
    return yaml.fault(place, `unknown field \`${key}\``, { atKey: true, hint });
  });
}

/** One fault for each object that lacks fields. Of a single field it says what it is for. */
function missingFields(issues: readonly Issue[], yaml: YamlFile, fields: SchemaFields): Fault[] {
  const byObject = Map.groupBy(issues, ({ path }) => JSON.stringify(path.slice(0, -1)));
  return [...byObject.values()].map(group => {
    const path = group[0]?.path.slice(0, -1) ?? [];
    const names = group.map(issue => `\`${String(issue.path.at(-1))}\``);
    if (names.length > 1) return yaml.fault(path, `${listed(names)} are missing`, { atKey: true });
    const meaning = fields.meaningOf(group[0]?.path ?? []);
    return yaml.fault(path, `${names[0]} is missing`, { atKey: true, hint: meaning && `It is: ${meaning}` });
  });
}

const MOST_NAMED = 5;

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED)
    return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The fault of one value. */
function valueFault(issue: Issue, yaml: YamlFile, fields: SchemaFields): Fault {
  const { path } = issue;
  const found = valueAt(yaml.value, path);
  const at = (message: string, options: Parameters<YamlFile['fault']>[2] = {}): Fault =>
    yaml.fault(path, message, options);
  const elsewhere = issue.code === 'invalid_value' ? undefined : fields.misplaced(path);
  if (elsewhere) return at(`\`${String(path.at(-1))}\` does not belong here`, { atKey: true, hint: elsewhere });
  if (issue.code === 'invalid_key') {
    const [problem] = issue.issues;
    const hint = nameHint(problem, path.at(-1));
    return at(`this name ${problem?.message ?? 'is not allowed'}`, { atKey: true, hint });
  }
  if (issue.code === 'invalid_type') return typeFault(issue.expected, found, { yaml, path, fields });
  if (issue.code === 'too_small')
    return at(tooSmall(issue), typeof found === 'string' ? { hint: 'Write a text, or remove it.' } : {});
  if (issue.code === 'too_big')
    return at(
      tooBig(issue, found),
      typeof found === 'string' ? { offset: Number(issue.maximum), hint: 'Shorten it.' } : {},
    );
  if (issue.code !== 'invalid_value') return at(issue.message, { hint: nameHint(issue, found) });
  const allowed = issue.values.map(String);
  if (typeof found !== 'string') return typeFault('string', found, { yaml, path, fields });
  const near = /^[\d.]+$/.test(found) ? undefined : didYouMean(found, allowed);
  return at(`\`${found}\` is not allowed here`, { hint: near ?? `Allowed: ${allowed.join(', ')}` });
}

/** The nearest name that fits the pattern of an issue. */
function nameHint(issue: Issue | undefined, found: unknown): string | undefined {
  const pattern = issue?.code === 'invalid_format' ? issue.pattern : undefined;
  if (pattern === undefined || typeof found !== 'string') return undefined;
  const fits = new RegExp(pattern.slice(1, -1));
  const words =
    found
      .replace(/\.ya?ml$/, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const name = ['-', '_'].map(mark => words.join(mark)).find(one => fits.test(one));
  return name === undefined ? undefined : `Write: ${name}`;
}

type Place = { yaml: YamlFile; path: Path; fields: SchemaFields };

/** The fault of a value that is of another type than `expected`. */
function typeFault(expected: string, found: unknown, { yaml, path, fields }: Place): Fault {
  const message = `expected ${TYPE_NAMES[expected] ?? expected}, found ${typeName(found)}`;
  // A designer who writes one entry of a list like this writes all of them like this.
  const isEntry = typeof path.at(-1) === 'number' && expected === 'object';
  const fault = yaml.fault(path, message, isEntry ? { cause: JSON.stringify([path.slice(0, -1), message]) } : {});
  const { source = '', column = 1 } = fault;
  const text = source.slice(column - 1).trim();
  if (expected === 'string' || expected === 'array') {
    const unquoted = found === null || typeof found === 'object' ? unquotedText(fault, found) : undefined;
    if (unquoted) return unquoted;
  }
  const described = expected === 'object' ? fields.describedAt(path) : undefined;
  const hint = described ?? wrongTypeHint(expected, found, { text, names: fields.at(path) });
  return { ...fault, ...(hint && { hint }) };
}

/** A text that YAML reads as something else, because it is not between quotes. */
function unquotedText(fault: Fault, found: unknown): Fault | undefined {
  const { source = '', column = 1 } = fault;
  const start = found === null ? column - 1 + source.slice(column - 1).search(/#|$/) : column - 1;
  const text = source.slice(start);
  if (isFields(found) && text.startsWith('{')) return undefined;
  const isInline = /(?:: |- |[[,] ?)$/.test(source.slice(0, start));
  const reason = isInline && !Array.isArray(found) && text !== '' ? needsQuotes(text) : undefined;
  if (!reason) return undefined;
  const isInList = /[[,] ?$/.test(source.slice(0, start));
  const hint = isInList ? 'Put it between quotes.' : `Write: ${quoted(text)}`;
  return { ...fault, column: start + reason.column + 1, message: reason.message, hint };
}

/** `{ text: Hi }` is meant as fields; `{title}` and `{{ title }}`, which have no values, as texts. */
const isFields = (found: unknown): boolean =>
  found !== null &&
  typeof found === 'object' &&
  !Array.isArray(found) &&
  Object.values(found).some(value => value !== null);

type Found = { text: string; names: readonly string[] };

function wrongTypeHint(expected: string, found: unknown, { text, names }: Found): string | undefined {
  const isWord = typeof found === 'number' || typeof found === 'boolean';
  if (expected === 'string' && isWord)
    return `Put it between quotes: "${/^[^\s,\]}#]+/.exec(text)?.[0] ?? String(found)}"`;
  if (expected === 'string' && found === null) return 'Write a text after it, or remove it.';
  if (expected === 'string' && Array.isArray(found)) return 'Write a single text, without brackets and `-`.';
  if (expected === 'string' && isFields(found)) return 'Write a single text, without fields.';
  if (expected === 'boolean') return 'Write `true` or `false`, without quotes.';
  if (expected === 'number' || expected === 'int') return 'Write it in digits, without quotes.';
  if (expected === 'array') return listHint(found);
  const isObject = expected === 'object' || expected === 'record';
  if (isObject && Array.isArray(found) && names.length === 0) return 'Remove the `-` before each name.';
  return isObject && names.length > 0
    ? `Its fields go into the lines below, further to the right: ${names.join(', ')}`
    : undefined;
}

const MOST_IN_BRACKETS = 60;

function listHint(found: unknown): string {
  if (typeof found === 'string' && /^- /.test(found)) return 'Remove the `|` before the list.';
  const isShort = typeof found === 'string' && found.length <= MOST_IN_BRACKETS;
  return isShort
    ? `Write a list: [${found.replace(/^\[|\]$/g, '')}]`
    : 'Begin each entry with `-` and a space, in a line of its own.';
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

type Limit<K extends string> = { origin: string } & { [key in K]: number | bigint };

function tooSmall({ origin, minimum }: Limit<'minimum'>): string {
  if (origin === 'string' && Number(minimum) === 1) return 'must not be empty';
  return `must ${amountText(origin, 'at least', minimum)}`;
}

function tooBig({ origin, maximum }: Limit<'maximum'>, found: unknown): string {
  if (typeof found === 'string') return `is ${found.length} characters long; the limit is ${maximum}`;
  return `must ${amountText(origin, 'at most', maximum)}`;
}

function amountText(origin: string, limit: 'at least' | 'at most', amount: number | bigint): string {
  if (origin === 'string') return `have ${limit} ${amount} ${Number(amount) === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `have ${limit} ${amount} ${Number(amount) === 1 ? 'entry' : 'entries'}`;
  return `be ${limit} ${amount}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  );
}
