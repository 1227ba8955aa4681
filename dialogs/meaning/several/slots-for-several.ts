import type { Reading } from '../../../nlu/index.ts';
import { addDays } from '../../../time/index.ts';
import { type Context, takesSeveral } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import { readText } from '../../slots/fill.ts';
import { rangeSlot } from '../../slots/slot-kinds.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { daysToDelete, deletesOnDays, onlyInStretch, templateForSeveral } from './means-several.ts';
import { type Filled, toldIn } from './which-of-them.ts';

/** The reading of what a message asks for, without the events that it excepts, or the words that say from when on. */
export function withoutException(context: Context, template: Template, reading: Reading): Reading {
  const { bulk, onwards, text } = reading;
  if (onwards && onwards.rest !== text && slotNamed(template, 'series-start') !== undefined) {
    return readText(context, text, template);
  }
  if (!takesSeveral(template)) return reading;
  const within = onlyInStretch(context, template, reading);
  if (within) return readText(context, within.rest, template);
  return bulk?.except === undefined ? reading : readText(context, bulk.rest, template);
}

/** The slots of a request about several events, without those that it excepts. */
export function slotsForSeveral(context: Context, template: Template, { slots, reading }: Filled): SlotValues {
  const inDays = takesSeveral(template) ? inStretch(context, template, { slots, reading }) : slots;
  const events = slotValue(template, inDays, 'events');
  const except = reading.bulk?.except;
  if (!events || inDays !== slots) return inDays;
  const said = withoutNewDay(template, slots, reading);
  if (except === undefined) return deletesOnDays(template, reading) ? onDaysListed(template, said, reading) : said;
  return withValues(template, said, { events: { ...events, but: toldIn(context, template, except) } });
}

/** Of the events with a name, those of the days that are listed; the stretch to look at holds all of these. */
export function onDaysListed(template: Template, slots: SlotValues, reading: Reading): SlotValues {
  const [range, events] = [rangeSlot(template), slotValue(template, slots, 'events')];
  if (range === undefined || !events) return slots;
  const only = daysToDelete(reading).map(days => ({ days }));
  const start = only.map(({ days }) => days.start).toSorted()[0] ?? '';
  const end =
    only
      .map(({ days }) => (days.end > days.start ? days.end : addDays(days.start, 1)))
      .toSorted()
      .at(-1) ?? '';
  return withValues(template, { ...slots, [range]: { start, end } }, { events: { ...events, only } });
}

function inStretch(context: Context, template: Template, { slots, reading }: Filled): SlotValues {
  const [range, within] = [rangeSlot(template), onlyInStretch(context, template, reading)];
  if (range === undefined || !within) return slots;
  const events = { ...slotValue(template, slots, 'events'), words: within.words };
  return withValues(template, { ...slots, [range]: within.days }, { events });
}

/** "Move all stand-ups to 10" says when they should be, and not which ones are meant. */
function withoutNewDay(template: Template, slots: SlotValues, { entities, newTime }: Reading): SlotValues {
  const range = rangeSlot(template);
  const isOfNew = newTime && entities.every(({ type, span }) => type !== 'time' || span.start >= newTime.start);
  if (template.writes !== 'change' || range === undefined || !isOfNew) return slots;
  const { [range]: _new, ...others } = slots;
  return others;
}

/** "No, to Thursday" says when the events should be, and not which ones are meant. */
export function onSameDays(template: Template, before: SlotValues, after: SlotValues): SlotValues {
  const [range, time] = [rangeSlot(template), slotNamed(template, 'time-change')];
  if (!takesSeveral(template) || range === undefined || time === undefined) return after;
  return before[range] !== undefined && after[time] !== before[time] ? { ...after, [range]: before[range] } : after;
}

/** The dialog about several events, with what was said about one of them so far. */
export function asSeveral(context: Context, dialog: Dialog, among: readonly string[]): Dialog | undefined {
  const one = context.set.templates.get(dialog.template);
  const template = one && templateForSeveral(context, one);
  if (!one || !template) return undefined;
  const event = slotNamed(one, 'event');
  const shared = template.slots.flatMap(({ name }) =>
    name === event || dialog.slots[name] === undefined ? [] : [[name, dialog.slots[name]] as const],
  );
  const slots = withValues(template, Object.fromEntries(shared), { events: { among: [...among] } });
  return { template: template.name, version: template.version, slots };
}
