import {
  type Context,
  evalToken,
  IfTag,
  isTruthy,
  type Template as LiquidNode,
  Output,
  TypeGuards,
  type Value,
} from 'liquidjs';
import { CountedContext, isName, type Name } from './counted-context.ts';
import { runSteps } from './run-steps.ts';

type Expression = Value['initial'];
type Token = Expression['postfix'][number];
type Filter = Value['filters'][number];

/** Where nodes write what they show. */
type Sink = { write(text: string): void };

/**
 * Renders parsed nodes like liquidjs's own renderer. What texts have most of (values, conditions and names) is worked out
 * by plain calls, at a third of the cost of liquidjs's generators; all else is left to liquidjs.
 */
export function renderNodes(nodes: readonly LiquidNode[], context: Context, output: Sink): void {
  context.renderLimit.check(0);
  for (const node of nodes) {
    context.renderLimit.check(0);
    if (node instanceof Output) output.write(String(filtered(node.value, context)));
    else if (node instanceof IfTag) renderNodes(chosenBranch(node, context), context, output);
    else runSteps(node.render(context, output as never)); // liquidjs's own type asks for more than it calls
  }
}

const chosenBranch = ({ branches, elseTemplates }: IfTag, context: Context): readonly LiquidNode[] =>
  branches.find(({ value }) => isTruthy(filtered(value, context), context))?.templates ?? elseTemplates ?? [];

/** The value of what stands in `{{ }}` or after `if`, with its filters. */
export const filtered = ({ initial, filters }: Value, context: Context): unknown =>
  filters.reduce((value, filter) => applied(filter, value, context), resultOf(initial, context));

function applied(filter: Filter, value: unknown, context: Context): unknown {
  const given = filter.args.map(arg =>
    Array.isArray(arg) ? [arg[0], arg[1] && tokenValue(arg[1], context)] : tokenValue(arg, context),
  );
  const own = { context, token: filter['token'], liquid: filter['liquid'] };
  return runSteps(filter['handler'].apply(own, [value, ...given]));
}

/** What liquidjs has put in such an order that each operator follows what it is applied to. */
function resultOf({ postfix }: Expression, context: Context): unknown {
  const values: unknown[] = [];
  for (const token of postfix)
    values.push(
      TypeGuards.isOperatorToken(token) ? operated(token.operator, values, context) : tokenValue(token, context),
    );
  return values[0];
}

function operated(operator: string, values: unknown[], context: Context): unknown {
  // Each takes its operands and the context.
  const operate = context.opts.operators[operator] as (...given: unknown[]) => unknown;
  const right = values.pop();
  return runSteps(operator === 'not' ? operate(right, context) : operate(values.pop(), right, context));
}

/** The value of a name or a literal. A name that does not exist is left to liquidjs, which throws its error. */
export function tokenValue(token: Token, context: Context): unknown {
  if ('content' in token) return token.content;
  const value = context instanceof CountedContext ? context.lookUp(namesOf(token)) : undefined;
  return value === undefined ? runSteps(evalToken(token, context)) : value;
}

/** The names of `event.when`; none if one of them is worked out, as in `people[index]`. */
function namesOf(token: Token): readonly Name[] {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return [];
  const names = token.props.map(prop => ('content' in prop ? prop.content : undefined));
  return names.every(isName) ? names : [];
}
