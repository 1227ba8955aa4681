import { z } from 'zod';

/**
 * Which parts of a file are texts, to be said in every language. Their fields are marked in the schema, so that whoever
 * adds a field says there whether it is one.
 */

/** Marks a field of a schema as a text, or list of texts. */
export const said = <S extends z.ZodType>(schema: S): S => schema.meta({ translated: true });
/** Marks one that a language may have or not, whatever the others do. */
export const saidFreely = <S extends z.ZodType>(schema: S): S => schema.meta({ translated: 'freely' });

/** The way to a text, in words that are the same in every language: an item of a list is called by its name. */
export type Steps = readonly string[];

/** A text that a file may have: where it stands in it, and whether a translation may do without it. */
export type TextInFile = { steps: Steps; path: readonly (string | number)[]; freely: boolean };

/** What of a JSON Schema is looked at. */
export type Node = {
  translated?: true | 'freely';
  properties?: Readonly<Record<string, Node>>;
  additionalProperties?: Node | boolean;
  items?: Node;
};

/** The fields by which the items of a list are told apart. */
export const IDENTITIES = ['value', 'name'] as const;

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const nodeOf = (schema: z.ZodType): Node => z.toJSONSchema(schema, { io: 'input' }) as Node;

const fieldOf = ({ properties, additionalProperties }: Node, key: string): Node | undefined =>
  properties?.[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);

/** The texts of a file of this schema. */
export const textsIn =
  (schema: z.ZodType) =>
  (value: unknown): TextInFile[] =>
    walk(nodeOf(schema), value, { steps: [], path: [] });

function walk(node: Node, value: unknown, { steps, path }: Pick<TextInFile, 'steps' | 'path'>): TextInFile[] {
  const freely = node.translated === 'freely';
  if (node.translated) return value === undefined && !freely ? [] : [{ steps, path, freely }];
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

/** How an item of a list is called: "[yes]". */
export function itemStep(item: unknown): string {
  const identity = isFields(item) ? IDENTITIES.map(key => item[key]).find(value => typeof value === 'string') : '';
  return `[${identity ?? ''}]`;
}

/** What a translation may hold, for editors: the texts, and by what the items of a list are told apart. */
export function textsOnly(node: Node): Node | undefined {
  const { translated, properties = {}, additionalProperties, items, ...rest } = node;
  if (translated) return node;
  if (items) {
    const texts = textsOnly(items);
    const identities = IDENTITIES.flatMap(key =>
      items.properties?.[key] ? [[key, items.properties[key]] as const] : [],
    );
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
