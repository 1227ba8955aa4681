import { createSecretKey, type KeyObject } from 'node:crypto';
import { BotError, isBotError } from '../../core/errors.ts';
import { decryptJwe, encryptJwe, type JweHeader, readJweHeader } from './jwe.ts';
import type { Key } from './keys.ts';
import { OpenedRecords } from './opened-records.ts';

/**
 * Encrypts stored records and binds each to its place. An attacker with write access to the store cannot read a record,
 * or change or move one unnoticed. They can restore an older record of the same place, because it is genuine, and
 * nothing outside the store knows a newer one; that yields an old token, perhaps already replaced, and a new sign-in.
 */
export type Sealer = {
  /** @param address  where the record will be stored; a store key made of hashes, because it stays readable */
  seal(address: string, value: unknown): Promise<string>;
  /**
   * @param sealed the stored value, whether `seal` made it or not
   * @throws BotError "store/wrong-key" if we lack the key, "store/altered" if it was changed or belongs to another
   *   address
   */
  open<T>(address: string, sealed: unknown): Promise<T>;
};

/**
 * Makes a sealer with JWE (`dir`, A256GCM); key id and address are in the protected header, so neither can be exchanged
 * unnoticed.
 * @param keys the first one seals, all of them open
 */
export function createSealer(keys: readonly Key[]): Sealer {
  const secrets = new Map(keys.map(key => [key.id, createSecretKey(key.secret)]));
  const [sealing] = secrets;
  if (!sealing) throw new TypeError('a sealer needs at least one key');
  const [kid, secret] = sealing;
  const opened = new OpenedRecords();
  return {
    seal: async (address, value) => encryptJwe(headerFor(kid, address), JSON.stringify(value), secret),
    open: async <T>(address: string, sealed: unknown) => {
      const known = opened.textOf(address, sealed);
      if (known !== undefined) return JSON.parse(known) as T;
      const { kid: named, rest } = headerOf(address, sealed);
      const opening = secrets.get(named);
      if (opening) {
        const text = decrypt(String(sealed), opening);
        opened.keep(address, { sealed: String(sealed), text });
        return JSON.parse(text) as T;
      }
      if (opensUnder(secrets, address, rest)) throw altered();
      throw new BotError('store/wrong-key', 'The record was sealed by a key that TOKEN_KEYS lacks.');
    },
  };
}

/**
 * Opens a record that is not essential; undefined if TOKEN_KEYS lacks its key.
 * @throws BotError "store/altered" if it is damaged
 */
export async function openIfKeyIsKnown<T>(sealer: Sealer, address: string, sealed: unknown): Promise<T | undefined> {
  try {
    return await sealer.open<T>(address, sealed);
  } catch (error) {
    if (isBotError(error, 'store/wrong-key')) return undefined;
    throw error;
  }
}

/** @throws BotError "store/altered" if this is not a record of ours, or belongs to another address */
function headerOf(address: string, sealed: unknown): { kid: string; rest: string } {
  const header = typeof sealed === 'string' && SEALED.test(sealed) ? readJweHeader(sealed) : undefined;
  if (header?.['address'] !== address || typeof header['kid'] !== 'string') throw altered();
  return { kid: header['kid'], rest: String(sealed).slice(String(sealed).indexOf('.')) };
}

/** Whether a record is from one of our keys, and only the name of the key in it was damaged. */
function opensUnder(secrets: ReadonlyMap<string, KeyObject>, address: string, rest: string): boolean {
  return [...secrets].some(([id, secret]) => {
    const header = Buffer.from(JSON.stringify(headerFor(id, address))).toString('base64url');
    return opens(header + rest, secret);
  });
}

function opens(sealed: string, secret: KeyObject): boolean {
  try {
    decrypt(sealed, secret);
    return true;
  } catch (error) {
    if (isBotError(error, 'store/altered')) return false;
    throw error;
  }
}

const headerFor = (kid: string, address: string): JweHeader => ({ alg: 'dir', enc: 'A256GCM', kid, address });

/** Header, no encrypted key, and the other parts that `seal` writes. */
const SEALED = /^[\w-]+\.\.[\w-]+\.[\w-]*\.[\w-]+$/;

/** The id of the key that sealed a value; undefined for an unsealed value. */
export function sealedUnder(value: unknown): string | undefined {
  if (typeof value !== 'string' || !SEALED.test(value)) return undefined;
  const header = readJweHeader(value);
  return header && String(header['kid']);
}

/** @throws BotError "store/altered" */
function decrypt(sealed: string, secret: KeyObject): string {
  try {
    return decryptJwe(sealed, secret);
  } catch (error) {
    throw altered(error);
  }
}

function altered(cause?: unknown): BotError {
  return new BotError('store/altered', 'A sealed record was changed or moved.', { cause });
}
