import { readFileSync } from 'node:fs';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseAllDocuments,
} from 'yaml';
import type { z } from 'zod';
import { didYouMean, type Fault } from './faults.ts';

const MAX_BYTES = 256 * 1024;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A step into a document: a key or a list index. */
export type Path = readonly PropertyKey[];

/** A parsed file that knows where each of its values stands. */
export type YamlFile = {
  file: string;
  value: unknown;
  /**
   * The fault at `path`; `offset` moves the caret right by that many characters within a scalar's text,
   * `atKey` points at the key rather than the value.
   */
  fault(path: Path, message: string, options?: { hint?: string | undefined; offset?: number; atKey?: boolean }): Fault;
};

/** Reads and parses one file; `name` is how faults call it (relative to where the person works). */
export function readYaml(path: string, name: string): YamlFile | { faults: Fault[] } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { faults: [{ file: name, message: `cannot be read (${code ?? 'unknown error'})` }] };
  }
  if (bytes.length > MAX_BYTES) {
    return { faults: [{ file: name, message: `is ${bytes.length} bytes long; at most ${MAX_BYTES} are read` }] };
  }
  try {
    return parseYaml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch {
    return { faults: [{ file: name, message: 'is not UTF-8 text', hint: 'Save it as UTF-8.' }] };
  }
}

/** Parses text that a person wrote. Duplicate keys, custom tags and several documents in a file are faults. */
export function parseYaml(text: string, file: string): YamlFile | { faults: Fault[] } {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const counter = new LineCounter();
  const lines = source.split('\n');
  const at = (offset: number): Pick<Fault, 'line' | 'column' | 'source'> => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col, source: lines[line - 1] ?? '' };
  };
  const documents = parseAllDocuments<ParsedNode>(source, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    schema: 'core',
    version: '1.2',
  });
  if (!Array.isArray(documents) || documents.length === 0) return { faults: [{ file, message: 'is empty' }] };
  const problems = documents.flatMap(document =>
    [...document.errors, ...document.warnings].map(({ code, pos: [offset], message }) => {
      const twice = code === 'DUPLICATE_KEY' ? keyBefore(document.contents, offset) : undefined;
      const words = twice && `\`${twice.key}\` is written twice, first in line ${counter.linePos(twice.offset).line}`;
      return { file, ...at(offset), message: words ?? message.replace(/\s+/g, ' ') };
    }),
  );
  const faults: Fault[] = firstOfEachLine(problems).map(fault => ({ ...fault, ...quotesHint(fault.source) }));
  const [document, second] = documents;
  if (second) faults.push({ file, ...at(second.range[0]), message: 'holds a second document; one is read per file' });
  if (!document?.contents || (isScalar(document.contents) && document.contents.value === null)) {
    faults.push({ file, message: 'is empty' });
  }
  const root = document?.contents;
  if (faults.length > 0 || !document || !root) return { faults };
  faults.push(...forbiddenKeys(root).map(offset => ({ file, ...at(offset), message: 'this key is not allowed' })));
  if (faults.length > 0) return { faults };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch {
    return { faults: [{ file, message: 'uses too many aliases' }] };
  }
  return {
    file,
    value,
    fault: (path, message, { hint, offset, atKey = false } = {}) => {
      const start = offsetOf(root, path, atKey);
      const inner = start + (offset === undefined ? 0 : innerOffset(source, start, offset));
      return { file, ...at(inner), message, ...(hint && { hint }) };
    },
  };
}

/** One slip makes the rest of its line unreadable, too. */
function firstOfEachLine<F extends Fault>(faults: F[]): F[] {
  const sorted = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return sorted.filter(({ line }, index) => index === 0 || line !== sorted[index - 1]?.line);
}

/** Text that begins with a Liquid mark is a map to YAML. */
function quotesHint(line: string | undefined): Pick<Fault, 'hint'> {
  return /^\s*(?:- |[\w-]+:)\s*\{[{%]/.test(line ?? '') ? { hint: 'Put the text between quotes.' } : {};
}

/** The faults that a schema finds in a file, each at the line it stands on, with "did you mean" for misspelt keys. */
export function schemaFaults(yaml: YamlFile, error: z.core.$ZodError, knownKeys: Iterable<string>): Fault[] {
  const known = [...knownKeys];
  return error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key =>
        yaml.fault([...issue.path, key], `unknown field \`${key}\``, { hint: didYouMean(key, known), atKey: true }),
      );
    }
    const best = issue.code === 'invalid_union' ? deepest(issue.errors) : undefined;
    return [valueFault(yaml, best ? { ...best, path: [...issue.path, ...best.path] } : issue)];
  });
}

/** What is wrong with one value, in words for the person who wrote it. */
function valueFault(yaml: YamlFile, issue: z.core.$ZodIssue): Fault {
  const found = valueAt(yaml.value, issue.path);
  if (found === undefined && issue.path.length > 0) {
    return yaml.fault(issue.path.slice(0, -1), `\`${String(issue.path.at(-1))}\` is missing`, { atKey: true });
  }
  if (issue.code === 'invalid_type') {
    return yaml.fault(
      issue.path,
      `expected ${typesCalled[issue.expected] ?? issue.expected}, found ${typeCalled(found)}`,
    );
  }
  if (issue.code === 'too_small')
    return yaml.fault(issue.path, `at least ${amountCalled(issue.origin, issue.minimum)}`);
  if (issue.code === 'too_big') return yaml.fault(issue.path, `at most ${amountCalled(issue.origin, issue.maximum)}`);
  if (issue.code !== 'invalid_value') return yaml.fault(issue.path, issue.message);
  const fitting = issue.values.map(String);
  const hint = didYouMean(String(found), fitting) ?? `What fits: ${fitting.join(', ')}`;
  return yaml.fault(issue.path, `\`${String(found)}\` does not fit here`, { hint });
}

const typesCalled: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function typeCalled(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typesCalled[typeof value] ?? typeof value;
}

function amountCalled(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `${amount} ${amount === 1 ? 'character is' : 'characters are'} wanted`;
  if (origin === 'array') return `${amount} ${amount === 1 ? 'entry is' : 'entries are'} wanted`;
  return `${amount} is wanted`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** Of a union's complaints the one that came furthest, which is the alternative that was meant. */
function deepest(alternatives: z.core.$ZodIssue[][]): z.core.$ZodIssue | undefined {
  return alternatives.flat().sort((a, b) => b.path.length - a.path.length)[0];
}

/** The earlier one of two equal keys in a map; `offset` is where the later one stands. */
function keyBefore(node: unknown, offset: number): { key: string; offset: number } | undefined {
  if (isMap(node)) {
    const keys = node.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
    const later = keys.find(key => key.range?.[0] === offset);
    const earlier = later && keys.find(key => key.value === later.value);
    if (earlier?.range) return { key: String(earlier.value), offset: earlier.range[0] };
  }
  for (const child of items(node)) {
    const found = keyBefore(isPair(child) ? child.value : child, offset);
    if (found) return found;
  }
  return undefined;
}

function forbiddenKeys(node: Node | null | undefined): number[] {
  if (!isMap<Node, Node | null>(node)) {
    const items = node && 'items' in node && Array.isArray(node.items) ? (node.items as Node[]) : [];
    return items.flatMap(forbiddenKeys);
  }
  return node.items.flatMap(pair => {
    const bad = isScalar(pair.key) && FORBIDDEN_KEYS.has(String(pair.key.value));
    return [...(bad ? [pair.key.range?.[0] ?? 0] : []), ...forbiddenKeys(pair.value)];
  });
}

/** Where the value (or key) at `path` begins; for a path that is missing, where its nearest parent does. */
function offsetOf(root: Node, path: Path, atKey: boolean): number {
  let node: unknown = root;
  let offset = root.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === step)
      : undefined;
    const child: unknown = pair ? pair.value : items(node)[Number(step)];
    const wantsKey = pair && (child === null || (atKey && index === path.length - 1));
    const target = wantsKey ? pair.key : child;
    if (!isNode(target)) return offset;
    offset = target.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}

function items(node: unknown): unknown[] {
  return node !== null && typeof node === 'object' && 'items' in node && Array.isArray(node.items) ? node.items : [];
}

/** How far right of a scalar's beginning its `offset`-th character stands (quotes, blocks, lines and indentation). */
function innerOffset(source: string, start: number, offset: number): number {
  const first = source[start] ?? '';
  if (first !== '|' && first !== '>') return foldedOffset(source, start + (/["']/.test(first) ? 1 : 0), offset) - start;
  const body = source.indexOf('\n', start) + 1;
  const indent = /^[ \n]*/.exec(source.slice(body))?.[0].split('\n').at(-1)?.length ?? 0;
  let position = body + indent;
  for (let left = offset; left > 0 && position < source.length; left--) {
    position += source[position] === '\n' ? 1 + indent : 1;
  }
  return position - start;
}

/** In a plain or quoted text a line break and the blanks around it are one blank. */
function foldedOffset(source: string, begin: number, offset: number): number {
  const lineBreak = /[ \t]*\n\s*/y;
  let position = begin;
  for (let left = offset; left > 0 && position < source.length; left--) {
    lineBreak.lastIndex = position;
    position += lineBreak.exec(source)?.[0].length ?? 1;
  }
  return position;
}
