import type { Reading } from '../../../nlu/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import { type Context, templateOf } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import { readText } from '../../slots/fill.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { changeIn } from '../edits.ts';

/** A change to begin; `ask` names what it still lacks. */
type ChangeOfExisting = { template: Template; slots: SlotValues; ask?: string };

/**
 * "No, add it to the existing lesson", "it's in my calendar already", where a new event is to be confirmed: a change of the
 * event of that name. If the message does not say what changes, it is the time that was said for the new one.
 */
export function changeOfExisting(context: Context, dialog: Dialog, reading: Reading): ChangeOfExisting | undefined {
  const open = templateOf(context, dialog);
  const words = slotValue(open, dialog.slots, 'title');
  const isMeant = (reading.existing ?? reading.notNew) && open.writes === 'new';
  const template = isMeant ? changingTemplate(context, reading) : undefined;
  const event = template && slotNamed(template, 'event');
  if (!template || event === undefined || words === undefined) return undefined;
  const named = { [event]: { words } };
  const said = partsOf(context, template, reading).find(saysWhat);
  const change = said && changeIn(context, { template: template.name, slots: named }, said);
  if (change?.kind === 'changed') return { template, slots: change.slots };
  if (said?.edit?.slot !== undefined) return { template, slots: named, ask: said.edit.slot };
  // "I don't want a new event" names none that is there.
  if (!reading.existing) return undefined;
  const { date, time } = slotValue(open, dialog.slots, 'date-time-range') ?? {};
  const moved = { ...(date !== undefined && { date }), ...(time !== undefined && { time }) };
  return { template, slots: withValues(template, named, { 'time-change': moved }) };
}

/** The message, or each of its clauses. */
function partsOf(context: Context, template: Template, { text }: Reading): Reading[] {
  const whole = readText(context, text, template);
  return whole.clauses?.map(clause => readText(context, clause, template)) ?? [whole];
}

/** True if a part of it has a value, or names what of the event changes. */
const saysWhat = ({ entities, edit }: Reading): boolean => entities.length > 0 || edit?.slot !== undefined;
