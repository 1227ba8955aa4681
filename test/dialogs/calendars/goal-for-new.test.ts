import { expect } from 'chai';
import { BotError, type ErrorCode } from '../../../core/errors.ts';
import { goalForNew } from '../../../dialogs/calendars/goal-for-new.ts';
import { fakeCalendars } from '../../scenarios/fake-calendar/calendars.ts';

const OWNER = 'mia@example.com';

const goal = async (newEvents?: string, code?: ErrorCode) => {
  const calendars = async () => {
    if (code) throw new BotError(code, 'no list');
    return fakeCalendars(OWNER);
  };
  const { id, name, own = false } = await goalForNew({ calendars }, newEvents === undefined ? {} : { newEvents });
  return [id, name, own];
};

describe('where new events go', () => {
  it('is the chosen calendar', async () => {
    expect(await goal('family')).to.deep.equal(['family', 'Family', false]);
  });

  it("is the account's own without a choice", async () => {
    expect(await goal()).to.deep.equal([undefined, undefined, true]);
    expect(await goal(undefined, 'calendar/unavailable')).to.deep.equal([undefined, undefined, true]);
  });

  it("is the account's own if the chosen one is gone, is another account's, or takes no events any more", async () => {
    for (const chosen of ['gone', 'holidays', 'gita@example.com']) {
      expect(await goal(chosen)).to.deep.equal([OWNER, OWNER, true]);
    }
  });

  it("is the account's own without the permission to read the list", async () => {
    expect(await goal('family', 'calendar/insufficient-scope')).to.deep.equal([undefined, undefined, true]);
  });

  it('is as chosen while the list cannot be read', async () => {
    expect(await goal('family', 'calendar/unavailable')).to.deep.equal(['family', undefined, false]);
  });
});
