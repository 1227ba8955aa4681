import type { Fault } from '../../../core/faults.ts';
import { asTag, isYesOrNo } from '../expressions/condition.ts';
import { hasLiquid } from '../expressions/expression.ts';
import { rootsOf } from '../expressions/roots.ts';
import { inOrder } from '../expressions/value-order.ts';
import type { TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';
import { parseLiquid } from '../liquid/parse-liquid.ts';
import type { Fields } from '../shapes.ts';
import { checkCondition } from './liquid/check-condition.ts';
import type { TextFault } from './liquid/text-fault.ts';
import { commonValues, outputIn, outputShape, slotFields, type ValueInFile, valuesOf, withValues } from './names.ts';

/**
 * Checks the named values: each is one output, none has the name of something else, and none needs itself.
 * @param everything all names of the template, with the results of its steps
 */
export function checkValues({ yaml, file }: Source<TemplateFile>, everything: Fields): Fault[] {
  const values = valuesOf(file);
  const circular = circularValues(file).map(({ name }) => name);
  return values.flatMap(value => {
    const path = ['values', value.name];
    const taken = Object.hasOwn(file.entities, value.name) || Object.hasOwn(commonValues, value.name);
    if (taken) {
      const message = `\`${value.name}\` is already the name of something else`;
      return [yaml.fault(path, message, { atKey: true, hint: 'Choose another name.' })];
    }
    if (value.name === circular[0])
      return [yaml.fault(path, `\`${value.name}\` needs itself`, { hint: circleOf(value, values) })];
    if (circular.includes(value.name)) return [];
    const own = outputIn(value.source) ? {} : { cause: `value ${value.name}` };
    return checkValue(value, everything).map(({ message, ...at }) => yaml.fault(path, message, { ...at, ...own }));
  });
}

/** The values that need each other, and those that need them. */
export function circularValues(file: TemplateFile): ValueInFile[] {
  const values = valuesOf(file);
  const ordered = inOrder(values);
  return values.filter(value => !ordered.includes(value));
}

const circleOf = (value: ValueInFile, values: readonly ValueInFile[]): string =>
  `It uses ${value.uses.filter(used => values.some(({ name }) => name === used)).join(', ')}.`;

function checkValue({ source }: ValueInFile, seen: Fields): TextFault[] {
  const parsed = parseLiquid(source);
  if ('fault' in parsed) return [parsed.fault];
  if (!outputIn(source)) {
    const hint = 'For example `{{ attendees | reject_domain: "example.com" }}`.';
    return [{ offset: 0, message: 'a value is one output and nothing else', hint }];
  }
  const faults: TextFault[] = [];
  outputShape(source, seen, fault => faults.push(fault));
  return faults;
}

/** What to say about words in place of a condition. */
function noCondition(key: string, source: string): [message: string, hint: string] {
  const condition = 'a condition about an entity or a value';
  if (key === 'if')
    return [`expected ${condition}`, 'For example: `title == "Lunch"`. Without `if`, it always counts.'];
  const meant = /^\s*(?:no|off|false)\b/i.test(source)
    ? ['`false`']
    : isYesOrNo(source)
      ? ['`true`']
      : ['`true`', '`false`'];
  const isRight = meant.includes(`\`${source}\``);
  return [`expected true, false, or ${condition}`, `Write ${meant.join(' or ')}${isRight ? ' without quotes' : ''}.`];
}

/**
 * Checks `if` and `required` of the entities: they can use only what stands above.
 * @param everything all names of the template, with the results of its steps
 */
export function checkEntityConditions({ yaml, file }: Source<TemplateFile>, everything: Fields): Fault[] {
  const names = Object.keys(file.entities);
  const values = valuesOf(file);
  return names.flatMap((name, index) => {
    const above = Object.fromEntries(Object.entries(file.entities).slice(0, index));
    const seen = withValues({ ...commonValues, ...slotFields(above) }, values);
    const later = [...names.slice(index), ...values.map(value => value.name)].filter(one => !Object.hasOwn(seen, one));
    const { if: condition, required } = file.entities[name] ?? {};
    return Object.entries({ if: condition, required }).flatMap(([key, source]) => {
      if (typeof source !== 'string') return [];
      const path = ['entities', name, key];
      const faults = checkCondition(source, seen);
      const roots = rootsOf(asTag(source));
      const isSlip = roots.length === 0 && faults.length > 0;
      if (!isSlip && (roots.length === 0 || isYesOrNo(source)) && !hasLiquid(source)) {
        const [message, hint] = noCondition(key, source);
        return [yaml.fault(path, message, { hint })];
      }
      const [early] = roots.filter(root => later.includes(root));
      // Of a value with a fault, that fault is enough.
      if (values.some(value => value.name === early && checkValue(value, everything).length > 0)) return [];
      if (early !== undefined) return [yaml.fault(path, ...tooEarly(source, early))];
      return faults.map(({ message, ...at }) => yaml.fault(path, message, at));
    });
  });
}

function tooEarly(source: string, name: string): [message: string, options: { offset: number; hint: string }] {
  const hint = 'A condition can use the entities above its own, and values that are made of those.';
  return [`\`${name}\` is not known yet here`, { offset: Math.max(0, source.indexOf(name)), hint }];
}
