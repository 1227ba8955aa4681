import { Output, type Value } from 'liquidjs';
import { escapeNothing } from '../liquid/escape.ts';
import { createContext, createLiquid } from '../liquid/liquid.ts';
import { filtered } from '../liquid/render-nodes.ts';
import { compileWriter } from '../liquid/text.ts';
import type { RenderSetting } from '../rendering.ts';
import { rootsOf } from './roots.ts';

/** Without an escape, an output keeps its type. */
const liquid = createLiquid();

type Values = Readonly<Record<string, unknown>>;

/** What a designer writes for an input, a value, or an entity of another template. */
export type Expression = {
  source: string;
  /** The names that it uses. */
  uses: readonly string[];
} & (
  | { kind: 'literal' }
  /** One output without a filter keeps its type. `slot`: it is nothing but this entity. */
  | { kind: 'output'; slot?: string; evaluate(values: Values, setting: RenderSetting): unknown }
  | { kind: 'text'; evaluate(values: Values, setting: RenderSetting): string }
);

/**
 * Compiles an expression that has passed the check.
 * @param entities the names of the template's entities
 */
export function compileExpression(source: string, entities: readonly string[] = []): Expression {
  const only = ONLY_A_NAME.exec(source)?.[1];
  if (only !== undefined && entities.includes(only)) return slotExpression(only, source);
  if (!hasLiquid(source)) return { kind: 'literal', source, uses: [] };
  const uses = rootsOf(source);
  const value = singleOutput(source);
  if (!value || value.filters.length > 0) {
    return { kind: 'text', source, uses, evaluate: compileWriter(source, escapeNothing) };
  }
  return { kind: 'output', source, uses, evaluate: evaluator(value) };
}

/** `{{ title }}` */
const ONLY_A_NAME = /^\s*\{\{-?\s*([a-z]\w*)\s*-?\}\}\s*$/;

const slotExpression = (slot: string, source: string): Expression => ({
  kind: 'output',
  source,
  uses: [slot],
  slot,
  evaluate: values => values[slot],
});

/** A named value: one output, with or without filters, that keeps its type. */
export type NamedValue = {
  name: string;
  uses: readonly string[];
  evaluate(values: Values, setting: RenderSetting): unknown;
};

/** Compiles a value that has passed the check. */
export function compileValue(name: string, source: string): NamedValue {
  const value = singleOutput(source);
  if (!value) throw new TypeError(`not one output: ${source}`);
  return { name, uses: rootsOf(source), evaluate: evaluator(value) };
}

export const hasLiquid = (source: string): boolean => /\{[{%]/.test(source);

/** What stands in a text that is one `{{ output }}`; undefined for any other text. */
function singleOutput(source: string): Value | undefined {
  const [node, other] = liquid.parse(source.trim());
  return node instanceof Output && other === undefined ? node.value : undefined;
}

const evaluator =
  (value: Value) =>
  (values: Values, setting: RenderSetting): unknown =>
    filtered(value, createContext(liquid, { values, setting }));
