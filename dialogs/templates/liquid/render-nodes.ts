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
import { CountedContext, type Name } from './counted-context.ts';
import { runSteps } from './run-steps.ts';

type Expression = Value['initial'];
type Token = Expression['postfix'][number];

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
  filters.reduce((value, filter) => runSteps(filter.render(value, context)), resultOf(initial, context));

function resultOf(expression: Expression, context: Context): unknown {
  const [token, ...more] = expression.postfix;
  return token && more.length === 0 ? tokenValue(token, context) : runSteps(expression.evaluate(context));
}

/** The value of a name or a literal. A name that does not exist is left to liquidjs, which throws its error. */
export function tokenValue(token: Token, context: Context): unknown {
  const value = context instanceof CountedContext ? context.lookUp(namesOf(token)) : undefined;
  return value === undefined ? runSteps(evalToken(token, context)) : value;
}

/** The names of `event.when`; none if one of them is worked out, as in `people[index]`. */
function namesOf(token: Token): readonly Name[] {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return [];
  const names = token.props.map(prop => ('content' in prop ? prop.content : undefined));
  return names.every(isName) ? names : [];
}

const isName = (content: unknown): content is Name => typeof content === 'string' || typeof content === 'number';
