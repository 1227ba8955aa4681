import type { Reading } from '../../../nlu/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import type { Context } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import type { FollowUp } from './change-of-event.ts';

/** "Actually, can we do 3:30", "4 would suit me better": another time for the only event spoken of. */
export function otherTimeOfEvent(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const [id, other] = mentioned;
  const before = context.set.templates.get(last?.template ?? '');
  const isOfEvent = before !== undefined && (before.writes || slotNamed(before, 'event') !== undefined);
  const template = changingTemplate(context, reading);
  const event = template && slotNamed(template, 'event');
  if (id === undefined || other !== undefined || !isOfEvent || !template || !event) return undefined;
  const read = timeWished(context, reading.text, template);
  if (!read) return undefined;
  const { slots, filled } = fillSlots(context, read, { template, slots: { [event]: { id } } });
  return filled.length > 0 ? { template, slots, filled, reading: read } : undefined;
}

/** The reading of the time that a message wishes for instead of another, if it wishes for nothing else. */
export function timeWished(context: Context, text: string, template: Template): Reading | undefined {
  const { understanding } = context;
  // The "one" of "make that one an hour earlier" is the event, and no hour.
  const isShift = readText(context, text, template).entities.some(({ type }) => type === 'shift');
  const when = isShift ? undefined : understanding.otherTime(text);
  const said = when === undefined ? [] : [...understanding.sentences(when, 'time-change'), when];
  return said
    .map(one => readText(context, one, template))
    .find(({ unexplained, entities }) => unexplained === 0 && entities.some(({ type }) => type === 'time'));
}
