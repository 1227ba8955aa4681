import { type ActionDefinition, actions } from './actions/definitions.ts';
import { type Context, profileOf, slotOf, templateOf } from './context.ts';
import { ended } from './ending.ts';
import { withDefaults } from './fill.ts';
import { atStep, type Flow, reply, withActive } from './flow.ts';
import { type Invitee, isSought } from './people/invitee.ts';
import { learnChoices, withKnownPeople } from './people/learnt-people.ts';
import { isInvited } from './people/slots.ts';
import { type Button, baseValues, botButton, botSay, dialogSay, render, type Say } from './say.ts';
import { withSeriesDay, withSeriesStart } from './series-start.ts';
import type { Gap } from './slots/slot-type.ts';
import type { ConversationState, Dialog, Purpose, SlotValues } from './state.ts';
import type { Slot, Template } from './templates/template.ts';
import { TIME_TYPES } from './time-slots.ts';
import { settingOf, slotTypeOf, viewsOf } from './views.ts';

/** Goes on with a dialog: asks for what is missing, else looks for permission to do what the template is for. */
export function proceed(context: Context, state: ConversationState, dialog: Dialog): Flow {
  const template = templateOf(context, dialog);
  const moved = withSeriesDay(template, dialog.slots, dialog.before?.at(-1));
  const known = learnChoices(state, template, dialog.slots);
  const ready: Dialog = {
    ...dialog,
    version: template.version,
    slots: withSeriesStart(template, withPeople(context, template, withDefaults(context, template, moved), known)),
  };
  const missing = missingSlot(context, template, ready);
  if (!missing) return lookForAccess(context, known, ready, { to: 'begin' });
  if (isLookedUp(context, missing, ready)) return lookForAccess(context, known, ready, { to: 'look-up' });
  return ask(context, known, ready, missing.name);
}

/** What was learnt of names tells of a calendar, so that no group hears it. */
const withPeople = ({ setting }: Context, template: Template, slots: SlotValues, { learnt }: ConversationState) =>
  setting.inGroup ? slots : withKnownPeople(template, slots, learnt);

/** Whether the person's calendar may know what is missing: whom a name means. */
function isLookedUp({ setting }: Context, { name, type }: Slot, { slots }: Dialog): boolean {
  if (setting.inGroup || !isInvited(type)) return false;
  return ((slots[name] ?? []) as Invitee[]).some(isSought);
}

/** The first slot that still needs an answer. */
export function missingSlot(context: Context, template: Template, dialog: Dialog): Slot | undefined {
  const setting = settingOf(context, template, dialog.slots);
  return template.slots.find(slot => {
    const value = dialog.slots[slot.name];
    if (value === undefined) return slot.required;
    return slotTypeOf(context.slotTypes, slot).gap?.(value, setting) !== undefined;
  });
}

/**
 * Asks for one slot, or for the part of it that is missing.
 * @param values  what was looked up for the question
 */
export function ask(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  name: string,
  values: Record<string, unknown> = {},
): Flow {
  const asking = atStep(dialog, { at: 'slot', slot: name, failures: 0 });
  return reply(withActive(state, asking), slotQuestion(context, asking, name, values));
}

/** The question itself, with its buttons. */
export function slotQuestion(
  context: Context,
  dialog: Dialog,
  name: string,
  values: Record<string, unknown> = {},
): Say {
  const template = templateOf(context, dialog);
  const slot = slotOf(template, name);
  const gap = gapOf(context, template, slot, dialog);
  const buttons = gap ? gapButtons(context, gap) : slotButtons(context, slot);
  return { ...slotWords(context, slot, dialog, { gap, values }), ...(buttons.length > 0 && { buttons }) };
}

/** What is missing of a value that is there in part. */
function gapOf(context: Context, template: Template, slot: Slot, dialog: Dialog): Gap | undefined {
  const value = dialog.slots[slot.name];
  const setting = settingOf(context, template, dialog.slots);
  return value === undefined ? undefined : slotTypeOf(context.slotTypes, slot).gap?.(value, setting);
}

const gapButtons = (context: Context, { choices = [], otherwise }: Gap): Button[] => [
  ...choices,
  ...(otherwise ? [botButton(context, otherwise)] : []),
];

type Asked = { gap: Gap | undefined; values: Record<string, unknown> };

function slotWords(context: Context, slot: Slot, dialog: Dialog, { gap, values }: Asked): Say {
  if (gap) return botSay(context, gap.ask, gap.values());
  if (slot.ask) return dialogSay(context, dialog, slot.ask, { ...unasked(context, dialog, slot), ...values });
  if (TIME_TYPES.includes(slot.type)) return botSay(context, 'askDay');
  return botSay(context, 'askChange', { names: slot.names[0] ?? slot.name });
}

/** Whether a slot's question speaks of what is looked up. */
export const asksOfLookedUp = (context: Context, dialog: Dialog, name: string): boolean =>
  Object.keys(unasked(context, dialog, slotOf(templateOf(context, dialog), name))).length > 0;

/** What the question could speak of if it was looked up for it, and is empty where it is repeated. */
function unasked(context: Context, dialog: Dialog, { name }: Slot): Record<string, null> {
  const { asks = {} }: ActionDefinition = actions[templateOf(context, dialog).action];
  return Object.fromEntries(Object.keys(asks[name] ?? {}).map(value => [value, null]));
}

function slotButtons(context: Context, slot: Slot): Button[] {
  const plain = (title: string): Button => ({ title, text: title });
  if (slot.type === 'preset-range') return context.set.presets.filter(({ offer }) => offer).map(p => plain(p.title));
  if (slot.type === 'choice') return slot.options.map(option => plain(option.title));
  return [];
}

/** Everything is there: whether the person's calendar may be used decides what comes next. */
export function lookForAccess(context: Context, state: ConversationState, dialog: Dialog, purpose: Purpose): Flow {
  const { profile, need, modes, title } = templateOf(context, dialog);
  const { mode, title: profileTitle } = profileOf(context, profile);
  if (!modes.includes(mode)) {
    return ended(context, state, botSay(context, 'wrongMode', { title, profile: profileTitle, mode }));
  }
  const waiting = atStep(dialog, { at: 'access', purpose });
  return { state: withActive(state, waiting), says: [], effect: { type: 'access', profile, need } };
}

/** An answer that did not fit: what was wrong with it, an example, and the question again. */
export function invalidAnswer(context: Context, dialog: Dialog, slot: Slot): Say {
  const values = { ...viewsOf(context, dialog), ...baseValues(context), example: slot.example ?? '' };
  return { text: render(context, slot.invalid ?? context.set.texts.invalid, values) };
}
