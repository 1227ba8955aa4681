import { expect } from 'chai';
import { calendar } from './calendar/calendar.ts';

/** Each runs at a hundredth of its size; `npm run proof -- calendar` runs them completely. */
const SHARE = 0.01;

describe('the calendar, counted', function () {
  this.timeout(180_000);
  for (const { claim, goal, run } of calendar) {
    it(`${claim}: ${goal}`, async () => {
      expect((await run(SHARE, undefined)).figure).to.equal(goal);
    });
  }
});
