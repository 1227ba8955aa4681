import { freshFolder, removeFolder } from '../bot/bot-process.ts';
import { DATABASE_URL, postgresSpace } from '../store/postgres/postgres-space.ts';
import { REDIS_URL, redisSpace } from '../store/redis/redis-space.ts';

/** A store to run on; `setting` names the environment variable that it needs. */
export type TestStore = {
  name: string;
  setting?: string;
  /** Opens an empty store, which `remove` deletes; undefined if the environment names no such server. */
  open(): Promise<{ url: string; remove(): Promise<void> } | undefined>;
};

export const stores: readonly TestStore[] = [
  {
    name: 'SQLite',
    async open() {
      const folder = freshFolder();
      return { url: `sqlite:${folder}/bot.sqlite`, remove: async () => removeFolder(folder) };
    },
  },
  { name: 'Redis', setting: 'REDIS_URL', open: async () => (REDIS_URL ? redisSpace() : undefined) },
  { name: 'PostgreSQL', setting: 'DATABASE_URL', open: async () => (DATABASE_URL ? postgresSpace() : undefined) },
];
