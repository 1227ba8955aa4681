import type { Entity, Reading } from '../../../nlu/index.ts';
import { type Context, copiesEvent, templateThat } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { namedEvent } from '../named-event.ts';
import { askedAnew } from '../new-events/makes-new.ts';
import { looseValues } from './loose-values.ts';

/** A copy of the only event mentioned last: "copy it to Friday", "a new one on Thursday", and after a look at it, "same again next week". */
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
  if (asksForIt || saysAgain(context, shown, reading)) {
    const read = readText(context, reading.text, template);
    if (namedEvent(reading) === undefined) return copied(context, template, { event, id, read });
  }
  const anew = askedAnew(context, reading);
  const isOneMore = anew ? anew.title === undefined : shown?.writes !== undefined && saysAnother(reading);
  const read = isOneMore ? looseValues(context, reading.text, template) : undefined;
  return read?.entities.some(isOnDay) ? copied(context, template, { event, id, read }) : undefined;
}

function copied(
  context: Context,
  template: Template,
  { event, id, read }: { event: string; id: string; read: Reading },
) {
  return { template, reading: read, ...fillSlots(context, read, { template, slots: { [event]: { id } } }) };
}

/** "Also Sunday 12-6", "the day after tomorrow too, same time", right after an event was made: one more of it. */
function saysAnother({ another, text, title, intents, spans, mention, removes, part }: Reading): boolean {
  const asksInWords = spans.some(({ as }) => as === 'intent') || mention !== undefined || intents.length === 0;
  const isOther = title !== undefined || removes !== undefined || part !== undefined;
  return another === true && !isOther && !asksInWords && !text.trimEnd().endsWith('?');
}

const isOnDay = (one: Entity): boolean => one.type === 'time' && one.value.said.date && !one.value.ends;

/** A copy is on one day; "same again Saturday and Sunday" asks for more. */
const isOnOneDay = ([day, other]: readonly Entity[]): boolean =>
  day?.type === 'time' && !day.value.listed && isOnDay(day) && other === undefined;

/** True for "same again next week" where one event was looked at or made. A list is rather looked at again. */
function saysAgain(context: Context, shown: Template | undefined, { text, entities }: Reading): boolean {
  const isOne = shown !== undefined && !shown.writes && slotNamed(shown, 'event') !== undefined;
  if (shown?.writes === 'new') return isOnOneDay(entities) && asksAgain(context, text, entities);
  return isOne && entities.some(({ type }) => type === 'time') && context.understanding.followUp(text).again;
}

/** "Et le lendemain pareil": what is said besides the time asks for the same, and the whole does not begin with it. */
function asksAgain({ understanding }: Context, text: string, entities: readonly Entity[]): boolean {
  const times = entities.filter(({ type }) => type === 'time').toSorted((a, b) => b.span.start - a.span.start);
  const besides = times.reduce((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, text);
  return !understanding.followUp(text).again && understanding.followUp(besides.replaceAll(/\s+/g, ' ').trim()).again;
}
