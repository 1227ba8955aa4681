import { freshFolder, removeFolder } from '../bot/bot-process.ts';

/** A store to run on; `setting` is what must be in the environment for it. */
export type TestStore = { name: string; setting?: string; open(): { url: string; remove(): void } | undefined };

/** Every kind of store; a server's own is used where the environment names one. */
export const stores: readonly TestStore[] = [
  {
    name: 'SQLite',
    open: () => {
      const folder = freshFolder();
      return { url: `sqlite:${folder}/bot.sqlite`, remove: () => removeFolder(folder) };
    },
  },
  server('Redis', 'REDIS_URL'),
  server('PostgreSQL', 'DATABASE_URL'),
];

function server(name: string, setting: string): TestStore {
  const url = process.env[setting];
  return { name, setting, open: () => (url === undefined ? undefined : { url, remove: () => undefined }) };
}
