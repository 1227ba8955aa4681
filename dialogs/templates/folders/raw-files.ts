import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../../core/errors.ts';
import type { Fault } from '../../../core/faults.ts';
import { bytesOf, type Parsed, parseBytes, parseYamlOnce } from '../../../core/yaml/yaml.ts';
import { withoutBase } from './base.ts';
import { CARDS, isDialog, REQUIRED } from './file-names.ts';

/** A file of the templates folder as it was read. An unchanged file stays the same object. */
export type RawFile = {
  /** Relative to its folder: "cards/event.yaml". */
  name: string;
  /** As faults show it: "templates/cards/event.yaml". */
  path: string;
  /** The system's error code if it cannot be read. */
  bytes: Buffer | string;
  /** The file of the same name in an earlier folder, which this one replaces. */
  beneath?: RawFile;
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
    else for (const name of names) files.set(name, read(join(folder, name), name, { known, beneath: files.get(name) }));
  }
  if (faults.length === 0 && ![...files.keys()].some(isDialog)) {
    faults.push({ file: first, message: 'contains no dialog template' });
  }
  for (const name of REQUIRED) if (!files.has(name)) files.set(name, read(join(first, name), name, { known }));
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

type About = { known: RawFiles; beneath?: RawFile | undefined };

function read(path: string, name: string, { known, beneath }: About): RawFile {
  const bytes = bytesOf(path);
  const before = layers(known.get(name)).find(file => file.path === path);
  const isUnchanged = before && before.beneath === beneath && isSame(before.bytes, bytes);
  return isUnchanged ? before : { name, path, bytes, ...(beneath && { beneath }) };
}

/** The folder of a file, as it was given. */
export const folderOf = ({ path, name }: Pick<RawFile, 'path' | 'name'>): string => path.slice(0, -name.length);

/** A file, and those of the same name in earlier folders. */
export const layers = (file: RawFile | undefined): RawFile[] => (file ? [file, ...layers(file.beneath)] : []);

const isSame = (a: RawFile['bytes'], b: RawFile['bytes']): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.equals(b);

const parsed = new WeakMap<RawFile, Parsed>();

/** The parsed file, without its `base`. Each version of a file is parsed once. */
export function yamlOf(file: RawFile): Parsed {
  const yaml = parsed.get(file) ?? withoutBase(parsedWithBase(file));
  parsed.set(file, yaml);
  return yaml;
}

export const parsedWithBase = (file: RawFile): Parsed => parseBytes(file.bytes, file.path, parseYamlOnce);
