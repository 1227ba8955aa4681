import type { ActionDefinition } from '../actions/action-definition.ts';
import { failures } from '../actions/failures.ts';
import { type Fields, fields } from '../templates/shapes.ts';

/** A step, as far as it decides under which names its results are visible. */
export type NamedStep = { name?: string; definition: ActionDefinition };

/** The one result of an action whose `done` has no other: the name of a step then stands for that result. */
function onlyResult({ outcomes, isDialog }: ActionDefinition): string | undefined {
  if (isDialog) return undefined;
  const [only, other] = Object.keys(outcomes['done'] ?? {});
  return other === undefined ? only : undefined;
}

/** The shapes of what texts see of a step that ended in an outcome. Failures keep the names that all actions share. */
export function resultFields({ name, definition }: NamedStep, outcome: string): Fields {
  const { outcomes } = definition;
  const own = (Object.hasOwn(outcomes, outcome) && outcomes[outcome]) || {};
  if (name === undefined || isFailure(outcome)) return own;
  const only = outcome === 'done' ? onlyResult(definition) : undefined;
  return { [name]: (only !== undefined && own[only]) || fields(own) };
}

type Values = Readonly<Record<string, unknown>>;

/** What texts see of a step that ended in an outcome. */
export function resultValues({ name, definition }: NamedStep, outcome: string, values: Values): Values {
  if (name === undefined || isFailure(outcome)) return values;
  const only = outcome === 'done' ? onlyResult(definition) : undefined;
  return { [name]: only === undefined ? values : values[only] };
}

/** The results of an outcome, with nothing in place of those that only `done` has; conditions of `next` name these. */
export function withDone(step: NamedStep, results: Values): Values {
  const { name, definition } = step;
  if (name === undefined || onlyResult(definition) !== undefined) return results;
  const nothing = Object.fromEntries(Object.keys(definition.outcomes['done'] ?? {}).map(result => [result, null]));
  return { ...results, [name]: { ...nothing, ...(results[name] as Values | undefined) } };
}

/** What texts see of a step that did not run: nothing, under the names of its results. */
export const noResults = (step: NamedStep): Values =>
  Object.fromEntries(Object.keys(resultFields(step, 'done')).map(result => [result, null]));

/** The shapes of what `confirm` sees of a write. */
export function confirmFields({ name, definition }: NamedStep): Fields {
  const seen = { ...definition.confirms, ...definition.derives };
  return name === undefined ? seen : { [name]: fields(seen) };
}

/** What `confirm` sees of a write. */
export const confirmValues = ({ name }: Pick<NamedStep, 'name'>, values: Values): Values =>
  name === undefined ? values : { [name]: values };

const isFailure = (outcome: string): boolean => Object.hasOwn(failures, outcome);
