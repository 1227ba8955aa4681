import type { Context } from '../context.ts';
import type { Dialog, PlannedStep, Purpose } from '../engine/state.ts';
import { ended, type Transition, type Turn, withState } from '../engine/transition.ts';
import { outcomeSay } from '../prompts/outcome-say.ts';
import { definitionOf } from '../run/definition-of.ts';
import { titleOf, wroteBy } from '../run/wrote-by.ts';

/** After this many, the oldest are forgotten. */
const MOST_DONE = 20;

/**
 * Ends a run that has written something and could not write the rest. Nothing of it is tried again.
 * @param outcome how the step that stopped it ended; empty if it was not tried
 */
export function partlyDone(turn: Turn, dialog: Dialog, purpose: Purpose, outcome = ''): Transition {
  const { run = [] } = dialog;
  const writes = run.filter(step => step.ended !== 'skipped' && definitionOf(turn, step).need === 'write');
  const left = run.filter(step => step.ended === undefined);
  const values = {
    done: viewsOf(
      turn,
      writes.filter(({ ended }) => ended === 'done'),
    ).map(({ step: _step, ...view }) => view),
    failed: viewsOf(
      turn,
      writes.filter(step => step.ended === 'failed' || left.includes(step)),
    ).map(({ step, ...view }) => ({ ...view, outcome: step === left[0] ? outcome : '' })),
  };
  const wrote = wroteBy(turn, run);
  const said = outcomeSay(turn, dialog, { outcome: 'partly', values, own: values, ...(wrote && { wrote }) });
  const done = purpose.to === 'write' ? finished(turn, purpose.nonce) : turn;
  return ended(done, said);
}

/** The turn with a confirmation that has been carried out. */
export const finished = (turn: Turn, nonce: string): Turn =>
  withState(turn, { ...turn.state, done: [...turn.state.done, nonce].slice(-MOST_DONE) });

/** One line for each step; several events that were confirmed together share one, with their number. */
function viewsOf(context: Context, steps: readonly PlannedStep[]) {
  const many = (step: PlannedStep) => steps.filter(one => one.of !== undefined && one.action === step.action);
  return steps
    .filter(step => (many(step)[0] ?? step) === step)
    .map(step => ({
      step,
      what: definitionOf(context, step).writes ?? '',
      title: step.of === undefined ? titleOf(step) || (step.name ?? '') : String(many(step).length),
    }));
}
