import { expect } from 'chai';
import type { GoogleRefusal } from '../../../../calendar/google/requests/refusal.ts';
import { RetryBudget } from '../../../../calendar/google/requests/retry.ts';
import { refusal } from '../../harness.ts';

const trouble: GoogleRefusal = {
  code: 'calendar/unavailable',
  status: 503,
  reason: 'backendError',
  again: true,
  unsure: true,
};

function patient(random: number): { patience: RetryBudget; pauses: number[] } {
  const pauses: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    pauses.push(ms);
  };
  return { patience: new RetryBudget({ sleep, random: () => random }), pauses };
}

describe('calendar: how long it is tried (G9)', () => {
  it('G9 pauses grow from a second, with full jitter', async () => {
    for (const random of [0, 0.5, 0.99]) {
      const { patience, pauses } = patient(random);
      for (const tries of [1, 2, 3]) await patience.pause(trouble, tries);
      expect(pauses).to.deep.equal([1_000, 2_000, 4_000].map(ms => ms * random));
    }
  });

  it('G9 gives up after the fourth try', async () => {
    const { patience, pauses } = patient(0);
    expect(await refusal(patience.pause(trouble, 4))).to.include({ code: 'calendar/unavailable' });
    expect(pauses).to.deep.equal([]);
  });

  it('G9 gives up where the pause would outlast the eight seconds that a person waits', async () => {
    const { patience, pauses } = patient(0);
    await patience.pause({ ...trouble, retryAfterMs: 5_000 }, 1);
    const error = await refusal(patience.pause({ ...trouble, retryAfterMs: 3_000 }, 2));
    expect(error).to.deep.include({ facts: { status: 503, reason: 'backendError', seconds: 3 } });
    expect(pauses).to.deep.equal([5_000]);
  });

  it('G9 what never helps is not tried again', async () => {
    const { patience, pauses } = patient(0);
    const final: GoogleRefusal = { ...trouble, code: 'calendar/forbidden', again: false };
    expect(await refusal(patience.pause(final, 1))).to.include({ code: 'calendar/forbidden' });
    expect(pauses).to.deep.equal([]);
  });

  it('G25 the time is measured by a clock that nobody sets', async () => {
    const { patience } = patient(0);
    await patience.pause({ ...trouble, retryAfterMs: 2_500 }, 1);
    expect(patience.leftMs).to.be.within(5_300, 5_500);
  });
});
