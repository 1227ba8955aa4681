import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { Backend } from '../../store/backend.ts';
import type { Damage } from '../../store/quarantine.ts';
import { createSealer } from '../../store/sealing/seal.ts';
import { createStore, type Store } from '../../store/store.ts';
import { allRecords } from './all-records.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;
const sealer = createSealer([{ id: 'key-1', secret: new Uint8Array(32).fill(7) }]);

/** The content of damaged rows; none is what `sealer.seal` returned for the key. */
export const damagedTexts: Readonly<Record<string, (sealed: string) => string>> = {
  'nothing at all': () => '',
  'a torn end': sealed => sealed.slice(0, -20),
  'a missing quote': sealed => sealed.slice(1),
  'a flipped header': sealed => flipped(sealed, 12),
  'a flipped nonce': sealed => flipped(sealed, sealed.indexOf('..') + 4),
  'a flipped tag': sealed => flipped(sealed, sealed.length - 10),
  'a flipped dot': sealed => sealed.replace('.', '/'),
  'a key of another name': sealed => withKeyId(sealed, 'kex-1'),
  null: () => 'null',
  'an empty list': () => '[]',
  'another text': () => '"x"',
  'a number': () => '1',
  'an object': () => '{"a":1}',
  'a megabyte of junk': () => '\u0007{"'.repeat(350_000),
  'deep nesting': () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'a broken deep nesting': () => '{"a":'.repeat(50_000),
};

const flipped = (text: string, at: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

function withKeyId(sealed: string, kid: string): string {
  const [header = '', ...rest] = JSON.parse(sealed).split('.');
  const changed = Buffer.from(header, 'base64url').toString().replace('key-1', kid);
  return JSON.stringify([Buffer.from(changed).toString('base64url'), ...rest].join('.'));
}

/** How every store handles damaged rows; `open` returns an empty backend. */
export function describeDamage(name: string, open: (clock: () => number) => Promise<Backend>): void {
  describe(`damage on ${name}`, () => {
    const clock = fixedClock(NOON);
    let [backend, store]: [Backend, Store] = [undefined as never, undefined as never]; // set before each test
    let found: Damage[] = [];
    beforeEach(async () => {
      clock.set(NOON);
      found = [];
      backend = await open(clock);
      store = createStore(backend, { onDamage: damage => found.push(damage) });
    });
    afterEach(() => store.close());

    const sealedFor = async (key: string): Promise<string> => JSON.stringify(await sealer.seal(key, { of: key }));
    const quarantined = async (): Promise<string | undefined> => (await backend.read(found[0]?.movedTo ?? ''))?.text;

    for (const [what, damage] of Object.entries(damagedTexts)) {
      it(`${what} in a record is moved unchanged, and reported once`, async () => {
        const text = damage(await sealedFor('link.ana'));
        await backend.put('link.ana', text);
        expect(await store.read('link.ana', sealer.open)).to.equal(undefined);
        expect(await store.take('link.ana', sealer.open)).to.equal(undefined);
        expect(found.map(({ kind, key }) => [kind, key])).to.deep.equal([['link', 'link.ana']]);
        expect((await quarantined()) === text).to.equal(true);
        await store.replace('link.ana', { version: undefined, value: await sealer.seal('link.ana', 'new') });
        expect((await store.read('link.ana', sealer.open))?.value).to.equal('new');
      });

      it(`${what} in a value is moved unchanged, and reported once`, async () => {
        const text = damage(await sealedFor('activity.1'));
        await backend.values.set('activity.1', text, DAY_MS);
        let times = 0;
        const look = () => store.get('activity.1', sealer.open, () => times++);
        expect([await look(), await look(), times]).to.deep.equal([undefined, undefined, 1]);
        expect(found.map(({ kind, key }) => [kind, key])).to.deep.equal([['activity', 'activity.1']]);
        expect((await quarantined()) === text).to.equal(true);
      });
    }

    it('includes a record copied from another key, and the original stays', async () => {
      await backend.put('link.ana', await sealedFor('link.ana'));
      await backend.put('link.ben', await sealedFor('link.ana'));
      expect(await store.read('link.ben', sealer.open)).to.equal(undefined);
      expect((await store.read('link.ana', sealer.open))?.value).to.deep.equal({ of: 'link.ana' });
    });

    it('does not include a missing key: nothing is moved or taken', async () => {
      const lost = createSealer([{ id: 'lost', secret: new Uint8Array(32).fill(8) }]);
      await store.put('link.ana', await lost.seal('link.ana', 'x'));
      for (const reading of [store.read('link.ana', sealer.open), store.take('link.ana', sealer.open)]) {
        expect(await reading.catch((error: { code: string }) => error.code)).to.equal('store/wrong-key');
      }
      expect((await store.read('link.ana', lost.open))?.value).to.equal('x');
      expect(found).to.deep.equal([]);
    });

    it('does not lose what is written meanwhile', async () => {
      await backend.put('link.ana', 'junk');
      const good = await sealer.seal('link.ana', 'good');
      const move: Backend['move'] = async (...args) => {
        await store.put('link.ana', good);
        return backend.move(...args);
      };
      const racing = createStore({ ...backend, move }, { onDamage: damage => found.push(damage) });
      expect((await racing.read('link.ana', sealer.open))?.value).to.equal('good');
      expect(found).to.deep.equal([]);
    });

    it('is moved and reported by one of many simultaneous readers', async () => {
      await backend.put('link.ana', 'junk');
      await backend.values.set('state.ana', 'junk');
      const readings = Array.from({ length: 50 }, () => [store.read('link.ana'), store.get('state.ana')]);
      expect(new Set(await Promise.all(readings.flat()))).to.deep.equal(new Set([undefined]));
      expect(found.map(({ key }) => key).sort()).to.deep.equal(['link.ana', 'state.ana']);
    });

    it('does not stop a listing of all rows, which leaves out quarantine', async () => {
      await backend.put('a', 'junk');
      await store.put('b', 'good');
      for (let times = 0; times < 2; times++) {
        expect(await allRecords(store)).to.deep.equal([{ key: 'b', value: 'good' }]);
      }
      expect(found.map(({ key }) => key)).to.deep.equal(['a']);
    });

    it('is kept for ninety days', async () => {
      await backend.put('link.ana', 'junk');
      await store.read('link.ana');
      clock.set(NOON + 90 * DAY_MS - 1);
      expect(await quarantined()).to.equal('junk');
      clock.set(NOON + 90 * DAY_MS);
      expect(await quarantined()).to.equal(undefined);
    });
  });
}
