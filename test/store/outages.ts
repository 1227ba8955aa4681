import { expect } from 'chai';
import type { BotError } from '../../core/errors.ts';
import type { Backend } from '../../store/backend.ts';
import { createStore, type Store } from '../../store/store.ts';
import type { Space } from './space.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

const DEADLINE_MS = 300;
/** The extra time that a busy machine may take. */
const BUSY_MS = 2_000;

/** F7: what happens to calls during an outage of a server, and after it. */
export function describeOutages(
  name: string,
  newSpace: () => Promise<Space>,
  open: (url: string, deadlineMs: number) => Promise<Backend>,
): void {
  describe(`an outage of ${name}`, () => {
    let space: Space;
    let proxy: TcpProxy;
    let store: Store;
    beforeEach(async () => {
      space = await newSpace();
      proxy = await tcpProxy(space.url);
      store = createStore(await open(proxy.url, DEADLINE_MS), { deadlineMs: DEADLINE_MS });
      await store.put('k', 'before');
      await store.set('plain', 'before');
    });
    afterEach(async () => {
      await store.close();
      await proxy.close();
      await space.remove();
    });

    /** Every kind of call, several at once as in a running bot, fails in time and as an outage. */
    async function expectUnavailable(): Promise<void> {
      const calls = {
        get: () => store.get('plain'),
        set: () => store.set('plain', 'during'),
        delete: () => store.delete('plain'),
        put: () => store.put('k', 'during'),
        read: () => store.read('k'),
        take: () => store.take('k'),
        replace: () => store.replace('new', { version: undefined, value: 'during' }),
        remove: () => store.remove('k', 1),
        writeAll: () => store.writeAll([{ op: 'set', key: 'plain', value: 'during' }]),
        lock: () => store.lock('k', 1_000),
        sweep: () => store.sweep(10),
        page: () => store.page('record', undefined, 10),
        exchange: () => store.exchange('record', 'k', { from: 'before', to: 'during' }),
      };
      await Promise.all(
        Object.entries(calls).map(async ([operation, call]) => {
          const started = performance.now();
          const error = await call().then(
            () => expect.fail(`${operation} did not fail`),
            (error: BotError) => error,
          );
          expect([error.code, error.facts]).to.deep.equal(['store/unavailable', { operation }]);
          expect(performance.now() - started).to.be.lessThan(DEADLINE_MS + BUSY_MS);
        }),
      );
    }

    /** How long it takes until calls succeed again, in ms. */
    async function recovery(): Promise<number> {
      const started = performance.now();
      while (performance.now() - started < 5_000) {
        const row = await store.read('k').catch(() => undefined);
        if (row) return performance.now() - started;
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      return expect.fail('it did not come back');
    }

    /** One deadline for the call and one for the connection that it gave up: 3 s each in a running bot. */
    const SOON_MS = 2 * DEADLINE_MS + BUSY_MS;

    it('F7 that refuses connections fails at once, and ends as soon as the server is back', async () => {
      await proxy.refuse();
      await expectUnavailable();
      await expectUnavailable();
      await proxy.restore();
      expect(await recovery()).to.be.lessThan(SOON_MS);
    });

    it('F7 that swallows everything fails at the deadline, and ends soon after the server is back', async () => {
      proxy.swallow();
      await expectUnavailable();
      await expectUnavailable();
      await proxy.restore();
      expect(await recovery()).to.be.lessThan(SOON_MS);
    });

    it('F7 that was only a restart goes unnoticed', async () => {
      await proxy.refuse();
      await proxy.restore();
      expect(await recovery()).to.be.lessThan(SOON_MS);
      expect((await store.read('k'))?.value).to.equal('before');
    });

    it('F7 never carries out later what was reported as failed', async () => {
      await proxy.refuse();
      await expectUnavailable();
      await proxy.restore();
      await recovery();
      expect((await store.read('k'))?.value).to.equal('before');
      expect(await store.get('plain')).to.equal('before');
      expect(await store.read('new')).to.equal(undefined);
    });

    it('F7 is none if answers are slow but in time', async () => {
      const deadlineMs = DEADLINE_MS + BUSY_MS;
      const patient = createStore(await open(proxy.url, deadlineMs), { deadlineMs });
      proxy.delay(DEADLINE_MS / 2);
      expect((await patient.read('k'))?.value).to.equal('before');
      expect(await patient.get('plain')).to.equal('before');
      await patient.close();
    });

    it('F7 at the start is reported at once, or at the deadline if there is no answer', async () => {
      const failure = async (deadlineMs: number) => {
        const started = performance.now();
        const error = await open(proxy.url, deadlineMs).catch((error: unknown) => error);
        expect(error).to.be.instanceOf(Error);
        return performance.now() - started;
      };
      await proxy.refuse();
      expect(await failure(10 * BUSY_MS)).to.be.lessThan(BUSY_MS);
      await proxy.restore();
      proxy.swallow();
      expect(await failure(DEADLINE_MS)).to.be.lessThan(DEADLINE_MS + BUSY_MS);
      await proxy.restore();
    });
  });
}
