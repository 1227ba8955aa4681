import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Document, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import { systemCode } from '../errors.ts';
import type { Fault } from '../faults.ts';
import { keepValue, keptValue } from './kept-values.ts';
import { characterAt, earlierKey, forbiddenKeys, nodeAt, type Path, startOf, unknownAliases } from './positions.ts';

const MAX_BYTES = 256 * 1024;
const MAX_ALIASES = 50;

/** A parsed file that knows the position of each value. */
export type YamlFile = {
  file: string;
  value: unknown;
  /**
   * Creates a fault at `path`. `offset` moves the caret by that many characters within a scalar's text; `atKey` puts it
   * at the key, not the value.
   */
  fault(path: Path, message: string, options?: { hint?: string | undefined; offset?: number; atKey?: boolean }): Fault;
};

export type Parsed = YamlFile | { faults: Fault[] };

/** Reads and parses one file. @param name the file name to show in faults, relative to where the person works */
export const readYaml = (path: string, name: string): Parsed => parseBytes(bytesOf(path), name);

/**
 * Parses what `bytesOf` returned.
 * @param parse `parseYamlOnce` for files without secrets that every start reads
 */
export function parseBytes(
  bytes: Buffer | string,
  name: string,
  parse: (text: string, file: string) => Parsed = parseYaml,
): Parsed {
  if (typeof bytes === 'string') return { faults: [{ file: name, message: `cannot be read (${bytes})` }] };
  if (bytes.length > MAX_BYTES) {
    return { faults: [{ file: name, message: `is ${bytes.length} bytes long; the limit is ${MAX_BYTES}` }] };
  }
  if (!isUtf8(bytes)) return { faults: [{ file: name, message: 'is not UTF-8 text', hint: 'Save it as UTF-8.' }] };
  return parse(bytes.toString('utf8'), name);
}

/** The bytes of a file, or the system's error code if it cannot be read. */
export function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code;
  }
}

/** Parses YAML. Duplicate keys, custom tags and more than one document are faults. */
export function parseYaml(text: string, file: string): Parsed {
  const source = new Source(file, text);
  const { document, faults } = parsed(source);
  if (!document || faults.length > 0) return { faults };
  const content = contentOf(document);
  if (!content) return { faults: [{ file, message: 'uses too many aliases' }] };
  return { file, ...content, fault: faultsIn(source, () => document) };
}

/** Parses YAML, or takes the value that the text had at an earlier start. It is parsed again only to place a fault. */
export function parseYamlOnce(text: string, file: string): Parsed {
  const source = new Source(file, text);
  const whole = (value: unknown): YamlFile => ({
    file,
    value,
    fault: faultsIn(source, () => parsed(source).document),
  });
  const kept = keptValue(text);
  if (kept) return whole(kept.value);
  const first = parseYaml(text, file);
  if ('faults' in first) return first;
  keepValue(text, first.value);
  return whole(first.value);
}

/** Places faults by the nodes of a document, which is asked for at the first fault. */
function faultsIn(source: Source, parse: () => Document | undefined): YamlFile['fault'] {
  let document: Document | undefined;
  return (path, message, { hint, offset, atKey = false } = {}) => {
    document ??= parse();
    const node = document && nodeAt(document, path, atKey);
    const start = offset !== undefined && isScalar(node) ? characterAt(node, offset) : startOf(node);
    return { ...source.fault(start, message), ...(hint && { hint }) };
  };
}

/** The text of a file, with the offsets of its lines. */
class Source {
  readonly file: string;
  readonly text: string;
  readonly lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  }

  /** @param offset in characters */
  fault(offset: number, message: string): Fault {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line, column: col, source: this.text.split('\n')[line - 1] ?? '', message };
  }
}

function parsed(source: Source): { document?: Document; faults: Fault[] } {
  const documents: Document[] = parseAllDocuments(source.text, {
    lineCounter: source.lines,
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    schema: 'core',
    version: '1.2',
  });
  const [document, second] = documents;
  const faults = firstOfEachLine(documents.flatMap(one => syntaxFaults(one, source))).map(withQuotesHint);
  if (second) {
    const message = 'contains a second document; only one is allowed per file';
    faults.push(source.fault(second.range?.[0] ?? 0, message));
  }
  if (!document || isEmpty(document)) return { faults: [...faults, { file: source.file, message: 'is empty' }] };
  return { document, faults: faults.length > 0 ? faults : contentFaults(document, source) };
}

const isEmpty = ({ contents }: Document): boolean => !contents || (isScalar(contents) && contents.value === null);

function syntaxFaults(document: Document, source: Source): Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, pos: [offset], message }) => {
    const earlier = code === 'DUPLICATE_KEY' ? earlierKey(document, offset) : undefined;
    const { line } = source.lines.linePos(startOf(earlier));
    const words = earlier && `\`${earlier.value}\` appears twice, first in line ${line}`;
    return source.fault(offset, words ?? message.replace(/\s+/g, ' '));
  });
}

/** Faults in valid YAML. */
function contentFaults(document: Document, source: Source): Fault[] {
  return [
    ...forbiddenKeys(document).map(key => source.fault(startOf(key), 'this key is not allowed')),
    ...unknownAliases(document).map(alias =>
      source.fault(startOf(alias), `there is no earlier anchor \`&${alias.source}\``),
    ),
  ];
}

/** Returns undefined if nested aliases would make the value far larger than the file. */
function contentOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined; // the library's error for too many aliases
    throw error;
  }
}

/** Keeps one fault per line, because one mistake makes the rest of its line unreadable. */
function firstOfEachLine(faults: Fault[]): Fault[] {
  const sorted = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return sorted.filter(({ line }, index) => index === 0 || line !== sorted[index - 1]?.line);
}

/** YAML reads an unquoted text that begins with a Liquid tag as a map, so the hint is to quote it. */
function withQuotesHint(fault: Fault): Fault {
  const isLiquid = /^\s*(?:- |[\w-]+:)\s*\{[{%]/.test(fault.source ?? '');
  return isLiquid ? { ...fault, hint: 'Put the text between quotes.' } : fault;
}
