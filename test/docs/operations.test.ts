import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import pg from 'pg';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { freePort } from '../../settings/public-url.ts';
import { openStore, type Store } from '../../store/index.ts';
import { BotProcess, killBots } from '../bot/bot-process.ts';
import { machineEnvironment } from '../child-environment.ts';
import { DATABASE_URL } from '../store/postgres/postgres-space.ts';
import { until } from '../until.ts';
import { ROOT, readDoc } from './examples.ts';

const page = readDoc('operations.md');

/** The page's commands, by the comment at their start. */
const commands = new Map(
  [...page.matchAll(/^```sh\n# (.*)\n([\s\S]*?)^```$/gm)].map(([, title = '', text = '']) => [title, text]),
);
const tried = new Set<string>();

const PATHS = process.env['PATH']?.split(delimiter) ?? [];
const have = (...programs: string[]): boolean =>
  programs.every(program => PATHS.some(path => existsSync(join(path, program))));

describe('docs/operations.md', () => {
  let folder: string;
  const servers: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operations-'));
    for (const path of ['etc', 'var/lib', 'var/backups']) {
      mkdirSync(join(folder, path, 'calendar-bot'), { recursive: true });
    }
  });
  afterEach(async () => {
    await killBots();
    for (const server of servers.splice(0)) server.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const here = (path: string): string => join(folder, path);
  const SQLITE = 'var/lib/calendar-bot/bot.sqlite';

  /** Runs a command of the page, with our folders in place of its own. */
  async function run(title: string, env: Record<string, string> = {}, over: [string, string][] = []): Promise<string> {
    tried.add(title);
    const paths = /\/(?=(?:etc|var\/lib|var\/backups)\/calendar-bot)/g;
    const text = (commands.get(title) ?? `no command: ${title}; false`).replace(paths, `${folder}/`);
    const script = over.reduce((before, [from, to]) => before.replaceAll(from, to), text);
    const options = { cwd: ROOT, env: machineEnvironment(env) };
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], options);
    return stdout;
  }

  it('the back-up of a missing SQLite file fails, and leaves nothing', async () => {
    const failure = await run('back up SQLite').then(
      () => 'none',
      (error: { stderr: string }) => error.stderr,
    );
    expect(failure).to.contain('unable to open database file');
    expect([existsSync(here(SQLITE)), readdirSync(here('var/backups/calendar-bot'))]).to.deep.equal([false, []]);
  });

  const open = (url: string): Promise<Store> =>
    openStore(url, { clock: fixedClock(Date.UTC(2026, 10, 21)), log: silentLog, role: 'bot' });

  async function write(store: Store, value: string): Promise<void> {
    await store.put('record', value);
    await store.set('plain', value);
  }
  const read = async (store: Store): Promise<unknown[]> => [
    (await store.read<string>('record'))?.value,
    await store.get('plain'),
  ];

  it('its settings start a bot, and are readable only by its user', async () => {
    await run('make the settings');
    const file = here('etc/calendar-bot/bot.env');
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(new Set(readFileSync(file, 'utf8').match(/[\w-]{43}$/gm)).size).to.equal(3);
    const bot = new BotProcess(folder, { ENV_FILE: file });
    expect(await bot.listening()).to.equal('https://bot.example.com');
    expect(await bot.ended('SIGTERM')).to.equal(0);
  });

  it('its service starts what the image and npm start', () => {
    const started = [
      /^ExecStart=\/usr\/bin\/(.*)$/m.exec(page)?.[1],
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start,
      /^CMD (.*)$/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))?.[1]?.replace(/[[\]",]+/g, ''),
    ];
    const command = 'node --min-semi-space-size=2 bot/launch.js';
    expect(started).to.deep.equal([command, command, command]);
  });

  it('a ready bot is recognised', async function () {
    if (!have('curl')) this.skip();
    const url = await new BotProcess(folder).listening();
    const title = 'look whether it is ready';
    expect(await run(title, {}, [['http://localhost:3978', url]])).to.equal('{"status":"ready"}');
  });

  it('a SQLite store is restored from a back-up, while a bot writes', async () => {
    const url = `sqlite:${here(SQLITE)}`;
    const store = await open(url);
    await write(store, 'before');
    expect(statSync(here(`${SQLITE}-wal`)).size).to.be.greaterThan(0);
    await run('back up SQLite');
    await write(store, 'after');
    await store.close();
    await run('restore SQLite');
    const restored = await open(url);
    expect(await read(restored)).to.deep.equal(['before', 'before']);
    await restored.close();
    expect(statSync(here(SQLITE)).mode & 0o777).to.equal(0o600);
  });

  it('a PostgreSQL store is restored from a back-up, while a bot writes', async function () {
    if (!DATABASE_URL || !have('pg_dump', 'pg_restore')) this.skip();
    const name = `test_operations_${process.pid}`;
    const admin = new pg.Client({ connectionString: DATABASE_URL });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    const url = new URL(DATABASE_URL);
    url.pathname = `/${name}`;
    try {
      const store = await open(url.href);
      await write(store, 'before');
      await run('back up PostgreSQL', { STORE_URL: url.href });
      await write(store, 'after');
      await store.close();
      await run('restore PostgreSQL', { STORE_URL: url.href });
      const restored = await open(url.href);
      expect(await read(restored)).to.deep.equal(['before', 'before']);
      await write(restored, 'goes on');
      await restored.close();
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    }
  });

  it('a Redis store is restored from a back-up, while a bot writes', async function () {
    if (!have('redis-server', 'redis-cli')) this.skip();
    const data = here('redis');
    mkdirSync(data);
    const port = await freePort('127.0.0.1');
    const url = `redis://127.0.0.1:${port}`;
    const start = async (appendonly: string) => {
      const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', data, '--appendonly', appendonly];
      const server = spawn('redis-server', words, { env: machineEnvironment(), stdio: 'ignore' });
      await until(() =>
        open(url).then(
          store => store.close().then(() => true),
          () => server.exitCode !== null,
        ),
      );
      servers.push(server);
      return async () => {
        server.kill();
        await once(server, 'exit');
      };
    };
    let stop = await start('yes');
    let store = await open(url);
    await write(store, 'before');
    await run('back up Redis', { STORE_URL: url });
    await write(store, 'after');
    await store.close();
    await stop();

    renameSync(join(data, 'appendonlydir'), here('appendonlydir'));
    cpSync(here('var/backups/calendar-bot/dump.rdb'), join(data, 'dump.rdb'));
    stop = await start('no');
    await run('turn the append-only file on again', { STORE_URL: url });
    await stop();
    stop = await start('yes');
    store = await open(url);
    expect(await read(store)).to.deep.equal(['before', 'before']);
    await store.close();
    await stop();
  });

  it('a new key seals everything', async () => {
    await run('make the settings');
    const file = here('etc/calendar-bot/bot.env');
    const made = readFileSync(file, 'utf8');
    const url = `sqlite:${here(SQLITE)}`;
    const bot = new BotProcess(folder, { ENV_FILE: file, STORE_URL: url });
    await bot.listening();
    await bot.ended('SIGTERM');
    const key = Buffer.alloc(32, 2).toString('base64url');
    writeFileSync(file, made.replace('TOKEN_KEYS=', `TOKEN_KEYS=key-2:${key},`));
    expect(await run('seal everything with the first key')).to.contain(
      '0 records left on old keys. You can now remove the old keys from TOKEN_KEYS.',
    );
  });

  it("the messages that it quotes are the bot's", () => {
    const seen = [...page.slice(page.indexOf('\n## What to do when')).matchAll(/^\| `([^`]*)`/gm)].map(
      ([, text = '']) => text.replace(' ...', ''),
    );
    const source = ['bot', 'cli', 'settings', 'store', 'core'].flatMap(name =>
      readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.ts'))
        .map(path => readFileSync(join(ROOT, name, path), 'utf8')),
    );
    const text = source.join('\n').replace(/\$\{port\}/g, '3978');
    expect(seen.filter(words => !text.includes(words.replace(' answers 503', '')))).to.deep.equal([]);
    expect(seen).to.have.length(5);
  });

  after(function () {
    const isWhole = !this.test?.parent?.tests.some(test => test.isPending());
    if (isWhole) expect([...tried].sort()).to.deep.equal([...commands.keys()].sort());
  });
});
