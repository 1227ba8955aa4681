import {
  type Alias,
  CST,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Scalar,
  visit,
} from 'yaml';

/** A step into a document: a key or a list index. */
export type Path = readonly PropertyKey[];

/** Where something begins in a source, in characters. */
export const startOf = (node: unknown): number => (isNode(node) && node.range?.[0]) || 0;

/**
 * Where the value at `path` begins.
 * @param atKey points at its key instead
 * @returns the place of its nearest parent where the path leads nowhere
 */
export function placeAt(document: Document, path: Path, atKey: boolean): Node | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const found = pairOrItem(document.getIn(path.slice(0, depth - 1), true), path[depth - 1]);
    if (!found) continue;
    const isWanted = depth === path.length;
    const place = found.value === null || (atKey && isWanted) ? (found.key ?? found.value) : found.value;
    if (isNode(place)) return place;
  }
  return document.contents ?? undefined;
}

/** What stands at one step into a node; `null` is a value that was left out. */
function pairOrItem(parent: unknown, step: PropertyKey | undefined): { key?: unknown; value: unknown } | undefined {
  if (isMap(parent)) return parent.items.find(({ key }) => isScalar(key) && key.value === step);
  const item = isCollection(parent) ? parent.items[Number(step)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}

/**
 * Where a character of a scalar's text stands. Quotes, escapes, folds and indentation are the library's business: it reads
 * ever longer beginnings of the source until the text is there up to that character.
 */
export function characterAt(scalar: Scalar, offset: number): number {
  const { srcToken: token, value } = scalar;
  const start = startOf(scalar);
  if (token === undefined || !('source' in token) || typeof value !== 'string') return start;
  const wanted = value.slice(0, offset + 1);
  const isThere = (length: number): boolean => textOf(token, length).startsWith(wanted);
  let [without, within] = [0, token.source.length];
  while (within - without > 1) {
    const middle = (without + within) >> 1;
    if (isThere(middle)) within = middle;
    else without = middle;
  }
  return sourceStart(scalar, token) + without;
}

type SourceToken = Extract<CST.Token, { source: string }>;

const CLOSING: Readonly<Record<string, string>> = { 'single-quoted-scalar': "'", 'double-quoted-scalar': '"' };

/** The text of the first `length` characters of a scalar's source. */
function textOf(token: SourceToken, length: number): string {
  const source = token.source.slice(0, length) + (CLOSING[token.type] ?? '');
  const beginning = { ...token, source };
  return CST.resolveAsScalar(beginning, false, () => undefined)?.value ?? '';
}

/** A block scalar begins with its header, which is no part of its token's source. */
const sourceStart = (scalar: Scalar, token: SourceToken): number =>
  token.type === 'block-scalar' ? (scalar.range?.[1] ?? 0) - token.source.length : token.offset;

/** The earlier one of two equal keys of a map, by where the later one stands. */
export function earlierKey(document: Document, offset: number): Scalar | undefined {
  let earlier: Scalar | undefined;
  visit(document, {
    Map(_key, { items }) {
      const keys = items.map(({ key }) => key).filter(isScalar);
      const later = keys.find(key => startOf(key) === offset);
      if (!later) return undefined;
      earlier = keys.find(key => key.value === later.value);
      return visit.BREAK;
    },
  });
  return earlier;
}

const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that would reach for prototypes. */
export function forbiddenKeys(document: Document): Node[] {
  const found: Node[] = [];
  visit(document, {
    Pair(_key, { key }) {
      if (isScalar(key) && FORBIDDEN_KEYS.has(key.value)) found.push(key);
    },
  });
  return found;
}

/** Aliases of anchors that no earlier node has. */
export function unknownAliases(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === undefined) found.push(alias);
    },
  });
  return found;
}
