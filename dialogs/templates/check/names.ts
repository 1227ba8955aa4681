import { Output } from 'liquidjs';
import { slotTypes } from '../../slots/index.ts';
import { rootsOf } from '../expressions/roots.ts';
import { inOrder, type Using } from '../expressions/value-order.ts';
import type { TemplateFile } from '../files/schema.ts';
import { parseLiquid } from '../liquid/parse-liquid.ts';
import { type Fields, optionOf, type Shape } from '../shapes.ts';
import { checkExpression } from './liquid/check-expression.ts';
import type { ReportFault } from './liquid/text-fault.ts';

/** The values that every text can use. */
export const commonValues: Fields = {
  example: 'text',
  now: 'when',
  zone: 'text',
  /** The zone is not the person's own. */
  showZone: 'boolean',
  account: 'text',
  /** The account is one of several, or shared. */
  showAccount: 'boolean',
};

/** True for the name of what every text can use; a template may have a zone of its own. */
export const isTaken = (name: string): boolean => name !== 'zone' && Object.hasOwn(commonValues, name);

/** A named value as a designer wrote it. */
export type ValueInFile = Using & { source: string };

export const valuesOf = (file: TemplateFile): ValueInFile[] =>
  Object.entries(file.values).map(([name, source]) => ({ name, source, uses: rootsOf(source) }));

/** The shapes of a template's entities. */
export const slotFields = (entities: TemplateFile['entities']): Fields =>
  Object.fromEntries(
    Object.entries(entities).map(([name, { type, options }]) => [
      name,
      options ? optionOf(options) : slotTypes[type].shape,
    ]),
  );

/** Adds the template's values, as far as everything that they use is known. None hides another name. */
export function withValues(seen: Fields, values: readonly ValueInFile[]): Fields {
  const known: Record<string, Shape> = { ...seen };
  for (const { name, source, uses } of inOrder(values).filter(value => !Object.hasOwn(seen, value.name))) {
    const shape = uses.every(used => Object.hasOwn(known, used)) ? outputShape(source, known) : undefined;
    if (shape !== undefined) known[name] = shape;
  }
  return known;
}

/** The shape of a text that is one output, such as `{{ event.when }}`; undefined if it is not, or has a fault. */
export function outputShape(source: string, seen: Fields, found: ReportFault = () => {}): Shape | undefined {
  const output = outputIn(source);
  return output && checkExpression(output.value, new Map(Object.entries(seen)), found);
}

/** The output that is all of a text. */
export function outputIn(source: string): Output | undefined {
  const parsed = parseLiquid(source.trim());
  const [node, other] = 'nodes' in parsed ? parsed.nodes : [];
  return node instanceof Output && other === undefined ? node : undefined;
}
