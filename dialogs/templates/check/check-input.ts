import type { Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { InputDefinition } from '../../actions/action-definition.ts';
import { takesShape, takesSlot, takesWords } from '../../run/as-input.ts';
import { readLiteral } from '../../run/literals.ts';
import { slotTypeNamed, slotTypes } from '../../slots/index.ts';
import type { Preset } from '../../slots/slot-type.ts';
import { USUAL_HOURS } from '../../working-hours.ts';
import { asTag, isYesOrNo } from '../expressions/condition.ts';
import { hasLiquid } from '../expressions/expression.ts';
import { rootsOf } from '../expressions/roots.ts';
import type { SlotFile, TemplateFile } from '../files/schema.ts';
import { type Source, textFaults } from '../files/source.ts';
import type { StepInFile } from '../files/steps-of.ts';
import type { Fields } from '../shapes.ts';
import { checkCondition } from './liquid/check-condition.ts';
import { shapeCalled } from './liquid/shape-kinds.ts';
import type { TextFault } from './liquid/text-fault.ts';
import { outputIn, outputShape } from './names.ts';

/** Inputs of an action, or of another template, and the names that they can use. */
export type InputsInFile = Pick<StepInFile, 'action' | 'inputs' | 'implied' | 'namedAt' | 'inputsPath'> & {
  seen: Fields;
  presets: readonly Preset[];
};

type NamedInput = { name: string; input: InputDefinition };
/** A step, where the input stands in the file, and what stands there. */
type At = { step: InputsInFile; path: Path; text: string };

/** Checks that what a designer wrote for an input fits it. */
export function checkInput(source: Source<TemplateFile>, step: InputsInFile, named: NamedInput): Fault[] {
  const text = step.inputs[named.name] ?? '';
  const at = { step, path: [...step.inputsPath, named.name], text };
  const entity = ONLY_A_NAME.exec(text)?.[1] ?? '';
  if (Object.hasOwn(source.file.entities, entity)) return checkEntity(source, at, { ...named, entity });
  if (!hasLiquid(text)) return checkLiteral(source, at, named);
  const output = outputIn(text);
  return output && output.value.filters.length === 0 ? checkOutput(source, at, named) : checkWords(source, at, named);
}

const ONLY_A_NAME = /^\s*\{\{-?\s*(\w+)\s*-?\}\}\s*$/;

/** An entity fills the input as it is. */
function checkEntity(source: Source<TemplateFile>, at: At, named: NamedInput & { entity: string }): Fault[] {
  const { yaml, file } = source;
  const { input, entity } = named;
  const { action, implied } = at.step;
  const slot = file.entities[entity];
  if (!slot) return [];
  const isImplied = implied.includes(named.name);
  if (!takesSlot(input, slot.type) && !(takesShape(input, slotTypes[slot.type].shape) && !isImplied)) {
    const place = isImplied ? ['entities', entity, 'type'] : at.path;
    return [yaml.fault(place, `\`${action}\` cannot use a \`${slot.type}\` here`, { hint: allowed(input) })];
  }
  const isSure = slot.if === undefined && (isAlways(slot.required) || slot.default !== undefined);
  if (input.required && !isSure && hasGoodConditions(slot, at.step)) {
    const hint =
      slot.if === undefined ? 'Write `required: true`, or a `default`.' : 'It counts only while its `if` holds.';
    const message = `\`${action}\` needs a value for \`${entity}\``;
    return [yaml.fault(['entities', entity], message, { atKey: true, hint })];
  }
  return input.values ? unfitOptions(source, at, { entity, slot, values: input.values }) : [];
}

/** Faults of its conditions are reported by themselves, and whether they hold is open. */
const hasGoodConditions = ({ if: condition, required }: SlotFile, { seen }: InputsInFile): boolean =>
  [condition, required].every(one => typeof one !== 'string' || checkCondition(one, seen).length === 0);

/** A condition about nothing is reported by itself. */
const isAlways = (required: SlotFile['required']): boolean =>
  typeof required === 'boolean' ? required : rootsOf(asTag(required)).length === 0 || isYesOrNo(required);

const allowed = ({ types }: InputDefinition): string => `Allowed: ${types.join(', ')}`;

type Options = { entity: string; slot: SlotFile; values: readonly string[] };

function unfitOptions({ yaml }: Source<TemplateFile>, { step }: At, { entity, slot, values }: Options): Fault[] {
  const hint = `Allowed: ${values.join(', ')}`;
  return (slot.options ?? []).flatMap(({ value }, index) => {
    const message = `\`${step.action}\` has no option \`${value}\` for \`${entity}\``;
    const path = ['entities', entity, 'options', index, 'value'];
    return values.includes(value) ? [] : [yaml.fault(path, message, { hint })];
  });
}

/** Words are read when the file is loaded, to know that they fit. */
function checkLiteral({ yaml }: Source<TemplateFile>, { step, path, text }: At, { name, input }: NamedInput): Fault[] {
  const braces = textFaults(yaml, path, { text, seen: step.seen });
  if (braces.length > 0) return braces;
  if (takesWords(input) && Object.hasOwn(step.seen, text)) {
    const hint = `For what was said, write "{{ ${text} }}"; for the word itself, add another one.`;
    return [yaml.fault(path, `this is the word “${text}”, and not what \`${text}\` holds`, { hint })];
  }
  const { value, unread } = readLiteral(input, text, { ...SAMPLE, presets: step.presets });
  const [type] = input.types;
  const fits = value !== undefined && !(type && slotTypeNamed(type).gap?.(value, SAMPLE));
  const taken = input.values ? `Allowed: ${input.values.join(', ')}` : type && `It takes ${slotTypes[type].docs.is}`;
  const hint = Object.hasOwn(step.seen, text) ? `For what was said, write "{{ ${text} }}".` : taken;
  if (fits && unread === undefined) return [];
  if (fits) {
    const offset = Math.max(0, text.indexOf(unread ?? ''));
    return [yaml.fault(path, `“${unread}” is not understood here`, { offset, hint })];
  }
  return [yaml.fault(path, `“${text}” does not fit \`${name}\` of \`${step.action}\``, { hint })];
}

/** A Wednesday noon. */
const SAMPLE = {
  now: Date.UTC(2026, 6, 15, 12),
  zone: 'UTC',
  locale: 'en',
  workingHours: USUAL_HOURS,
};

/** One output without a filter keeps its type. */
function checkOutput({ yaml }: Source<TemplateFile>, at: At, { input }: NamedInput): Fault[] {
  const { step, path, text } = at;
  const faults: TextFault[] = [];
  const shape = outputShape(text, step.seen, fault => faults.push(fault));
  if (faults.length > 0) return faults.map(({ message, ...at }) => yaml.fault(path, message, at));
  if (shape === undefined || takesShape(input, shape)) return [];
  return [yaml.fault(path, `\`${step.action}\` cannot use ${shapeCalled(shape)} here`, { hint: allowed(input) })];
}

/** Everything else becomes text. */
function checkWords({ yaml }: Source<TemplateFile>, { step, path, text }: At, { input }: NamedInput): Fault[] {
  const faults = textFaults(yaml, path, { text, seen: step.seen });
  if (faults.length > 0 || takesWords(input)) return faults;
  const hint = 'Write one output without a filter, and give what you compute a name under `values`.';
  return [yaml.fault(path, `\`${step.action}\` cannot use a text here`, { hint })];
}
