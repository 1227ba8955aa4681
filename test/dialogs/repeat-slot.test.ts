import { expect } from 'chai';
import { withCivilEnd } from '../../dialogs/slots/details.ts';

describe('a stored repetition', () => {
  it('from before civil ends has the stated day in its rule', () => {
    expect(withCivilEnd({ rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221T235959Z' })).to.deep.equal({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      until: '2026-12-21',
    });
  });

  for (const repeat of [{ rule: 'FREQ=DAILY;COUNT=3' }, { rule: 'FREQ=DAILY', until: '2026-12-21' }]) {
    it(`in today's form is unchanged: ${JSON.stringify(repeat)}`, () => {
      expect(withCivilEnd(repeat)).to.deep.equal(repeat);
    });
  }
});
