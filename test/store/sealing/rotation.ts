import { expect } from 'chai';
import { fixedClock } from '../../../core/clock.ts';
import type { Backend } from '../../../store/backend.ts';
import { checkKeys } from '../../../store/sealing/canary.ts';
import type { Key } from '../../../store/sealing/keys.ts';
import { type Progress, rotate, sum } from '../../../store/sealing/rotate.ts';
import { createSealer } from '../../../store/sealing/seal.ts';
import { createStore, type Store } from '../../../store/store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const key = (id: string, fill: number): Key => ({ id, secret: new Uint8Array(32).fill(fill) });
const [OLD, NEW] = [key('old', 1), key('new', 2)];
/** Bots before, during and after the change. */
const [before, during, after] = [createSealer([OLD]), createSealer([NEW, OLD]), createSealer([NEW])];

/** How keys are changed on a backend; `open` returns an empty one. */
export function describeRotation(name: string, open: (clock: () => number) => Promise<Backend>): void {
  describe(`changing keys on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = createStore(await open(fixedClock(NOON)));
    });
    afterEach(() => store.close());

    /** Writes `count` sign-ins and as many web chat lines under the old key, and one value in clear. */
    async function fill(count: number): Promise<void> {
      await checkKeys(store, before);
      await store.set('clear', { said: 'hello' });
      await store.put('clear', 'seen');
      const places = Array.from({ length: count }, (_, i) => i);
      for (const i of places) {
        await store.put(`r${i}`, await before.seal(`r${i}`, { record: i }), i % 2 ? undefined : 60_000);
        await store.set(`p${i}`, await before.seal(`p${i}`, { plain: i }), 60_000);
      }
    }
    const opened = async (sealer: typeof during, address: string) => {
      const sealed = address.startsWith('r')
        ? (await store.read<string>(address))?.value
        : await store.get<string>(address);
      return sealer.open(address, sealed ?? '');
    };

    it('F12: seals 1,000 records again, interrupted and resumed, all readable throughout', async () => {
      await fill(500);
      const stop = new AbortController();
      const first: Progress[] = [];
      const onProgress = (progress: Progress): void => {
        first.push(progress);
        if (progress.done >= 300) stop.abort(new Error('killed'));
      };
      const killed = rotate({ store, sealer: during, sealing: 'new', onProgress, signal: stop.signal });
      expect(await killed.catch((error: Error) => error.message)).to.equal('killed');
      const done = first.at(-1)?.done ?? 0;
      expect(done).to.be.within(300, 600);
      expect(first.at(-1)).to.deep.equal({ done, todo: 1_001, left: new Map([['old', 1_001 - done]]) });
      for (const i of [0, 1, 250, 499]) {
        expect(await opened(during, `r${i}`)).to.deep.equal({ record: i });
        expect(await opened(during, `p${i}`)).to.deep.equal({ plain: i });
      }

      const second: Progress[] = [];
      const end = await rotate({
        store,
        sealer: during,
        sealing: 'new',
        onProgress: progress => second.push(progress),
      });
      expect(end).to.deep.equal({ total: 1_001, left: new Map(), unopened: new Map(), quarantined: 0 });
      expect(second.at(-1)).to.deep.equal({ done: 1_001 - done, todo: 1_001 - done, left: new Map() });
      for (let i = 0; i < 500; i++) {
        expect(await opened(after, `r${i}`)).to.deep.equal({ record: i });
        expect(await opened(after, `p${i}`)).to.deep.equal({ plain: i });
      }
      expect([await store.get('clear'), (await store.read('clear'))?.value]).to.deep.equal([{ said: 'hello' }, 'seen']);
      await checkKeys(store, after);
    });

    it('F12: loses nothing that bots write meanwhile under either key, and does not disturb them', async () => {
      await fill(60);
      const versions = new Map<string, number>();
      for (let i = 0; i < 60; i++) versions.set(`r${i}`, (await store.read(`r${i}`))?.version ?? 0);
      const write = async (): Promise<void> => {
        for (let round = 0; round < 3; round++) {
          for (let i = 0; i < 60; i += 3) {
            const sealer = (i + round) % 2 ? before : during;
            const address = `r${i}`;
            // With the version read at the beginning: a record that was sealed again still counts as unchanged.
            const sealed = await sealer.seal(address, { written: round });
            versions.set(address, await store.replace(address, { version: versions.get(address), value: sealed }));
            await store.set(`p${i}`, await sealer.seal(`p${i}`, { written: round }));
            if (round === 2 && i % 9 === 0) {
              await store.take(address);
              await store.delete(`p${i}`);
            }
          }
        }
      };
      await Promise.all([write(), rotate({ store, sealer: during, sealing: 'new' })]);
      const end = await rotate({ store, sealer: during, sealing: 'new' });
      expect(end.left).to.deep.equal(new Map());
      for (let i = 0; i < 60; i++) {
        if (i % 9 === 0) {
          expect([await store.read(`r${i}`), await store.get(`p${i}`)]).to.deep.equal([undefined, undefined]);
        } else {
          expect(await opened(after, `r${i}`)).to.deep.equal(i % 3 ? { record: i } : { written: 2 });
          expect(await opened(after, `p${i}`)).to.deep.equal(i % 3 ? { plain: i } : { written: 2 });
        }
      }
    });

    it('leaves alone and reports what no key opens', async () => {
      await fill(1);
      const stranger = await createSealer([key('lost', 3)]).seal('r1', 'x');
      const namesake = await createSealer([key('other', 4), key('old', 4)]).seal('r2', 'x');
      await store.put('r1', stranger);
      await store.put('r2', namesake);
      const end = await rotate({ store, sealer: during, sealing: 'new' });
      const left = new Map([
        ['lost', 1],
        ['other', 1],
      ]);
      expect(end).to.deep.equal({ total: 5, left, unopened: left, quarantined: 0 });
      expect([(await store.read('r1'))?.value, (await store.read('r2'))?.value]).to.deep.equal([stranger, namesake]);
      expect(await opened(after, 'r0')).to.deep.equal({ record: 0 });
    });

    it('skips damaged rows, and moves them to quarantine', async () => {
      await fill(3);
      const moved = await before.seal('r0', 'x');
      await store.put('r2', moved);
      await store.set('p1', moved);
      const end = await rotate({ store, sealer: during, sealing: 'new' });
      expect(end).to.deep.equal({ total: 5, left: new Map(), unopened: new Map(), quarantined: 2 });
      expect([await store.read('r2'), await store.get('p1')]).to.deep.equal([undefined, undefined]);
      expect(await opened(after, 'r0')).to.deep.equal({ record: 0 });
    });

    it('ends, and reports what is left, while a bot goes on sealing with the old key', async () => {
      await fill(1);
      let written = 0;
      const busy = {
        ...store,
        exchange: async (...args: Parameters<Store['exchange']>) => {
          const address = `r-${++written}`;
          await store.put(address, await before.seal(address, written));
          return store.exchange(...args);
        },
      };
      const { left, unopened } = await rotate({ store: busy, sealer: during, sealing: 'new' });
      expect(sum(left)).to.be.greaterThan(0);
      expect([...left.keys(), ...unopened.keys()]).to.deep.equal(['old']);
    });
  });
}
