import type { ActionDefinition, InputDefinition } from '../actions/action-definition.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { compileCondition } from '../templates/expressions/condition.ts';
import { rootsOf } from '../templates/expressions/roots.ts';
import type { Fields } from '../templates/shapes.ts';
import { type ActionFile, needOf, type SentInFile } from './action-file.ts';
import type { DeclaredCall } from './declared-call.ts';
import { compileBody, compilePath, compileQuery } from './request-parts.ts';
import { readResult, resultFieldsOf } from './result.ts';

/** Compiles a declared action that has passed the check. */
export function compileAction(file: ActionFile): ActionDefinition {
  const need = needOf(file);
  const seen = resultFieldsOf(file.result);
  const own = Object.keys(file.outcomes).map(name => [name, seen] as const);
  return {
    profile: file.profile,
    need,
    inputs: Object.fromEntries(Object.entries(file.inputs).map(([name, input]) => [name, inputOf(input)])),
    outcomes: { done: seen, ...Object.fromEntries(own), ...serviceOutcomes(need) },
    declared: compileCall(file),
  };
}

/** How a call can fail in ways that calendars do not. */
const serviceOutcomes = (need: 'read' | 'write'): Record<string, Fields> => ({
  refused: {},
  ...(need === 'write' && { unsure: {} }),
});

/** Types whose values have the same form, so each can fill an input of another. */
const ALIKE: readonly (readonly SlotTypeName[])[] = [['preset-range', 'date-range', 'any-range']];

function inputOf({ type, required, values }: ActionFile['inputs'][string]): InputDefinition {
  const types = ALIKE.find(alike => alike.includes(type)) ?? [];
  return { types: [type, ...types.filter(one => one !== type)], required, ...(values && { values }) };
}

function compileCall(file: ActionFile): DeclaredCall {
  const [path, query] = [compilePath(file.path), compileQuery(file.query)];
  const body = file.body && compileBody(file.body);
  const outcomes = Object.entries(file.outcomes).map(([name, source]) => [name, compileCondition(source)] as const);
  return {
    isIdempotent: file.idempotent,
    sendsUser: sentTexts(file).some(text => rootsOf(text).includes('user')),
    request(values, setting) {
      const filled = path(values, setting);
      return filled === undefined
        ? undefined
        : {
            operation: file.name,
            method: file.method,
            path: filled,
            pattern: file.path,
            query: query(values, setting),
            ...(body && { body: body(values, setting) }),
            timeoutMs: Number.parseInt(file.timeout, 10) * 1000,
            writes: needOf(file) === 'write',
          };
    },
    read: (answer, { zone }) => readResult(file.result, answer, zone),
    outcomeOf: (values, setting) => outcomes.find(([, { holds }]) => holds(values, setting))?.[0] ?? 'done',
    ...(file.test && { example: { inputs: textsOf(file.test.inputs), answer: file.test.answer } }),
  };
}

const textsOf = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** All texts that a request is made of. */
const sentTexts = ({ path, query, body = {} }: ActionFile): string[] => [
  path,
  ...Object.values(query),
  ...textsIn(body),
];

const textsIn = (value: SentInFile): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
