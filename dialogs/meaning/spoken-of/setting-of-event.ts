import type { Reading } from '../../../nlu/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import type { Context } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';

/** "Private please", where one event was spoken of, sets that of it. */
export function settingOfEvent(
  context: Context,
  { mentioned = [] }: ConversationState,
  reading: Reading,
): { template: Template; slots: SlotValues; filled: readonly string[]; reading: Reading } | undefined {
  const [id, other] = mentioned;
  const template = changingTemplate(context, reading);
  const event = template && slotNamed(template, 'event');
  if (reading.question || reading.text.trimEnd().endsWith('?')) return undefined;
  if (!template || event === undefined || id === undefined || other !== undefined) return undefined;
  const framed = settingFramed(context, template, reading);
  if (framed) return { template, reading, slots: { [event]: { id }, ...framed }, filled: Object.keys(framed) };
  if (isConfident(reading) && reading.intents[0]?.template !== template.name) return undefined;
  const set = settingNamed(template, reading.plain);
  return set && { template, reading, slots: { [event]: { id }, [set.name]: set.value }, filled: [set.name] };
}

/** "Mark it private" says nothing besides a setting of "it". */
function settingFramed(context: Context, template: Template, reading: Reading): SlotValues | undefined {
  const { mention, title, unread, entities } = reading;
  const isOnlyOfIt = mention === 0 && title === undefined && unread.length === 0;
  if (!isOnlyOfIt || entities.length === 0 || entities.some(({ type }) => type !== 'choice')) return undefined;
  const { slots, filled } = fillSlots(context, readText(context, reading.text, template), { template });
  const settings = template.sketch.slots.flatMap(({ name, frames = [] }) => (frames.length > 0 ? name : []));
  const isSet = filled.length > 0 && filled.every(name => settings.includes(name));
  return isSet ? Object.fromEntries(filled.map(name => [name, slots[name]])) : undefined;
}

/** The setting that has a word for one of its options, which sentences frame otherwise: "make it private". */
function settingNamed({ sketch }: Template, word: string): { name: string; value: string } | undefined {
  const settings = sketch.slots.filter(({ frames = [] }) => frames.length > 0);
  const named = settings.flatMap(({ name, options = [] }) =>
    options
      .filter(({ words = [] }) => words.some(one => one.toLowerCase() === word))
      .map(({ value }) => ({ name, value })),
  );
  return named.length === 1 ? named[0] : undefined;
}
