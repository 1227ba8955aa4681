import { z } from 'zod';
import { rememberLast } from '../remember-last.ts';

/**
 * Finds the texts in a file that must be translated. Their fields are marked in the schema, so a new field is marked
 * where it is added.
 */

/** What a language uses where its translation lacks a text: the original text, nothing, or it cannot do without. */
type WithoutTranslation = 'original' | 'nothing' | 'fault';

const marked = <S extends z.ZodType>(schema: S, translated: WithoutTranslation): S => schema.meta({ translated });

/** Marks a schema field as a text, or a list of texts. A language that lacks it shows the original. */
export const translatable = <S extends z.ZodType>(schema: S): S => marked(schema, 'original');
/** Marks a field that each language can have or not, independently of the others. */
export const optionallyTranslatable = <S extends z.ZodType>(schema: S): S => marked(schema, 'nothing');
/** Marks a field that each language must have for itself. */
export const ownInEachLanguage = <S extends z.ZodType>(schema: S): S => marked(schema, 'fault');

/** The path to a text, the same in every language: list items go by their names. */
export type Steps = readonly string[];

/** A text that a file can have. */
export type TextInFile = {
  steps: Steps;
  path: readonly (string | number)[];
  /** What a translation without it leads to. */
  otherwise: WithoutTranslation;
};

/** The parts of a JSON Schema that are used here. */
export type Node = {
  translated?: WithoutTranslation;
  properties?: Readonly<Record<string, Node>>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: readonly Node[];
};

/** The fields that identify items of a list. */
export const IDENTITIES = ['value', 'name', 'as', 'template', 'action'] as const;

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What an entity or a text takes over from shared.yaml, as in `ask: { use: when }`. */
export const useIn = (value: unknown): string | undefined => {
  const used = isFields(value) ? value['use'] : undefined;
  return typeof used === 'string' ? used : undefined;
};

export const nodeOf = (schema: z.ZodType): Node => z.toJSONSchema(schema, { io: 'input' }) as Node;

const fieldOf = ({ properties, additionalProperties }: Node, key: string): Node | undefined =>
  properties?.[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);

/** The texts of a file with this schema. */
export function textsIn(schema: z.ZodType): (value: unknown) => TextInFile[] {
  let node: Node | undefined;
  const known = rememberLast<TextInFile[]>();
  const textsOf = (value: unknown): TextInFile[] => {
    node ??= nodeOf(schema);
    return walk(node, value, { steps: [], path: [] });
  };
  return value => (isFields(value) ? known(value, [], () => textsOf(value)) : []);
}

/** Of several forms that a value can have, the one with fields. */
const withFields = (node: Node): Node => node.anyOf?.find(({ properties }) => properties) ?? node;

function walk(form: Node, value: unknown, { steps, path }: Pick<TextInFile, 'steps' | 'path'>): TextInFile[] {
  const node = form.translated ? form : withFields(form);
  const { translated: otherwise } = node;
  if (otherwise) {
    const isAbsent = value === undefined && otherwise !== 'nothing';
    return isAbsent || useIn(value) !== undefined ? [] : [{ steps, path, otherwise }];
  }
  if (Array.isArray(value)) {
    const { items } = node;
    return items
      ? value.flatMap((item, at) => walk(items, item, { steps: [...steps, itemStep(item)], path: [...path, at] }))
      : [];
  }
  if (!isFields(value)) return [];
  return [...new Set([...Object.keys(node.properties ?? {}), ...Object.keys(value)])].flatMap(key => {
    const field = fieldOf(node, key);
    return field ? walk(field, value[key], { steps: [...steps, key], path: [...path, key] }) : [];
  });
}

/** The name of a list item: "[yes]"; of a step without one, its action. */
export function itemStep(item: unknown): string {
  if (!isFields(item)) return '[]';
  const identity = IDENTITIES.map(key => item[key]).find(value => typeof value === 'string');
  return `[${identity ?? Object.keys(item).find(key => key.includes('.')) ?? ''}]`;
}

/** The schema of a translation, for editors: the texts, and the fields that identify list items. */
export function textsOnly(form: Node): Node | undefined {
  const node = form.translated ? form : withFields(form);
  const { translated, properties = {}, additionalProperties, items, ...rest } = node;
  if (translated) return node;
  if (items) {
    const texts = textsOnly(items);
    const { properties: known } = withFields(items);
    const identities = IDENTITIES.flatMap(key => (known?.[key] ? [[key, known[key]] as const] : []));
    return (
      texts && { ...rest, items: { ...texts, properties: { ...Object.fromEntries(identities), ...texts.properties } } }
    );
  }
  const others = typeof additionalProperties === 'object' && textsOnly(additionalProperties);
  const known = Object.entries(properties).flatMap(([key, field]) => {
    const texts = textsOnly(field);
    return texts ? [[key, texts] as const] : [];
  });
  if (known.length === 0 && !others) return undefined;
  const { required: _needed, ...fields } = rest as { required?: unknown };
  return { ...fields, properties: Object.fromEntries(known), additionalProperties: others || false };
}
