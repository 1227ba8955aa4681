import type { Path } from '../../../core/yaml/positions.ts';
import type { ActionDefinitions } from '../../actions/action-definition.ts';
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
  /** Where its action is named: a key of a step, or a value. */
  namedAt: { path: Path; atKey: boolean };
  /** Where its inputs stand in the file. */
  inputsPath: Path;
  /** The inputs that are entities of the same names, and stand nowhere else. */
  implied: readonly string[];
  /** The action is another template. */
  isDialog?: true;
};

/** The keys of a step that name no action. */
const OWN_KEYS = ['if', 'as', 'with'];

/** What a step names: an action, `action` or `template`. A correct step has exactly one. */
export const actionsIn = (step: object): string[] => Object.keys(step).filter(key => !OWN_KEYS.includes(key));

/**
 * The steps of a template. `action: NAME` is one step that takes the entities with the names of its inputs. A step
 * without exactly one action is left out; the check reports it.
 */
export function stepsOf(file: TemplateFile, actions: ActionDefinitions): StepInFile[] {
  const { action, do: steps = [] } = file;
  if (action !== undefined) return [impliedStep(file, action, actions.get(action)?.inputs ?? {})];
  return steps.flatMap((step, index) => writtenStep(step, { file, index, actions }) ?? []);
}

function impliedStep(file: TemplateFile, action: string, inputs: object): StepInFile {
  return {
    action,
    ...withEntities(file, inputs, file.with),
    path: ['action'],
    namedAt: { path: ['action'], atKey: false },
    inputsPath: ['with'],
  };
}

/** The entities with the names of inputs, except for those inputs that are given. */
function withEntities({ entities }: TemplateFile, inputs: object, given: Readonly<Record<string, unknown>> = {}) {
  const implied = Object.keys(inputs).filter(name => Object.hasOwn(entities, name) && !Object.hasOwn(given, name));
  const taken = Object.fromEntries(implied.map(name => [name, `{{ ${name} }}`]));
  return { inputs: { ...taken, ...asTexts(given) }, implied };
}

type WrittenStep = NonNullable<TemplateFile['do']>[number];
type At = { file: TemplateFile; index: number; actions: ActionDefinitions };

function writtenStep(step: WrittenStep, { file, index, actions }: At): StepInFile | undefined {
  const [name, other] = actionsIn(step);
  if (name === undefined || other !== undefined) return undefined;
  const { if: condition, as, template, action, with: given = {} } = step;
  const isKey = template === undefined && action === undefined;
  const taken =
    action === undefined
      ? { inputs: asTexts(isKey ? (step[name] ?? {}) : given), implied: [] }
      : withEntities(file, actions.get(action)?.inputs ?? {}, given);
  return {
    action: template ?? action ?? name,
    ...(as !== undefined && { as }),
    ...(condition !== undefined && { if: condition }),
    ...taken,
    path: ['do', index],
    namedAt: { path: ['do', index, name], atKey: isKey },
    inputsPath: ['do', index, isKey ? name : 'with'],
    ...(template !== undefined && { isDialog: true as const }),
  };
}
