import { type Fault, nearestOrAll } from '../../../../core/faults.ts';
import { nearest } from '../../../../core/names/nearest.ts';
import type { Path } from '../../../../core/yaml/positions.ts';
import type { ActionDefinition, ActionDefinitions } from '../../../actions/action-definition.ts';
import { resultFields } from '../../../run/result-names.ts';
import { asTag } from '../../expressions/condition.ts';
import { rootsOf } from '../../expressions/roots.ts';
import type { TemplateFile } from '../../files/schema.ts';
import type { Source } from '../../files/source.ts';
import { actionsIn } from '../../files/steps-of.ts';
import { faultyFile } from '../../folders/misnamed-files.ts';
import { checkInput, type InputsInFile } from '../check-input.ts';
import { checkCondition } from '../liquid/check-condition.ts';
import { commonValues } from '../names.ts';
import type { CheckedStep, StepNames } from './step-names.ts';

/** Checks the inputs and conditions of the steps. */
export function checkSteps(source: Source<TemplateFile>, names: StepNames): Fault[] {
  const { yaml } = source;
  return [
    ...names.steps.flatMap(step => [
      ...checkInputs(source, step),
      ...(step.if === undefined
        ? []
        : checkCondition(step.if, step.seen).map(({ message, ...rest }) =>
            yaml.fault([...step.path, 'if'], message, rest),
          )),
      ...checkSkipped(source, step, names),
    ]),
    ...misplacedDialogs(source, names),
    ...unconfirmed(source, names),
  ];
}

/** A required input must not come from a step that may be skipped, unless this one is then skipped too. */
function checkSkipped({ yaml }: Source<TemplateFile>, step: CheckedStep, { steps }: StepNames): Fault[] {
  const skippable = steps.slice(0, steps.indexOf(step)).filter(({ if: condition }) => condition !== undefined);
  return Object.entries(step.inputs).flatMap(([input, text]) => {
    if (!step.definition.inputs[input]?.required) return [];
    const from = skippable.find(other => rootsOf(text).some(name => isResult(other, name)));
    if (!from || from.if === step.if || rootsOf(asTag(step.if ?? '')).some(name => isResult(from, name))) return [];
    const message = `\`${step.action}\` needs \`${input}\`, and the step that it comes from may be skipped`;
    const hint = `Give this step the same condition: \`if: ${from.if}\`.`;
    return [yaml.fault([...step.inputsPath, input], message, { hint })];
  });
}

const isResult = (step: CheckedStep, name: string): boolean => Object.hasOwn(resultFields(step, 'done'), name);

/**
 * Checks that each step is one action that exists, with names of its own for its results. Otherwise nothing can be said
 * about the texts that show them.
 */
export const checkActions = (source: Source<TemplateFile>, names: StepNames, actions: ActionDefinitions): Fault[] => [
  ...checkForm(source),
  ...unknownActions(source, actions),
  ...(source.file.do ? takenNames(source, names) : []),
];

/** `action` or `do`, and one action in each step. */
function checkForm({ yaml, file }: Source<TemplateFile>): Fault[] {
  const { action, do: steps = [] } = file;
  const faults = steps.flatMap((step, index) => {
    const found = actionsIn(step);
    if (found.length === 1) return [];
    const message =
      found.length === 0 ? 'this step names no action' : `this step has several actions: ${found.join(', ')}`;
    return [
      yaml.fault(['do', index], message, {
        hint: 'Write one step for each, such as `- calendar.findFree: { range: today }`.',
      }),
    ];
  });
  if (action !== undefined && file.do) {
    faults.push(yaml.fault(['do'], 'a template has `action` or `do`, not both', { atKey: true }));
  }
  return [...faults, ...strayWith({ yaml, file })];
}

/** `with` belongs to `action` or `template`; what stands below the name of an action is all that it gets. */
function strayWith({ yaml, file }: Source<TemplateFile>): Fault[] {
  const hint = 'It says what an `action` or a `template` gets.';
  const steps = (file.do ?? []).flatMap((step, index) => {
    const isTaken = step.with === undefined || step.action !== undefined || step.template !== undefined;
    return isTaken ? [] : [yaml.fault(['do', index, 'with'], '`with` has nothing to go with', { atKey: true, hint })];
  });
  if (file.with === undefined || file.action !== undefined) return steps;
  return [...steps, yaml.fault(['with'], '`with` has nothing to go with', { atKey: true, hint })];
}

function unknownActions({ yaml, file }: Source<TemplateFile>, actions: ActionDefinitions): Fault[] {
  const named = [
    ...(file.action === undefined ? [] : [{ name: file.action, path: ['action'] as Path, atKey: false }]),
    ...(file.do ?? []).flatMap((step, index) =>
      actionsIn(step)
        .filter(key => key !== 'template')
        .map(key => ({
          name: key === 'action' ? String(step.action) : key,
          path: ['do', index, key] as Path,
          atKey: key !== 'action',
        })),
    ),
  ];
  return named.flatMap(({ name, path, atKey }) => {
    const file = actions.get(name)?.faultyFile;
    if (file !== undefined) {
      const fault = yaml.fault(path, `the file of \`${name}\` has faults`, { atKey, hint: 'Mend it first.' });
      return [{ ...fault, cause: faultyFile(file) }];
    }
    if (actions.has(name) && name.includes('.')) return [];
    const known = [...actions.keys()].filter(one => one.includes('.'));
    const hint = nearestOrAll(name, known, { label: 'There are', none: '' });
    return [yaml.fault(path, `\`${name}\` is not an action`, { atKey, hint })];
  });
}

/** Checks the inputs of an action, or of another template. */
export function checkInputs(
  source: Source<TemplateFile>,
  step: InputsInFile & { definition: ActionDefinition },
): Fault[] {
  const { yaml } = source;
  const { action, definition, namedAt, inputsPath } = step;
  const { path, atKey } = namedAt;
  const known = Object.keys(definition.inputs);
  const strange = Object.keys(step.inputs).filter(name => !known.includes(name));
  const misspelt = new Set(strange.map(name => nearest(name, known)));
  const faults = Object.entries(definition.inputs).flatMap(([name, input]) => {
    if (Object.hasOwn(step.inputs, name)) return checkInput(source, step, { name, input });
    if (!input.required || misspelt.has(name)) return [];
    if (!atKey) {
      const hint = `One of another name fills it with \`with: { ${name}: "{{ other }}" }\`.`;
      return [yaml.fault(path, missingEntity(step, name), { hint, cause: `value ${name}` })];
    }
    const hint = `Write it below the action: \`${name}: ...\`.`;
    return [yaml.fault(path, `\`${action}\` needs \`${name}\``, { atKey, hint })];
  });
  return [
    ...faults,
    ...strange.map(name => {
      const hint = nearestOrAll(name, known, { label: 'It has', none: 'It takes no inputs.' });
      return yaml.fault([...inputsPath, name], `\`${action}\` has no input \`${name}\``, { atKey: true, hint });
    }),
  ];
}

const missingEntity = ({ action, definition }: Pick<CheckedStep, 'action' | 'definition'>, name: string): string => {
  const types = definition.inputs[name]?.types.map(type => `\`${type}\``) ?? [];
  return `\`${action}\` needs an entity \`${name}\` of type ${types.join(' or ')}`;
};

/** The results of a step must not hide anything else. */
function takenNames({ yaml, file }: Source<TemplateFile>, { steps }: StepNames): Fault[] {
  const taken = new Set([...Object.keys(commonValues), ...Object.keys(file.entities), ...Object.keys(file.values)]);
  return steps.flatMap(step => {
    const hidden = Object.keys(resultFields(step, 'done')).filter(name => taken.has(name));
    for (const name of Object.keys(resultFields(step, 'done'))) taken.add(name);
    const [name] = hidden;
    if (name === undefined) return [];
    const message = `\`${name}\` is already the name of something else`;
    if (step.name !== undefined) return [yaml.fault([...step.path, 'as'], message, { hint: 'Choose another name.' })];
    const hint = 'Give the results of this step a name, for example `as: found`.';
    return [yaml.fault(step.namedAt.path, message, { atKey: step.namedAt.atKey, hint })];
  });
}

/** Another template runs before the confirmation, so it stands above the first write, and writes nothing itself. */
function misplacedDialogs({ yaml }: Source<TemplateFile>, { steps }: StepNames): Fault[] {
  return steps.flatMap(step => {
    if (!step.isDialog) return [];
    const { action, definition, isAfterYes, namedAt } = step;
    if (definition.writes) return [yaml.fault(namedAt.path, `\`${action}\` writes, so it cannot be a step`)];
    const hint = 'What it asks for is confirmed together with the rest.';
    const message = `\`${action}\` must stand above the first step that writes`;
    return isAfterYes ? [yaml.fault(namedAt.path, message, { hint })] : [];
  });
}

function unconfirmed({ yaml, file }: Source<TemplateFile>, { steps }: StepNames): Fault[] {
  const [write] = steps.filter(({ isAfterYes }) => isAfterYes);
  if (!write || file.confirm !== undefined) return [];
  const what = write.definition.declared ? 'something' : 'the calendar';
  const message = `\`${write.action}\` changes ${what}, but the template has no \`confirm\``;
  const hint = 'Write a text that shows what will be written.';
  const { path, atKey } = write.namedAt;
  return [yaml.fault(path, message, { hint, atKey })];
}
