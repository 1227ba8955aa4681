import { z } from 'zod';
import { didYouMean } from '../faults.ts';
import type { Path } from './positions.ts';

/** The parts of a JSON Schema that say which fields there are. */
type Node = {
  description?: string;
  properties?: Readonly<Record<string, Node>>;
  additionalProperties?: Node | boolean;
  propertyNames?: { enum?: readonly string[] };
  items?: Node;
  anyOf?: readonly Node[];
};

/** The fields of a file: which exist at a place, and where a field belongs. */
export class SchemaFields {
  readonly #schema: z.ZodType;
  #node: Node | undefined;

  constructor(schema: z.ZodType) {
    this.#schema = schema;
  }

  get #root(): Node {
    this.#node ??= z.toJSONSchema(this.#schema, { io: 'input', unrepresentable: 'any' }) as Node;
    return this.#node;
  }

  /** The fields of the object at `path`. */
  at(path: Path): string[] {
    return namesIn(nodesAt(this.#root, path));
  }

  /** What the object at `path` is, if it takes names of the author's choice next to its fields. */
  describedAt(path: Path): string | undefined {
    const isOpen = ({ properties, additionalProperties }: Node): boolean =>
      properties !== undefined && typeof additionalProperties === 'object';
    return nodesAt(this.#root, path).find(isOpen)?.description;
  }

  /** What the field at `path` is for. */
  meaningOf(path: Path): string | undefined {
    return nodesAt(this.#root, path).find(({ description }) => description !== undefined)?.description;
  }

  /** What to do about a field that does not exist at `path`. */
  hintFor(path: Path, key: string, value: unknown): string | undefined {
    const here = this.at(path);
    const near = didYouMean(key, here);
    if (near) return near;
    const owner = this.ownerOf(key) ?? this.#ownerOfEntry(path, value);
    if (owner !== undefined) return belongsTo(owner);
    const all = [...fieldsBelow(this.#root, '')].map(({ name }) => name);
    return didYouMean(key, all) ?? (here.length > 0 ? `Fields here: ${here.join(', ')}` : undefined);
  }

  /** What to do about a value at `path` that is a field of another place. */
  misplaced(path: Path): string | undefined {
    const key = path.at(-1);
    if (typeof key !== 'string' || this.at(path.slice(0, -1)).includes(key)) return undefined;
    const owner = this.ownerOf(key);
    return owner === undefined ? undefined : belongsTo(owner);
  }

  /** The name of the map whose entries have a field; '' for a field of the file itself. */
  ownerOf(key: string): string | undefined {
    return [...fieldsBelow(this.#root, '')].find(({ name }) => name === key)?.owner;
  }

  /** The map next to a value that could hold it as an entry: its entries have the same fields. */
  #ownerOfEntry(path: Path, value: unknown): string | undefined {
    const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
    const siblings = nodesAt(this.#root, path).flatMap(({ properties = {} }) => Object.entries(properties));
    const owner = siblings.find(([, { additionalProperties: entry }]) => {
      const fields = typeof entry === 'object' ? namesIn([entry]) : [];
      return keys.length > 0 && keys.every(key => fields.includes(key));
    });
    return owner?.[0];
  }
}

/** Where a misplaced field belongs: under `owner`, or to the file itself if it is empty. */
export const belongsTo = (owner: string): string =>
  owner === ''
    ? 'It belongs to the file itself: begin it at the start of the line.'
    : `It belongs to \`${owner}\`: check the indentation.`;

const namesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ properties = {}, propertyNames }) => [...Object.keys(properties), ...(propertyNames?.enum ?? [])]);

const nodesAt = (root: Node, path: Path): Node[] =>
  path.reduce<Node[]>((nodes, step) => nodes.flatMap(node => alternatives(childOf(node, step))), alternatives(root));

function childOf({ properties, additionalProperties, items }: Node, step: PropertyKey): Node | undefined {
  if (typeof step === 'number') return items;
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return Object.hasOwn(properties ?? {}, step) ? properties?.[String(step)] : other;
}

const alternatives = (node: Node | undefined): Node[] => (node ? [node, ...(node.anyOf ?? [])] : []);

/** All fields with the map or list they belong to. */
function* fieldsBelow(node: Node, owner: string): Generator<{ name: string; owner: string }> {
  const { properties = {}, additionalProperties, items, anyOf = [] } = node;
  for (const name of Object.keys(properties)) yield { name, owner };
  for (const [name, child] of Object.entries(properties)) yield* fieldsBelow(child, name);
  for (const child of [additionalProperties, items, ...anyOf]) {
    if (typeof child === 'object') yield* fieldsBelow(child, owner);
  }
}
