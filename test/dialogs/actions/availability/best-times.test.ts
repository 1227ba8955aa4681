import { expect } from 'chai';
import { bestTimes } from '../../../../dialogs/actions/availability/best-times.ts';
import type { Interval } from '../../../../time/index.ts';
import { at, comparedOn, search, shown } from './random-calendars.ts';

const span = (from: string, to: string): Interval => ({ startMs: at(from), endMs: at(to) });
describe('the best times for a meeting', () => {
  it('are free for all, and in different half days', () => {
    const busy = [span('01T09:00', '01T10:30'), span('02T09:00', '02T17:00')];
    const free = [span('01T09:00', '01T17:00'), span('02T09:00', '02T17:00'), span('03T09:00', '03T17:00')];
    expect(bestTimes(search(free, [{ busy }, { busy: [] }]), 3).map(shown)).to.deep.equal([
      '01T10:30 - ~',
      '01T12:00 - ~',
      '03T09:00 - ~',
    ]);
  });

  it('follow each other if there is only one half day', () => {
    const found = bestTimes(search([span('01T09:00', '01T11:00')], [{ busy: [] }], 30), 3);
    expect(found.map(shown)).to.deep.equal(['01T09:00 - ~', '01T09:30 - ~', '01T10:00 - ~']);
  });

  it('lack as few as possible if no time suits all, but never everyone', () => {
    const parties = [{ busy: [span('01T09:00', '01T17:00')] }, { busy: [span('01T09:00', '01T12:00')] }];
    const found = bestTimes(search([span('01T09:00', '01T13:00')], parties), 3);
    expect(found.map(shown)).to.deep.equal(['01T12:00 -0 ~']);
    expect(bestTimes(search([span('01T09:00', '01T10:00')], parties), 3)).to.deep.equal([]);
  });

  it('are early or late for someone elsewhere only if there is no other', () => {
    const parties = [{ busy: [], zone: 'America/New_York' }];
    const found = bestTimes(search([span('01T09:00', '01T17:00')], parties), 2);
    expect(found.map(shown)).to.deep.equal(['01T14:00 - ~', '01T15:00 - ~']);
    const early = bestTimes(search([span('01T09:00', '01T12:00')], parties), 1);
    expect(early.map(shown)).to.deep.equal(['01T09:00 - ~0']);
  });

  it('are in the night of nobody if they can rather be early for two', () => {
    const parties = [
      { busy: [], zone: 'America/New_York' },
      { busy: [], zone: 'Asia/Kolkata' },
    ];
    const found = bestTimes(search([span('01T09:00', '01T17:00')], parties), 2);
    expect(found.map(shown)).to.deep.equal(['01T14:00 - ~1', '01T15:00 - ~1']);
    const [early] = bestTimes(search([span('01T09:00', '01T13:00')], parties), 1);
    expect(early && shown(early)).to.equal('01T12:00 - ~0,1');
  });

  it('begin at quarters of an hour, and touch what is before and after', () => {
    const busy = [span('01T09:00', '01T09:20'), span('01T10:30', '01T12:00')];
    const found = bestTimes(search([span('01T09:00', '01T12:00')], [{ busy }]), 3);
    expect(found.map(shown)).to.deep.equal(['01T09:30 - ~']);
  });
});

describe('the search for times with others, compared with trying every minute', () => {
  for (const seed of Array.from({ length: 300 }, (_, index) => index + 1)) {
    it(`agrees on calendar ${seed}`, () => {
      const { found, tried } = comparedOn(seed);
      expect(found).to.deep.equal(tried);
    });
  }
});
