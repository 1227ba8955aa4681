import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fixedClock } from '../../../core/clock.ts';
import { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import {
  checkKeys,
  createSealer,
  type Key,
  openKeyFile,
  openStore,
  parseKeys,
  storeKey,
} from '../../../store/index.ts';

const key = (id: string, fill: number): Key => ({ id, secret: new Uint8Array(32).fill(fill) });
const text = (...keys: Key[]) => keys.map(k => `${k.id}:${Buffer.from(k.secret).toString('base64url')}`).join(',');
const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it did not fail'),
    (error: BotError) => error,
  );

describe('sealing', () => {
  const sealer = createSealer([key('a', 1)]);

  it('opens what it sealed, and reveals nothing of it', async () => {
    const sealed = await sealer.seal('link.1', { refresh: 'SECRET-TOKEN' });
    expect(await sealer.open('link.1', sealed)).to.deep.equal({ refresh: 'SECRET-TOKEN' });
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.to.contain('SECRET-TOKEN');
  });
  it('opens a record again as it was, whatever the first reader did with it', async () => {
    const sealed = await sealer.seal('link.1', { scopes: ['read'] });
    const first = await sealer.open<{ scopes: string[] }>('link.1', sealed);
    first.scopes.push('write');
    expect(await sealer.open('link.1', sealed)).to.deep.equal({ scopes: ['read'] });
  });
  it('F13: rejects a record that was changed or moved after it was opened', async () => {
    const sealed = await sealer.seal('link.1', 'x');
    await sealer.open('link.1', sealed);
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect((await failure(sealer.open('link.1', changed))).code).to.equal('store/altered');
    expect((await failure(sealer.open('link.2', sealed))).code).to.equal('store/altered');
  });
  it('opens the newer of two records of one address', async () => {
    const [older, newer] = [await sealer.seal('link.1', 'older'), await sealer.seal('link.1', 'newer')];
    expect([await sealer.open('link.1', older), await sealer.open('link.1', newer)]).to.deep.equal(['older', 'newer']);
  });
  it('F13: rejects a record that was moved to another address', async () => {
    const sealed = await sealer.seal('link.1', 'x');
    expect((await failure(sealer.open('link.2', sealed))).code).to.equal('store/altered');
  });
  it('F13: rejects every changed character', async () => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sealed = await sealer.seal('link.1', 'x');
    for (const [i, character] of [...sealed].entries()) {
      // Flips the highest of the six bits, because the lowest bits of a last digit carry no data.
      const flipped = sealed.slice(0, i) + digits[digits.indexOf(character) ^ 32] + sealed.slice(i + 1);
      expect((await failure(sealer.open('link.1', flipped))).code, `character ${i}`).to.equal('store/altered');
    }
  });
  it('F13: rejects an unsealed record and another algorithm', async () => {
    for (const forged of ['{}', '', 'a.b.c', 'eyJhbGciOiJub25lIn0..']) {
      expect((await failure(sealer.open('link.1', forged))).code).to.equal('store/altered');
    }
  });
  it('F13: opens an older record that was restored to its place, because it is genuine', async () => {
    const [older] = [await sealer.seal('link.1', 'older'), await sealer.seal('link.1', 'newer')];
    expect(await sealer.open('link.1', older)).to.equal('older');
  });
  it('seals with the first key and opens with every one', async () => {
    const old = await sealer.seal('link.1', 'x');
    const both = createSealer([key('b', 2), key('a', 1)]);
    expect(await both.open('link.1', old)).to.equal('x');
    const fresh = await both.seal('link.1', 'y');
    expect(await createSealer([key('b', 2)]).open('link.1', fresh)).to.equal('y');
    expect((await failure(sealer.open('link.1', fresh))).code).to.equal('store/wrong-key');
  });
});

describe('keys', () => {
  it('are read from TOKEN_KEYS', () => {
    expect(parseKeys(`${text(key('k-2', 2))} , ${text(key('k-1', 1))}`)).to.deep.equal([key('k-2', 2), key('k-1', 1)]);
  });
  it('with a fault are rejected without being quoted', () => {
    for (const bad of ['', 'k', 'k:', ':AAAA', `k:${'A'.repeat(40)}`, `${text(key('k', 1))},`, 'k:SECRET!!']) {
      expect(() => parseKeys(bad), bad)
        .to.throw('TOKEN_KEYS must look like')
        .with.property('code', 'settings/invalid');
    }
    expect(() => parseKeys(text(key('k', 1), key('k', 2)))).to.throw('TOKEN_KEYS names one key twice.');
  });

  describe('in a file', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'keys-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('are made once, readable by their owner only', () => {
      const path = join(folder, 'data', 'token.keys');
      const made = openKeyFile(path);
      expect(made.map(k => [k.id, k.secret.length])).to.deep.equal([['key-1', 32]]);
      expect((statSync(path).mode & 0o777).toString(8)).to.equal('600');
      expect(openKeyFile(path)).to.deep.equal(made);
    });

    it('F10: that do not fit the store stop the start and leave the store unchanged', async () => {
      const url = `sqlite:${join(folder, 'bot.sqlite')}`;
      const session = async (keys: Key[]) => {
        const store = await openStore(url, { clock: fixedClock(0), log: silentLog, role: 'bot' });
        await checkKeys(store, createSealer(keys)).finally(() => store.close());
      };
      const fingerprint = () =>
        createHash('sha256')
          .update(readFileSync(join(folder, 'bot.sqlite')))
          .digest('hex');
      await session([key('a', 1)]);
      const before = fingerprint();
      for (const wrong of [[key('a', 2)], [key('b', 1)]]) {
        const started = performance.now();
        const error = await failure(session(wrong));
        expect(performance.now() - started).to.be.lessThan(2_000);
        expect(error.code).to.equal('store/wrong-key');
        expect(error.message).to.match(/^TOKEN_KEYS does not fit this store\. Give the keys/);
      }
      expect(fingerprint()).to.equal(before);
      await session([key('b', 2), key('a', 1)]);
      expect(fingerprint()).to.equal(before);
    });

    it('F13: are verified by other records if the canary is damaged', async () => {
      const url = `sqlite:${join(folder, 'bot.sqlite')}`;
      const store = await openStore(url, { clock: fixedClock(0), log: silentLog, role: 'bot' });
      const [right, wrong] = [createSealer([key('a', 1)]), createSealer([key('a', 2)])];
      await checkKeys(store, right);
      await store.put('link.1', await right.seal('link.1', 'x'));
      for (const damaged of ['junk', await right.seal('elsewhere', 'x')]) {
        await store.put(storeKey('canary'), damaged);
        expect((await failure(checkKeys(store, wrong))).code).to.equal('store/wrong-key');
        await checkKeys(store, right);
        expect((await failure(checkKeys(store, wrong))).code).to.equal('store/wrong-key');
      }
      expect(await right.open('link.1', (await store.read('link.1'))?.value)).to.equal('x');
      await store.close();
    });

    it('whose folder cannot be written say so, and what to do', () => {
      writeFileSync(join(folder, 'file'), '');
      const path = join(folder, 'file', 'token.key');
      expect(() => openKeyFile(path)).to.throw(
        BotError,
        `The key file ${path} cannot be made or read (EEXIST). See whether this user may write to its folder, or set STORE_URL.`,
      );
    });

    it('that are damaged are not replaced', () => {
      const path = join(folder, 'token.keys');
      writeFileSync(path, 'key-1:half');
      expect(() => openKeyFile(path)).to.throw(`${path} must look like`);
      expect(readFileSync(path, 'utf8')).to.equal('key-1:half');
    });
  });
});
