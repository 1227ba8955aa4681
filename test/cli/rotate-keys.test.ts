import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { checkKeys, createSealer, openStore, parseKeys, type Store } from '../../store/index.ts';
import { freshFolder, removeFolder } from '../bot/bot-process.ts';
import { childEnvironment } from '../child-environment.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const [OLD, NEW, OTHER] = ([1, 2, 3] as const).map(fill => Buffer.alloc(32, fill).toString('base64url'));
const KEYS = `key-2:${NEW},key-1:${OLD}`;

type Ended = { code: number | null; out: string; complaints: string };

describe('npm run rotate-keys', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = freshFolder();
    // Opened like a bot that runs during the command.
    store = await openStore(url(), { clock: fixedClock(0), log: silentLog, role: 'bot' });
  });
  afterEach(async () => {
    await store.close();
    removeFolder(folder);
  });

  const url = (): string => `sqlite:${join(folder, 'bot.sqlite')}`;
  const sealerOf = (keys: string) => createSealer(parseKeys(keys));

  async function fill(count: number): Promise<void> {
    const sealer = sealerOf(`key-1:${OLD}`);
    await checkKeys(store, sealer);
    for (let i = 0; i < count; i++) await store.put(`r${i}`, await sealer.seal(`r${i}`, i));
  }

  async function run(env: Record<string, string>): Promise<Ended> {
    const command = ['cli/rotate-keys.ts'];
    const child = spawn(process.execPath, command, { cwd: ROOT, env: childEnvironment({ STORE_URL: url(), ...env }) });
    const ended: Ended = { code: null, out: '', complaints: '' };
    child.stdout.on('data', chunk => {
      ended.out += chunk;
    });
    child.stderr.on('data', chunk => {
      ended.complaints += chunk;
    });
    [ended.code] = await once(child, 'close');
    return ended;
  }

  it('seals everything again, reports progress, and says when the old key can be removed', async () => {
    await fill(2_345);
    expect(await run({ TOKEN_KEYS: KEYS })).to.deep.equal({
      code: 0,
      out: [
        '1,000 of 2,346, 1,346 left on key key-1',
        '2,000 of 2,346, 346 left on key key-1',
        '2,346 of 2,346, none left',
        'The store has 2,346 encrypted records.',
        '0 records left on old keys. You can now remove the old keys from TOKEN_KEYS.\n',
      ].join('\n'),
      complaints: '',
    });
    const only = sealerOf(`key-2:${NEW}`);
    await checkKeys(store, only);
    expect(await only.open('r2344', (await store.read<string>('r2344'))?.value ?? '')).to.equal(2_344);
    expect((await run({ TOKEN_KEYS: KEYS })).out).to.equal(
      'The store has 2,346 encrypted records.\n0 records left on old keys. You can now remove the old keys from TOKEN_KEYS.\n',
    );
  });

  it('names what cannot be opened, and what to do', async () => {
    await fill(2);
    await store.put('r0', await sealerOf(`lost:${OTHER}`).seal('r0', 'x'));
    await store.put('r1', await sealerOf(`key-1:${OLD}`).seal('elsewhere', 'x'));
    const ended = await run({ TOKEN_KEYS: KEYS });
    expect(ended.complaints).to.match(/"key":"r1","movedTo":"quarantine\.record\.r1\.[^\n]*\n$/);
    expect({ ...ended, complaints: '' }).to.deep.equal({
      code: 1,
      out: [
        '3 of 3, 1 left on key key-1, 1 left on key lost',
        'The store has 2 encrypted records.',
        'Damaged records: 1. They stay in quarantine for 90 days, and the log names them. People whose accounts were in them will ' +
          'be asked to sign in again.',
        '1 left on key lost, which no key in TOKEN_KEYS can decrypt (altered, or encrypted with a different key of the same ' +
          'name). If you have lost, add it to TOKEN_KEYS and run this again. These records stay unchanged; the people they ' +
          'belong to must sign in again.',
        'No other records use old keys. If you can do without these, remove the old keys from TOKEN_KEYS.\n',
      ].join('\n'),
      complaints: '',
    });
  });

  it('explains how to change a key if there is only one', async () => {
    for (const env of [{ TOKEN_KEYS: `key-1:${OLD}` }, {}] as Record<string, string>[]) {
      const { code, out, complaints } = await run(env);
      expect([code, out]).to.deep.equal([1, '']);
      expect(complaints).to.match(
        /^TOKEN_KEYS has only one key, so there is no new key to move to\. To change the key:\n {2}1\. Make a new key: {2}node -e /,
      );
    }
  });

  it('changes nothing if the keys do not fit, and quotes none', async () => {
    await fill(1);
    const before = (await store.read('r0'))?.value;
    const { code, out, complaints } = await run({ TOKEN_KEYS: `key-2:${NEW},key-3:${OTHER}` });
    expect([code, out]).to.deep.equal([1, '']);
    expect(complaints).to.match(/^TOKEN_KEYS does not fit this store\. Give the keys that it was used with/);
    expect((await store.read('r0'))?.value).to.equal(before);
  });
});
