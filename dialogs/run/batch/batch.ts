import type { Context } from '../../context.ts';
import type { ActionResult, EachWrite, Results, RunResult } from '../../engine/event.ts';
import type { PlannedRun, PlannedStep } from '../../engine/state.ts';
import { settingOf } from '../../prompts/views.ts';
import { definitionOf } from '../definition-of.ts';
import { type RunEnd, type Running, seenResult } from '../perform.ts';
import { nextOf, withStep } from '../plan.ts';
import { wroteBy } from '../wrote-by.ts';
import { failedView } from './failed-view.ts';

/*
 * Several events that were confirmed together are a step of the run for each, with `of` for the action that planned them.
 * So each is written exactly once, as any write is. One that fails does not stop the others.
 */

/** The run with the writes that a step has planned in its place. */
export const withEach = (run: PlannedRun, step: PlannedStep, each: readonly EachWrite[]): PlannedRun =>
  run.flatMap(one => (one === step ? each.map(write => stepOf(step, write)) : one));

const stepOf = ({ action: of, name, profile }: PlannedStep, write: EachWrite): PlannedStep => ({
  ...write,
  of,
  profile,
  ...(name !== undefined && { name }),
});

/** The definition by which texts see the results of a step. */
export const definitionSeen = ({ set }: Pick<Context, 'set'>, { action, of = action }: PlannedStep) =>
  definitionOf({ set }, { action: of });

/** The calendar may answer again soon; what is written until then stays. */
const PASSING: ReadonlySet<string> = new Set(['limited', 'unavailable']);
/** The calendar will refuse the others too, and every look at them. */
const FINAL: ReadonlySet<string> = new Set(['blocked', 'misconfigured']);

type AtStep = { step: PlannedStep; run: PlannedRun; results: Results };

/**
 * Goes on after one of several events was written or refused.
 * @returns "next" while more follow, "stopped" if the rest can be tried again, "done" with how many were written
 */
export async function afterOneOfMany(
  context: Context,
  running: Running,
  { step, run, results, result }: AtStep & { result: ActionResult },
): Promise<RunEnd> {
  const { outcome } = result;
  if (outcome === 'maybeWritten') return ended({ ...result, own: result.values, run });
  if (PASSING.has(outcome)) return ended(stopped({ step, run, results, result }));
  const now = FINAL.has(outcome) ? withRest(run, step, outcome) : withStep(run, step, endOf(outcome));
  if (now.some(one => isOfMany(one, step) && one.ended === undefined)) {
    return ended({ outcome: 'next', values: { ...results }, own: {}, run: now, ...written(result) });
  }
  return ended({ ...(await allEnded(context, running, { step, run: now, results })), ...written(result) });
}

/** What takes this write back again. */
const written = ({ records }: ActionResult): Pick<ActionResult, 'records'> => (records ? { records } : {});

const ended = (result: RunResult): RunEnd => ({ kind: 'outcome', result });

const endOf = (outcome: string): Partial<PlannedStep> =>
  outcome === 'done' ? { ended: 'done' } : { ended: 'failed', failure: outcome };

const isOfMany = (one: PlannedStep, { of, name }: PlannedStep): boolean => one.of === of && one.name === name;

/** The run with all that is left of several events given up. */
const withRest = (run: PlannedRun, step: PlannedStep, failure: string): PlannedRun =>
  run.map(one =>
    isOfMany(one, step) && one.ended === undefined ? { ...one, ended: 'failed' as const, failure } : one,
  );

/**
 * The permission ended while several events were being written: the rest is given up.
 * @returns undefined if none of them is written yet, so the person can sign in and go on
 */
export async function afterLostAccess(context: Context, running: Running, at: AtStep): Promise<RunEnd | undefined> {
  const { step, run } = at;
  if (step.of === undefined || !run.some(one => isOfMany(one, step) && one.ended === 'done')) return undefined;
  return ended(await allEnded(context, running, { ...at, run: withRest(run, step, 'forbidden') }));
}

/** If none of them is written yet, it is like any write that the calendar did not take. */
function stopped({ step, run, result }: AtStep & { result: ActionResult }): RunResult {
  const many = run.filter(one => isOfMany(one, step));
  const done = many.filter(one => one.ended === 'done').length;
  if (done === 0) return { ...result, own: result.values, run };
  const values = { total: many.length, done };
  return { outcome: 'stopped', values, own: values, run };
}

/** How several events ended, together. */
async function allEnded(context: Context, running: Running, { step, run, results }: AtStep): Promise<RunResult> {
  const many = run.filter(one => isOfMany(one, step));
  const done = many.filter(one => one.ended === 'done');
  const { zone } = settingOf(context, running.dialog);
  const calendar = running.grants.get(step.profile)?.calendar;
  const failed = many.filter(one => one.ended === 'failed');
  const values = {
    total: many.length,
    done: done.length,
    answered: done.filter(one => definitionOf(context, one).writes === 'answer').length,
    failed: await Promise.all(
      failed.map(({ target, failure = '' }) =>
        failedView(FINAL.has(failure) ? undefined : calendar, { target, failure, zone }),
      ),
    ),
  };
  const mentioned = many.flatMap(({ target, ended, action }) =>
    target && !(ended === 'done' && definitionOf(context, { action }).writes === 'deletion') ? [target.id] : [],
  );
  const seen = seenResult(
    { ...step, definition: definitionSeen(context, step) },
    { outcome: 'done', values, mentioned },
    results,
  );
  const wrote = wroteBy(context, run);
  return { ...seen, run, outcome: nextOf(run) ? 'next' : 'done', ...(wrote && { wrote }) };
}
