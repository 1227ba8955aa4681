import pg from 'pg';
import type { Child } from '../child.ts';
import { talk } from '../load.ts';
import { SPEAKERS, script } from '../turns.ts';
import { SHARED_KEYS, startBot } from './bot.ts';
import type { Checkout, Figure, Subject, Trial } from './trial.ts';

const ROUND_SECONDS = 5;
/** Few: turns of one conversation should wait for each other, not for a processor. */
const FEW_SPEAKERS = 4;

/** Turns without a calendar, with each kind of store. */
export const sqlite: Trial = {
  name: 'turns',
  figures: [perTurn('SQLite', '<= 0.77'), perSecond('SQLite', '>= 1.3')],
  start: async checkout => turnSubject([await startBot(checkout)], SPEAKERS),
};

export const redis: Trial = {
  name: 'redis',
  figures: [perTurn('Redis', ''), perSecond('Redis', '')],
  ...missing('REDIS_URL'),
  start: async checkout =>
    turnSubject([await startBot(checkout, { ...SHARED_KEYS, STORE_URL: redisUrl(checkout) })], SPEAKERS),
};

export const postgres: Trial = {
  name: 'postgres',
  figures: [perTurn('PostgreSQL', ''), perSecond('PostgreSQL', '>= 2')],
  ...missing('DATABASE_URL'),
  start: async checkout => turnSubject(await onPostgres(checkout, 1), SPEAKERS),
};

/** Each conversation's messages go to two processes in turns. */
export const twoProcesses: Trial = {
  name: 'two-processes',
  figures: [perTurn('PostgreSQL, two processes', ''), perSecond('PostgreSQL, two processes', '>= 1')],
  ...missing('DATABASE_URL'),
  start: async checkout => turnSubject(await onPostgres(checkout, 2), FEW_SPEAKERS),
};

function perTurn(store: string, goal: string): Figure {
  return { measure: `processor time per turn, ${store}`, unit: 'µs', goal };
}

function perSecond(store: string, goal: string): Figure {
  return { measure: `turns, ${store}`, unit: '1/s', goal };
}

function missing(setting: 'REDIS_URL' | 'DATABASE_URL'): { missing?: string } {
  return process.env[setting] ? {} : { missing: `${setting} is not set` };
}

function turnSubject(bots: readonly Child[], speakers: number): Subject {
  const cpuMs = (): number => bots.reduce((sum, bot) => sum + bot.cpuMs(), 0);
  return {
    async round() {
      const before = cpuMs();
      const urls = bots.map(({ url }) => url);
      const { turns, turnsPerSecond, failures } = await talk(urls, script, { speakers, seconds: ROUND_SECONDS });
      if (failures) throw new Error(`${failures} of ${turns} turns had no answer`);
      return [((cpuMs() - before) * 1000) / turns, turnsPerSecond];
    },
    async stop() {
      await Promise.all(bots.map(bot => bot.stop()));
    },
  };
}

async function onPostgres(checkout: Checkout, processes: number): Promise<Child[]> {
  const env = { ...SHARED_KEYS, STORE_URL: await emptyDatabase(`bench_${checkout.side}`) };
  const bots: Child[] = [];
  for (let count = 0; count < processes; count++) bots.push(await startBot(checkout, env));
  return bots;
}

/** Makes the database new next to the one of DATABASE_URL. */
async function emptyDatabase(name: string): Promise<string> {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** The two sides use two of Redis' numbered databases, away from the usual one. */
function redisUrl({ side }: Checkout): string {
  const url = new URL(process.env['REDIS_URL'] ?? '');
  url.pathname = side === 'old' ? '/14' : '/15';
  return url.href;
}
