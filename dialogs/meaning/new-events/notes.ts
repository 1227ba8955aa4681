import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import type { SlotValues } from '../../engine/state.ts';
import { unusedParts } from '../../slots/accounted.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/** "Dave 07700 900123"; what any other value means is asked. */
const isNumberToCall = (text: string): boolean => text.replace(/\D/g, '').length >= LEAST_DIGITS;
const LEAST_DIGITS = 8;

/**
 * Words between commas after a new event that mean nothing else are a note: "black tie", "Dave 07700 900123". One that is
 * written as a name is where it is: "drinks at 6, Blue Door". The confirmation shows both.
 */
export function withNotes(
  context: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): SlotValues {
  const isFree = (type: 'description' | 'place'): boolean =>
    slotNamed(template, type) !== undefined && slotValue(template, slots, type) === undefined;
  const isOpen = isFree('description');
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
  const place = isFree('place') ? notes.find(note => isPlaceName(context, note.text, reading)) : undefined;
  const others = notes.filter(note => note !== place).map(note => note.text);
  return withValues(template, slots, {
    ...(place && { place: place.text }),
    ...(others.length > 0 && { description: others.join(', ') }),
  });
}

/** Capital letters tell where the event's own name has none: "drinks at 6, Blue Door", but not "Abendessen um 6, Schwarze Krawatte". */
function isPlaceName({ understanding }: Context, said: string, { text, spans }: Reading): boolean {
  const title = spans.find(({ as }) => as === 'title');
  const isPlain = title !== undefined && /^\p{Ll}/u.test(text.slice(title.start));
  // Two words that the language does not know are more likely a person.
  if (!isPlain || !said.split(' ').some(word => understanding.knows(word))) return false;
  return /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Ll}{2,3} ){0,2}\p{Lu}[\p{L}\p{M}'’-]+)+$/u.test(said);
}
