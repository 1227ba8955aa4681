import { basename } from 'node:path';
import { type Fault, nearestOrAll } from '../../core/faults.ts';
import type { Path } from '../../core/yaml/positions.ts';
import { builtInActions } from '../actions/definitions.ts';
import { endings } from '../actions/endings.ts';
import { failures } from '../actions/failures.ts';
import { slotTypes } from '../slots/index.ts';
import { checkCondition } from '../templates/check/liquid/check-condition.ts';
import { shapeCalled } from '../templates/check/liquid/shape-kinds.ts';
import { outputIn, outputShape } from '../templates/check/names.ts';
import { type Source, textFaults } from '../templates/files/source.ts';
import { type Fields, fields, type Shape } from '../templates/shapes.ts';
import { type ActionFile, needOf, type SentInFile } from './action-file.ts';
import { checkExample } from './check-example.ts';
import { isPath } from './request-parts.ts';
import { resultFieldsOf } from './result.ts';

type ActionSource = Source<ActionFile>;

/**
 * Checks what the schema cannot: names, the texts of the request, the conditions, and the example.
 * @param profiles names of the existing auth profiles; undefined if they are checked elsewhere
 */
export function checkAction(source: ActionSource, profiles: ReadonlySet<string> | undefined): Fault[] {
  const faults = [
    ...checkName(source),
    ...(profiles ? checkProfile(source, profiles) : []),
    ...checkInputs(source),
    ...checkMethod(source),
    ...checkRequest(source),
    ...checkOutcomes(source),
  ];
  return faults.length > 0 ? faults : checkExample(source);
}

function checkName({ yaml, file }: ActionSource): Fault[] {
  const expected = basename(yaml.file, '.yaml');
  if (file.name !== expected) {
    const hint = `Write \`name: ${expected}\`, or rename the file.`;
    return [yaml.fault(['name'], `the file is called ${expected}.yaml`, { hint })];
  }
  if (!Object.hasOwn(builtInActions, file.name)) return [];
  return [yaml.fault(['name'], `\`${file.name}\` is the name of a built-in action`)];
}

function checkProfile({ yaml, file }: ActionSource, profiles: ReadonlySet<string>): Fault[] {
  if (profiles.has(file.profile)) return [];
  const hint = nearestOrAll(file.profile, [...profiles], { label: 'There are', none: 'Write an auth profile for it.' });
  return [yaml.fault(['profile'], `there is no auth profile \`${file.profile}\``, { hint })];
}

/** Inputs and results share one set of names. */
function checkInputs({ yaml, file }: ActionSource): Fault[] {
  const { inputs, result } = file;
  return [
    ...Object.entries(inputs).flatMap(([name, { type, values }]) => {
      const path = ['inputs', name];
      if (name === 'user') return [yaml.fault(path, '`user` is the person, and no input', { atKey: true })];
      if ((type === 'choice') === (values !== undefined)) return [];
      return values
        ? [yaml.fault([...path, 'values'], 'only inputs of type `choice` have values', { atKey: true })]
        : [yaml.fault([...path, 'type'], 'a choice needs `values`', { hint: 'Write `values: [one, other]`.' })];
    }),
    ...Object.keys(result).flatMap(name =>
      name === 'user' || Object.hasOwn(inputs, name)
        ? [yaml.fault(['result', name], `\`${name}\` is already the name of something else`, { atKey: true })]
        : [],
    ),
  ];
}

function checkMethod({ yaml, file }: ActionSource): Fault[] {
  const { method, body, result, idempotent, outcomes } = file;
  const isReading = method === 'GET' || method === 'HEAD';
  const hasResult = Object.keys(result).length > 0;
  return [
    ...(body && isReading
      ? [yaml.fault(['body'], `${method} has no body`, { atKey: true, hint: 'Use `query`, or `method: POST`.' })]
      : []),
    ...(method === 'HEAD' && hasResult ? [yaml.fault(['result'], 'HEAD has no answer to read', { atKey: true })] : []),
    ...(idempotent && needOf(file) === 'read'
      ? [yaml.fault(['idempotent'], 'only actions that write can be idempotent', { atKey: true })]
      : []),
    ...Object.keys(outcomes).flatMap(name =>
      TAKEN_OUTCOMES.has(name)
        ? [yaml.fault(['outcomes', name], `\`${name}\` has a meaning of its own`, { atKey: true, hint: TAKEN_HINT })]
        : [],
    ),
  ];
}

/** What the engine does after these is fixed. `none` and `gone` only have texts. */
const TAKEN_OUTCOMES: ReadonlySet<string> = new Set([
  ...['done', 'ready', 'next', 'people', 'failed', 'maybeWritten', 'unsure', 'partly', 'card'],
  ...Object.keys(failures),
  ...Object.keys(endings).filter(name => name !== 'none' && name !== 'gone'),
]);
const TAKEN_HINT = 'Choose another word for it.';

/** What the texts of a request can use. */
const sentNames = ({ inputs }: ActionFile): Fields => ({
  ...Object.fromEntries(Object.entries(inputs).map(([name, { type }]) => [name, slotTypes[type].shape])),
  user: fields({ id: 'text', email: 'text' }),
});

function checkRequest({ yaml, file }: ActionSource): Fault[] {
  const seen = sentNames(file);
  const { path, query, body = {} } = file;
  return [
    ...textFaults(yaml, ['path'], { text: path, seen }),
    ...checkPath({ yaml, file }),
    ...Object.entries(query).flatMap(([name, text]) => textFaults(yaml, ['query', name], { text, seen })),
    ...checkSent({ yaml, file }, ['body'], { value: body, seen }),
  ];
}

function checkPath({ yaml, file: { path } }: ActionSource): Fault[] {
  const literal = path.replaceAll(/\{\{.*?\}\}/g, 'x');
  const strange = /[?#]/.exec(literal);
  if (strange) {
    const hint = strange[0] === '?' ? 'Write its parameters under `query`.' : 'Remove it.';
    return [
      yaml.fault(['path'], `a path must not contain \`${strange[0]}\``, { offset: path.indexOf(strange[0]), hint }),
    ];
  }
  if (literal === '/' || isPath(literal)) return [];
  return [yaml.fault(['path'], 'a path must not contain empty parts, `.` or `..`')];
}

type SentAt = { value: SentInFile; seen: Fields };

function checkSent(source: ActionSource, path: Path, { value, seen }: SentAt): Fault[] {
  if (typeof value === 'object') {
    const keyOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
    return Object.entries(value).flatMap(([key, one]) =>
      checkSent(source, [...path, keyOf(key)], { value: one, seen }),
    );
  }
  if (typeof value !== 'string') return [];
  const output = outputIn(value);
  if (!output || output.value.filters.length > 0) return textFaults(source.yaml, path, { text: value, seen });
  return checkOutput(source, path, { text: value, seen });
}

/** One output without a filter keeps its type, if JSON has such a type. */
function checkOutput({ yaml }: ActionSource, path: Path, { text, seen }: { text: string; seen: Fields }): Fault[] {
  const faults: Fault[] = [];
  const shape = outputShape(text, seen, ({ message, ...at }) => faults.push(yaml.fault(path, message, at)));
  if (faults.length > 0 || shape === undefined || SENT.some(one => one === shape)) return faults;
  const hint = shape === 'when' ? 'Write `| iso_date`.' : 'Make it a text with a filter.';
  return [yaml.fault(path, `${shapeCalled(shape)} cannot be sent`, { hint })];
}

const SENT: readonly Shape[] = ['text', 'number', 'boolean', 'duration', 'link'];

function checkOutcomes({ yaml, file }: ActionSource): Fault[] {
  const seen = { ...sentNames(file), ...resultFieldsOf(file.result) };
  return Object.entries(file.outcomes).flatMap(([name, condition]) =>
    checkCondition(condition, seen).map(({ message, ...at }) => yaml.fault(['outcomes', name], message, at)),
  );
}
