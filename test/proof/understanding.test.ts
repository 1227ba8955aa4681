import { expect } from 'chai';
import { understanding } from './understanding/understanding.ts';

/** Each runs at a hundredth of its size; `npm run proof -- understanding` runs them completely. */
const SHARE = 0.01;

describe('understanding, fuzzed', () => {
  for (const { claim, goal, timed, run } of understanding) {
    if (timed) continue;
    it(`${claim}: ${goal}`, async () => {
      expect((await run(SHARE, undefined)).figure).to.equal(goal);
    });
  }
});
