import { expect } from 'chai';
import { withCivilEnd } from '../../dialogs/slots/details.ts';

describe('a repetition that was kept in a state', () => {
  it('before ends were civil dates has the day that was said in its rule', () => {
    expect(withCivilEnd({ rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221T235959Z' })).to.deep.equal({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      until: '2026-12-21',
    });
  });

  for (const repeat of [{ rule: 'FREQ=DAILY;COUNT=3' }, { rule: 'FREQ=DAILY', until: '2026-12-21' }]) {
    it(`since then is as it was: ${JSON.stringify(repeat)}`, () => {
      expect(withCivilEnd(repeat)).to.deep.equal(repeat);
    });
  }
});
