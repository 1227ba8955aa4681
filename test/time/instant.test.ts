import { expect } from 'chai';
import {
  type CivilTime,
  civilAt,
  clockChange,
  dateAt,
  instant,
  instantAt,
  isZone,
  secondInstantAt,
  zone,
} from '../../time/index.ts';

describe('instants and zones', () => {
  it('shows an instant in each zone', () => {
    const noon = Date.UTC(2026, 10, 22, 12);
    expect(civilAt(noon, 'Europe/Berlin')).to.equal('2026-11-22T13:00');
    expect(civilAt(noon + 59_999, 'Asia/Kathmandu')).to.equal('2026-11-22T17:45');
    expect(dateAt(noon, 'Pacific/Auckland')).to.equal('2026-11-23');
  });

  it('finds the instant of a wall clock time', () => {
    expect(instantAt('2026-11-22T13:00', 'Europe/Berlin')).to.equal(Date.UTC(2026, 10, 22, 12));
    expect(instantAt('2026-11-22', 'America/New_York')).to.equal(Date.UTC(2026, 10, 22, 5));
  });

  const changes: [CivilTime, string, 'gap' | 'fold' | undefined, number, number][] = [
    ['2026-03-29T02:30', 'Europe/Berlin', 'gap', Date.UTC(2026, 2, 29, 1, 30), Date.UTC(2026, 2, 29, 1, 30)],
    ['2026-10-25T02:30', 'Europe/Berlin', 'fold', Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)],
    ['2026-10-25T03:30', 'Europe/Berlin', undefined, Date.UTC(2026, 9, 25, 2, 30), Date.UTC(2026, 9, 25, 2, 30)],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', 'fold', Date.UTC(2026, 3, 4, 14, 45), Date.UTC(2026, 3, 4, 15, 15)],
  ];
  for (const [civil, at, change, first, second] of changes) {
    it(`${civil} in ${at} is ${change ?? 'ordinary'}`, () => {
      expect(clockChange(civil, at)).to.equal(change);
      expect([instantAt(civil, at), secondInstantAt(civil, at)]).to.deep.equal([first, second]);
    });
  }

  it('begins a day at the first midnight, or after one that is skipped', () => {
    expect(instantAt('2026-10-25', 'Atlantic/Azores')).to.equal(Date.UTC(2026, 9, 25, 0));
    expect(instantAt('2026-09-06', 'America/Santiago')).to.equal(Date.UTC(2026, 8, 6, 4));
  });

  it('rejects invalid instants, zones and times', () => {
    expect(() => instant(Number.NaN)).to.throw(TypeError, 'not an instant');
    expect(() => civilAt(Number.NaN, 'UTC')).to.throw(TypeError, 'not an instant or zone');
    expect(() => civilAt(0, 'Mars/Olympus')).to.throw(TypeError, 'not an instant or zone');
    expect(() => instantAt('2026-02-30', 'UTC')).to.throw(TypeError, 'not a civil time or zone');
    expect(() => zone('Mars/Olympus')).to.throw(TypeError, 'not a time zone');
    expect([isZone('Europe/Paris'), isZone('Mars/Olympus')]).to.deep.equal([true, false]);
  });
});
