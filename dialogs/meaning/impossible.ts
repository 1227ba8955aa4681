import type { EntityOf, Impossible, Reading, Span } from '../../nlu/index.ts';
import { dateAt } from '../../time/index.ts';
import type { Context } from '../context.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { TIME_TYPES } from '../slots/slot-kinds.ts';
import { currentDates } from '../slots/times/dated-range.ts';
import type { BotTextName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';

/** An impossible value: the text about it, and the slot to ask for again. */
type NotPossible = { slot: string; said: Say };

const TEXTS = {
  day: 'noSuchDay',
  'unclear-day': 'unclearDay',
  clock: 'noSuchTime',
  order: 'endBeforeStart',
  length: 'noSuchLength',
  reminder: 'reminderTooEarly',
  'reminder-hour': 'reminderAtHour',
  zone: 'noSuchZone',
  repeat: 'noSuchRepeat',
  end: 'noSuchEnd',
} as const satisfies Record<Impossible['what'], BotTextName>;

/** The slot types for impossible values other than days and clock times. */
const TYPES: Partial<Record<Impossible['what'], readonly SlotTypeName[]>> = {
  length: ['duration', 'time-change'],
  reminder: ['reminders'],
  'reminder-hour': ['reminders'],
  zone: ['time-zone'],
  repeat: ['repeat'],
  end: ['repeat'],
};

/** The impossible value in a message, if the template has a slot for it. */
export const notPossible = (context: Context, template: Template, reading: Reading): NotPossible | undefined =>
  impossibleValue(context, template, reading) ?? pastRange(context, template, reading);

function pastRange(context: Context, { slots }: Template, reading: Reading): NotPossible | undefined {
  const slot = slots.find(({ type }) => type === 'preset-range' || type === 'any-range');
  const over = slot && rangeOver(context, reading);
  return over && { slot: slot.name, said: botSay(context, 'rangeOver', { title: over.title }) };
}

/** A range of the designer's whose dates are all past, and where a message names it. */
export function rangeOver({ set, setting }: Context, { entities }: Reading): { title: string; span: Span } | undefined {
  const named = entities.find(
    (entity): entity is EntityOf<'choice'> => entity.type === 'choice' && entity.list === 'preset-range',
  );
  const preset = set.presets.find(({ name }) => name === named?.value);
  const { now, zone } = setting;
  if (!named || !preset?.dates || currentDates(preset.dates, dateAt(now, zone))) return undefined;
  return { title: preset.title, span: named.span };
}

function impossibleValue(context: Context, { slots }: Template, { entities }: Reading): NotPossible | undefined {
  const said = entities.find((entity): entity is EntityOf<'impossible'> => entity.type === 'impossible');
  const slot = said && slots.find(({ type }) => (TYPES[said.what] ?? TIME_TYPES).includes(type));
  if (!said || !slot) return undefined;
  const { what, text, days = 0 } = said;
  return { slot: slot.name, said: botSay(context, TEXTS[what], { said: text, ...(what === 'day' && { days }) }) };
}
