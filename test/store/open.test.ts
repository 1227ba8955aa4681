import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { BotError } from '../../core/errors.ts';
import { silentLog } from '../../core/log.ts';
import { createSealer, openStore, type Store } from '../../store/index.ts';

describe('opening a SQLite store', () => {
  let folder: string;
  let path: string;
  const opened: Store[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    path = join(folder, 'data', 'bot.sqlite');
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });

  async function open(role: 'bot' | 'command', url = `sqlite:${path}`): Promise<Store> {
    const store = await openStore(url, { clock: fixedClock(0), log: silentLog, role });
    opened.push(store);
    return store;
  }
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail('it did not fail'),
      (error: BotError) => error,
    );
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

  it('keeps values until the next opening', async () => {
    await (await open('bot')).set('k', 'v');
    await opened.pop()?.close();
    expect(await (await open('bot')).get('k')).to.equal('v');
  });

  it('creates folder and files for their owner only, whatever the umask (K12)', async () => {
    const before = process.umask(0);
    try {
      await (await open('bot')).set('k', 'v');
    } finally {
      process.umask(before);
    }
    expect(mode(join(folder, 'data'))).to.equal('700');
    const files = readdirSync(join(folder, 'data'));
    expect(files).to.include.members(['bot.sqlite', 'bot.sqlite-wal', 'bot.sqlite-shm', 'bot.sqlite.bot']);
    for (const file of files) expect(mode(join(folder, 'data', file)), file).to.equal('600');
  });

  it('F5 removes group and world access from a file', async () => {
    await (await open('bot')).close();
    opened.pop();
    chmodSync(path, 0o644);
    await open('bot');
    expect(mode(path)).to.equal('600');
  });

  it('F5 rejects a file that is no database, and leaves it unchanged', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'not a database, just a note that is long enough to be read as a header\n'.repeat(20));
    const error = await failure(open('bot', `sqlite:${file}`));
    expect(error.code).to.equal('store/unavailable');
    expect(error.message).to.equal(`The store ${file} cannot be opened: file is not a database.`);
    expect(statSync(file).size).to.equal(1_420);
  });

  it('F21 rejects a store of a newer version', async () => {
    await (await open('bot')).close();
    opened.pop();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const error = await failure(open('bot'));
    expect([error.code, error.message]).to.deep.equal([
      'store/unavailable',
      'The store was written by a newer version of the bot. Run that one.',
    ]);
  });

  it('F6 rejects a second bot and admits commands', async () => {
    await (await open('bot')).set('k', 'v');
    const error = await failure(open('bot'));
    expect(error.code).to.equal('store/in-use');
    expect(error.message).to.equal(
      `Another bot is running on ${path}. Stop it first, or give this one a store of its own with STORE_URL.`,
    );
    const command = await open('command');
    expect(await command.get('k')).to.equal('v');
    await command.set('k', 'w');
    expect(await opened[0]?.get('k')).to.equal('w');
    expect((await failure(open('bot'))).code).to.equal('store/in-use');
  });

  it('F6 waits for another process that writes', async () => {
    await open('bot');
    const writer = new DatabaseSync(path);
    writer.exec('BEGIN IMMEDIATE');
    const started = performance.now();
    const error = await failure(opened[0]?.put('k', 1) ?? Promise.resolve());
    expect(error.code).to.equal('store/unavailable');
    expect(performance.now() - started).to.be.within(1_500, 4_000);
    writer.exec('COMMIT');
    writer.close();
    await opened[0]?.put('k', 1);
  });

  it('F6 admits the next bot after the first one was killed', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures', 'hold-store.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise(resolve => child.stdout.once('data', resolve));
    expect((await failure(open('bot'))).code).to.equal('store/in-use');
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(await (await open('bot')).get('by')).to.equal('the killed bot');
  });

  it('loses no increment of two processes (K12)', async () => {
    const run = () =>
      new Promise(resolve => {
        const script = join(import.meta.dirname, 'fixtures', 'increment.ts');
        spawn(process.execPath, [script, path, '200'], { stdio: 'inherit' }).once('exit', resolve);
      });
    const store = await open('bot');
    expect(await Promise.all([run(), run()])).to.deep.equal([0, 0]);
    expect((await store.read('n'))?.value).to.equal(400);
  });

  it('F1 keeps every acknowledged write through kills at any moment', async () => {
    const sealer = createSealer([{ id: 'k', secret: new Uint8Array(32).fill(7) }]);
    for (const delayMs of [0, 1, 2, 3, 5, 8, 13, 21]) {
      const script = join(import.meta.dirname, 'fixtures', 'write-until-killed.ts');
      const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', chunk => {
        said += chunk;
      });
      await new Promise(resolve => child.stdout.once('data', resolve));
      await new Promise(resolve => setTimeout(resolve, delayMs));
      const ended = new Promise(resolve => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
      const store = await open('bot');
      const saved = await sealer.open<number>('n', (await store.read<string>('n'))?.value ?? '');
      const acknowledged = Number(said.trim().split('\n').at(-1));
      expect(saved - acknowledged).to.be.within(0, 1);
      await opened.pop()?.close();
    }
  });

  it('names the valid forms of a URL', async () => {
    for (const url of [
      '',
      './bot.sqlite',
      'mongo://SECRET@localhost',
      'redis://:SECRET@',
      'postgres:SECRET',
      'sqlite:',
    ]) {
      const error = await failure(open('bot', url));
      expect([error.code, error.message]).to.deep.equal([
        'settings/invalid',
        'STORE_URL must look like sqlite:./data/bot.sqlite, redis://HOST:6379 (rediss:// with TLS) or ' +
          'postgres://USER:PASSWORD@HOST:5432/DATABASE.',
      ]);
    }
  });

  it('loads no server client', async () => {
    const script = join(import.meta.dirname, 'fixtures', 'print-clients.ts');
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', chunk => {
      printed += chunk;
    });
    await new Promise(resolve => child.once('close', resolve));
    expect(printed).to.equal('0\ntrue\n');
  });

  it('in memory is private to its opener', async () => {
    await (await open('bot', 'sqlite::memory:')).set('k', 'v');
    expect(await (await open('bot', 'sqlite::memory:')).get('k')).to.equal(undefined);
  });
});
