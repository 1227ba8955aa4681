import type { ActionDefinition } from '../actions/action-definition.ts';
import type { Context } from '../context.ts';

/**
 * The definition of an action, by the name in a step.
 * @throws TypeError if it no longer exists; the check has made sure that the templates use only actions that do
 */
export function definitionOf({ set }: Pick<Context, 'set'>, { action }: { action: string }): ActionDefinition {
  const definition = set.actions.get(action);
  if (!definition) throw new TypeError(`no action ${action}`);
  return definition;
}
