import { createHash } from 'node:crypto';

/**
 * The key of a thing, `KIND.HASH`: SHA-256 over its parts, each preceded by its length, so that no two lists of parts
 * share a key ("ab","c" and "a","bc"; keyv's own namespaces do collide) and no name can be read from a stored key.
 */
export function storeKey(kind: string, ...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return `${kind}.${hash.digest('base64url')}`;
}

/** The kind of a thing, by its key. */
export const kindOfKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));
