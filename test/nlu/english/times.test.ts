import { expect } from 'chai';
import { developed } from './developed.ts';
import { englishTimes, type Row } from './english.ts';
import { setAside } from './set-aside.ts';

describe('English times, sentences that the productions were written with', () => {
  for (const [kind, rows] of Object.entries(developed)) {
    describe(kind, () => {
      for (const [text, times, place] of rows) {
        it(`"${text}" -> ${[times].flat().join(' and ') || 'nothing'}`, () => {
          expect(englishTimes(text, place)).to.deep.equal([times].flat());
        });
      }
    });
  }
});

describe('English times, numbers that no production reads', () => {
  const facts: [text: string, times: string[]][] = [
    ['dentist 12 Dec 26', ['date 2026-12-12']],
    ['room 12 on Dec 26', ['date 2026-12-26']],
    ['pass 4417 on 5 December', ['date 2026-12-05']],
  ];
  for (const [text, times] of facts) {
    it(`"${text}" -> ${times}`, () =>
      expect(englishTimes(text, { reference: '2026-11-23T09:00:00' })).to.deep.equal(times));
  }
});

/** How many of these were read when they were last counted. */
const READ_SET_ASIDE = 82;

describe('English times, sentences that were set aside', () => {
  it(`at least ${READ_SET_ASIDE} are read`, () => {
    const rows = Object.values(setAside).flat();
    const isRead = ([text, times, place]: Row): boolean =>
      JSON.stringify(englishTimes(text, place)) === JSON.stringify([times].flat());
    expect(rows.filter(isRead).length).to.be.at.least(READ_SET_ASIDE);
  });
});
