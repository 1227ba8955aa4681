import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Document, isScalar } from 'yaml';
import { systemCode } from '../errors.ts';
import type { Fault } from '../faults.ts';
import { contentFaults } from './content-faults.ts';
import { encodingFault } from './encoding-fault.ts';
import { keepValue, keptValue } from './kept-values.ts';
import { characterAt, nodeAt, type Path, startOf } from './positions.ts';
import { SourceText } from './source-text.ts';
import { documentsOf, syntaxFaults } from './syntax-faults.ts';

const MAX_BYTES = 256 * 1024;
const MAX_ALIASES = 50;

/** A parsed file that knows the position of each value. */
export type YamlFile = {
  file: string;
  value: unknown;
  /**
   * Creates a fault at `path`. `offset` moves the caret by that many characters within a scalar's text; `atKey` puts it
   * at the key, not the value. `cause` is one within the file.
   */
  fault(path: Path, message: string, options?: FaultOptions): Fault;
};

type FaultOptions = { hint?: string | undefined; offset?: number; atKey?: boolean; cause?: string | undefined };

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
  if (!isUtf8(bytes) || bytes.includes(0)) return { faults: [encodingFault(bytes, name)] };
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
  const source = new SourceText(file, text);
  const { document, faults } = parsed(source);
  if (!document || faults.length > 0) return { faults };
  const content = contentOf(document);
  if (!content) return { faults: [{ file, message: 'uses too many aliases' }] };
  return { file, ...content, fault: faultsIn(source, () => document) };
}

/** Parses YAML, or takes the value that the text had at an earlier start. It is parsed again only to place a fault. */
export function parseYamlOnce(text: string, file: string): Parsed {
  const source = new SourceText(file, text);
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
function faultsIn(source: SourceText, parse: () => Document | undefined): YamlFile['fault'] {
  let document: Document | undefined;
  return (path, message, { hint, offset, atKey = false, cause } = {}) => {
    document ??= parse();
    const node = document && nodeAt(document, path, atKey);
    const inside = offset !== undefined && isScalar(node) ? node : undefined;
    const start = inside ? characterAt(inside, offset ?? 0) : startOf(node);
    const fitting = inside?.type === 'QUOTE_DOUBLE' ? hint?.replaceAll(/`[^`]*`/g, inSingleQuotes) : hint;
    return { ...source.fault(start, message, fitting), ...(cause && { cause: `${source.file} ${cause}` }) };
  };
}

/** Between double quotes, a line to write must not end the text: `'yes'` in place of `"yes"`. */
const inSingleQuotes = (code: string): string => code.replaceAll('"', "'");

function parsed(source: SourceText): { document?: Document; faults: Fault[] } {
  const documents = documentsOf(source);
  const [document] = documents;
  const faults = syntaxFaults(documents, source);
  if (faults.length > 0) return { faults };
  if (!document || isEmpty(document)) return { faults: [{ file: source.file, message: 'is empty' }] };
  return { document, faults: contentFaults(document, source) };
}

const isEmpty = ({ contents }: Document): boolean => !contents || (isScalar(contents) && contents.value === null);

/** Returns undefined if nested aliases would make the value far larger than the file. */
function contentOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined; // the library's error for too many aliases
    throw error;
  }
}
