import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../../core/errors.ts';
import type { Fault } from '../../../core/faults.ts';
import { bytesOf, type Parsed, parseBytes, parseYamlOnce } from '../../../core/yaml/yaml.ts';
import { CARDS, isDialog, REQUIRED } from './file-names.ts';

/** A file of the templates folder as it was read. An unchanged file stays the same object. */
export type RawFile = {
  /** Relative to its folder: "cards/event.yaml". */
  name: string;
  /** As faults show it: "templates/cards/event.yaml". */
  path: string;
  /** The system's error code if it cannot be read. */
  bytes: Buffer | string;
};

/** By name. */
export type RawFiles = ReadonlyMap<string, RawFile>;

/** A templates folder, or several: files of later ones replace files of the same name in earlier ones. */
export type Folders = string | readonly string[];

/**
 * Reads the `*.yaml` files of the folders and of their `cards/`.
 * @param known an earlier result, whose unchanged files are returned again
 * @returns `faults` tells which folders cannot be read
 */
export function readFiles(folders: Folders, known: RawFiles = new Map()): { files: RawFiles; faults: Fault[] } {
  const [first = '', ...others] = typeof folders === 'string' ? [folders] : folders;
  const files = new Map<string, RawFile>();
  const faults: Fault[] = [];
  for (const folder of [first, ...others]) {
    const names = namesIn(folder);
    if (typeof names === 'string') faults.push({ file: folder, message: `cannot be read (${names})` });
    else for (const name of names) files.set(name, read(folder, name, known));
  }
  if (faults.length === 0 && ![...files.keys()].some(isDialog)) {
    faults.push({ file: first, message: 'contains no dialog template' });
  }
  for (const name of REQUIRED) if (!files.has(name)) files.set(name, read(first, name, known));
  return { files, faults };
}

/** The names of a folder's files, sorted; the system's error code if it cannot be read. */
function namesIn(folder: string): string[] | string {
  const [own, cards] = [yamlIn(folder), yamlIn(join(folder, CARDS))];
  if (typeof own === 'string') return own;
  return [...own, ...(typeof cards === 'string' ? [] : cards.map(name => `${CARDS}/${name}`))];
}

function yamlIn(folder: string): string[] | string {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.yaml') && !name.startsWith('.'))
      .sort();
  } catch (error) {
    return systemCode(error) ?? 'unknown error';
  }
}

function read(folder: string, name: string, known: RawFiles): RawFile {
  const path = join(folder, name);
  const bytes = bytesOf(path);
  const before = known.get(name);
  return before?.path === path && isSame(before.bytes, bytes) ? before : { name, path, bytes };
}

export const isSame = (a: RawFile['bytes'], b: RawFile['bytes']): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.equals(b);

const parsed = new WeakMap<RawFile, Parsed>();

/** The parsed file. Each version of a file is parsed once. */
export function yamlOf(file: RawFile): Parsed {
  const yaml = parsed.get(file) ?? parseBytes(file.bytes, file.path, parseYamlOnce);
  parsed.set(file, yaml);
  return yaml;
}
