import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../child.ts';
import type { Checkout } from './trial.ts';

/** Settings that let processes share a store; the keys protect nothing here. */
export const SHARED_KEYS = {
  TOKEN_KEYS: `bench:${'A'.repeat(43)}`,
  COOKIE_KEY: 'B'.repeat(43),
  DIRECT_LINE_KEY: 'C'.repeat(43),
};

/** Starts the bot of a checkout, with a SQLite file of its own unless `env` names another store. */
export async function startBot({ folder }: Checkout, env: Record<string, string> = {}): Promise<Child> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const settings = { PORT: '0', LOG_LEVEL: 'error', STORE_URL: `sqlite:${join(data, 'bot.sqlite')}`, ...env };
  const child = await startChild(startArguments(folder), settings, folder);
  return {
    ...child,
    async stop() {
      await child.stop();
      rmSync(data, { recursive: true });
    },
  };
}

/** What `npm start` gives to Node in a checkout. */
function startArguments(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return scripts.start.split(' ').slice(1);
}
