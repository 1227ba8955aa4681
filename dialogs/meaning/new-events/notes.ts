import type { Reading } from '../../../nlu/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import { unusedParts } from '../../slots/accounted.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/** "Dave 07700 900123"; what any other value means is asked. */
const isNumberToCall = (text: string): boolean => text.replace(/\D/g, '').length >= LEAST_DIGITS;
const LEAST_DIGITS = 8;

/**
 * Words between commas after a new event that mean nothing else are a note: "black tie", "Dave 07700 900123". The
 * confirmation shows it.
 */
export function withNotes(template: Template, { slots, reading }: { slots: SlotValues; reading: Reading }): SlotValues {
  const isOpen =
    slotNamed(template, 'description') !== undefined && slotValue(template, slots, 'description') === undefined;
  if (template.writes !== 'new' || !isOpen || slotNamed(template, 'title') === undefined) return slots;
  const { text, unread } = reading;
  const isClause = (start: number, end: number): boolean =>
    /[,;.]\s+$/.test(text.slice(0, start)) && /^\s*(?:[,;.!]|$)/.test(text.slice(end));
  const notes = unusedParts({ template, after: slots }, reading).filter(
    ({ start, end, isValue, text: said }) =>
      isClause(start, end) &&
      (isValue ? isNumberToCall(said) : /\p{L}{3}/u.test(said)) &&
      unread.some(one => one.start <= start && end <= one.end),
  );
  if (notes.length === 0) return slots;
  return withValues(template, slots, { description: notes.map(note => note.text).join(', ') });
}
