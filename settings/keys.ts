import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { besideStore, type Key, openKeyFile, parseKeys } from '../store/index.ts';
import type { Settings } from './settings.ts';

/** What seals the store, signs the web chat's cookie and signs Direct Line tokens. */
export type Keys = { store: Key[]; cookie: Uint8Array; directLine: Uint8Array };

/** From the settings; while only this machine can reach the bot, made once beside the store. */
export function openKeys(settings: Settings): Keys {
  const folder = besideStore(settings.STORE_URL);
  const beside = (name: string): Key[] =>
    folder === undefined ? [{ id: 'key-1', secret: randomBytes(32) }] : openKeyFile(join(folder, `${name}.key`));
  const signing = (text: string | undefined, name: string): Uint8Array =>
    text === undefined ? (beside(name)[0]?.secret ?? new Uint8Array()) : new TextEncoder().encode(text);
  return {
    store: settings.TOKEN_KEYS ? parseKeys(settings.TOKEN_KEYS) : beside('token'),
    cookie: signing(settings.COOKIE_KEY, 'cookie'),
    directLine: signing(settings.DIRECT_LINE_KEY, 'direct-line'),
  };
}
