import { ForTag } from 'liquidjs';
import type { Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import { type CardFile, isGroup } from '../files/card-file.ts';
import { type Source, textFaults } from '../files/source.ts';
import { parseLiquid } from '../liquid/parse-liquid.ts';
import type { Fields } from '../shapes.ts';
import { checkCondition } from './liquid/check-condition.ts';
import { checkToken } from './liquid/check-expression.ts';
import { itemOf, shapeCalled } from './liquid/shape-kinds.ts';
import type { TextFault } from './liquid/text-fault.ts';

export type CardSource = Source<CardFile>;

/** A place in a card, and the values that it can use. */
type Spot = { path: Path; fields: Fields; inList: boolean };

/** The faults of a card in a template whose texts have the values `seen`. */
export function checkCard({ yaml, file }: CardSource, seen: Fields): Fault[] {
  return checkValue(file, { path: [], fields: seen, inList: false });

  function checkValue(value: unknown, at: Spot): Fault[] {
    const { path, fields } = at;
    if (typeof value === 'string') return textFaults(yaml, path, { text: value, seen: fields });
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => checkValue(item, { fields, path: [...path, index], inList: true }));
    }
    return isGroup(value) ? checkGroup(value, at) : [];
  }

  function checkGroup(group: Record<string, unknown>, spot: Spot): Fault[] {
    const { path } = spot;
    const { $for: loop, $if: condition, ...rest } = group;
    const faults = Object.keys(group)
      .filter(key => key.startsWith('$'))
      .flatMap(key => checkMark(key, group, spot));
    const head = typeof loop === 'string' ? checkLoop(loop, spot.fields) : { fields: spot.fields };
    if ('fault' in head) return [...faults, at([...path, '$for'], head.fault)];
    const conditionFaults = typeof condition === 'string' ? checkCondition(condition, head.fields) : [];
    return [
      ...faults,
      ...conditionFaults.map(fault => at([...path, '$if'], fault)),
      ...Object.entries(rest).flatMap(([key, value]) =>
        checkValue(value, { path: [...path, key], fields: head.fields, inList: false }),
      ),
    ];
  }

  function checkMark(key: string, group: Record<string, unknown>, { path, inList }: Spot): Fault[] {
    if (key !== '$if' && key !== '$for') {
      return [
        yaml.fault([...path, key], `unknown field \`${key}\``, {
          atKey: true,
          hint: 'Only `$if` and `$for` begin with a dollar sign.',
        }),
      ];
    }
    if (!inList) return [yaml.fault([...path, key], `\`${key}\` works only on an object in a list`, { atKey: true })];
    return typeof group[key] === 'string' ? [] : [yaml.fault([...path, key], `\`${key}\` must be text`)];
  }

  function at(path: Path, { message, ...rest }: TextFault): Fault {
    return yaml.fault(path, message, rest);
  }
}

/** `$for: item in items`: the values that the object can use. */
function checkLoop(loop: string, seen: Fields): { fields: Fields } | { fault: TextFault } {
  const opening = '{% for ';
  const parsed = parseLiquid(`${opening}${loop} %}{% endfor %}`);
  const node = 'nodes' in parsed && parsed.nodes.length === 1 ? parsed.nodes[0] : undefined;
  if (!(node instanceof ForTag)) {
    const items = /^[\w.]+$/.test(loop) ? loop : 'attendees';
    return {
      fault: { offset: 0, message: 'a loop names each item of a list', hint: `Write \`$for: one in ${items}\`.` },
    };
  }
  let fault: TextFault | undefined;
  const shape = checkToken(node.collection, new Map(Object.entries(seen)), found => {
    fault ??= shifted(found, opening.length);
  });
  const item = shape && itemOf(shape);
  if (item) return { fields: { ...seen, [node.variable]: item } };
  const message = shape ? `this is ${shapeCalled(shape)}, not a list` : 'this is not a list';
  return { fault: fault ?? { offset: node.collection.begin - opening.length, message } };
}

const shifted = (fault: TextFault, by: number): TextFault => ({ ...fault, offset: Math.max(0, fault.offset - by) });
