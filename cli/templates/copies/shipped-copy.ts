import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { baseOf, copyOf, type RawFile } from '../../../dialogs/index.ts';

/** A file that could be read. */
export type ReadFile = RawFile & { bytes: Buffer };

export const isRead = (file: RawFile | undefined): file is ReadFile =>
  file !== undefined && typeof file.bytes !== 'string';

/** The text of a copy at `to`, with the path to its schema as it is from there. */
export const copiedText = ({ bytes, path: from }: Pick<ReadFile, 'bytes' | 'path'>, to: string): string =>
  copyOf(bytes).replace(/(?<=^# yaml-language-server: \$schema=)\.\S+/, path =>
    relative(dirname(resolve(to)), resolve(dirname(from), path)),
  );

/** Where the shipped version of a copied file is kept: a folder that no bot reads, next to the copies. */
const keptPath = ({ name, path }: Pick<RawFile, 'name' | 'path'>): string =>
  join(path.slice(0, -name.length), '.shipped', name);

/** Keeps the version that a file was copied from, to tell later what has changed. */
export function keepShipped(copy: Pick<RawFile, 'name' | 'path'>, shipped: Buffer): void {
  const path = keptPath(copy);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, shipped);
}

/** The kept version with this `base`; undefined if it is another one, or not there. */
export function keptShipped(copy: Pick<RawFile, 'name' | 'path'>, base: string): Buffer | undefined {
  try {
    const bytes = readFileSync(keptPath(copy));
    return baseOf(bytes) === base ? bytes : undefined;
  } catch {
    return undefined; // copied by hand, or before versions were kept
  }
}
