import type { Reading } from '../../../nlu/index.ts';
import { atClock, minutesBetween } from '../../../time/index.ts';
import { type Context, createsEvent, templateOf, templateThat } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import { fillSlots } from '../../slots/fill.ts';
import type { TimeChange } from '../../slots/times/time-change.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { askedAnew, onDaySpokenOf } from './makes-new.ts';

/**
 * "No, not the old one, make a new one from 1 December", where a change is open: the event that is there stays, and what was said of it
 * is said of a new one of that name. "Add the warm-up as a separate entry" has a name of its own.
 */
export function newInsteadOfChange(
  context: Context,
  dialog: Dialog,
  reading: Reading,
): { template: Template; slots: SlotValues } | undefined {
  const open = templateOf(context, dialog);
  const template = templateThat(context, 'new', createsEvent);
  const asked = open.writes === 'change' && template ? askedAnew(context, reading) : undefined;
  if (!asked || !template) return undefined;
  const known = asked.title === undefined ? saidOfChange(open, dialog.slots, template) : {};
  const said = asked.title === undefined ? asked : onDaySpokenOf(context, asked);
  return { template, slots: fillSlots(context, said, { template, slots: known, request: true }).slots };
}

/** The name, the time and the repetition that a change has, for a new event. */
function saidOfChange(open: Template, slots: SlotValues, template: Template): SlotValues {
  const pointer = slotValue(open, slots, 'event');
  const repeat = slotValue(open, slots, 'repeat-change');
  const title = pointer && 'words' in pointer ? pointer.words : undefined;
  return withValues(
    template,
    {},
    {
      ...(title !== undefined && { title }),
      ...(repeat !== undefined && { repeat }),
      'date-time-range': timeOf(slotValue(open, slots, 'time-change') ?? {}),
    },
  );
}

function timeOf({ date, time, minutes, end }: TimeChange): { date?: string; time?: string; minutes?: number } {
  const length = minutes ?? (date && time && end ? minutesBetween(atClock(date, time), atClock(date, end)) : 0);
  return {
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(length > 0 && { minutes: length }),
  };
}
