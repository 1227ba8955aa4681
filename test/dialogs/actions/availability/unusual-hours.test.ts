import { expect } from 'chai';
import { hoursLike, isUnusual } from '../../../../dialogs/actions/availability/unusual-hours.ts';
import { USUAL_HOURS } from '../../../../dialogs/index.ts';
import { type CivilTime, instantAt } from '../../../../time/index.ts';

const zone = 'Europe/Berlin';
const hours = { zone, workingHours: USUAL_HOURS };
const between = (start: string, end: string) => ({
  startMs: instantAt(start as CivilTime, zone),
  endMs: instantAt(end as CivilTime, zone),
});

describe('hours that are unusual for a meeting', () => {
  const rows: readonly (readonly [what: string, start: string, end: string, alone: boolean, withGuests: boolean])[] = [
    ['in working hours', '2026-11-26T10:00', '2026-11-26T11:00', false, false],
    ['in the evening', '2026-11-26T20:00', '2026-11-26T21:00', false, true],
    ['at the weekend', '2026-11-28T10:00', '2026-11-28T11:00', false, true],
    ['in the night', '2026-11-26T05:00', '2026-11-26T06:00', true, true],
    ['over midnight', '2026-11-26T16:00', '2026-11-27T10:00', false, true],
  ];
  for (const [what, start, end, alone, withGuests] of rows) {
    it(what, () => {
      const when = between(start, end);
      expect([isUnusual(when, false, hours), isUnusual(when, true, hours)]).to.deep.equal([alone, withGuests]);
    });
  }
});

describe('hours in which another time is offered', () => {
  it('are working hours for a time in them', () => {
    expect(hoursLike(between('2026-11-26T10:00', '2026-11-26T11:00'), hours)).to.deep.equal(USUAL_HOURS);
  });

  it('begin at the wanted hour of an evening, on any day', () => {
    const { days, start, end } = hoursLike(between('2026-11-26T19:00', '2026-11-26T21:00'), hours);
    expect([days.length, start, end]).to.deep.equal([7, '19:00', '23:00']);
  });

  it('are those of the weekend for a time at the weekend', () => {
    expect(hoursLike(between('2026-11-28T10:00', '2026-11-28T11:00'), hours)).to.deep.equal({
      days: [6, 7],
      start: '10:00',
      end: '13:00',
    });
  });

  it('are working hours for a time in the night', () => {
    expect(hoursLike(between('2026-11-26T03:00', '2026-11-26T04:00'), hours)).to.deep.equal(USUAL_HOURS);
  });

  it('end with the day', () => {
    expect(hoursLike(between('2026-11-26T22:00', '2026-11-26T23:00'), hours).end).to.equal('23:45');
  });
});
