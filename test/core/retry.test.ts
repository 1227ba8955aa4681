import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import { RetryBudget, retryAfterMs, retryLater } from '../../core/retry.ts';

const POLICY = { maxTries: 3, baseMs: 100, budgetMs: 1_000 };

describe('trying again', () => {
  for (const [random, pauses] of [
    [0, [50, 100]],
    [0.5, [75, 150]],
    [0.999, [99.95, 199.9]],
  ] as const) {
    it(`pauses double, with jitter over their upper half: ${random}`, () => {
      const budget = new RetryBudget({ ...POLICY, random: () => random });
      expect([budget.pauseMs(1), budget.pauseMs(2)]).to.deep.equal(pauses);
    });
  }

  it('waits at least as long as the server asks', () => {
    const budget = new RetryBudget({ ...POLICY, random: () => 0 });
    expect([budget.pauseMs(1, 700), budget.pauseMs(1, 10)]).to.deep.equal([700, 50]);
  });

  it('ends with the last try, or if a pause would exceed the budget', () => {
    const budget = new RetryBudget({ ...POLICY, random: () => 0 });
    expect([budget.pauseMs(3), budget.pauseMs(1, 1_000), budget.pauseMs(1, 999)]).to.deep.equal([
      undefined,
      undefined,
      999,
    ]);
  });

  it('counts a pause with its intended length', async () => {
    const pauses: number[] = [];
    const budget = new RetryBudget({ ...POLICY, pause: async ms => pauses.push(ms) });
    await budget.pause(700);
    expect([pauses, budget.leftMs, budget.pauseMs(1, 300)]).to.deep.equal([[700], 300, undefined]);
  });

  it('charges work, even if it fails', async () => {
    const budget = new RetryBudget(POLICY);
    expect(await budget.charge(async () => 'done')).to.equal('done');
    const afterFirst = budget.leftMs;
    const failure = new Error('no');
    expect(await budget.charge(() => Promise.reject(failure)).catch(error => error)).to.equal(failure);
    expect(afterFirst).to.be.below(1_000);
    expect(budget.leftMs).to.be.below(afterFirst);
  });

  it('makes later tries as long as requested; the caller gets the first result', async () => {
    const tried = Promise.withResolvers<number[]>();
    const tries: number[] = [];
    const attempt = async (count: number) => {
      tries.push(count);
      if (count === 3) tried.resolve(tries);
      return { result: count, again: true };
    };
    expect(await retryLater(attempt, [0, 0])).to.equal(1);
    expect(await tried.promise).to.deep.equal([1, 2, 3]);
  });

  const headers: [header: string | null, waitMs: number | undefined][] = [
    [null, undefined],
    ['3', 3_000],
    ['Sat, 21 Nov 2026 12:00:10 GMT', 10_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [header, waitMs] of headers) {
    it(`Retry-After: ${header} means ${waitMs}`, () =>
      expect(retryAfterMs(header, Date.UTC(2026, 10, 21, 12))).to.equal(waitMs));
  }
});

describe('deadline', () => {
  it('returns the result of the work', async () => {
    expect(await withDeadline(async () => 1, 60_000)).to.equal(1);
    const failure = new Error('no');
    expect(await withDeadline(() => Promise.reject(failure), 60_000).catch(error => error)).to.equal(failure);
  });

  it('takes what arrived while this process itself was busy', async () => {
    await new Promise(setImmediate); // the next one then comes after the timers
    const result = withDeadline(() => new Promise(resolve => setImmediate(resolve, 'arrived')), 1);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    expect(await result).to.equal('arrived');
  });

  it('rejects work that takes longer, and tells it', async () => {
    const late = new AbortController();
    const endless = () => sleep(60_000, undefined, { signal: late.signal });
    const error = await withDeadline(endless, 1, reason => late.abort(reason)).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(DeadlineError).with.property('message', 'no answer within 1 ms');
    expect(late.signal.reason).to.equal(error);
  });
});
