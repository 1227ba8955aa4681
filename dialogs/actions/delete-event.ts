import { isBotError } from '../../core/errors.ts';
import type { ActionResult } from '../flow.ts';
import type { EventDetails } from '../ports.ts';
import type { Action, ActionInput } from './action.ts';
import { eventPageView, mailedView } from './event-views.ts';
import { findEvent } from './find-event.ts';

/** Looks up what would be deleted; deletes what was confirmed, unless somebody else has changed it since. */
export const deleteEvent: Action = input => (input.purpose.to === 'write' ? remove(input) : look(input));

async function look(input: ActionInput): Promise<ActionResult> {
  const { calendar, slots, setting } = input;
  const found = await findEvent(input, 'change');
  if ('result' in found) return found.result;
  if (found.event.series && slots['scope'] === undefined) return { outcome: 'ready', values: {}, ask: 'scope' };
  const whole = found.event.series !== undefined && slots['scope'] === 'all';
  const event = whole ? await calendar.getEvent(found.event.series ?? '', 'change') : found.event;
  return {
    outcome: 'ready',
    values: { event: eventPageView(event, setting.zone), whole, mailed: mailed(input, event) },
    target: { id: event.id, version: event.version },
    mentioned: [found.event.id],
  };
}

const mailed = ({ slots }: ActionInput, event: EventDetails) => (slots['notify'] === 'none' ? [] : mailedView(event));

async function remove({ calendar, purpose, slots, target }: ActionInput): Promise<ActionResult> {
  if (purpose.to !== 'write' || !target) throw new TypeError('an event is deleted only after its confirmation');
  try {
    await calendar.deleteEvent(target, { invite: slots['notify'] !== 'none', retry: purpose.tried });
    return { outcome: 'done', values: {}, mentioned: [] };
  } catch (error) {
    if (isBotError(error, 'calendar/gone')) return { outcome: 'gone', values: { query: target.id }, mentioned: [] };
    if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
    throw error;
  }
}
