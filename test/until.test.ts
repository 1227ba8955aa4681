import { expect } from 'chai';
import { until } from './until.ts';

describe('until', () => {
  it('waits for a condition', async () => {
    let looks = 0;
    await until(async () => ++looks === 3);
    expect(looks).to.equal(3);
  });

  it('gives up with its condition in the message, so a failed test ends', async () => {
    const error = await until(() => 1 > 2, 10).catch((error: Error) => error.message);
    expect(error).to.equal('waited in vain until () => 1 > 2');
  });
});
