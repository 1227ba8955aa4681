import { AssignTag, CaseTag, ForTag, IfTag, type Template as LiquidNode, Output, UnlessTag, Value } from 'liquidjs';
import { didYouMean } from '../../../../core/faults.ts';
import { parseLiquid } from '../../liquid/parse-liquid.ts';
import { loneBraces } from '../../liquid/slips/regions.ts';
import { type Fields, fields, type Shape } from '../../shapes.ts';
import { checkComparison } from './check-comparison.ts';
import { checkCondition, checkExpression, checkToken, type Scope } from './check-expression.ts';
import { fits, itemOf, shapeCalled } from './shape-kinds.ts';
import type { ReportFault, TextFault } from './text-fault.ts';

const forloop = fields({
  index: 'number',
  index0: 'number',
  rindex: 'number',
  rindex0: 'number',
  length: 'number',
  first: 'boolean',
  last: 'boolean',
});

/** How to show values that need a filter or tag. */
const waysToShow = new Map<Shape, string>([
  ['when', '`| when`, `| day` or `| time_range`'],
  ['duration', '`| duration`'],
  ['repeat', '`| repeat`'],
  ['reminders', '`| reminders`'],
  ['link', '`| link`'],
  ['boolean', '`{% if %}`'],
]);

/** The faults of a text: in its Liquid, and values that are not in `seen`. */
export function checkText(text: string, seen: Fields): TextFault[] {
  const parsed = parseLiquid(text);
  if ('fault' in parsed) return [parsed.fault];
  const braces = loneBraces(text, new Set(Object.keys(seen)));
  if (braces) return [braces];
  const faults: TextFault[] = [];
  checkNodes(parsed.nodes, new Map(Object.entries(seen)), fault => faults.push(fault));
  return faults;
}

/** A name assigned in a block is known until the end of that block: the block may not run. */
function checkNodes(nodes: readonly LiquidNode[], outer: Scope, found: ReportFault): void {
  const scope = new Map(outer);
  for (const node of nodes) {
    if (node instanceof Output) checkOutput(node, scope, found);
    else if (node instanceof AssignTag) assign(node, scope, found);
    else if (node instanceof ForTag) checkLoop(node, scope, found);
    else if (node instanceof CaseTag) checkCase(node, scope, found);
    else if (node instanceof IfTag || node instanceof UnlessTag) checkBranches(node, scope, found);
  }
}

function checkOutput({ value, token }: Output, scope: Scope, found: ReportFault): void {
  const shape = checkExpression(value, scope, found);
  if (shape === undefined || (['text', 'number', 'written'] as const).some(kind => fits(shape, kind))) return;
  const way = waysToShow.get(shape) ?? (itemOf(shape) ? '`{% for %}`, or `| people` for people' : 'one of its fields');
  const message = `${shapeCalled(shape)} cannot be shown directly`;
  found({ offset: token.contentRange[0], message, hint: `Use ${way}.` });
}

function assign(tag: AssignTag, scope: Map<string, Shape | undefined>, found: ReportFault): void {
  const [value] = tag.arguments();
  const [name] = tag.localScope();
  if (name && value instanceof Value) scope.set(name.content, checkExpression(value, scope, found));
}

function checkLoop(loop: ForTag, scope: Scope, found: ReportFault): void {
  const { collection, hash, token } = loop;
  const shape = checkToken(collection, scope, found);
  const item = shape && itemOf(shape);
  if (shape && !item) {
    const message = `\`${collection.getText()}\` is ${shapeCalled(shape)}, not a list`;
    found({ offset: collection.begin, message });
  }
  for (const [name, limit] of Object.entries(hash.hash)) {
    if (!['limit', 'offset', 'reversed'].includes(name)) {
      const hint = didYouMean(name, ['limit', 'offset', 'reversed']);
      found({ offset: token.input.indexOf(name, collection.end), message: `a loop has no option \`${name}\``, hint });
    }
    if (limit) checkToken(limit, scope, found);
  }
  checkNodes(loop.templates, new Map([...scope, [loop.variable, item], ['forloop', forloop]]), found);
  checkNodes(loop.elseTemplates, scope, found);
}

function checkBranches({ branches, elseTemplates = [] }: IfTag | UnlessTag, scope: Scope, found: ReportFault): void {
  for (const { value, templates } of branches) {
    checkCondition(value, scope, found);
    checkNodes(templates, scope, found);
  }
  checkNodes(elseTemplates, scope, found);
}

function checkCase({ value, branches, elseTemplates }: CaseTag, scope: Scope, found: ReportFault): void {
  const shape = checkExpression(value, scope, found);
  const [subject] = value.initial.postfix;
  for (const { values, templates } of branches) {
    for (const token of values) {
      const compared = { shape: checkToken(token, scope, found), token };
      if (subject && value.filters.length === 0) checkComparison([{ shape, token: subject }, compared], found);
    }
    checkNodes(templates, scope, found);
  }
  checkNodes(elseTemplates, scope, found);
}
