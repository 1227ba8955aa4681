import type { EventToChange } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Action, ActionInput, ResultOf } from '../action.ts';
import { eventPageView, isOver, toldOfDeletion } from '../event-views.ts';
import { isReadOnly } from '../read-only.ts';
import { findFrom, scopedFrom } from '../series/from-there.ts';
import { changedViews, type Scoped, scopeView } from '../series/scope.ts';
import { deletionRecord } from '../undoing/record.ts';

type DeleteInput = ActionInput<'calendar.deleteEvent'>;
type DeleteResult = ResultOf<'calendar.deleteEvent'>;

/** Looks up what would be deleted; after the yes, deletes it unless it has changed since it was shown. */
export const deleteEvent: Action<'calendar.deleteEvent'> = input =>
  input.purpose.to === 'write' ? remove(input) : look(input);

async function look(input: DeleteInput): Promise<DeleteResult> {
  const found = await findFrom(input);
  if ('result' in found) return found.result;
  const meant = await scopedFrom(input, found.event);
  if ('result' in meant) return meant.result;
  return isReadOnly(meant.event) ? onlyRead(meant, input.setting) : deletionOf(input, meant);
}

/** The deletion to confirm. */
export function deletionOf(input: DeleteInput, meant: Scoped) {
  const { setting } = input;
  const { event, scope, example } = meant;
  const over = isOver(event, setting);
  return {
    outcome: 'ready' as const,
    values: {
      event: eventPageView(event, setting.zone),
      ...scopeView(meant, setting.zone),
      guest: !event.mine,
      over,
      mailed: over ? [] : mailed(input, event),
    },
    target: {
      id: event.id,
      version: event.version,
      ...(scope && { scope }),
      ...(scope === 'following' && meant.part && { from: meant.part.from }),
      ...(over && { over }),
    },
    mentioned: [example.id],
  };
}

const onlyRead = ({ event, example }: Scoped, { zone }: DeleteInput['setting']): DeleteResult => ({
  outcome: 'onlyRead',
  values: { event: eventPageView(event, zone) },
  mentioned: [example.id],
});

const mailed = ({ inputs }: DeleteInput, event: EventToChange) =>
  inputs.notify === 'none' ? [] : toldOfDeletion(event);

async function remove({ calendar, purpose, inputs, target, setting }: DeleteInput): Promise<DeleteResult> {
  if (purpose.to !== 'write' || !target) throw new TypeError('an event is deleted only after its confirmation');
  try {
    const { scope, from } = target;
    const invite = inputs.notify !== 'none' && !target.over;
    const values = { whole: scope === 'all', part: scope === 'one', following: scope === 'following' };
    if (from !== undefined) {
      const left = await calendar.endSeries(target, { from, invite });
      return {
        outcome: 'done',
        values: { ...values, stayed: changedViews(left, setting.zone) },
        mentioned: [target.id],
      };
    }
    const deleted = await calendar.deleteEvent(target, { invite, retry: purpose.tried });
    const done = { ...values, stayed: [] };
    return {
      outcome: 'done',
      values: done,
      mentioned: [],
      records: [deletionRecord({ ...deleted, id: target.id, invite })],
    };
  } catch (error) {
    if (isBotError(error, 'calendar/gone')) return { outcome: 'gone', values: { query: target.id }, mentioned: [] };
    if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
    throw error;
  }
}
