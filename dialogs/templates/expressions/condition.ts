import { IfTag, isTruthy, type Value } from 'liquidjs';
import { createContext, createLiquid } from '../liquid/liquid.ts';
import { filtered } from '../liquid/render-nodes.ts';
import type { RenderSetting } from '../rendering.ts';
import { rootsOf } from './roots.ts';

const liquid = createLiquid();

/** What a designer writes after `if` and `required`: a Liquid condition without braces. */
export type Condition = {
  source: string;
  /** The names that it uses. */
  uses: readonly string[];
  holds(values: Readonly<Record<string, unknown>>, setting: RenderSetting): boolean;
};

/** What stands before a condition in its tag. */
export const BEFORE = '{% if ';

/** The tag that a condition stands for. */
export const asTag = (source: string): string => `${BEFORE}${source} %}{% endif %}`;

/** Compiles a condition that has passed the check. */
export function compileCondition(source: string): Condition {
  const value = conditionOf(source);
  return {
    source,
    uses: rootsOf(asTag(source)),
    holds(values, setting) {
      const context = createContext(liquid, { values, setting });
      return isTruthy(filtered(value, context), context);
    },
  };
}

function conditionOf(source: string): Value {
  const [node] = liquid.parse(asTag(source));
  const [branch] = node instanceof IfTag ? node.branches : [];
  if (!branch) throw new TypeError(`not a condition: ${source}`);
  return branch.value;
}

/** True for a condition that was meant to be `true` or `false`: "yes please". */
export const isYesOrNo = (condition: string): boolean =>
  /^\s*(?:yes|no|on|off|true|false)\b(?!\s*[=!<>.])/i.test(condition);
