import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { besideStore, type Key, openKeyFile, parseKeys } from '../store/index.ts';
import type { Settings } from './settings.ts';

/** The keys that encrypt the store, sign the web chat's cookie and sign Direct Line tokens. */
export type Keys = { store: Key[]; cookie: Uint8Array; directLine: Uint8Array };

/** Takes the keys from the settings. Missing ones are generated once and stored as files next to the store. */
export function openKeys(settings: Settings): Keys {
  const folder = besideStore(settings.STORE_URL);
  const generated = (name: string): Key[] =>
    folder === undefined ? [{ id: 'key-1', secret: randomBytes(32) }] : openKeyFile(join(folder, `${name}.key`));
  const signing = (text: string | undefined, name: string): Uint8Array =>
    text === undefined ? (generated(name)[0]?.secret ?? new Uint8Array()) : new TextEncoder().encode(text);
  return {
    store: settings.TOKEN_KEYS ? parseKeys(settings.TOKEN_KEYS) : generated('token'),
    cookie: signing(settings.COOKIE_KEY, 'cookie'),
    directLine: signing(settings.DIRECT_LINE_KEY, 'direct-line'),
  };
}
