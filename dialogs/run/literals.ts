import { createUnderstanding, type Understanding } from '../../nlu/index.ts';
import type { InputDefinition } from '../actions/definitions.ts';
import { wallClock } from '../slots/fill.ts';
import { slotTypeNamed } from '../slots/index.ts';
import { anyWords } from '../slots/slot-kinds.ts';
import type { Preset, Setting } from '../slots/slot-type.ts';
import { takesWords } from './as-input.ts';

let understanding: Understanding | undefined;

/** Reads values in the language of the original templates, whatever language the person speaks. */
function original(): Understanding {
  understanding ??= createUnderstanding([], { presets: [], commands: {} });
  return understanding;
}

/** The moment and the designer's ranges that a literal is read with. */
export type LiteralSetting = Setting & { presets: readonly Preset[] };

/**
 * The value of an input that a designer wrote as words: "2 hours", "this week", the name of a preset range, an option.
 * @returns undefined if the words do not fit the input
 */
export function readLiteral(
  { types, values, ...input }: InputDefinition,
  text: string,
  setting: LiteralSetting,
): unknown {
  if (values) return values.includes(text) ? text : undefined;
  if (takesWords({ types, ...input })) return text;
  const [type] = types.filter(one => !anyWords(one));
  if (type === undefined) return undefined;
  const { now, zone, locale, presets } = setting;
  const reading = original().read(text, { reference: wallClock(now, zone), zone, locale });
  const named = presets.some(({ name }) => name === text)
    ? [{ type: 'choice' as const, list: 'preset-range', value: text, text, span: { start: 0, end: text.length } }]
    : [];
  return slotTypeNamed(type).read({
    ...setting,
    slot: '',
    reading: { ...reading, entities: [...reading.entities, ...named] },
    mode: 'answer',
    previous: undefined,
  });
}
