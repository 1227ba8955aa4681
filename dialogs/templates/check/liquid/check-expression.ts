import { type PropertyAccessToken, type Token, TypeGuards, type Value } from 'liquidjs';
import { didYouMean } from '../../../../core/faults.ts';
import { MOMENTS } from '../../liquid/moments.ts';
import type { Shape } from '../../shapes.ts';
import { bareWords } from './bare-words.ts';
import { type Compared, checkComparison, refuseComparedList, refuseQuotedNumber } from './check-comparison.ts';
import { checkFilter } from './check-filter.ts';
import { fieldsOf, fits, hasTitle, isList, itemOf, shapeCalled, valuesOf } from './shape-kinds.ts';
import type { ReportFault } from './text-fault.ts';

/** The values that a text can use, by name; undefined if a fault about it has been reported. */
export type Scope = ReadonlyMap<string, Shape | undefined>;

/** The shape of `value | filter: argument`. */
export function checkExpression(value: Value, scope: Scope, found: ReportFault): Shape | undefined {
  const initial = checkOperands(value.initial.postfix, scope, found)?.shape;
  const shapeOf = (token: Token): Shape | undefined => checkToken(token, scope, found);
  return value.filters.reduce<Shape | undefined>(
    (shape, filter) => checkFilter(filter, shape, { shapeOf, found }),
    initial,
  );
}

/** Checks an expression in a condition. */
export function checkCondition(value: Value, scope: Scope, found: ReportFault): void {
  if (value.filters.length > 0) {
    checkExpression(value, scope, found);
    return;
  }
  const surplus = surplusOperand(value.initial.postfix);
  if (surplus) {
    const hint = 'Join conditions with `and` or `or`, and compare with `==`.';
    found({ offset: surplus.begin, message: `\`${surplus.getText()}\` is too much in this condition`, hint });
    return;
  }
  const operand = checkOperands(value.initial.postfix, scope, found);
  if (operand) refuseList(operand, found);
}

const ORDERS: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);

/** Operands in postfix order: `a == b and c` is `a b == c and`. */
function checkOperands(postfix: readonly Token[], scope: Scope, found: ReportFault): Compared | undefined {
  const surplus = surplusOperand(postfix);
  if (surplus) {
    const name = surplus.getText();
    const hint = `Put a bar before the name of a filter: \`… | ${name}\`.`;
    found({ offset: surplus.begin, message: `\`${name}\` needs a \`|\` before it`, hint });
    return undefined;
  }
  const mixed = mixedOperator(postfix);
  if (mixed) {
    found({
      offset: mixed.begin,
      message: '`and` and `or` cannot be mixed in one condition',
      hint: 'Liquid reads them from right to left. Give one half a name under `values`, or put one condition into another.',
    });
  }
  const operands: Compared[] = [];
  const words = bareWords(postfix, scope);
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      const hint = words.get(token);
      if (hint !== undefined) found({ offset: token.begin, message: notQuoted(token), hint });
      operands.push({ shape: hint === undefined ? checkToken(token, scope, found) : 'text', token });
      continue;
    }
    const { operator } = token;
    const taken = operands.splice(operator === 'not' ? -1 : -2);
    if (operator === 'and' || operator === 'or' || operator === 'not') for (const one of taken) refuseList(one, found);
    if (operator === '==' || operator === '!=') checkComparison(taken, found);
    if (ORDERS.has(operator)) {
      refuseComparedList(taken, found);
      refuseQuotedNumber(taken, found);
    }
    operands.push({ shape: 'boolean', token });
  }
  return operands[0];
}

const notQuoted = (token: Token): string => `\`${token.getText().trim()}\` is a text and must be between quotes`;

/** The last `and` or `or` of an expression with both. */
function mixedOperator(postfix: readonly Token[]): Token | undefined {
  const joining = postfix.filter(
    token => TypeGuards.isOperatorToken(token) && (token.operator === 'and' || token.operator === 'or'),
  );
  const isMixed = new Set(joining.map(token => token.getText())).size > 1;
  return isMixed ? joining.toSorted((a, b) => a.begin - b.begin).at(-1) : undefined;
}

/** `{{ title upcase }}`: Liquid would silently ignore `upcase`. */
function surplusOperand(postfix: readonly Token[]): Token | undefined {
  const operands = postfix.filter(token => !TypeGuards.isOperatorToken(token));
  const joined = postfix.filter(token => TypeGuards.isOperatorToken(token) && token.operator !== 'not').length;
  return operands.length > joined + 1 ? operands.at(-1) : undefined;
}

/** In Liquid, an empty list counts as true. */
function refuseList({ shape, token }: Compared, found: ReportFault): void {
  if (shape === undefined || !isList(shape)) return;
  const name = token.getText();
  found({
    offset: token.begin,
    message: `\`${name}\` is a list, and a list always counts as true`,
    hint: `Write \`${name}.size > 0\`.`,
  });
}

/** The shape of one name, text or number. */
export function checkToken(token: Token, scope: Scope, found: ReportFault): Shape | undefined {
  if (TypeGuards.isQuotedToken(token)) return 'text';
  if (TypeGuards.isNumberToken(token)) return 'number';
  if (TypeGuards.isLiteralToken(token)) return typeof token.content === 'boolean' ? 'boolean' : undefined;
  if (TypeGuards.isRangeToken(token)) {
    found({
      offset: token.begin,
      message: 'ranges are not allowed',
      hint: 'Loop over one of the lists that the text has.',
    });
    return undefined;
  }
  if (!TypeGuards.isPropertyAccessToken(token)) return undefined;
  const steps = token.variable ? token.props : token.props.slice(1);
  const start = token.variable ? checkToken(token.variable, scope, found) : rootShape(token, scope, found);
  const shape = steps.reduce<Shape | undefined>((of, step) => fieldShape(of, { step, whole: token }, found), start);
  return shape && withoutTitle(shape);
}

/** Under any other name, the value of a choice is a plain text. */
function withoutTitle(shape: Shape): Shape {
  const values = valuesOf(shape);
  return values ? { oneOf: values } : shape;
}

function rootShape(whole: PropertyAccessToken, scope: Scope, found: ReportFault): Shape | undefined {
  const [root] = whole.props;
  const name = root && nameOf(root);
  if (name === undefined) return notWrittenOut(whole, found);
  if (!scope.has(name)) {
    const hint = unknownHint(name, whole, [...scope.keys()]);
    found({ offset: whole.begin, message: `unknown value \`${name}\``, hint, cause: `value ${name}` });
  }
  return scope.get(name);
}

/** What other languages call a value that is not there. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'undefined', 'nothing']);

/** In other tools, values stand in groups: `entities.title`. */
function unknownHint(name: string, { props }: PropertyAccessToken, known: readonly string[]): string {
  if (NOTHING.has(name.toLowerCase())) return 'A value that is not there is `nil`.';
  const field = props[1] && nameOf(props[1]);
  const grouped = field !== undefined && known.includes(field) ? `Did you mean \`${field}\`?` : undefined;
  return grouped ?? didYouMean(name, known) ?? `Known here: ${known.join(', ')}`;
}

type Step = { step: Token; whole: PropertyAccessToken };

/** The shape of a field or index. */
function fieldShape(shape: Shape | undefined, { step, whole }: Step, found: ReportFault): Shape | undefined {
  if (shape === undefined) return undefined;
  const item = itemOf(shape);
  if (TypeGuards.isNumberToken(step) && item) return item;
  const name = nameOf(step);
  if (name === undefined) return notWrittenOut(whole, found);
  if (name === 'size' && (isList(shape) || fits(shape, 'text'))) return 'number';
  if (item && (name === 'first' || name === 'last')) return item;
  if (shape === 'when' && MOMENTS.includes(name)) return 'when';
  if (name === 'title' && hasTitle(shape)) return 'text';
  const known = fieldsOf(shape) ?? {};
  if (Object.hasOwn(known, name)) return known[name];
  const before = whole.input.slice(whole.begin, step.begin).replace(/[.[]["']?$/, '');
  const message = fieldsOf(shape)
    ? `\`${before}\` has no \`${name}\``
    : `\`${before}\` is ${shapeCalled(shape)} and has no \`${name}\``;
  const names = Object.keys(known);
  const inner = whole.props.find(({ begin }) => begin > step.begin);
  const next = inner && nameOf(inner);
  const hint =
    next !== undefined && names.includes(next) ? `Write \`${before}.${next}\`.` : fieldHint(name, shape, names);
  found({ offset: step.begin, message, hint, cause: `field ${before}.${name}` });
  return undefined;
}

/** What other languages call the length of a list. */
const LENGTHS: ReadonlySet<string> = new Set(['length', 'count', 'len', 'total']);

function fieldHint(name: string, shape: Shape, known: readonly string[]): string | undefined {
  if (LENGTHS.has(name) && isList(shape)) return 'Write `size`.';
  const ofOne = fieldsOf(itemOf(shape) ?? 'text') ?? {};
  if (Object.hasOwn(ofOne, name)) return `Each of them has it: \`| and_list: "${name}"\`, or \`.first.${name}\`.`;
  if (shape === 'when') return 'It has `start` and `end`; filters show parts of it: `| day`, `| time`, `| iso_date`.';
  if (hasTitle(shape)) return 'It has `title`, what people call the option.';
  if (valuesOf(shape) && name === 'title') return 'A choice has its title under its own name only.';
  if (fits(shape, 'text')) return 'Write it alone, or put words of your own between quotes.';
  return didYouMean(name, known) ?? (known.length > 0 ? `It has: ${known.join(', ')}` : undefined);
}

const nameOf = (token: Token): string | undefined =>
  TypeGuards.isWordToken(token) || TypeGuards.isQuotedToken(token) ? token.content : undefined;

function notWrittenOut(whole: Token, found: ReportFault): undefined {
  found({ offset: whole.begin, message: 'field names must be written out', hint: 'Write `value.field`.' });
}
