import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { Backend } from '../../store/backend.ts';
import { createStore, type Store } from '../../store/store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

/** The contract of every backend; `open` returns an empty one. */
export function describeBackend(name: string, open: (clock: () => number) => Promise<Backend>): void {
  describe(`store on ${name}`, () => {
    const clock = fixedClock(NOON);
    let store: Store;
    beforeEach(async () => {
      clock.set(NOON);
      store = createStore(await open(clock));
    });
    afterEach(() => store.close());

    describe('plain values', () => {
      it('come back as JSON', async () => {
        await store.set('k', { a: [1, 'ü', null], b: false });
        expect(await store.get('k')).to.deep.equal({ a: [1, 'ü', null], b: false });
      });
      it('may be null, 0 and empty', async () => {
        for (const value of [null, 0, '', false]) {
          await store.set('k', value);
          expect(await store.get('k')).to.equal(value);
        }
      });
      it('are undefined when missing', async () => {
        expect(await store.get('k')).to.equal(undefined);
      });
      it('are overwritten by the last set, with its time to live', async () => {
        await store.set('k', 1, 1_000);
        await store.set('k', 2);
        clock.set(NOON + 5_000);
        expect(await store.get('k')).to.equal(2);
      });
      it('expire by the clock that was passed in', async () => {
        await store.set('k', 1, 1_000);
        clock.set(NOON + 999);
        expect(await store.get('k')).to.equal(1);
        clock.set(NOON + 1_000);
        expect(await store.get('k')).to.equal(undefined);
        expect(await store.delete('k')).to.equal(false);
      });
      it('are deleted once', async () => {
        await store.set('k', 1);
        expect(await store.delete('k')).to.equal(true);
        expect(await store.delete('k')).to.equal(false);
        expect(await store.get('k')).to.equal(undefined);
      });
      it('refuse undefined', async () => {
        const error = await store.set('k', undefined).catch((e: unknown) => e);
        expect(error).to.be.instanceOf(TypeError);
      });
      it('and records do not see each other', async () => {
        await store.put('k', 'record');
        await store.set('k', 'plain');
        await store.delete('k');
        expect(await store.get('k')).to.equal(undefined);
        expect(await store.take('k')).to.equal('record');
      });
    });

    describe('take', () => {
      it('returns a record once', async () => {
        await store.put('k', { one: 1 });
        expect(await store.take('k')).to.deep.equal({ one: 1 });
        expect(await store.take('k')).to.equal(undefined);
      });
      it('returns a record to one of a thousand simultaneous callers', async () => {
        await store.put('k', 'mine');
        const taken = await Promise.all(Array.from({ length: 1_000 }, () => store.take('k')));
        expect(taken.filter(value => value !== undefined)).to.deep.equal(['mine']);
      });
      it('returns no expired record', async () => {
        await store.put('k', 1, 1_000);
        clock.set(NOON + 1_000);
        expect(await store.take('k')).to.equal(undefined);
      });
    });

    describe('replace', () => {
      const code = (work: Promise<unknown>) => work.then(() => 'done').catch((e: { code: string }) => e.code);

      it('writes a first version only if there is none', async () => {
        const version = await store.replace('k', { version: undefined, value: 'a' });
        expect(await store.read('k')).to.deep.equal({ value: 'a', version });
        expect(await code(store.replace('k', { version: undefined, value: 'b' }))).to.equal('store/conflict');
        expect((await store.read('k'))?.value).to.equal('a');
      });
      it('replaces exactly the given version', async () => {
        const first = await store.replace('k', { version: undefined, value: 'a' });
        const second = await store.replace('k', { version: first, value: 'b' });
        expect(second).to.be.greaterThan(first);
        expect(await code(store.replace('k', { version: first, value: 'c' }))).to.equal('store/conflict');
        expect(await store.read('k')).to.deep.equal({ value: 'b', version: second });
      });
      it('does not mistake a record that was deleted and written again for the old one', async () => {
        const old = await store.replace('k', { version: undefined, value: 'old' });
        await store.take('k');
        await store.put('k', 'new');
        expect(await code(store.replace('k', { version: old, value: 'resurrected' }))).to.equal('store/conflict');
        expect((await store.read('k'))?.value).to.equal('new');
      });
      it('does not bring a deleted record back', async () => {
        const version = await store.replace('k', { version: undefined, value: 'a' });
        await store.take('k');
        expect(await code(store.replace('k', { version, value: 'b' }))).to.equal('store/conflict');
        expect(await store.read('k')).to.equal(undefined);
      });
      it('treats an expired record as missing', async () => {
        const version = await store.replace('k', { version: undefined, value: 'a', ttlMs: 1_000 });
        clock.set(NOON + 1_000);
        expect(await code(store.replace('k', { version, value: 'b' }))).to.equal('store/conflict');
        await store.replace('k', { version: undefined, value: 'c' });
        expect((await store.read('k'))?.value).to.equal('c');
      });
      it('loses none of a hundred simultaneous increments', async () => {
        await store.put('n', 0);
        const increment = async (): Promise<void> => {
          const row = await store.read<number>('n');
          if ((await code(store.replace('n', { version: row?.version, value: (row?.value ?? 0) + 1 }))) !== 'done')
            return increment();
        };
        await Promise.all(Array.from({ length: 100 }, increment));
        expect((await store.read('n'))?.value).to.equal(100);
      });
      it('has a counterpart that deletes', async () => {
        const first = await store.replace('k', { version: undefined, value: 'a' });
        const second = await store.replace('k', { version: first, value: 'b' });
        expect(await code(store.remove('k', first))).to.equal('store/conflict');
        await store.remove('k', second);
        expect(await store.read('k')).to.equal(undefined);
      });
    });

    describe('claim', () => {
      const record = (key: string, value: unknown = key) => ({ key, value, ttlMs: 1_000 });
      const version = async (key: string) => (await store.read(key))?.version;

      it('creates records, and gives their versions', async () => {
        const { versions } = await store.claim([record('b', { n: 1 }), record('a')], []);
        expect(versions).to.deep.equal([await version('b'), await version('a')]);
        expect([(await store.read('b'))?.value, (await store.read('a'))?.value]).to.deep.equal([{ n: 1 }, 'a']);
        clock.set(NOON + 1_000);
        expect(await store.read('a')).to.equal(undefined);
      });
      it('creates none after one that exists, and reads nothing then', async () => {
        await store.put('taken', 'before');
        await store.set('plain', 'value');
        const first = await store.claim([record('taken', 'late'), record('next')], [{ kind: 'plain', key: 'plain' }]);
        expect(first.versions).to.deep.equal([]);
        expect(first.rows.take('plain', 'plain')).to.equal(undefined);
        expect([(await store.read('taken'))?.value, await store.read('next')]).to.deep.equal(['before', undefined]);
        const second = await store.claim([record('free'), record('taken', 'late')], []);
        expect(second.versions).to.deep.equal([await version('free')]);
        expect((await store.read('taken'))?.value).to.equal('before');
      });
      it('creates a record where one is expired', async () => {
        await store.put('k', 'before', 1_000);
        clock.set(NOON + 1_000);
        expect((await store.claim([record('k', 'after')], [])).versions).to.deep.equal([await version('k')]);
        expect((await store.read('k'))?.value).to.equal('after');
      });
      it('reads rows of both kinds, after what it creates', async () => {
        await store.set('k', 'plain');
        const before = await store.replace('k', { version: undefined, value: 'record' });
        const rows = [
          { kind: 'plain', key: 'k' },
          { kind: 'record', key: 'k' },
          { kind: 'record', key: 'new' },
          { kind: 'plain', key: 'new' },
        ] as const;
        for (const records of [[record('new')], []]) {
          const { rows: known } = await store.claim(records, rows);
          expect(known.take('plain', 'k')?.row?.text).to.equal('"plain"');
          expect(known.take('record', 'k')).to.deep.equal({ row: { text: '"record"', version: before } });
          expect(known.take('record', 'new')?.row?.text).to.equal('"new"');
          expect(known.take('plain', 'new')).to.deep.equal({ row: undefined });
        }
      });
      it('reads rows whatever their keys are', async () => {
        const keys = ['a,b', 'a"b', 'a\\b', '{a}', 'NULL', 'ü ', ''];
        for (const key of keys) await store.set(key, key);
        const { rows } = await store.claim(
          [],
          keys.map(key => ({ kind: 'plain', key }) as const),
        );
        const texts = keys.map(key => rows.take('plain', key)?.row?.text);
        expect(texts).to.deep.equal(keys.map(key => JSON.stringify(key)));
      });
      it('gives a record to one of many at once', async () => {
        const claims = await Promise.all(Array.from({ length: 50 }, (_, n) => store.claim([record('k', n)], [])));
        expect(claims.filter(({ versions }) => versions.length === 1)).to.have.length(1);
      });
      it('spares its reader the reading, once, and not after a write', async () => {
        const rows = ['a', 'b', 'c'].flatMap(key => [
          { kind: 'plain', key } as const,
          { kind: 'record', key } as const,
        ]);
        for (const key of ['a', 'b', 'c']) {
          await store.set(key, 'before');
          await store.put(key, 'before');
        }
        const knowing = store.knowing((await store.claim([], rows)).rows);
        for (const key of ['a', 'b']) {
          await store.set(key, 'after');
          await store.put(key, 'after');
        }
        const both = async (key: string) => [await knowing.get(key), (await knowing.read(key))?.value];
        expect(await both('a')).to.deep.equal(['before', 'before']);
        expect(await both('a')).to.deep.equal(['after', 'after']);
        await knowing.delete('b');
        await knowing.take('b');
        await knowing.set('c', 'own');
        await knowing.put('c', 'own');
        expect(await both('b')).to.deep.equal([undefined, undefined]);
        expect(await both('c')).to.deep.equal(['own', 'own']);
      });
    });

    describe('several writes at once', () => {
      it('are each carried out if their condition holds', async () => {
        const kept = await store.replace('kept', { version: undefined, value: 'before' });
        const gone = await store.replace('gone', { version: undefined, value: 'before' });
        const written = await store.writeAll([
          { op: 'remove', key: 'gone', version: gone },
          { op: 'replace', key: 'kept', version: kept, value: 'after' },
          { op: 'replace', key: 'new', version: undefined, value: { n: 1 } },
          { op: 'put', key: 'put', value: null },
          { op: 'set', key: 'plain', value: 'plain' },
        ]);
        const now = await Promise.all(['kept', 'new', 'put'].map(key => store.read(key)));
        expect(now.map(record => record?.value)).to.deep.equal(['after', { n: 1 }, null]);
        expect(written).to.deep.equal([0, ...now.map(record => record?.version), 0]);
        expect([await store.read('gone'), await store.get('plain')]).to.deep.equal([undefined, 'plain']);
      });
      it('do not hold each other up if a condition does not hold', async () => {
        const version = await store.replace('k', { version: undefined, value: 'before' });
        const written = await store.writeAll([
          { op: 'remove', key: 'k', version: version + 1 },
          { op: 'remove', key: 'none', version },
          { op: 'replace', key: 'k', version: undefined, value: 'late' },
          { op: 'replace', key: 'none', version, value: 'late' },
          { op: 'set', key: 'k', value: 'plain' },
        ]);
        expect(written).to.deep.equal([undefined, undefined, undefined, undefined, 0]);
        expect((await store.read('k'))?.value).to.equal('before');
        expect([await store.read('none'), await store.get('k')]).to.deep.equal([undefined, 'plain']);
      });
      it('have times to live of their own', async () => {
        const clockAt = async (ms: number): Promise<unknown[]> => {
          clock.set(NOON + ms);
          return [await store.get('plain'), (await store.read('put'))?.value, (await store.read('new'))?.value];
        };
        await store.put('new', 'expired', 100);
        clock.set(NOON + 100);
        await store.writeAll([
          { op: 'set', key: 'plain', value: 1, ttlMs: 1_000 },
          { op: 'put', key: 'put', value: 2, ttlMs: 2_000 },
          { op: 'replace', key: 'new', version: undefined, value: 3 },
        ]);
        expect(await clockAt(1_099)).to.deep.equal([1, 2, 3]);
        expect(await clockAt(1_100)).to.deep.equal([undefined, 2, 3]);
        expect(await clockAt(2_100)).to.deep.equal([undefined, undefined, 3]);
      });
      it('may be none, and refuse undefined', async () => {
        expect(await store.writeAll([])).to.deep.equal([]);
        const error = await store.writeAll([{ op: 'set', key: 'k', value: undefined }]).catch((e: unknown) => e);
        expect(error).to.be.instanceOf(TypeError);
      });
      it('are of one winner where many replace a record', async () => {
        const race = Array.from({ length: 50 }, (_, n) =>
          store.writeAll([
            { op: 'replace', key: 'k', version: undefined, value: n },
            { op: 'set', key: `plain-${n}`, value: n },
          ]),
        );
        const winners = (await Promise.all(race)).filter(([won]) => won !== undefined);
        expect(winners).to.have.length(1);
        expect(await store.get('plain-49')).to.equal(49);
      });
      it('are forgotten by a reader that knew the rows', async () => {
        const rows = [{ kind: 'plain', key: 'k' } as const, { kind: 'record', key: 'k' } as const];
        const knowing = store.knowing((await store.claim([], rows)).rows);
        await knowing.writeAll([
          { op: 'set', key: 'k', value: 'plain' },
          { op: 'put', key: 'k', value: 'record' },
        ]);
        expect([await knowing.get('k'), (await knowing.read('k'))?.value]).to.deep.equal(['plain', 'record']);
      });
    });
    describe('lock', () => {
      it('is held by one at a time, with growing fences', async () => {
        const first = await store.lock('k', 1_000);
        expect(await store.lock('k', 1_000)).to.equal(undefined);
        await first?.release();
        const second = await store.lock('k', 1_000);
        expect(second?.fence).to.be.greaterThan(first?.fence ?? Number.NaN);
      });
      it('expires, and its late holder does not release the next one', async () => {
        const late = await store.lock('k', 1_000);
        clock.set(NOON + 1_000);
        expect(await store.lock('k', 1_000)).to.have.keys('fence', 'release');
        await late?.release();
        expect(await store.lock('k', 1_000)).to.equal(undefined);
      });
      it('of one key does not block another', async () => {
        expect(await store.lock('a', 1_000)).to.have.keys('fence', 'release');
        expect(await store.lock('b', 1_000)).to.have.keys('fence', 'release');
      });
    });

    describe('pages', () => {
      async function walk(kind: 'plain' | 'record', size: number): Promise<Map<string, unknown>> {
        const found = new Map<string, unknown>();
        let next: string | undefined;
        do {
          const page = await store.page(kind, next, size);
          for (const { key, value } of page.rows) found.set(key, value);
          next = page.next;
        } while (next !== undefined);
        return found;
      }
      it('list every row of one kind', async () => {
        const expected = { plain: new Map<string, unknown>(), record: new Map<string, unknown>() };
        for (let i = 0; i < 50; i++) {
          await store.set(`k${i}`, { plain: i });
          expected.plain.set(`k${i}`, { plain: i });
          await store.put(`k${i}`, [i]);
          expected.record.set(`k${i}`, [i]);
        }
        for (const kind of ['plain', 'record'] as const) {
          for (const size of [7, 10, 50, 1_000]) {
            const byKey = (a: [string, unknown], b: [string, unknown]) => a[0].localeCompare(b[0]);
            expect([...(await walk(kind, size))].sort(byKey)).to.deep.equal([...expected[kind]].sort(byKey));
          }
        }
      });
      it('are empty without rows, and leave out expired ones', async () => {
        expect([...(await walk('plain', 10))]).to.deep.equal([]);
        await store.set('k', 1, 1_000);
        await store.put('k', 1, 1_000);
        clock.set(NOON + 1_000);
        expect([...(await walk('plain', 10))]).to.deep.equal([]);
        expect([...(await walk('record', 10))]).to.deep.equal([]);
      });
    });

    describe('exchange', () => {
      it('replaces a value by another form if it is unchanged', async () => {
        await store.set('k', 'plain');
        await store.put('k', 'record');
        expect(await store.exchange('plain', 'k', { from: 'plain', to: 'PLAIN' })).to.equal(true);
        expect([await store.get('k'), (await store.read('k'))?.value]).to.deep.equal(['PLAIN', 'record']);
        expect(await store.exchange('record', 'k', { from: 'record', to: 'RECORD' })).to.equal(true);
        expect([await store.get('k'), (await store.read('k'))?.value]).to.deep.equal(['PLAIN', 'RECORD']);
      });
      it('leaves a newer value alone, and restores none', async () => {
        await store.set('k', 'newer');
        await store.put('k', 'newer');
        for (const kind of ['plain', 'record'] as const) {
          expect(await store.exchange(kind, 'k', { from: 'older', to: 'other' })).to.equal(false);
          expect(await store.exchange(kind, 'gone', { from: 'older', to: 'other' })).to.equal(false);
        }
        expect([await store.get('k'), (await store.read('k'))?.value]).to.deep.equal(['newer', 'newer']);
        expect([await store.get('gone'), await store.read('gone')]).to.deep.equal([undefined, undefined]);
      });
      it("keeps a record's version, so its readers can still write", async () => {
        const version = await store.replace('k', { version: undefined, value: 'a' });
        await store.exchange('record', 'k', { from: 'a', to: 'A' });
        expect(await store.read('k')).to.deep.equal({ value: 'A', version });
        await store.replace('k', { version, value: 'b' });
        expect(await store.exchange('record', 'k', { from: 'A', to: 'late' })).to.equal(false);
        expect((await store.read('k'))?.value).to.equal('b');
      });
      it('keeps the time to live, and ignores expired rows', async () => {
        await store.set('k', 'a', 1_000);
        await store.put('k', 'a', 1_000);
        for (const kind of ['plain', 'record'] as const) await store.exchange(kind, 'k', { from: 'a', to: 'A' });
        clock.set(NOON + 999);
        expect([await store.get('k'), (await store.read('k'))?.value]).to.deep.equal(['A', 'A']);
        clock.set(NOON + 1_000);
        expect([await store.get('k'), await store.read('k')]).to.deep.equal([undefined, undefined]);
        for (const kind of ['plain', 'record'] as const) {
          expect(await store.exchange(kind, 'k', { from: 'A', to: 'B' })).to.equal(false);
        }
      });
    });

    describe('sweep', () => {
      it('deletes expired rows in batches and leaves the others', async () => {
        for (let i = 0; i < 5; i++) {
          await store.set(`plain ${i}`, i, 1_000);
          await store.put(`record ${i}`, i, 1_000);
        }
        await store.set('plain', 'kept');
        await store.put('record', 'kept', 2_000);
        clock.set(NOON + 1_500);
        expect(await store.sweep(3)).to.equal(true);
        expect(await store.sweep(3)).to.equal(false);
        clock.set(NOON);
        expect(await store.get('plain 0')).to.equal(undefined);
        expect(await store.read('record 4')).to.equal(undefined);
        expect(await store.get('plain')).to.equal('kept');
        expect((await store.read('record'))?.value).to.equal('kept');
      });
    });
  });
}
