import type { Context } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { optionTitles } from '../slots/values.ts';

/** The offers as their buttons are called, if they differ by an option: "Accept", "Decline". */
export function titlesOf(
  { set }: Pick<Context, 'set'>,
  { template, templates, options }: Pick<PendingAt<'offer'>, 'template' | 'templates' | 'options'>,
): string[] {
  const next = templates ? undefined : set.templates.get(template);
  return (next && optionTitles(next, options)) ?? [];
}
