import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';

/** Below this, a template is chance. */
export const PERHAPS = 0.15;

type Clarified = { template: Template; slots: SlotValues; filled: readonly string[]; reading: Reading };
/** What is remembered of a message that was not understood. */
type Unclear = Pick<ConversationState, 'heard' | 'unclear'>;

/**
 * "The tasting", after "when is the wine thing", which was not understood: the look-up that the message before it may have
 * asked for, with what this one names. A message that was not understood never begins a write.
 */
export function clarified(context: Context, { heard, unclear }: Unclear, reading: Reading): Clarified | undefined {
  const namesWhat = reading.title !== undefined || reading.entities.length > 0;
  if (!unclear || heard === undefined || !namesWhat || reading.question || isConfident(reading)) return undefined;
  const template = lookUpMeant(context, readText(context, heard));
  const event = template && slotNamed(template, 'event');
  if (!template || event === undefined) return undefined;
  const asked = fillSlots(context, readText(context, heard, template), { template, request: true });
  const read = readText(context, reading.text, template);
  const { slots, filled } = fillSlots(context, read, { template, slots: asked.slots, open: event });
  return filled.includes(event) ? { template, slots, filled, reading: read } : undefined;
}

/** The likeliest look-up of an event; a question for a place, a time or guests is one. */
function lookUpMeant({ set }: Context, { intents, asked }: Reading): Template | undefined {
  const likely = intents.flatMap(({ template, confidence }) =>
    confidence >= PERHAPS ? (set.templates.get(template) ?? []) : [],
  );
  const shown = [...set.templates.values()].find(one => !one.writes && slotNamed(one, 'event') !== undefined);
  return likely.find(one => !one.writes && slotNamed(one, 'event') !== undefined) ?? (asked ? shown : undefined);
}

/** What a message that was not understood says clearly, for the template that is then asked for by its name. */
export function slotsHeard(
  context: Context,
  { heard, unclear }: Unclear,
  start: { template: Template; reading: Reading },
) {
  const { template, reading } = start;
  const saysMore = reading.title !== undefined || reading.entities.length > 0 || reading.question === true;
  if (!unclear || heard === undefined || saysMore || template.writes !== 'new') return {};
  return fillSlots(context, readText(context, heard, template), { template }).slots;
}
