import { CST, type Document, isCollection, isMap, isNode, isScalar, type Node, type Scalar, visit } from 'yaml';

/** A step into a document: a key or a list index. */
export type Path = readonly PropertyKey[];

/** The offset at which a node begins in its source, in characters. */
export const startOf = (node: unknown): number => (isNode(node) && node.range?.[0]) || 0;

/**
 * The node at `path`.
 * @param atKey returns the node of its key instead
 * @returns the nearest parent if there is nothing at the path
 */
export function nodeAt(document: Document, path: Path, atKey: boolean): Node | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const found = pairOrItem(document.getIn(path.slice(0, depth - 1), true), path[depth - 1]);
    if (!found) continue;
    const isTarget = depth === path.length;
    const node = found.value === null || (atKey && isTarget) ? (found.key ?? found.value) : found.value;
    if (isNode(node)) return node;
  }
  return document.contents ?? undefined;
}

/** The child of a node at one step. Its value is `null` if it was left out in the file. */
function pairOrItem(parent: unknown, step: PropertyKey | undefined): { key?: unknown; value: unknown } | undefined {
  if (isMap(parent)) return parent.items.find(({ key }) => isScalar(key) && key.value === step);
  const item = isCollection(parent) ? parent.items[Number(step)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}

/**
 * The offset in the source of a character in a scalar's text. Quotes, escapes, folding and indentation are left to the
 * library: a binary search finds the shortest prefix of the source whose text includes the character.
 */
export function characterAt(scalar: Scalar, offset: number): number {
  const { srcToken: token, value } = scalar;
  const start = startOf(scalar);
  if (token === undefined || !('source' in token) || typeof value !== 'string') return start;
  const target = value.slice(0, offset + 1);
  const contains = (length: number): boolean => textOf(token, length).startsWith(target);
  let [tooShort, enough] = [0, token.source.length];
  while (enough - tooShort > 1) {
    const middle = (tooShort + enough) >> 1;
    if (contains(middle)) enough = middle;
    else tooShort = middle;
  }
  return sourceStart(scalar, token) + tooShort;
}

type SourceToken = Extract<CST.Token, { source: string }>;

const CLOSING: Readonly<Record<string, string>> = { 'single-quoted-scalar': "'", 'double-quoted-scalar': '"' };

/** The scalar's text according to the first `length` characters of its source. */
function textOf(token: SourceToken, length: number): string {
  const source = token.source.slice(0, length) + (CLOSING[token.type] ?? '');
  const prefix = { ...token, source };
  return CST.resolveAsScalar(prefix, false, () => undefined)?.value ?? '';
}

/** The header of a block scalar is not part of its token's source. */
const sourceStart = (scalar: Scalar, token: SourceToken): number =>
  token.type === 'block-scalar' ? (scalar.range?.[1] ?? 0) - token.source.length : token.offset;

/** The first of two equal keys in a map, given the offset of the second. */
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
