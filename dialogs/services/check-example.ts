import { type Fault, nearestOrAll } from '../../core/faults.ts';
import { literalValue } from '../run/literals.ts';
import type { Source } from '../templates/files/source.ts';
import { USUAL_HOURS } from '../working-hours.ts';
import type { ActionFile } from './action-file.ts';
import { readResult } from './result.ts';

/** Checks that the example under `test` could be one: inputs that fit, and an answer that can be read. */
export function checkExample({ yaml, file }: Source<ActionFile>): Fault[] {
  if (!file.test) return [];
  const { inputs, answer } = file.test;
  const known = Object.keys(file.inputs);
  const strange = Object.keys(inputs).filter(name => !known.includes(name));
  const missing = known.filter(name => file.inputs[name]?.required && !Object.hasOwn(inputs, name));
  return [
    ...strange.map(name =>
      yaml.fault(['test', 'inputs', name], `there is no input \`${name}\``, {
        ...{ atKey: true, hint: nearestOrAll(name, known, { label: 'It has', none: 'It takes no inputs.' }) },
      }),
    ),
    ...missing.map(name => yaml.fault(['test'], `the example lacks the input \`${name}\``, { atKey: true })),
    ...Object.entries(inputs).flatMap(([name, value]) => checkValue({ yaml, file }, name, String(value))),
    ...checkAnswer({ yaml, file }, answer),
  ];
}

function checkValue({ yaml, file }: Source<ActionFile>, name: string, text: string): Fault[] {
  const input = file.inputs[name];
  if (!input) return [];
  const { type, required, values } = input;
  const fits = literalValue({ types: [type], required, ...(values && { values }) }, text, SAMPLE) !== undefined;
  return fits ? [] : [yaml.fault(['test', 'inputs', name], `“${text}” does not fit \`${name}\``)];
}

/** A Wednesday noon. */
const SAMPLE = {
  ...{ now: Date.UTC(2026, 6, 15, 12), zone: 'UTC', locale: 'en', workingHours: USUAL_HOURS, presets: [] },
};

function checkAnswer({ yaml, file }: Source<ActionFile>, answer: unknown): Fault[] {
  const read = readResult(file.result, answer, 'UTC');
  if ('value' in read) return [];
  const hint = 'Write an answer that has what `result` names, each of its type.';
  return [
    yaml.fault(['test', 'answer'], `\`${read.misfit}\` is missing or does not fit \`result\``, { atKey: true, hint }),
  ];
}
