import type { Calendar } from '../../calendar/model.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { lookUpPeople } from '../people/look-up.ts';
import { settingOf } from '../prompts/views.ts';
import { type ActionInput, inputsOf } from './action.ts';
import { type ActionEnd, endOf } from './action-end.ts';
import { createEvent } from './create-event.ts';
import { type ActionName, actions } from './definitions.ts';
import { deleteEvent } from './delete-event.ts';
import { getEvent } from './get-event.ts';
import { findFree } from './listing/find-free.ts';
import { listBusy } from './listing/list-busy.ts';
import { listWithPerson } from './listing/list-with-person.ts';
import { updateEvent } from './updating/update-event.ts';

type Implementations = { [A in ActionName]: (input: ActionInput<A>) => Promise<ActionResult> };

const implementations: Implementations = {
  'calendar.getEvent': getEvent,
  'calendar.updateEvent': updateEvent,
  'calendar.deleteEvent': deleteEvent,
  'calendar.createEvent': createEvent,
  'calendar.listBusy': listBusy,
  'calendar.findFree': findFree,
  'calendar.listWithPerson': listWithPerson,
};

type Performance = { dialog: Dialog; purpose: Purpose; calendar: Calendar };

/**
 * Runs a dialog's action.
 * @returns an outcome that a template has words for, or a new sign-in; the provider's refusals are turned into these
 * @throws errors that a person cannot be told about, see `endOf`
 */
export async function runAction(context: Context, performance: Performance): Promise<ActionEnd> {
  try {
    return { kind: 'outcome', result: await perform(context, performance) };
  } catch (error) {
    return endOf(error, performance.purpose);
  }
}

function perform(context: Context, { dialog, purpose, calendar }: Performance): Promise<ActionResult> {
  const template = templateOf(context, dialog);
  const { slots, target } = dialog;
  const setting = settingOf(context, dialog);
  if (purpose.to === 'look-up') return lookUpPeople({ calendar, template, slots, setting });
  return performNamed(template.action, slots, { calendar, template, setting, purpose, target });
}

const performNamed = <A extends ActionName>(
  name: A,
  slots: Dialog['slots'],
  input: Omit<ActionInput<A>, 'inputs'>,
): Promise<ActionResult> =>
  implementations[name]({ ...input, inputs: inputsOf<A>(actions[name], input.template, slots) });
