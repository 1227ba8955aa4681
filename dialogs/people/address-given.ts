import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { ConversationState, SlotValues } from '../engine/state.ts';
import { fillSlots } from '../slots/fill.ts';
import { slotNamed, slotValue } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isAddress } from './address.ts';

/** "jo@example.com", right after a look that had to do without Jo: the same look with her. */
export function lookWithAddress(
  context: Context,
  { last }: ConversationState,
  reading: Reading,
): { template: Template; slots: SlotValues } | undefined {
  const template = last && context.set.templates.get(last.template);
  const open = template && template.need === 'read' ? slotNamed(template, 'people') : undefined;
  if (!template || open === undefined || !saysOnlyAddress(reading)) return undefined;
  const isMissing = slotValue(template, last.slots, 'people')?.some(({ email }) => !isAddress(email));
  return isMissing
    ? { template, slots: fillSlots(context, reading, { template, slots: last.slots, open }).slots }
    : undefined;
}

const saysOnlyAddress = ({ entities, question, edit }: Reading): boolean =>
  entities.some(one => one.type === 'people' && one.people.some(({ email }) => email !== undefined)) &&
  entities.every(({ type }) => type === 'people') &&
  !question &&
  edit?.op !== 'remove';
