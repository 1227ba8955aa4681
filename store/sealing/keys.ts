import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BotError, isBotError, systemCode } from '../../core/errors.ts';

/** A key that seals tokens: 256 bits, and a name that sealed records carry. */
export type Key = { id: string; secret: Uint8Array };

const KEY_BYTES = 32;
const FORM = 'kid1:BASE64URL-OF-32-BYTES, several separated by commas; the first one seals, the others still open';

/**
 * Parses `kid1:base64url,kid2:base64url`.
 * @returns the keys, or what is wrong with the text, which is never quoted
 */
export function readKeys(text: string): Key[] | string {
  const keys: Key[] = [];
  for (const part of text.split(',')) {
    const [, id, encoded] = /^\s*([\w.-]{1,64}):([\w-]+)=?\s*$/.exec(part) ?? [];
    const secret = Buffer.from(encoded ?? '', 'base64url');
    if (id === undefined || secret.length !== KEY_BYTES) return `must look like ${FORM}`;
    keys.push({ id, secret: new Uint8Array(secret) });
  }
  return new Set(keys.map(key => key.id)).size < keys.length ? 'names one key twice' : keys;
}

/**
 * Reads the setting TOKEN_KEYS.
 * @throws BotError "settings/invalid", which never quotes the text
 */
export function parseKeys(text: string, setting = 'TOKEN_KEYS'): Key[] {
  const keys = readKeys(text);
  if (typeof keys === 'string') throw invalid(setting, keys);
  return keys;
}

/**
 * The keys of a bot without TOKEN_KEYS: read from a file that only its owner can read, created with a new key if
 * missing. For try-out only: in production, a lost file would silently lose every grant.
 */
export function openKeyFile(path: string): Key[] {
  try {
    makeKeyFile(path);
    return parseKeys(readFileSync(path, 'utf8').trim(), path);
  } catch (cause) {
    if (isBotError(cause)) throw cause;
    const message = `The key file ${path} cannot be made or read (${systemCode(cause)}). See whether this user may write to its folder, or set STORE_URL.`;
    throw new BotError('settings/invalid', message, { cause });
  }
}

/** Creates the key file unless it exists. */
function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `key-1:${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    // Linking fails if the file exists, so two processes that start at once end with the same key.
    linkSync(draft, path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function invalid(setting: string, problem: string): BotError {
  return new BotError('settings/invalid', `${setting} ${problem}.`, { facts: { setting } });
}
