import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Changes when the same text would have another value, or a fault. */
const FORMAT = 'yaml-3';

/**
 * The value that a text without faults had when it was parsed before. Values are kept next to Node's compiled code, by a
 * hash of their text, so that a start parses only what was edited; without that folder, nothing is kept.
 * @returns undefined if the text is not known
 */
export function keptValue(text: string): { value: unknown } | undefined {
  const path = pathOf(text);
  try {
    return path === undefined ? undefined : { value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch {
    return undefined; // not there yet, or not readable: the text itself is
  }
}

/** Keeps the value of a text for the next start. A value that JSON cannot hold is not kept. */
export function keepValue(text: string, value: unknown): void {
  const path = pathOf(text);
  if (path === undefined) return;
  const json = JSON.stringify(value);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), value)) return;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    const written = `${path}.${process.pid}`;
    writeFileSync(written, json);
    renameSync(written, path);
  } catch {
    // A folder that cannot be written costs time at the next start, and nothing else.
  }
}

function pathOf(text: string): string | undefined {
  const folder = getCompileCacheDir();
  return folder && join(folder, FORMAT, `${createHash('sha256').update(text).digest('hex')}.json`);
}
