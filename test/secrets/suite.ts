import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Kind, Watch } from './watch.ts';

/** The watch of this process; bots in other processes are reported to it by the code that starts them. */
export const watch = new Watch();

const SETTINGS: readonly [name: RegExp, kind: Kind][] = [
  [/^TOKEN_KEYS$/, 'key of the store'],
  [/^(COOKIE|DIRECT_LINE)_KEY$/, 'key of cookies and tokens'],
  [/^DIRECT_LINE_SECRET$/, 'Direct Line secret'],
  [/^MicrosoftAppPassword$/, "app's password"],
  [/CLIENT_SECRET$/, 'client secret'],
];

/** The secrets in a bot's settings; keys follow their names. */
export function noteSettings(env: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(env)) {
    const kind = SETTINGS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) for (const part of value.split(',')) watch.note(kind, part.replace(/^[\w-]+:/, ''));
  }
}

const KEY_FILES: Readonly<Record<string, Kind>> = {
  'token.key': 'key of the store',
  'cookie.key': 'key of cookies and tokens',
  'direct-line.key': 'key of cookies and tokens',
};

/** What a bot leaves in a folder: its store, and the keys that it made. */
export function noteFolder(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true }).map(name => join(folder, String(name)))) {
    const kind = KEY_FILES[basename(path)];
    if (kind) watch.note(kind, /:([\w-]+)/.exec(readFileSync(path, 'utf8'))?.[1]);
    if (/\.sqlite(-wal|-shm)?$/.test(path)) watch.saw('store', readFileSync(path, 'latin1'));
  }
}
