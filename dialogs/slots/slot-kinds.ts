import { type Context, slotOf, templateOf } from '../context.ts';
import type { Pending, SlotValues } from '../engine/state.ts';
import type { Slot, Template } from '../templates/template.ts';
import type { SlotTypeName } from './index.ts';
import type { Range } from './times/range.ts';
import { slotNamed, slotValue } from './values.ts';

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description'];

/** True if any words fit as an answer. */
export const anyWords = (type: Slot['type']): boolean => WORDS.includes(type);

/** The same for what a designer wrote as a type. */
export const anyWordsNamed = (type: unknown): boolean => WORDS.some(one => one === type);

/** True if the type keeps words as they were said: any words, or the name of a person or an event. */
export const keepsWords = (type: Slot['type']): boolean =>
  anyWords(type) || type === 'person' || type === 'event' || type === 'events';

/** True if words or names fill the type, so an unrelated remark could become its value. */
export const wordsOrNames = (type: Slot['type']): boolean => keepsWords(type) || type.startsWith('people');

/** True if the open question takes any words as its answer. */
export const takesWords = (context: Context, pending: Pending): boolean =>
  pending.at === 'unread' ||
  (pending.at === 'slot' && anyWords(slotOf(templateOf(context, pending.dialog), pending.slot).type));

/** Slot types that hold a time span to look at. */
const RANGES = ['date-range', 'preset-range', 'any-range'] as const satisfies readonly SlotTypeName[];

export const isRange = (type: SlotTypeName): boolean => RANGES.some(one => one === type);

/** True for a type that can hold a range of preset-ranges.yaml. */
export const holdsNamedRange = (type: SlotTypeName): boolean => isRange(type) && type !== 'date-range';

/** Slot types that hold a time. */
export const TIME_TYPES: readonly SlotTypeName[] = [...RANGES, 'date-time-range', 'time-change'];

/** True if the filled slots include one that holds a time. */
export const fillsTime = ({ slots }: Template, filled: readonly string[]): boolean =>
  slots.some(({ name, type }) => TIME_TYPES.includes(type) && filled.includes(name));

/** The slot for the time span that a template looks at. */
export const rangeSlot = ({ slots }: Template): string | undefined => slots.find(({ type }) => isRange(type))?.name;

/** The time span that a template looks at, and its slot. */
export function lookedAt(template: Template, values: SlotValues): { slot: string; range: Range } | undefined {
  const held = RANGES.flatMap(type => {
    const [slot, range] = [slotNamed(template, type), slotValue(template, values, type)];
    return slot !== undefined && range ? [{ slot, range }] : [];
  });
  return held[0];
}
