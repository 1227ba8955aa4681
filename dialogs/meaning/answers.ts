import type { Reading } from '../../nlu/index.ts';
import { slotOf, templateOf } from '../context.ts';
import type { PendingAt, SlotValues } from '../engine/state.ts';
import type { Turn } from '../engine/transition.ts';
import { markNamedInTitle } from '../people/named-in-title.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { anyWords, keepsWords } from '../slots/slot-kinds.ts';
import type { Template } from '../templates/template.ts';

type Asked = PendingAt<'slot'>;

/**
 * The slots with the answer to the open question: as it was said, or as the first complete sentence that it can stand
 * for.
 * @returns undefined if no reading fits
 */
export function slotsWithAnswer(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { dialog, slot: name } = pending;
  const template = templateOf(turn, dialog);
  const { type } = slotOf(template, pending.slot);
  const [first = reading.text, ...asides] = anyWords(type) ? (reading.clauses ?? []) : [];
  const taken = firstFilling(turn, pending, readingsOf(turn, pending, { reading, first }));
  const whole = asides.reduce<SlotValues | undefined>(
    (slots, text) => slots && fillSlots(turn, readText(turn, text, template), { template, slots }).slots,
    taken,
  );
  return whole && type === 'title' ? markNamedInTitle(template, whole, String(whole[name])) : whole;
}

/** A possible reading of an answer; `framed` if words were added that the person did not say: "at 4" for "4". */
type Possible = { reading: Reading; framed: boolean };

/**
 * The slots from the first reading that fills the requested slot, or else from the first that fills any. A framed
 * reading may fill another slot only if it uses the whole answer: "at I deleted nothing" is no place.
 */
function firstFilling(turn: Turn, { dialog, slot: name }: Asked, all: Iterable<Possible>): SlotValues | undefined {
  const { slots } = dialog;
  const template = templateOf(turn, dialog);
  const before = JSON.stringify(slots);
  let other: SlotValues | undefined;
  for (const { reading, framed } of all) {
    const { slots: next, filled } = fillSlots(turn, reading, { template, slots, open: name });
    if (filled.length === 0 || JSON.stringify(next) === before) continue;
    const isWhole = !framed || reading.unexplained === 0;
    if (!framed && isOnlyLength(reading) && isTimeSlot(template, name)) return next;
    if (filled.includes(name) && (isWhole || keepsWords(slotOf(template, name).type))) return next;
    if (isWhole) other ??= next;
  }
  return other;
}

/** "An hour and a half" says how long it takes, where it was asked when it begins. */
const isOnlyLength = ({ entities, unexplained }: Reading): boolean =>
  unexplained === 0 && entities.length > 0 && entities.every(({ type }) => type === 'duration');

const isTimeSlot = (template: Template, name: string): boolean => slotOf(template, name).type === 'date-time-range';

/**
 * The possible readings of an answer, likeliest first. Any words fit a slot for words, so there the plain reading comes
 * last.
 */
function* readingsOf(
  turn: Turn,
  pending: Asked,
  { reading, first }: { reading: Reading; first: string },
): Generator<Possible> {
  const template = templateOf(turn, pending.dialog);
  const { type } = slotOf(template, pending.slot);
  const asSaid = first === reading.text ? reading : readText(turn, first, template);
  const takesAny = keepsWords(type);
  if (!takesAny) yield { reading: asSaid, framed: false };
  for (const text of turn.understanding.sentences(first, type)) {
    yield { reading: readText(turn, text, template), framed: !first.includes(text) };
  }
  if (takesAny) yield { reading: asSaid, framed: false };
}
