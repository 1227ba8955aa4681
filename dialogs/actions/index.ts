import type { Calendar } from '../../calendar/model.ts';
import { type BotError, isBotError } from '../../core/errors.ts';
import { kindOf } from '../../core/provider-failures.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog, Purpose } from '../engine/state.ts';
import { lookUpPeople } from '../people/look-up.ts';
import type { Access } from '../ports.ts';
import { settingOf } from '../prompts/views.ts';
import type { Action } from './action.ts';
import { createEvent } from './create-event.ts';
import type { ActionName, failures } from './definitions.ts';
import { deleteEvent } from './delete-event.ts';
import { findFree } from './find-free.ts';
import { getEvent } from './get-event.ts';
import { listBusy } from './list-busy.ts';
import { listWithPerson } from './list-with-person.ts';
import { updateEvent } from './update-event.ts';

const actions: Record<ActionName, Action> = {
  'calendar.getEvent': getEvent,
  'calendar.updateEvent': updateEvent,
  'calendar.deleteEvent': deleteEvent,
  'calendar.createEvent': createEvent,
  'calendar.listBusy': listBusy,
  'calendar.findFree': findFree,
  'calendar.listWithPerson': listWithPerson,
};

export type ActionEnd =
  | { kind: 'outcome'; result: ActionResult }
  /** The provider no longer takes our token, or wants a permission that was not given. */
  | Extract<Access, { kind: 'sign-in' }>;

/** Runs a dialog's action, and turns the provider's refusals into outcomes that a template has words for. */
export async function runAction(
  context: Context,
  dialog: Dialog,
  purpose: Purpose,
  calendar: Calendar,
): Promise<ActionEnd> {
  const template = templateOf(context, dialog);
  const setting = settingOf(context, dialog);
  try {
    const { slots, target } = dialog;
    const input = { calendar, template, slots, setting, purpose, target };
    const action = purpose.to === 'look-up' ? lookUpPeople : actions[template.action];
    return { kind: 'outcome', result: await action(input) };
  } catch (error) {
    return failure(error, purpose);
  }
}

function failure(error: unknown, purpose: Purpose): ActionEnd {
  if (!isBotError(error)) throw error;
  const tried = purpose.to === 'write' && purpose.tried;
  type Failed = keyof typeof failures | 'maybeWritten' | 'failed';
  const outcome = (name: Failed, values: Record<string, unknown> = {}): ActionEnd => ({
    kind: 'outcome',
    result: { outcome: name, values },
  });
  switch (error.code) {
    case 'calendar/unauthorized':
    case 'auth/refresh-refused':
    case 'auth/not-linked':
      return { kind: 'sign-in', reason: 'lapsed', cause: 'withdrawn' };
    case 'calendar/insufficient-scope':
    case 'auth/consent-needed':
      return { kind: 'sign-in', reason: 'consent', missing: [] };
    case 'calendar/forbidden':
    case 'calendar/not-found':
      return outcome('forbidden');
    case 'calendar/invalid':
      return outcome(purpose.to === 'write' ? 'forbidden' : 'failed'); // as of a birthday that is to be deleted
    case 'calendar/gone':
    case 'calendar/changed':
    case 'calendar/conflict':
      if (purpose.to === 'write') throw error;
      return outcome('failed'); // no answer to a look
    case 'calendar/blocked':
      return outcome('blocked');
    case 'calendar/rate-limited':
      return tried ? outcome('maybeWritten') : outcome('limited', waiting(error, 60));
    case 'calendar/quota-exceeded':
      return tried ? outcome('maybeWritten') : outcome('limited', waiting(error, 3_600));
    case 'calendar/unavailable':
      return purpose.to === 'write' ? outcome('maybeWritten', because(error)) : outcome('unavailable');
    case 'auth/provider-unavailable':
    case 'store/unavailable':
      return outcome(tried ? 'maybeWritten' : 'unavailable');
    case 'calendar/misconfigured':
    case 'auth/misconfigured':
    case 'auth/client-refused':
    case 'auth/bad-answer':
      return tried ? outcome('maybeWritten', { misconfigured: true }) : outcome('misconfigured');
    default:
      throw error;
  }
}

/** How long to wait: as the provider says, else as long as such a limit usually lasts. */
function waiting({ facts }: BotError, usualSeconds: number): { seconds: number; minutes: number } {
  const seconds = Number(facts['seconds'] ?? usualSeconds);
  return { seconds, minutes: Math.ceil(seconds / 60) };
}

/** What kept a write from being found out: trouble that passes, or the set-up. */
const because = ({ cause }: BotError): Record<string, unknown> => ({
  misconfigured: isBotError(cause) && kindOf(cause.code) === 'misconfigured',
});
