import { endOf } from '../actions/action-end.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import { lookUpPeople } from '../people/look-up.ts';
import { settingOf } from '../prompts/views.ts';
import type { RunEnd, Running } from './perform.ts';

/**
 * Looks up the people named in the slots of a dialog, in the calendar of the template's profile; a service has none, so
 * they stay as they were said.
 */
export async function lookUpNames(context: Context, { dialog, purpose, grants }: Running): Promise<RunEnd> {
  const template = templateOf(context, dialog);
  const [grant] = grants.values();
  if (!grant?.calendar) return { kind: 'outcome', result: { outcome: 'none', values: {}, own: {} } };
  const { profile = '' } = template;
  try {
    const setting = settingOf(context, dialog);
    const found = await lookUpPeople({ calendar: grant.calendar, template, slots: dialog.slots, setting });
    return { kind: 'outcome', result: asRunResult(found) };
  } catch (error) {
    const end = endOf(error, purpose);
    return end.kind === 'outcome' ? { kind: 'outcome', result: asRunResult(end.result) } : { ...end, profile };
  }
}

const asRunResult = (result: ActionResult) => ({ ...result, own: result.values });
