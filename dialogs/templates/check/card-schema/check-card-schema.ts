import { didYouMean, type Fault } from '../../../../core/faults.ts';
import type { Path } from '../../../../core/yaml/positions.ts';
import type { YamlFile } from '../../../../core/yaml/yaml.ts';
import { isGroup } from '../../files/card-file.ts';
import { type CardElement, type CardGroup, type CardProperty, cardGroups } from './card-elements.ts';

/** Finds what is not in Adaptive Cards 1.5: elements, properties, and values of properties. */
export const checkCardSchema = (yaml: YamlFile): Fault[] =>
  checkElement(yaml, [], { value: yaml.value, group: 'AdaptiveCard' });

type Placed = { value: unknown; group: CardGroup };

function checkElement(yaml: YamlFile, path: Path, { value, group }: Placed): Fault[] {
  if (!isGroup(value)) return [yaml.fault(path, 'expected an object with fields here')];
  const known: Readonly<Record<string, CardElement>> = cardGroups[group];
  const [only, ...others] = Object.keys(known);
  const type = value['type'] ?? (others.length === 0 ? only : undefined);
  if (type === undefined)
    return [yaml.fault(path, '`type` is missing', { hint: `Write one of: ${Object.keys(known).join(', ')}` })];
  const element = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
  if (!element) return [unknownType(yaml, [...path, 'type'], String(type), Object.keys(known))];
  const missing = (element.needs ?? []).filter(name => value[name] === undefined);
  return [
    ...missing.map(name =>
      yaml.fault(path, `a \`${String(type)}\` needs \`${name}\``, { hint: `Write \`${name}:\` below its \`type\`.` }),
    ),
    ...Object.entries(value).flatMap(([name, inner]) => {
      if (name === 'type' || name === '$if' || name === '$for') return [];
      const property = Object.hasOwn(element.has, name) ? element.has[name] : undefined;
      if (property) return checkProperty(yaml, [...path, name], inner, property);
      return name.startsWith('$')
        ? []
        : [unknownProperty(yaml, [...path, name], String(type), Object.keys(element.has))];
    }),
  ];
}

function unknownType(yaml: YamlFile, path: Path, type: string, known: readonly string[]): Fault {
  const hint = didYouMean(type, known) ?? `Allowed here: ${known.join(', ')}`;
  return yaml.fault(path, `Adaptive Cards 1.5 have no \`${type}\` here`, { hint });
}

function unknownProperty(yaml: YamlFile, path: Path, type: string, known: readonly string[]): Fault {
  const name = String(path.at(-1));
  const hint = didYouMean(name, known) ?? `It has: ${known.join(', ')}`;
  return yaml.fault(path, `a \`${type}\` has no property \`${name}\``, { atKey: true, hint });
}

function checkProperty(yaml: YamlFile, path: Path, value: unknown, property: CardProperty): Fault[] {
  if (property === 'any') return [];
  if (typeof property === 'string')
    return typeof value === JS_TYPES[property] ? [] : [wrongType(yaml, path, value, property)];
  if ('words' in property) return checkWord(yaml, path, value, property.words);
  const { of: group, many = false, orText = false } = property;
  if (many && !Array.isArray(value)) {
    return [
      yaml.fault(path, 'expected a list here', {
        hint: 'Begin each entry with `-` and a space, in a line of its own.',
      }),
    ];
  }
  const entries =
    many && Array.isArray(value) ? value.map((item, at) => [[...path, at], item] as const) : [[path, value] as const];
  return entries.flatMap(([place, item]) =>
    orText && typeof item === 'string' ? [] : checkElement(yaml, place, { value: item, group }),
  );
}

const JS_TYPES = { text: 'string', number: 'number', boolean: 'boolean' } as const;
const HINTS = {
  text: 'Put it between quotes.',
  number: 'Write a number, without quotes.',
  boolean: 'Write `true` or `false`, without quotes.',
} as const;
const NAMES = { text: 'text', number: 'a number', boolean: 'true or false' } as const;

function wrongType(yaml: YamlFile, path: Path, value: unknown, wanted: keyof typeof HINTS): Fault {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return yaml.fault(path, `expected ${NAMES[wanted]} here`, {
    hint: isPlain || wanted !== 'text' ? HINTS[wanted] : 'Write a single text.',
  });
}

/** Words count in upper and lower case. A word that is filled in from a value is not known before. */
function checkWord(yaml: YamlFile, path: Path, value: unknown, words: readonly string[]): Fault[] {
  const word = String(value);
  if (value === null || /\{[{%]/.test(word) || words.some(one => one.toLowerCase() === word.toLowerCase())) return [];
  const hint = didYouMean(word, words) ?? `Allowed: ${words.join(', ')}`;
  return [yaml.fault(path, `\`${word}\` is not allowed here`, { hint })];
}
