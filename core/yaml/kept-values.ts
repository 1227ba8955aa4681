import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { CacheFolder } from '../known/cache-folder.ts';

/** The name changes when the same text would have another value, or a fault. */
const folder = new CacheFolder('yaml-3');

/**
 * The value that a text without faults had when it was parsed before. Values are kept by a hash of their text, so that a start
 * parses only what was edited.
 * @returns undefined if the text is not known
 */
export function keptValue(text: string): { value: unknown } | undefined {
  const json = folder.isThere ? folder.find(nameOf(text)) : undefined;
  if (!json) return undefined;
  try {
    return { value: JSON.parse(json.toString()) };
  } catch {
    return undefined; // damaged: the text itself is not
  }
}

/** Keeps the value of a text for the next start. A value that JSON cannot hold is not kept. */
export function keepValue(text: string, value: unknown): void {
  if (!folder.isThere) return;
  const json = JSON.stringify(value);
  if (json !== undefined && isDeepStrictEqual(JSON.parse(json), value)) folder.keep(nameOf(text), json);
}

const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.json`;
