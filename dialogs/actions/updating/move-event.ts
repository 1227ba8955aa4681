import type { EventToChange } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Action, ActionInput, ResultOf } from '../action.ts';
import { eventPageView, mailedView } from '../event-views.ts';
import { findEvent } from '../finding/find-event.ts';
import { isReadOnly } from '../read-only.ts';
import { type Scoped, scoped, scopeView } from '../series/scope.ts';
import { writeRecord } from '../undoing/record.ts';

type MoveInput = ActionInput<'calendar.moveEvent'>;
type MoveResult = ResultOf<'calendar.moveEvent'>;

/** Looks up the event; after the yes, moves it to the other calendar unless it has changed since it was shown. */
export const moveEvent: Action<'calendar.moveEvent'> = input =>
  input.purpose.to === 'write' ? move(input) : look(input);

async function look(input: MoveInput): Promise<MoveResult> {
  // The person did not say which one.
  if (input.inputs.calendar.id === undefined) return { outcome: 'ready', values: {}, ask: 'calendar' };
  const found = await findEvent(input, 'change');
  if ('result' in found) return found.result;
  // The provider moves no single event of a series.
  const whole = await scoped({ ...input, inputs: { ...input.inputs, scope: 'all' } }, found.event);
  return 'result' in whole ? { outcome: 'refused', values: {} } : moveToConfirm(input, whole);
}

function moveToConfirm(input: MoveInput, meant: Scoped): MoveResult {
  const { inputs, setting } = input;
  const { event, scope, example } = meant;
  const shown = { values: { event: eventPageView(event, setting.zone) }, mentioned: [example.id] };
  if (isThere(event, inputs)) return { outcome: 'unchanged', ...shown };
  if (isReadOnly(event)) return { outcome: 'onlyRead', ...shown };
  if (!event.mine) return { outcome: 'notYours', ...shown };
  return {
    outcome: 'ready',
    values: {
      ...shown.values,
      ...scopeView(meant, setting.zone),
      mailed: inputs.notify === 'send' ? mailedView(event) : [],
    },
    target: { id: event.id, version: event.version, ...(scope && { scope }) },
    mentioned: [example.id],
  };
}

const isThere = ({ calendar }: EventToChange, { calendar: goal }: MoveInput['inputs']): boolean =>
  calendar ? calendar.id === goal.id : goal.own === true;

async function move({ calendar, purpose, inputs, setting, target }: MoveInput): Promise<MoveResult> {
  const { id: goal } = inputs.calendar;
  if (purpose.to !== 'write' || !target || goal === undefined) {
    throw new TypeError('an event is moved only after its confirmation, to a calendar that was looked up');
  }
  try {
    const how = { invite: inputs.notify === 'send', retry: purpose.tried };
    const event = await calendar.moveEvent(target, goal, how);
    const values = { event: eventPageView(event, setting.zone), whole: target.scope === 'all' };
    const records = [writeRecord('change', event, how.invite && mailedView(event).length > 0)];
    return { outcome: 'done', values, mentioned: [event.id], records };
  } catch (error) {
    if (isBotError(error, 'calendar/gone', 'calendar/not-found')) {
      return { outcome: 'gone', values: { query: target.id } };
    }
    if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
    if (isBotError(error, 'calendar/invalid', 'calendar/forbidden')) return { outcome: 'refused', values: {} };
    throw error;
  }
}
