import { hash } from 'node:crypto';
import { memoizeShortText } from './known/memoize-short-text.ts';

/**
 * The store key of a record, `KIND.HASH`. The hash is SHA-256 over the parts, each preceded by its length. So different
 * lists of parts ("ab","c" and "a","bc") get different keys, and the key reveals no names.
 */
export const storeKey = (kind: string, ...parts: string[]): string => `${kind}.${hashOf(parts)}`;

/**
 * The same key for a person's record. A turn needs several, so the hashes are remembered; parts that are secret must not
 * be, so those take `storeKey`.
 */
export const personKey = (kind: string, ...parts: string[]): string => `${kind}.${knownHash(JSON.stringify(parts))}`;

const knownHash = memoizeShortText((parts: string) => hashOf(JSON.parse(parts)));

function hashOf(parts: readonly string[]): string {
  const text = parts.map(part => `${Buffer.byteLength(part)}:${part}`).join('');
  return hash('sha256', text, 'base64url');
}

/** The kind of a record, read from its key. */
export const kindOfKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));
