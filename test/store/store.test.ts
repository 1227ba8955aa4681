import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { BotError } from '../../core/errors.ts';
import type { Backend } from '../../store/backend.ts';
import { type Damage, shaped, storeKey } from '../../store/index.ts';
import { openSqlite, sqliteBackend } from '../../store/sqlite/sqlite.ts';
import { ownFile } from '../../store/sqlite/sqlite-file.ts';
import { createStore } from '../../store/store.ts';
import { describeBackend } from './contract.ts';

describe('a store key', () => {
  it('is a hash that says its kind and no name', () => {
    expect(storeKey('link', 'ana@example.com')).to.match(/^link\.[\w-]{43}$/);
  });
  it('tells apart lists of parts that read alike when joined (K12)', () => {
    const lists = [['tok', 'x:k'], ['tok:x', 'k'], ['tokx:k'], ['', 'tokx:k'], ['tok', 'x:k', ''], ['3:tok', 'x:k']];
    expect(new Set(lists.map(parts => storeKey('k', ...parts))).size).to.equal(lists.length);
  });
  it('counts bytes, not characters', () => {
    expect(storeKey('k', 'é')).not.to.equal(storeKey('k', 'e\u0301'));
  });
});

describe('a store whose backend fails', () => {
  const broken = (error: unknown): Backend => ({
    ...openSqlite(':memory:', fixedClock(0)),
    read: () => Promise.reject(error),
    remove: () => new Promise(() => {}),
    values: {
      get: () => Promise.reject(error),
      set: () => Promise.reject(error),
      delete: () => Promise.reject(error),
    },
  });
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail('it did not fail'),
      (error: BotError) => error,
    );

  it('reports "unavailable", never "missing" (K11)', async () => {
    const cause = new Error('disk gone');
    const store = createStore(broken(cause));
    for (const [operation, work] of [
      ['get', store.get('k')],
      ['set', store.set('k', 1)],
      ['delete', store.delete('k')],
      ['read', store.read('k')],
    ] as const) {
      const error = await failure(work);
      expect([error.code, error.facts, error.cause]).to.deep.equal(['store/unavailable', { operation }, cause]);
    }
  });

  it('gives up at its deadline', async () => {
    const error = await failure(createStore(broken(new Error()), { deadlineMs: 20 }).remove('k', 1));
    expect(error.code).to.equal('store/unavailable');
    expect(String(error.cause)).to.equal('DeadlineError: no answer within 20 ms');
  });

  it('F3 keeps its data and continues when there is space again', async () => {
    const db = new DatabaseSync(':memory:');
    db.exec('PRAGMA max_page_count = 40');
    const store = createStore(sqliteBackend(db, fixedClock(0)));
    await store.put('k', 'before');
    const error = await failure(store.put('k', 'x'.repeat(1_000_000)));
    expect(error.code).to.equal('store/unavailable');
    expect((await store.read('k'))?.value).to.equal('before');
    await store.put('k', 'after');
    expect((await store.read('k'))?.value).to.equal('after');
    await store.close();
  });
});

describe('a SQLite file with bytes that are no text', () => {
  it('moves them as they are', async () => {
    const db = new DatabaseSync(':memory:');
    const found: Damage[] = [];
    const store = createStore(sqliteBackend(db, fixedClock(0)), { onDamage: damage => found.push(damage) });
    db.exec("INSERT INTO plain (key, text) VALUES ('state.a', CAST(x'7b22c328ff00' AS TEXT))");
    db.exec("INSERT INTO records (key, text, version) VALUES ('link.a', CAST(x'22ff22' AS TEXT), 1)");
    expect([await store.get('state.a'), await store.read('link.a', refuse)]).to.deep.equal([undefined, undefined]);
    const bytes = db.prepare('SELECT hex(text) AS hex FROM records ORDER BY key').all();
    expect(bytes.map(({ hex }) => hex)).to.deep.equal(['7B22C328FF00', '22FF22']);
    expect(found.map(({ key }) => key)).to.deep.equal(['state.a', 'link.a']);
    await store.close();
  });
});

const refuse = shaped((_stored): _stored is never => false);

const folders: string[] = [];
describeBackend('a SQLite file', async clock => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  ownFile(join(folder, 'bot.sqlite'));
  return openSqlite(join(folder, 'bot.sqlite'), clock);
});
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
