import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog, PlannedRun, PlannedStep, SlotValues } from '../engine/state.ts';
import type { Turn } from '../engine/transition.ts';
import { isInvited } from '../people/slots.ts';
import type { Template } from '../templates/template.ts';
import { definitionOf } from './definition-of.ts';
import { isWrite } from './plan.ts';
import { slotOfInput } from './step-slots.ts';

/*
 * Some writes need no confirmation of their own: a button or a question has shown the event, and the person has said what
 * to do with it.
 */

/** The entities for the inputs by which a template's write is agreed; none if it is always confirmed. */
function agreedSlots({ steps }: Template): string[] {
  const [write] = steps.filter(isWrite);
  return (write?.definition.agreedBy ?? []).flatMap(input => (write && slotOfInput(write, input)) ?? []);
}

/** A new dialog from a button that was shown with what it leads to. If its values say all that matters, it is agreed. */
export function tapped(template: Template, dialog: Dialog): Dialog {
  const names = agreedSlots(template);
  const isAll = names.length > 0 && names.every(name => dialog.slots[name] !== undefined);
  return isAll ? { ...dialog, agreed: dialog.slots } : dialog;
}

/** A dialog whose question for one of these entities shows the others: its answer is the agreement. */
export function agreedByAnswer(context: Context, dialog: Dialog, asked: string): Dialog {
  const names = agreedSlots(templateOf(context, dialog));
  if (!names.includes(asked)) return dialog;
  const shown = names.filter(name => name !== asked).map(name => [name, dialog.slots[name]] as const);
  return { ...dialog, agreed: Object.fromEntries(shown) };
}

/** True if the person has agreed to the write, and nothing of what they agreed to has changed since. */
export function isAgreed(context: Context, { agreed, ...dialog }: Dialog): boolean {
  const isFilled = agreedSlots(templateOf(context, dialog)).every(name => dialog.slots[name] !== undefined);
  return agreed !== undefined && isFilled && isPartOf(agreed, dialog.slots);
}

/**
 * True for a new event that the person agreed to together with the one before, in this turn. One with guests is still shown,
 * because they get mail, and so is one that overlaps with something.
 */
export function isAgreedWithOthers(
  { set, state }: Turn,
  dialog: Dialog,
  { conflicts }: Pick<Partial<ActionResult>, 'conflicts'>,
): boolean {
  const template = set.templates.get(dialog.template);
  const hasGuests = template?.slots.some(({ name, type }) => isInvited(type) && dialog.slots[name] !== undefined);
  return state.allAgreed === state.turn && template?.writes === 'new' && !hasGuests && !conflicts;
}

/** True if two runs do the same to the same events, however it was said which ones are meant and when they are to be. */
export const writesTheSame = (context: Context, one: PlannedRun, other: PlannedRun = []): boolean =>
  JSON.stringify(one.map(step => written(context, step))) === JSON.stringify(other.map(step => written(context, step)));

/** What a step writes. Its target says which event is meant, its new time, and how much of the series. */
function written(context: Context, step: PlannedStep): Pick<PlannedStep, 'action' | 'inputs' | 'target'> {
  const { action, inputs, target } = step;
  if (!target) return { action, inputs };
  const definition = definitionOf(context, step);
  const isOfTarget = (name: string): boolean =>
    name === 'scope' || definition.inputs[name]?.types.some(type => OF_TARGET.has(type)) === true;
  const others = Object.entries(inputs).filter(([name]) => !isOfTarget(name));
  return { action, target, inputs: Object.fromEntries(others) };
}

/** The types of the inputs that a target holds. */
const OF_TARGET: ReadonlySet<string> = new Set(['event', 'date-range', 'any-range', 'time-change']);

const isPartOf = (agreed: SlotValues, slots: SlotValues): boolean =>
  Object.entries(agreed).every(([name, value]) => JSON.stringify(value) === JSON.stringify(slots[name]));

/** What was agreed to has changed in the calendar, so it is confirmed again. */
export const withoutAgreement = ({ agreed: _agreed, ...dialog }: Dialog): Dialog => dialog;
