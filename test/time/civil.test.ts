import { expect } from 'chai';
import {
  addDays,
  addMinutes,
  atClock,
  civilDate,
  civilTime,
  clockOf,
  dateOf,
  datesBetween,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCivilDate,
  isCivilTime,
  isDate,
  minutesBetween,
  weekdayOf,
} from '../../time/index.ts';

describe('civil dates and times', () => {
  for (const text of ['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31']) {
    it(`accepts the date ${text}`, () => {
      expect(civilDate(text)).to.equal(text);
    });
  }

  for (const text of ['2026-02-29', '2026-13-01', '2026-11-31', '2026-11-2', '22.11.2026', '2026-11-22T14:30', '']) {
    it(`rejects “${text}” as a date`, () => {
      expect(isCivilDate(text)).to.equal(false);
      expect(() => civilDate(text)).to.throw(TypeError, 'not a civil date');
    });
  }

  for (const text of ['2026-11-22T14:30', '2026-11-22T00:00', '2026-11-22T23:59']) {
    it(`accepts the time ${text}`, () => {
      expect(civilTime(text)).to.equal(text);
    });
  }

  for (const text of ['2026-11-22', '2026-11-22T24:00', '2026-02-30T10:00', '2026-11-22T14:30:00', '2026-11-22T9:30']) {
    it(`rejects “${text}” as a time`, () => {
      expect(isCivilTime(text)).to.equal(false);
      expect(() => civilTime(text)).to.throw(TypeError, 'not a civil time');
    });
  }

  it('distinguishes a date from a time, and splits a time', () => {
    expect(isDate('2026-11-22')).to.equal(true);
    expect(isDate('2026-11-22T14:30')).to.equal(false);
    expect([dateOf('2026-11-22T14:30'), clockOf('2026-11-22T14:30')]).to.deep.equal(['2026-11-22', '14:30']);
    expect(atClock('2026-11-22', '14:30')).to.equal('2026-11-22T14:30');
    expect(() => atClock('2026-11-22', '24:30')).to.throw(TypeError);
  });

  it('adds days over months and years, and minutes over midnight', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2028-03-01', -1)).to.equal('2028-02-29');
    expect(addDays('2026-11-22T14:30', 7)).to.equal('2026-11-29');
    expect(addMinutes('2026-11-22T23:45', 30)).to.equal('2026-11-23T00:15');
    expect(addMinutes('2026-11-22', -1)).to.equal('2026-11-21T23:59');
  });

  it('counts the days and minutes between two', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).to.equal(1);
    expect(daysBetween('2026-11-22T23:59', '2026-11-21T00:00')).to.equal(-1);
    expect(minutesBetween('2026-11-22T23:30', '2026-11-23T01:00')).to.equal(90);
    expect(datesBetween('2026-12-30', '2027-01-01')).to.deep.equal(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(datesBetween('2026-12-30', '2026-12-29')).to.deep.equal([]);
  });

  it('numbers days from 1970, and weekdays from Monday', () => {
    expect(dayNumber('1970-01-01')).to.equal(0);
    expect(fromDayNumber(dayNumber('1969-12-31'))).to.equal('1969-12-31');
    expect(weekdayOf('2026-11-23')).to.equal(1);
    expect(weekdayOf('2026-11-22')).to.equal(7);
  });

  it('rejects invalid dates', () => {
    expect(() => addDays('tomorrow', 1)).to.throw(TypeError, 'not a civil date or time: tomorrow');
  });
});
