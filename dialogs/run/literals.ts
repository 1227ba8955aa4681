import { createUnderstanding, type Reading, readingWith, type Span, type Understanding } from '../../nlu/index.ts';
import type { InputDefinition } from '../actions/action-definition.ts';
import { wallClock } from '../slots/fill.ts';
import { canHold } from '../slots/held-slots.ts';
import { type SlotTypeName, slotTypeNamed } from '../slots/index.ts';
import { anyWords, holdsNamedRange, isRange, keepsWords, wordsOrNames } from '../slots/slot-kinds.ts';
import type { Preset, Setting } from '../slots/slot-type.ts';
import type { When } from '../slots/times/when.ts';
import { withStatedLength } from '../slots/times/when-type.ts';
import { takesWords } from './as-input.ts';

let understanding: Understanding | undefined;

/** Reads values in the language of the original templates, whatever language the person speaks. */
function original(): Understanding {
  understanding ??= createUnderstanding([], { presets: [], commands: {} });
  return understanding;
}

/** The moment and the designer's ranges that a literal is read with. */
export type LiteralSetting = Setting & { presets: readonly Preset[] };

/** What a literal means, and the part of it that means nothing; no value if it does not fit. */
type ReadLiteral = { value: unknown; unread?: string };

/** The value of an input that a designer wrote as words; undefined if it does not fit. */
export const literalValue = (input: InputDefinition, text: string, setting: LiteralSetting): unknown =>
  readLiteral(input, text, setting).value;

/** Reads what a designer wrote for an input as words: "2 hours", "this week", the name of a preset range, an option. */
export function readLiteral(
  { types, values, ...input }: InputDefinition,
  text: string,
  setting: LiteralSetting,
): ReadLiteral {
  if (values) return { value: values.includes(text) ? text : undefined };
  if (takesWords({ types, ...input })) return { value: text };
  const { now, zone, locale, presets } = setting;
  const isNamed = presets.some(({ name }) => name === text);
  const type = (isNamed ? types.find(holdsNamedRange) : undefined) ?? types.find(one => !anyWords(one));
  if (type === undefined) return { value: undefined };
  const reading = original().read(text, { reference: wallClock(now, zone), zone, locale });
  const named = { type: 'choice' as const, list: 'preset-range', value: text, text, span: whole(text) };
  const value = slotTypeNamed(type).read({
    setting,
    presets,
    slot: '',
    reading: isNamed ? readingWith(reading, { entities: [...reading.entities, named] }) : reading,
    mode: 'answer',
    previous: undefined,
  });
  const unread = isNamed || keepsWords(type) ? undefined : unreadIn(reading, type);
  return { value: type === 'date-time-range' ? timed(value, reading) : value, ...(unread !== undefined && { unread }) };
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

/** A `When`, since the type of the input is that of its reader. */
const timed = (value: unknown, reading: Reading): unknown =>
  value === undefined ? undefined : withStatedLength(value as When, reading);

/** The first words from which nothing was read that the type can hold, or a second time for which there is no room. */
function unreadIn({ text, unread, entities, linked, spans }: Reading, type: SlotTypeName): string | undefined {
  const times = entities.filter(entity => entity.type === 'time');
  const second = type === 'repeat' || (linked && isRange(type)) ? undefined : times[1];
  const strange = entities.find(entity => entity.type === 'impossible' || !canHold(type, entity.type));
  const left = wordsOrNames(type) ? unread : [...unread, ...spans.filter(({ as }) => as === 'title' || as === 'event')];
  const [words] = left;
  return words ? text.slice(words.start, words.end) : (strange ?? second)?.text;
}
