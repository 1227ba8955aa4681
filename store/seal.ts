import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { BotError } from '../core/errors.ts';
import type { Key } from './keys.ts';

/**
 * Encrypts records at rest, bound to the place they are kept at. Whoever can write to the store cannot read, change or
 * move a record unnoticed, but can put an older one of the same place back: it is genuine, and nothing outside the
 * store knows a newer one. What that brings them is a token that the provider may have replaced, and a sign-in anew.
 */
export type Sealer = {
  /** @param address where the record will rest; a store key of hashes, because it stays readable */
  seal(address: string, value: unknown): Promise<string>;
  /**
   * @throws BotError "store/wrong-key" when sealed by a key we do not have, "store/altered" when it was changed or
   * belongs to another address
   */
  open<T>(address: string, sealed: string): Promise<T>;
};

/** JWE (`dir`, A256GCM); key id and address stand in the protected header, so neither can be exchanged unnoticed. */
export function createSealer(keys: readonly Key[]): Sealer {
  const [sealing] = keys;
  if (!sealing) throw new TypeError('a sealer needs at least one key');
  const secrets = new Map(keys.map(key => [key.id, key.secret]));
  return {
    seal: (address, value) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: sealing.id, address })
        .encrypt(sealing.secret),
    open: async <T>(address: string, sealed: string) => {
      const { plaintext, protectedHeader } = await decrypt(sealed, secrets);
      if (protectedHeader['address'] !== address) throw altered();
      return JSON.parse(new TextDecoder().decode(plaintext)) as T;
    },
  };
}

/** Header, no encrypted key, and the rest of what `seal` gives. */
const SEALED = /^[\w-]+\.\.[\w-]+\.[\w-]*\.[\w-]+$/;

/** The id of the key that sealed a value; undefined for a value in clear. */
export function sealedUnder(value: unknown): string | undefined {
  if (typeof value !== 'string' || !SEALED.test(value)) return undefined;
  try {
    return String(decodeProtectedHeader(value)['kid']);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // jose's word for what only looks like one
    throw error;
  }
}

async function decrypt(sealed: string, secrets: ReadonlyMap<string, Uint8Array>) {
  try {
    return await compactDecrypt(
      sealed,
      header => {
        const secret = secrets.get(String(header.kid));
        if (!secret) throw new BotError('store/wrong-key', 'The record was sealed by a key that TOKEN_KEYS lacks.');
        return secret;
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
  } catch (error) {
    if (error instanceof BotError) throw error;
    throw altered(error);
  }
}

function altered(cause?: unknown): BotError {
  return new BotError('store/altered', 'A sealed record was changed or moved.', { cause });
}
