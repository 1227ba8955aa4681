import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { BotError } from '../../core/errors.ts';
import { silentLog } from '../../core/log.ts';
import type { Backend } from '../../store/backend.ts';
import { checkKeys, createSealer, openStore } from '../../store/index.ts';
import type { RemoteOptions } from '../../store/remote.ts';
import { describeBackend } from './contract.ts';
import { describeDamage } from './damage.ts';
import { describeOutages } from './outages.ts';
import { describeRotation } from './sealing/rotation.ts';
import type { Space } from './space.ts';

/** The contract of every store on a server; each test has a space of its own. */
export function describeServer(
  name: string,
  newSpace: () => Promise<Space>,
  open: (url: string, options: RemoteOptions) => Promise<Backend>,
): void {
  const openFresh = async (clock: () => number): Promise<Backend> => {
    const space = await newSpace();
    const backend = await open(space.url, { clock, log: silentLog });
    return { ...backend, close: () => backend.close().then(space.remove) };
  };
  describeBackend(name, openFresh);
  describeDamage(name, openFresh);
  describeRotation(name, openFresh);
  describeOutages(name, newSpace, (url, deadlineMs) => open(url, { clock: fixedClock(0), log: silentLog, deadlineMs }));

  it(`F10: keys that do not fit the store on ${name} stop the start and leave the store as it was`, async () => {
    const space = await newSpace();
    const start = async (fill: number): Promise<void> => {
      const store = await openStore(space.url, { clock: fixedClock(0), log: silentLog, role: 'bot' });
      const sealer = createSealer([{ id: 'key-1', secret: new Uint8Array(32).fill(fill) }]);
      await checkKeys(store, sealer).finally(() => store.close());
    };
    await start(1);
    const before = await space.contents();
    const started = performance.now();
    const error = await start(2).then(
      () => expect.fail('it started'),
      (error: BotError) => error,
    );
    expect(performance.now() - started).to.be.lessThan(2_000);
    expect(error.code).to.equal('store/wrong-key');
    expect(JSON.stringify(before)).to.contain('canary.');
    expect(await space.contents()).to.deep.equal(before);
    await space.remove();
  });
}
