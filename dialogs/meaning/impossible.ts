import type { EntityOf, Impossible, Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { TIME_TYPES } from '../slots/slot-kinds.ts';
import type { BotTextName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';

/** Something that cannot be, in the words for it, and the slot that must be asked for instead. */
export type NotPossible = { slot: string; said: Say };

const TEXTS = {
  day: 'noSuchDay',
  clock: 'noSuchTime',
  order: 'endBeforeStart',
  length: 'noSuchLength',
  reminder: 'reminderTooEarly',
  zone: 'noSuchZone',
  repeat: 'noSuchRepeat',
  end: 'noSuchEnd',
} as const satisfies Record<Impossible['what'], BotTextName>;

/** The slots for what is no day or clock time. */
const TYPES: Partial<Record<Impossible['what'], readonly SlotTypeName[]>> = {
  length: ['duration', 'time-change'],
  reminder: ['reminders'],
  zone: ['time-zone'],
  repeat: ['repeat'],
  end: ['repeat'],
};

/** What of a message cannot be, if the template has a slot for it. */
export function notPossible(context: Context, { slots }: Template, { entities }: Reading): NotPossible | undefined {
  const said = entities.find((entity): entity is EntityOf<'impossible'> => entity.type === 'impossible');
  const slot = said && slots.find(({ type }) => (TYPES[said.what] ?? TIME_TYPES).includes(type));
  if (!said || !slot) return undefined;
  const { what, text, days = 0 } = said;
  return { slot: slot.name, said: botSay(context, TEXTS[what], { said: text, ...(what === 'day' && { days }) }) };
}
