import { type Context, slotOf, templateOf } from '../context.ts';
import type { Pending, SlotValues } from '../engine/state.ts';
import type { Slot, Template } from '../templates/template.ts';
import type { SlotTypeName } from './index.ts';
import type { Range } from './times/range.ts';
import { slotNamed, slotValue } from './values.ts';

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description'];

/** Whether any words would do as an answer. */
export const anyWords = (type: Slot['type']): boolean => WORDS.includes(type);

/** Whether it keeps words as they were said: any words, or what one person or event is called. */
export const keepsWords = (type: Slot['type']): boolean => anyWords(type) || type === 'person' || type === 'event';

/** Whether words or names fill it, so that a chance remark could be taken for its value. */
export const wordsOrNames = (type: Slot['type']): boolean => keepsWords(type) || type.startsWith('people');

/** Whether the open question takes any words for an answer. */
export const takesWords = (context: Context, pending: Pending): boolean =>
  pending.at === 'slot' && anyWords(slotOf(templateOf(context, pending.dialog), pending.slot).type);

/** Types of slots that hold a stretch of time to look at. */
const RANGES = ['date-range', 'preset-range', 'any-range'] as const satisfies readonly SlotTypeName[];

/** Types of slots that hold a time. */
export const TIME_TYPES: readonly SlotTypeName[] = [...RANGES, 'date-time-range', 'time-change'];

/** Whether something of a time has gone into one of these slots of a template. */
export const fillsTime = ({ slots }: Template, filled: readonly string[]): boolean =>
  slots.some(({ name, type }) => TIME_TYPES.includes(type) && filled.includes(name));

/** The slot for the stretch of time that a template looks at. */
export const rangeSlot = ({ slots }: Template): string | undefined =>
  slots.find(({ type }) => RANGES.some(one => one === type))?.name;

/** The stretch of time that a template looks at, and the slot that holds it. */
export function lookedAt(template: Template, values: SlotValues): { slot: string; range: Range } | undefined {
  const held = RANGES.flatMap(type => {
    const [slot, range] = [slotNamed(template, type), slotValue(template, values, type)];
    return slot !== undefined && range ? [{ slot, range }] : [];
  });
  return held[0];
}
