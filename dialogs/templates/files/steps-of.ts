import type { Path } from '../../../core/yaml/positions.ts';
import type { ActionDefinitions } from '../../actions/definitions.ts';
import type { TemplateFile } from './schema.ts';

/** A template to offer afterwards, as a designer wrote it. */
export type NextInFile = {
  template: string;
  title?: string;
  if?: string;
  inputs: Readonly<Record<string, string>>;
  /** Where it stands in the file. */
  path: Path;
};

export const nextOf = ({ next }: TemplateFile): NextInFile[] =>
  next.map((one, index) => {
    const path = ['next', index];
    if (typeof one === 'string') return { template: one, inputs: {}, path };
    const { template, title, if: condition, with: given } = one;
    return {
      template,
      ...(title !== undefined && { title }),
      ...(condition !== undefined && { if: condition }),
      inputs: asTexts(given),
      path,
    };
  });

/** The templates that are steps of a template, and the numbers of these steps. */
export const dialogSteps = ({ do: steps = [] }: TemplateFile): { name: string; index: number }[] =>
  steps.flatMap(({ template: name }, index) => (name === undefined ? [] : [{ name, index }]));

/** Numbers and the like are written as words. */
const asTexts = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** A step as a designer wrote it, or as `action` implies it. */
export type StepInFile = {
  action: string;
  as?: string;
  if?: string;
  /** By input: a literal, or a text with Liquid. */
  inputs: Readonly<Record<string, string>>;
  /** Where it stands in the file. */
  path: Path;
  /** Where its inputs stand in the file. */
  inputsPath: Path;
  /** The action is another template. */
  isDialog?: true;
};

/** The keys of a step that name no action. */
const OWN_KEYS = ['if', 'as', 'with'];

/** What a step names: an action, or `template`. A correct step has exactly one. */
export const actionsIn = (step: object): string[] => Object.keys(step).filter(key => !OWN_KEYS.includes(key));

/**
 * The steps of a template. `action: NAME` is one step that takes the entities with the names of its inputs. A step
 * without exactly one action is left out; the check reports it.
 */
export function stepsOf(file: TemplateFile, actions: ActionDefinitions): StepInFile[] {
  const { action, do: steps = [] } = file;
  if (action !== undefined) return [impliedStep(file, action, actions.get(action)?.inputs ?? {})];
  return steps.flatMap((step, index) => writtenStep(step, index) ?? []);
}

function impliedStep({ entities }: TemplateFile, action: string, inputs: object): StepInFile {
  const names = Object.keys(inputs).filter(name => Object.hasOwn(entities, name));
  const taken = Object.fromEntries(names.map(name => [name, `{{ ${name} }}`]));
  return { action, inputs: taken, path: ['action'], inputsPath: ['entities'] };
}

type WrittenStep = NonNullable<TemplateFile['do']>[number];

function writtenStep(step: WrittenStep, index: number): StepInFile | undefined {
  const [name, other] = actionsIn(step);
  if (name === undefined || other !== undefined) return undefined;
  const { if: condition, as, template, with: given = {} } = step;
  const isDialog = template !== undefined;
  return {
    action: template ?? name,
    ...(as !== undefined && { as }),
    ...(condition !== undefined && { if: condition }),
    inputs: asTexts(isDialog ? given : (step[name] ?? {})),
    path: ['do', index],
    inputsPath: ['do', index, isDialog ? 'with' : name],
    ...(isDialog && { isDialog }),
  };
}
