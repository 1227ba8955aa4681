import { type Context, templateOf } from '../context.ts';
import type { Results } from '../engine/event.ts';
import type { Dialog, PlannedRun, PlannedStep } from '../engine/state.ts';
import type { TemplateStep } from '../templates/template.ts';
import { definitionOf } from './definition-of.ts';
import { Resolver } from './resolve.ts';
import { noResults } from './result-names.ts';

/** True if a step changes something. */
export const isWrite = ({ definition }: Pick<TemplateStep, 'definition'>): boolean => definition.need === 'write';

/** The steps that run before the confirmation, and those that run after the yes: from the first write on. */
export function phasesOf(steps: readonly TemplateStep[]): { before: TemplateStep[]; after: TemplateStep[] } {
  const first = steps.findIndex(isWrite);
  const end = first < 0 ? steps.length : first;
  return { before: steps.slice(0, end), after: steps.slice(end) };
}

/**
 * What the person is asked to confirm: the steps from the first write on, with everything that is known by then.
 * @param results those of the look-ups before
 */
export function planned(context: Context, dialog: Dialog, results: Results = {}): PlannedRun {
  const resolver = new Resolver(context, dialog, results);
  return phasesOf(templateOf(context, dialog).steps).after.map(step => {
    const { action, name, profile = '' } = step;
    const { inputs, open } = resolver.inputs(step.definition.inputs, without(step.inputs, dialog.leftOut));
    const holds = step.if ? resolver.holds(step.if) : true;
    return {
      action,
      ...(name !== undefined && { name }),
      profile,
      inputs,
      ...(Object.keys(open).length > 0 && { open }),
      ...(holds === undefined && step.if && { if: step.if.source }),
      ...(holds === false && { ended: 'skipped' as const }),
    };
  });
}

const without = <V>(inputs: Readonly<Record<string, V>>, names: readonly string[] = []): Record<string, V> =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));

/** A run and the results so far, with everything in it that these results decide. */
export type Advanced = { run: PlannedRun; results: Results };

/** Fills in what the results decide: inputs, and whether the next steps are skipped. */
export function advanced(context: Context, dialog: Dialog, { run, results }: Advanced): Advanced {
  const skipped = run.filter(({ ended }) => ended === 'skipped');
  const nothing = skipped.map(step => noResults({ ...step, definition: definitionOf(context, step) }));
  const known: Results = Object.assign({}, ...nothing, results);
  const resolver = new Resolver(context, dialog, known);
  const next = run.map(step => (step.ended ? step : filledIn(context, step, resolver)));
  const isMore = next.some(({ ended }, index) => ended !== run[index]?.ended);
  return isMore ? advanced(context, dialog, { run: next, results: known }) : { run: next, results: known };
}

function filledIn(context: Context, step: PlannedStep, resolver: Resolver): PlannedStep {
  const { open = {}, if: condition, ...rest } = step;
  const more = resolver.inputs(definitionOf(context, step).inputs, open);
  const holds = condition === undefined ? true : resolver.holds(condition);
  return {
    ...rest,
    inputs: { ...rest.inputs, ...more.inputs },
    ...(Object.keys(more.open).length > 0 && { open: more.open }),
    ...(holds === undefined && condition !== undefined && { if: condition }),
    ...(holds === false && { ended: 'skipped' as const }),
  };
}

/** True if the steps up to the next one to run are decided; what comes later can wait for results. */
export const nextOf = (run: PlannedRun): PlannedStep | undefined => run.find(({ ended }) => ended === undefined);

/** The run with another state of one step. */
export const withStep = (run: PlannedRun, step: PlannedStep, changed: Partial<PlannedStep>): PlannedRun =>
  run.map(one => (one === step ? { ...one, ...changed } : one));

/** True if a write of the run has succeeded. */
export const hasWritten = (context: Context, run: PlannedRun = []): boolean =>
  run.some(step => step.ended === 'done' && definitionOf(context, step).need === 'write');
