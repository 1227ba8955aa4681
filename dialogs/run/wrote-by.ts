import type { Context } from '../context.ts';
import type { Results } from '../engine/event.ts';
import type { PlannedRun, PlannedStep } from '../engine/state.ts';
import type { Wrote } from '../prompts/message.ts';
import { definitionOf } from './definition-of.ts';

/** The first write of a run that is done. */
export function wroteBy(context: Context, run: PlannedRun, own: Results = {}): Wrote | undefined {
  const kindOf = (step: PlannedStep) => definitionOf(context, step).writes;
  const first = run.find(step => step.ended === 'done' && kindOf(step));
  const what = first && kindOf(first);
  return what && { what, title: titleOf(first, own) };
}

/** The title of the event that a step is about; empty if unknown. */
export const titleOf = ({ inputs }: PlannedStep, { event }: Results = {}): string =>
  [(event as { title?: unknown } | undefined)?.title, inputs['title']].find(title => typeof title === 'string') ?? '';
