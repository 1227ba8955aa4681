import { type Filter, type Token, TypeGuards } from 'liquidjs';
import { didYouMean } from '../../../../core/faults.ts';
import { type FilterDefinition, filters } from '../../liquid/filters.ts';
import type { Shape } from '../../shapes.ts';
import { fieldsOf, fits, itemOf, kindsCalled, shapeCalled } from './shape-kinds.ts';
import type { ReportFault } from './text-fault.ts';

/** The shapes of a filter's arguments, and where to report faults. */
type Surroundings = { shapeOf: (token: Token) => Shape | undefined; found: ReportFault };

/** Checks a filter's input and arguments, and returns the shape of its result. */
export function checkFilter(
  filter: Filter,
  input: Shape | undefined,
  { shapeOf, found }: Surroundings,
): Shape | undefined {
  const { name } = filter;
  const { begin } = filter['token'];
  const definition = filters.get(name);
  if (!definition) {
    const hint = didYouMean(name, filters.keys()) ?? `Known: ${[...filters.keys()].join(', ')}`;
    found({ offset: begin, message: `unknown filter \`${name}\``, hint });
    return undefined;
  }
  checkArguments(filter, definition, { shapeOf, found });
  if (input === undefined) return definition.gives;
  if (!definition.takes.some(kind => fits(input, kind))) {
    found({ offset: begin, message: `\`${name}\` takes ${kindsCalled(definition.takes)}, not ${shapeCalled(input)}` });
  } else if (definition.namesField) {
    checkField(filter, input, found);
  }
  return definition.gives ?? input;
}

function checkArguments(filter: Filter, definition: FilterDefinition, { shapeOf, found }: Surroundings): void {
  const { name, args } = filter;
  const offset = filter['token'].begin;
  const wanted = definition.arguments;
  if (args.length !== wanted.length) {
    const list = wanted.map(kind => (kind === 'any' ? 'a value' : kindsCalled([kind]))).join(', ');
    if (list === '') {
      found({ offset, message: `\`${name}\` takes no arguments`, hint: `Write \`| ${name}\` alone.` });
    } else found({ offset, message: `\`${name}\` needs ${list} after its colon` });
    return;
  }
  for (const [index, argument] of args.entries()) {
    if (Array.isArray(argument)) {
      found({ offset, message: `\`${name}\` has no argument \`${argument[0] ?? ''}\`` });
      continue;
    }
    const shape = shapeOf(argument);
    const kind = wanted[index];
    if (shape === undefined || kind === undefined || kind === 'any' || fits(shape, kind)) continue;
    found({
      offset: argument.begin,
      message: `\`${name}\` needs ${kindsCalled([kind])} here, not ${shapeCalled(shape)}`,
    });
  }
}

/** `abilities | and_list: "title"`: the list's items must have the field. */
function checkField({ args: [argument] }: Filter, input: Shape, found: ReportFault): void {
  const item = itemOf(input);
  const known = Object.keys((item && fieldsOf(item)) ?? {});
  if (!argument || Array.isArray(argument) || !TypeGuards.isQuotedToken(argument)) return;
  if (known.includes(argument.content)) return;
  const hint = didYouMean(argument.content, known) ?? `Known: ${known.join(', ')}`;
  found({ offset: argument.begin, message: `unknown field \`${argument.content}\``, hint });
}
