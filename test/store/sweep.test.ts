import { mock } from 'node:test';
import { expect } from 'chai';
import { silentLog } from '../../core/log.ts';
import { keepSwept } from '../../store/sweep.ts';

describe('sweeping', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  /** Lets up to a minute pass, and runs what it triggers. */
  async function pass(ms: number): Promise<void> {
    mock.timers.tick(ms);
    await new Promise(resolve => setImmediate(resolve));
  }

  it('F19 continues batch by batch while there is more, then once a minute, until it is stopped', async () => {
    const answers = [true, true, false, false];
    let sweeps = 0;
    const end = keepSwept({ sweep: async () => answers[sweeps++] ?? false }, silentLog);
    for (const [ms, count] of [
      [59_999, 0],
      [1, 1],
      [50, 2],
      [50, 3],
      [59_999, 3],
      [1, 4],
    ] as const) {
      await pass(ms);
      expect(sweeps).to.equal(count);
    }
    end();
    await pass(120_000);
    expect(sweeps).to.equal(4);
  });

  it('continues after a failure', async () => {
    let sweeps = 0;
    const failing = async () => {
      sweeps++;
      throw new Error('busy');
    };
    const end = keepSwept({ sweep: failing }, silentLog);
    await pass(60_000);
    await pass(60_000);
    expect(sweeps).to.equal(2);
    end();
  });
});
