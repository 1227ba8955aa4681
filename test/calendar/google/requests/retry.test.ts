import { expect } from 'chai';
import type { GoogleRefusal } from '../../../../calendar/google/requests/refusal.ts';
import { pauseBeforeRetry, requestBudget } from '../../../../calendar/google/requests/retry.ts';
import type { RetryBudget } from '../../../../core/retry.ts';
import { refusal } from '../../harness.ts';

const trouble: GoogleRefusal = {
  code: 'calendar/unavailable',
  status: 503,
  reason: 'backendError',
  again: true,
  unsure: true,
};

function budgetOf(random: number): { budget: RetryBudget; pauses: number[] } {
  const pauses: number[] = [];
  return { budget: requestBudget({ pause: async ms => pauses.push(ms), random: () => random }), pauses };
}

describe('calendar: tries and pauses (G9)', () => {
  it('G9 pauses double from a second at most, with jitter over the upper half', async () => {
    for (const random of [0, 0.5, 0.99]) {
      const { budget, pauses } = budgetOf(random);
      for (const tries of [1, 2, 3]) await pauseBeforeRetry(budget, trouble, tries);
      expect(pauses).to.deep.equal([1_000, 2_000, 4_000].map(ms => ms * (0.5 + random / 2)));
    }
  });

  it('G9 gives up after the fourth try', async () => {
    const { budget, pauses } = budgetOf(0);
    expect(await refusal(pauseBeforeRetry(budget, trouble, 4))).to.include({ code: 'calendar/unavailable' });
    expect(pauses).to.deep.equal([]);
  });

  it('G9 gives up if the pause would exceed the eight seconds that a person waits', async () => {
    const { budget, pauses } = budgetOf(0);
    await pauseBeforeRetry(budget, { ...trouble, retryAfterMs: 5_000 }, 1);
    const error = await refusal(pauseBeforeRetry(budget, { ...trouble, retryAfterMs: 3_000 }, 2));
    expect(error).to.deep.include({ facts: { status: 503, reason: 'backendError', seconds: 3 } });
    expect(pauses).to.deep.equal([5_000]);
  });

  it('G9 does not repeat what cannot succeed', async () => {
    const { budget, pauses } = budgetOf(0);
    const final: GoogleRefusal = { ...trouble, code: 'calendar/forbidden', again: false };
    expect(await refusal(pauseBeforeRetry(budget, final, 1))).to.include({ code: 'calendar/forbidden' });
    expect(pauses).to.deep.equal([]);
  });

  it('G25 counts a pause with its intended length', async () => {
    const { budget } = budgetOf(0);
    await pauseBeforeRetry(budget, { ...trouble, retryAfterMs: 2_500 }, 1);
    expect(budget.leftMs).to.equal(5_500);
  });
});
