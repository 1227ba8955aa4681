import { newEventFacts } from '../actions/creating/new-event-facts.ts';
import { type Context, profileOf } from '../context.ts';
import type { Dialog, PlannedStep } from '../engine/state.ts';
import { settingOf } from '../prompts/views.ts';
import { definitionOf } from './definition-of.ts';
import { planned } from './plan.ts';
import { confirmValues } from './result-names.ts';

/** What `confirm` sees of the writes that follow from their inputs alone. */
export function factsToConfirm(context: Context, dialog: Dialog): Record<string, unknown> {
  const run = dialog.run ?? planned(context, dialog);
  const derived = run.filter(step => step.open === undefined && definitionOf(context, step).derives);
  return Object.assign({}, ...derived.map(step => confirmValues(step, factsOf(context, dialog, step))));
}

function factsOf(context: Context, dialog: Dialog, { inputs, profile }: PlannedStep): Record<string, unknown> {
  const { zone } = inputs;
  const own = profileOf(context, profile).mode === 'per-user';
  const setting = { ...settingOf(context, dialog), ...(typeof zone === 'string' && { zone }) };
  return newEventFacts(inputs, { setting, account: context.account, own });
}
