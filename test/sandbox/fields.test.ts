import { expect } from 'chai';
import { applyMask, checkMask, parseMask } from '../../sandbox/http/fields.ts';

const EVENT = {
  id: 'one',
  start: { dateTime: '2026-11-20T10:00:00Z', timeZone: 'UTC' },
  attendees: [{ email: 'a@example.com', self: true }, { email: 'b@example.com' }],
};

describe('sandbox fields masks', () => {
  const table: [string, unknown][] = [
    ['id', { id: 'one' }],
    ['start/timeZone,id', { id: 'one', start: { timeZone: 'UTC' } }],
    ['start(dateTime,timeZone)', { start: EVENT.start }],
    ['attendees(self)', { attendees: [{ self: true }, {}] }],
    ['attendees/email', { attendees: [{ email: 'a@example.com' }, { email: 'b@example.com' }] }],
    ['*', EVENT],
    ['start/*', { start: EVENT.start }],
    ['*/timeZone', { id: 'one', start: { timeZone: 'UTC' }, attendees: [{}, {}] }],
    ['start/date', {}],
    ['start/timeZone,start/dateTime', { start: EVENT.start }],
    ['start/timeZone,start', { start: EVENT.start }],
  ];
  for (const [mask, expected] of table) {
    it(`${mask} selects its part`, () => expect(applyMask(EVENT, parseMask(mask))).to.deep.equal(expected));
  }

  for (const mask of ['', 'a,', 'a(', 'a(b', 'a)', 'a//b', '(a)', 'a b', 'a(b)c']) {
    it(`"${mask}" is refused`, () => {
      expect(() => parseMask(mask)).to.throw(`Invalid field selection ${mask}`);
    });
  }

  it('a field that the resource does not have is refused by name', () => {
    const shape = parseMask('id,start(dateTime),extended(*)');
    expect(() => checkMask(parseMask('start(dateTme)'), shape)).to.throw('Invalid field selection dateTme');
    expect(() => checkMask(parseMask('id/x'), shape)).to.throw('Invalid field selection x');
    checkMask(parseMask('id,start/*,extended/anything'), shape);
  });
});
