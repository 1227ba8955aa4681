import { hash } from 'node:crypto';

/**
 * The store key of a record, `KIND.HASH`. The hash is SHA-256 over the parts, each preceded by its length. So different
 * lists of parts ("ab","c" and "a","bc") get different keys, and the key reveals no names.
 */
export function storeKey(kind: string, ...parts: string[]): string {
  const text = parts.map(part => `${Buffer.byteLength(part)}:${part}`).join('');
  return `${kind}.${hash('sha256', text, 'base64url')}`;
}

/** The kind of a record, read from its key. */
export const kindOfKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));
