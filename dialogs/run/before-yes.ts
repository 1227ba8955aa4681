import { type Context, templateOf } from '../context.ts';
import type { ActionResult, Results, RunResult } from '../engine/event.ts';
import type { PlannedRun, PlannedStep, Purpose, SlotValues } from '../engine/state.ts';
import { slotViews } from '../prompts/views.ts';
import type { TemplateStep } from '../templates/template.ts';
import { withEach } from './batch/batch.ts';
import { definitionOf } from './definition-of.ts';
import { type Call, perform, type RunEnd, type Running, seenResult } from './perform.ts';
import { phasesOf, planned, withStep } from './plan.ts';
import { Resolver } from './resolve.ts';
import { confirmValues, noResults, resultValues } from './result-names.ts';
import { asSlots, slotOfInput } from './step-slots.ts';

/**
 * Runs the steps that come before the confirmation, up to the first that does not end as `done`. For a template that
 * only looks up, these are all of them.
 * @returns "ready" if there is something to confirm, with what its text shows
 */
export async function runBeforeYes(context: Context, running: Running): Promise<RunEnd> {
  const { before, after } = phasesOf(templateOf(context, running.dialog).steps);
  let last: RunResult = { outcome: 'done', values: {}, own: {} };
  for (const [index, step] of before.entries()) {
    const purpose = step === before.at(-1) ? running.purpose : FIRST_PAGE;
    const end = await runStep(context, { ...running, purpose }, { step, index, last });
    if (end.kind !== 'outcome' || end.result.outcome !== 'done') return end;
    last = end.result;
  }
  return after.length > 0 ? prepare(context, running, last) : { kind: 'outcome', result: last };
}

const FIRST_PAGE: Purpose = { to: 'begin' };

/** A step, its number, and the result of the steps before it. */
type AtStep = { step: TemplateStep; index: number; last: RunResult };

/** Runs one step. A result that is done has those of the steps before it too. */
async function runStep(context: Context, running: Running, { step, index, last }: AtStep): Promise<RunEnd> {
  const resolver = new Resolver(context, running.dialog, last.values);
  const withResults = (values: Results): RunEnd => ({
    kind: 'outcome',
    result: { ...last, values: { ...last.values, ...values } },
  });
  if (step.if && !resolver.holds(step.if)) return withResults(noResults(step));
  const { inputs } = resolver.inputs(step.definition.inputs, step.inputs);
  if (step.definition.isDialog) {
    const slots = running.dialog.dialogs?.[index];
    if (!slots) return { kind: 'outcome', result: dialogFirst(step, inputs, index) };
    return withResults(resultValues(step, 'done', slotViews(context, { template: step.action, slots })));
  }
  const end = await performNearest(context, running, { ...step, inputs, purpose: running.purpose });
  if (end.kind !== 'outcome') return end;
  const result = inSlots(step, seenResult(step, end.result, last.values));
  return { kind: 'outcome', result: { ...result, slots: { ...last.slots, ...result.slots } } };
}

/** Runs an action, and again with the one event that nearly has the name which no event has; the texts say so. */
async function performNearest(context: Context, running: Running, call: Call): ReturnType<typeof perform> {
  const end = await perform(context, running, call);
  const nearest = end.kind === 'outcome' ? end.result.nearest : undefined;
  if (!nearest) return end;
  const { words, event } = nearest;
  const again = await perform(context, running, { ...call, inputs: { ...call.inputs, event } });
  if (again.kind !== 'outcome') return again;
  const { result } = again;
  return { kind: 'outcome', result: { ...result, closest: words, slots: { event, ...result.slots } } };
}

/** Another template runs first; the steps before it run again when it is done. */
const dialogFirst = ({ action: template }: TemplateStep, slots: SlotValues, step: number): RunResult => ({
  outcome: 'dialog',
  values: {},
  own: {},
  dialog: { template, slots, step },
});

/** The result with slots in place of inputs. What an action asks for and no slot can answer is refused. */
function inSlots(step: Pick<TemplateStep, 'inputs'>, result: RunResult): RunResult {
  const { slots, ask, choose, ...rest } = result;
  const asked = ask === undefined ? undefined : slotOfInput(step, ask);
  if (ask !== undefined && asked === undefined) return { ...rest, outcome: 'refused', values: {}, own: {} };
  const chosen = choose && slotOfInput(step, choose.slot);
  return {
    ...rest,
    ...(slots && { slots: asSlots(step, slots) }),
    ...(asked !== undefined && { ask: asked }),
    ...(choose && chosen !== undefined && { choose: { ...choose, slot: chosen } }),
  };
}

/** Looks up what the writes would change, as far as that is known before the yes. */
async function prepare(context: Context, running: Running, looked: RunResult): Promise<RunEnd> {
  const { dialog, purpose } = running;
  const { after } = phasesOf(templateOf(context, dialog).steps);
  let run = planned(context, dialog, looked.values);
  let ready: RunResult = { ...looked, outcome: 'ready', own: {} };
  for (const [index, step] of after.entries()) {
    const plan = run[index];
    if (plan && isChecked(step, plan)) {
      const { conflicts, ...checked } = await check(context, running, plan);
      ready = { ...ready, ...(conflicts && { conflicts }) };
      run = withStep(run, plan, targeted(plan, checked));
    }
    if (!plan || !isPrepared(step, plan)) continue;
    const end = await performNearest(context, running, {
      ...plan,
      purpose: { to: 'prepare', offset: offsetOf(purpose) },
    });
    if (end.kind !== 'outcome') return end;
    const found = inSlots(step, seenResult(step, end.result, looked.values));
    ready = {
      ...found,
      ...(ready.conflicts && { conflicts: ready.conflicts }),
      slots: { ...ready.slots, ...found.slots },
      values: { ...ready.values, ...confirmValues(step, found.own) },
      own: {},
    };
    if (found.outcome !== 'ready' || found.ask !== undefined) return { kind: 'outcome', result: found };
    const { each } = end.result;
    run = each ? withEach(run, plan, each) : withStep(run, plan, targeted(plan, end.result));
  }
  return { kind: 'outcome', result: asNext(context, { ...ready, run }) };
}

/** Looks where a new event goes, and what speaks against its time. Without an answer, it is confirmed all the same. */
async function check(
  context: Context,
  running: Running,
  plan: PlannedStep,
): Promise<Pick<ActionResult, 'conflicts' | 'slots'>> {
  const end = await perform(context, running, { ...plan, purpose: { to: 'prepare', offset: 0 } });
  if (end.kind !== 'outcome') return {};
  const { conflicts, slots } = end.result;
  return { ...(conflicts && { conflicts }), ...(slots && { slots }) };
}

const isChecked = ({ definition }: TemplateStep, { open, if: condition, ended }: PlannedStep): boolean =>
  definition.checksTime === true && !open && condition === undefined && ended === undefined;

const isPrepared = ({ definition }: TemplateStep, { open, if: condition, ended }: PlannedStep): boolean =>
  definition.confirms !== undefined && !open && condition === undefined && ended === undefined;

const offsetOf = (purpose: Purpose): number => ('offset' in purpose ? purpose.offset : 0);

/** The step with the event that it changes, and with the inputs that the look-up has completed. */
export const targeted = (
  { inputs }: PlannedStep,
  { slots, target }: Pick<ActionResult, 'slots' | 'target'>,
): Partial<PlannedStep> => ({
  inputs: { ...inputs, ...slots },
  ...(target && { target }),
});

/** If no write is left, there is nothing to confirm, and the other steps follow at once. */
function asNext(context: Context, result: RunResult & { run: PlannedRun }): RunResult {
  const open = result.run.filter(({ ended }) => ended === undefined);
  return open.some(step => definitionOf(context, step).need === 'write') ? result : { ...result, outcome: 'next' };
}
