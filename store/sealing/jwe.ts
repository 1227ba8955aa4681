import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';

/** The protected header of a record; its key id and address can be read, and not be changed unnoticed. */
export type JweHeader = { alg: 'dir'; enc: 'A256GCM'; kid: string; address: string };

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text as a compact JWE (RFC 7516; `dir` and A256GCM of RFC 7518 s.4.5 and 5.3). Node's own cipher does a
 * record in microseconds; the Web Crypto API, which JOSE libraries use, hands each record to other threads.
 * @param secret 256 bits; a KeyObject, because Node takes three times as long with the bytes
 */
export function encryptJwe(header: JweHeader, text: string, secret: KeyObject): string {
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(head));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [head, '', ...[iv, encrypted, cipher.getAuthTag()].map(part => part.toString('base64url'))].join('.');
}

/** @throws Error when it was not made by `encryptJwe` with this secret, or was changed */
export function decryptJwe(sealed: string, secret: KeyObject): string {
  const [head = '', key, ...parts] = sealed.split('.');
  const [iv, encrypted, tag] = parts.map(part => Buffer.from(part, 'base64url'));
  const { alg, enc } = readJweHeader(sealed) ?? {};
  if (alg !== 'dir' || enc !== 'A256GCM' || key !== '' || parts.length !== 3) throw new TypeError('not such a JWE');
  if (iv?.length !== IV_BYTES || !encrypted || tag?.length !== TAG_BYTES) throw new TypeError('not such a JWE');
  const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(head))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
}

/** The header as it is written, whether genuine or not; undefined for a text that has none. */
export const readJweHeader = (sealed: string): JweHeaderRead | undefined =>
  headerIn(sealed.split('.', 1)[0] ?? '').header;

type JweHeaderRead = Readonly<Record<string, unknown>>;

/** A record is read more often than it is written, and its header depends only on its place and key. */
const headerIn = memoizeShortText((head: string): { header: JweHeaderRead | undefined } => {
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString());
    return { header: typeof header === 'object' && header !== null ? { ...header } : undefined };
  } catch (error) {
    if (error instanceof SyntaxError) return { header: undefined };
    throw error;
  }
});
