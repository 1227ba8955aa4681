import type { ActionDefinition, ActionDefinitions, InputDefinition } from '../actions/action-definition.ts';
import { slotFields } from './check/names.ts';
import type { SlotFile, TemplateFile } from './files/schema.ts';
import { stepsOf } from './files/steps-of.ts';
import { rememberLast } from './remember-last.ts';

/** What the entity of a template takes from another template. */
const entityInput = ({ type, options }: SlotFile): InputDefinition => ({
  types: [type],
  required: false,
  ...(options && { values: options.map(({ value }) => value) }),
});

/** A template as a step of another one: its entities are the inputs, and their values are the results. */
function asAction(file: TemplateFile, actions: ActionDefinitions): ActionDefinition {
  const each = Object.entries(file.entities);
  const [write] = stepsOf(file, actions).flatMap(({ action }) => actions.get(action)?.writes ?? []);
  return {
    isDialog: true,
    need: 'read',
    ...(write && { writes: write }),
    inputs: Object.fromEntries(each.map(([name, slot]) => [name, entityInput(slot)])),
    outcomes: { done: slotFields(file.entities) },
  };
}

/** An edit of one file leaves the others as they were. */
const known = rememberLast<ActionDefinition>();

/** The actions, and the templates, which can be steps. Names of actions have a dot, names of templates have none. */
export const withDialogs = (actions: ActionDefinitions, files: readonly TemplateFile[]): ActionDefinitions =>
  new Map([
    ...actions,
    ...files.map(file => [file.name, known(file, [actions], () => asAction(file, actions))] as const),
  ]);
