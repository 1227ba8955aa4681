import { mock } from 'node:test';
import { expect } from 'chai';
import type { LapseWarning } from '../../../../auth/index.ts';
import { watchLapses } from '../../../../bot/runtime/alerts/lapse-watch.ts';
import type { SignInNews } from '../../../../bot/runtime/context/conversation-parts.ts';
import { recordedLog } from '../../../auth/harness.ts';

const MINUTE = 60_000;
const warning = (conversation: string): LapseWarning => ({
  ...{ profile: 'fake', account: 'ana@example.com', conversation },
  lapse: { atMs: 1_000, cause: 'testing' },
});

describe('the watch for expiring sign-ins', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval'] }));
  afterEach(() => mock.timers.reset());

  /** Lets pending promises settle. */
  const settled = () => new Promise(resolve => setImmediate(resolve));

  it('checks soon after the start, then every ten minutes, until it is stopped', async () => {
    let looks = 0;
    const lapsing = async () => {
      looks++;
      return [];
    };
    const end = watchLapses({ lapsing }, async () => undefined, recordedLog().log);
    const seen: number[] = [];
    for (const ms of [9_999, 1, 10 * MINUTE - 10_000, 10 * MINUTE]) {
      mock.timers.tick(ms);
      seen.push(looks);
    }
    end();
    mock.timers.tick(60 * MINUTE);
    expect([...seen, looks]).to.deep.equal([0, 1, 2, 3, 3]);
  });

  it('tells each chat once, even if another cannot be reached', async () => {
    const waiting = [warning('gone'), warning('there')];
    const told: [unknown, SignInNews][] = [];
    const { log, text } = recordedLog();
    const tell = async (conversation: unknown, news: SignInNews): Promise<void> => {
      if (conversation === 'gone') throw new Error('left');
      told.push([conversation, news]);
    };
    const end = watchLapses({ lapsing: async () => waiting.splice(0) }, tell, log);
    mock.timers.tick(20 * MINUTE);
    await settled();
    end();
    expect(told).to.deep.equal([['there', { type: 'sign-in-ends', profile: 'fake', atMs: 1_000, cause: 'testing' }]]);
    expect(text()).to.contain('A person could not be told that a sign-in ends.').and.not.to.contain('ana@');
  });

  it('tries again when the store is down', async () => {
    let looks = 0;
    const { log, text } = recordedLog();
    const fail = async () => {
      looks++;
      throw new Error('down');
    };
    const end = watchLapses({ lapsing: fail }, async () => undefined, log);
    mock.timers.tick(10_000);
    await settled();
    mock.timers.tick(10 * MINUTE);
    await settled();
    end();
    expect([looks, text().match(/trying again/g)?.length]).to.deep.equal([2, 2]);
  });
});
