import { expect } from 'chai';
import { offsetAt } from '../../time/index.ts';

const MINUTE = 60_000;

describe('offsets of zones', () => {
  const changes: [zone: string, atMs: number, before: number, after: number][] = [
    ['Europe/London', Date.UTC(2026, 2, 29, 1), 0, 60],
    ['Europe/London', Date.UTC(2026, 9, 25, 1), 60, 0],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15), 660, 630],
    ['America/Havana', Date.UTC(2026, 2, 8, 5), -300, -240],
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 10), -600, 840], // skipped a day
    ['Africa/Casablanca', Date.UTC(2026, 1, 15, 2), 60, 0], // goes back for Ramadan, and forward 35 days later
    ['Africa/Casablanca', Date.UTC(2026, 2, 22, 2), 0, 60],
    ['Asia/Pyongyang', Date.UTC(2018, 4, 4, 15), 510, 540], // at midnight UTC no clock changes
    ['Europe/Lisbon', Date.UTC(1996, 2, 31, 1), 60, 60], // changed its zone and its season at once
    ['America/Danmarkshavn', Date.UTC(1996, 0, 1, 3), -180, 0],
  ];
  for (const [zone, atMs, before, after] of changes) {
    it(`${zone} changes from ${before} to ${after} minutes at ${new Date(atMs).toISOString()}, to the second`, () => {
      expect([offsetAt(atMs - 1000, zone), offsetAt(atMs, zone)]).to.deep.equal([before * MINUTE, after * MINUTE]);
    });
  }

  it('knows seconds, of the time when Liberia had them', () => {
    const change = Date.UTC(1972, 0, 7, 0, 44, 30);
    expect([offsetAt(change - 1000, 'Africa/Monrovia'), offsetAt(change, 'Africa/Monrovia')]).to.deep.equal([
      -2_670_000, 0,
    ]);
  });

  it('takes a fixed offset for a zone, and refuses what is no zone and no instant', () => {
    expect(offsetAt(0, '+05:30')).to.equal(330 * MINUTE);
    expect(() => offsetAt(0, 'Mars/Olympus')).to.throw(TypeError, 'not an instant or zone');
    expect(() => offsetAt(8.64e15, 'UTC')).to.throw(TypeError, 'not an instant or zone');
  });
});
