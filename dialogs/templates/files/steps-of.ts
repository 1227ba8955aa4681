import type { Path } from '../../../core/yaml/positions.ts';
import type { ActionDefinitions } from '../../actions/definitions.ts';
import type { TemplateFile } from './schema.ts';

/** A step as a designer wrote it, or as `action` implies it. */
export type StepInFile = {
  action: string;
  as?: string;
  if?: string;
  /** By input: a literal, or a text with Liquid. */
  inputs: Readonly<Record<string, string>>;
  /** Where it stands in the file. */
  path: Path;
};

/** The keys of a step that name no action. */
const OWN_KEYS = ['if', 'as'];

/** The names of the actions of a step; a correct step has exactly one. */
export const actionsIn = (step: object): string[] => Object.keys(step).filter(key => !OWN_KEYS.includes(key));

/**
 * The steps of a template. `action: NAME` is one step that takes the entities with the names of its inputs. A step
 * without exactly one action is left out; the check reports it.
 */
export function stepsOf(file: TemplateFile, actions: ActionDefinitions): StepInFile[] {
  const { action, do: steps = [], entities } = file;
  if (action !== undefined) {
    const names = Object.keys(actions.get(action)?.inputs ?? {}).filter(name => Object.hasOwn(entities, name));
    return [{ action, inputs: Object.fromEntries(names.map(name => [name, `{{ ${name} }}`])), path: ['action'] }];
  }
  return steps.flatMap((step, index) => {
    const [name, other] = actionsIn(step);
    if (name === undefined || other !== undefined) return [];
    const { if: condition, as } = step;
    const inputs = Object.entries(step[name] ?? {}).map(([input, value]) => [input, String(value)] as const);
    return [
      {
        action: name,
        ...(as !== undefined && { as }),
        ...(condition !== undefined && { if: condition }),
        inputs: Object.fromEntries(inputs),
        path: ['do', index],
      },
    ];
  });
}
