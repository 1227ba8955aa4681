import { hasWords } from '../../nlu/index.ts';
import { addDays, dateAt } from '../../time/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import type { Invitee } from '../people/invitee.ts';
import { askedWith } from '../run/step-slots.ts';
import { UNLISTED } from '../slots/details.ts';
import { slotTypeNamed } from '../slots/index.ts';
import { isRange, TIME_TYPES } from '../slots/slot-kinds.ts';
import type { SlotGap } from '../slots/slot-type.ts';
import type { Slot } from '../templates/template.ts';
import type { Button, Say } from './message.ts';
import { botButton, botSay, dialogSay } from './say.ts';
import { renderSetting, seenBy, settingOf } from './views.ts';

type Values = Readonly<Record<string, unknown>>;

/** A slot of a dialog, by name. */
export type AskedSlot = { dialog: Dialog; slot: string };

/**
 * The question for a slot, or for the missing part of its value, with its buttons.
 * @param values looked up for the question
 */
export function slotQuestion(context: Context, { dialog, slot: name }: AskedSlot, values: Values = {}): Say {
  const slot = slotOf(templateOf(context, dialog), name);
  const gap = gapOf(context, dialog, slot);
  const invites = templateOf(context, dialog).need !== 'read';
  const buttons = gap?.ask ? gapButtons(context, gap, invites) : slotButtons(context, slot);
  return { ...slotWords(context, dialog, { slot, gap, values }), ...(buttons.length > 0 && { buttons }) };
}

/** The missing part of a partial value. */
export function gapOf(context: Context, dialog: Dialog, slot: Slot): SlotGap | undefined {
  const { need } = templateOf(context, dialog);
  const all = dialog.slots[slot.name];
  const value = need === 'read' && slot.type === 'people' ? askedAbout(slot, all as Invitee[] | undefined) : all; // so is the type's value
  return value === undefined ? undefined : slotTypeNamed(slot.type).gap?.(value, settingOf(context, dialog));
}

/** Unknown people are left out of a look-up, unless it is about nobody else. */
function askedAbout({ required }: Slot, people: Invitee[] | undefined): Invitee[] | undefined {
  const found = people?.filter(({ email, why }) => email !== undefined || why !== 'nobody');
  return required && found?.length === 0 ? people : found;
}

/** A question about people invites none of them. */
const gapButtons = (context: Context, { choices = [], otherwise }: SlotGap, invites: boolean): Button[] => [
  ...choices,
  ...(otherwise && (invites || otherwise !== 'doNotInvite') ? [botButton(context, otherwise)] : []),
];

type Asked = { slot: Slot; gap: SlotGap | undefined; values: Values };

function slotWords(context: Context, dialog: Dialog, { slot, gap, values }: Asked): Say {
  if (gap?.ask === 'askAddress') {
    const people: unknown = dialog.slots[slot.name];
    const isOnly = Array.isArray(people) && people.length === 1;
    const alone = isOnly && templateOf(context, dialog).need === 'read' && slot.required === true;
    return botSay(context, gap.ask, { ...gap.values?.(), alone });
  }
  if (gap?.ask) return botSay(context, gap.ask, gap.values?.() ?? {});
  if (slot.ask)
    return dialogSay(context, dialog, { text: slot.ask, values: { ...unasked(context, dialog, slot), ...values } });
  if (TIME_TYPES.includes(slot.type)) return botSay(context, 'askDay');
  return botSay(context, 'askChange', { names: slot.names[0] ?? slot.name });
}

/** True if the question shows values that must be looked up. */
export const asksOfLookedUp = (context: Context, dialog: Dialog, name: string): boolean =>
  Object.keys(unasked(context, dialog, slotOf(templateOf(context, dialog), name))).length > 0;

/** Empty values in place of those that are looked up, for repeating the question. */
function unasked(context: Context, dialog: Dialog, { name }: Slot): Record<string, null> {
  const values = templateOf(context, dialog).steps.flatMap(step => Object.keys(askedWith(step, name)));
  return Object.fromEntries(values.map(value => [value, null]));
}

function slotButtons(context: Context, slot: Slot): Button[] {
  const plain = (title: string): Button => ({ title, text: title });
  if (slot.type === 'preset-range') return context.set.presets.filter(({ offer }) => offer).map(p => plain(p.title));
  if (slot.type === 'choice')
    return slot.options.filter(({ value }) => value !== UNLISTED).map(option => plain(option.title));
  return [];
}

/** Says why an answer did not fit, and gives an example. */
export function invalidAnswer(context: Context, dialog: Dialog, slot: Slot): Say {
  const values = seenBy(context, dialog, { example: exampleOf(context, slot) });
  return { text: (slot.invalid ?? context.set.texts.invalid).markdown(values, renderSetting(context)) };
}

/** The designer's example; that of a time is in digits where the language has no words for times. */
function exampleOf({ set, setting }: Context, { example = '', type }: Slot): string {
  if (hasWords(set.language) || !TIME_TYPES.includes(type) || !/\p{L}/u.test(example)) return example;
  const day = addDays(dateAt(setting.now, setting.zone), 1);
  return isRange(type) ? day : `${day} 09:00`;
}
