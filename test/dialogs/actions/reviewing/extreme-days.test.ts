import { expect } from 'chai';
import { extremeDays } from '../../../../dialogs/actions/reviewing/extreme-days.ts';
import { rangeView } from '../../../../dialogs/slots/times/when.ts';
import { addDays, instantAt } from '../../../../time/index.ts';

const ZONE = 'Europe/London';
const WORK = { start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5] };
const setting = { now: instantAt('2026-11-24T12:00', ZONE), zone: ZONE, locale: 'en-GB', workingHours: WORK };

const load = (date: string, minutes: number) => ({
  day: rangeView({ start: date, end: addDays(date, 1) }, ZONE),
  meetings: 1,
  minutes,
});

/** The dates of the extreme days of a range with these days that have meetings, seen on Tuesday 24 November 2026. */
const dates = (which: 'busiest' | 'quietest', days: ReturnType<typeof load>[], range = WEEK) =>
  extremeDays(which, { days }, { range, setting, isAway: () => false }).map(({ day }) => day.startDate);

/** Monday to Sunday. */
const WEEK = { start: '2026-11-23', end: '2026-11-30' };

describe('the busiest and the quietest day', () => {
  it('the busiest has the most time in meetings, also if it is over', () => {
    expect(dates('busiest', [load('2026-11-23', 300), load('2026-11-26', 60)])).to.deep.equal(['2026-11-23']);
  });

  it('several are alike', () => {
    expect(dates('busiest', [load('2026-11-25', 60), load('2026-11-26', 60)])).to.have.lengthOf(2);
  });

  it('the quietest is a working day to come, also without meetings', () => {
    const days = ['2026-11-24', '2026-11-25', '2026-11-27'].map(date => load(date, 60));
    expect(dates('quietest', days)).to.deep.equal(['2026-11-26']);
  });

  it('of a weekend, it is a day of the weekend', () => {
    const weekend = { start: '2026-11-28', end: '2026-11-30' };
    expect(dates('quietest', [load('2026-11-28', 30)], weekend)).to.deep.equal(['2026-11-29']);
  });
});
