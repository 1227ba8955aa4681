import type { Context } from '../context.ts';
import type { ActionResult, Results, RunResult } from '../engine/event.ts';
import type { PlannedRun, PlannedStep, Purpose } from '../engine/state.ts';
import { afterLostAccess, afterOneOfMany, definitionSeen } from './batch/batch.ts';
import { targeted } from './before-yes.ts';
import { definitionOf } from './definition-of.ts';
import { perform, type RunEnd, type Running, seenResult } from './perform.ts';
import { type Advanced, advanced, nextOf, planned, withStep } from './plan.ts';
import { resultFields } from './result-names.ts';
import { wroteBy } from './wrote-by.ts';

type Write = Extract<Purpose, { to: 'write' }>;

/**
 * Carries out the next step of what the person confirmed. The state is stored before each step, so a step that may have
 * been carried out is only completed, never repeated.
 * @param results those of the steps so far, as far as they ran in this turn
 * @returns "next" while more steps follow
 */
export async function runNextStep(context: Context, running: Running, results: Results): Promise<RunEnd> {
  const { dialog, purpose } = running;
  if (purpose.to !== 'write') throw new TypeError('a run is carried out only after the yes');
  const now = advanced(context, dialog, { run: dialog.run ?? planned(context, dialog), results });
  const step = nextOf(now.run);
  if (!step) return { kind: 'outcome', result: { outcome: 'done', own: {}, ...reached(context, now) } };
  const { need, confirms } = definitionOf(context, step);
  if (need === 'read') return lookUp(context, running, { ...now, step });
  if (confirms && !step.target) return findTarget(context, running, { ...now, step });
  const nonce = nonceOf(context, now.run, { step, nonce: purpose.nonce });
  const end = await perform(context, running, { ...step, purpose: { ...purpose, nonce } });
  if (end.kind !== 'outcome') return (await afterLostAccess(context, running, { ...now, step })) ?? end;
  const after = step.of === undefined ? afterStep : afterOneOfMany;
  return after(context, running, { ...now, step, result: end.result });
}

type AtStep = Advanced & { step: PlannedStep };

/** Each write has an id of its own; that of the first is the confirmation's. */
function nonceOf(
  context: Context,
  run: PlannedRun,
  { step, nonce }: { step: PlannedStep; nonce: Write['nonce'] },
): string {
  const writes = run.filter(one => definitionOf(context, one).need === 'write');
  const index = writes.indexOf(step);
  return index === 0 ? nonce : `${nonce}${index}`;
}

async function lookUp(context: Context, running: Running, at: AtStep): Promise<RunEnd> {
  const end = await perform(context, running, { ...at.step, purpose: { to: 'begin' } });
  return end.kind === 'outcome' ? afterStep(context, running, { ...at, result: end.result }) : end;
}

/** A write that needed an earlier result looks for its event only now; the event is stored before it is changed. */
async function findTarget(context: Context, running: Running, { step, run, results }: AtStep): Promise<RunEnd> {
  const end = await perform(context, running, { ...step, purpose: { to: 'prepare', offset: 0 } });
  if (end.kind !== 'outcome') return end;
  const { outcome, ask, target } = end.result;
  if (outcome !== 'ready') return { kind: 'outcome', result: seenHere(context, { step, run, results }, end.result) };
  if (ask !== undefined || !target) {
    return { kind: 'outcome', result: seenHere(context, { step, run, results }, { outcome: 'refused', values: {} }) };
  }
  const found = withStep(run, step, targeted(step, end.result));
  return { kind: 'outcome', result: { outcome: 'next', values: { ...results }, own: {}, run: found } };
}

function afterStep(
  context: Context,
  { dialog }: Running,
  { result, ...at }: AtStep & { result: ActionResult },
): RunEnd {
  const seen = seenHere(context, at, result);
  if (result.outcome !== 'done') return { kind: 'outcome', result: seen };
  const run = withStep(at.run, at.step, { ended: 'done' });
  const after = advanced(context, dialog, { run, results: seen.values });
  const outcome = nextOf(after.run) ? 'next' : 'done';
  const wrote = wroteBy(context, run, seen.own);
  return {
    kind: 'outcome',
    result: { ...seen, outcome, ...reached(context, after), ...(wrote && { wrote }) },
  };
}

/** What a step in the middle of a run asks or offers, no one can answer any more. */
function seenHere(context: Context, { step, run, results }: AtStep, result: ActionResult): RunResult {
  const { ask: _ask, slots: _slots, choose: _choose, ...rest } = result;
  return { ...seenResult({ ...step, definition: definitionOf(context, step) }, rest, results), run };
}

/** How far a run has come. If a step ended in an earlier turn, the template's text for the whole run lacks its results. */
function reached(context: Context, { run, results }: Advanced): Pick<RunResult, 'run' | 'values' | 'isPart'> {
  const isKnown = (step: PlannedStep): boolean =>
    Object.keys(resultFields({ ...step, definition: definitionSeen(context, step) }, 'done')).every(name =>
      Object.hasOwn(results, name),
    );
  const isPart = run.some(step => step.ended === 'done' && !isKnown(step));
  return { run, values: { ...results }, ...(isPart && { isPart: true as const }) };
}
