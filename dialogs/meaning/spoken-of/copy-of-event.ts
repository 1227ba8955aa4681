import type { Reading } from '../../../nlu/index.ts';
import { type Context, copiesEvent, templateThat } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { namedEvent } from '../named-event.ts';

/** A copy of the only event mentioned last: "copy it to Friday", and after a look at it, "same again next week". */
export function copyOfEvent(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): { template: Template; slots: SlotValues; filled: readonly string[]; reading: Reading } | undefined {
  const [id, other] = mentioned;
  const template = templateThat(context, 'new', copiesEvent);
  const event = template && slotNamed(template, 'event');
  if (!template || event === undefined || id === undefined || other !== undefined || reading.question) return undefined;
  const asksForIt = reading.intents[0]?.template === template.name && isConfident(reading);
  const shown = last && context.set.templates.get(last.template);
  if (namedEvent(reading) !== undefined || !(asksForIt || saysAgain(context, shown, reading))) return undefined;
  const read = readText(context, reading.text, template);
  return { template, reading: read, ...fillSlots(context, read, { template, slots: { [event]: { id } } }) };
}

/** True for "same again next week" where one event was looked at. A list is rather looked at again. */
function saysAgain(context: Context, shown: Template | undefined, { text, entities }: Reading): boolean {
  const isOne = shown !== undefined && !shown.writes && slotNamed(shown, 'event') !== undefined;
  return isOne && entities.some(({ type }) => type === 'time') && context.understanding.followUp(text).again;
}
