import { reads } from './table.ts';

describe('times: days whose month is said with hours', () => {
  reads([
    ['1 May from 9 to 11', 'datetimerange 2027-05-01T09:00..2027-05-01T11:00'],
    ['on 1 May between 9 and 11', 'datetimerange 2027-05-01T09:00..2027-05-01T11:00'],
    ['Saturday 1 May 9am-11am', 'datetimerange 2027-05-01T09:00..2027-05-01T11:00'],
    ['May from 9 to 11', 'daterange 2027-05-09..2027-05-12'],
  ]);
});

describe('times: counted to and from a clock time', () => {
  reads([
    ['an hour before 5pm tomorrow', 'datetime 2026-11-19T16:00'],
    ['30 minutes before noon', 'time 2026-11-18T11:30'],
    ['20 minutes after 3pm', 'time 2026-11-18T15:20'],
    ['two hours after midnight', 'time 2026-11-19T02:00'],
  ]);
});

describe('times: working days and whole stretches', () => {
  reads([
    ['the last working day of the month', 'date 2026-11-30'],
    ['the first business day of next month', 'date 2026-12-01'],
    ['all week', 'daterange 2026-11-16..2026-11-23'],
    ['the whole month', 'daterange 2026-11-01..2026-12-01'],
  ]);
});

describe('times: first thing in the morning', () => {
  reads([
    ['tomorrow first thing in the morning', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['first thing in the morning on Friday', 'datetimerange 2026-11-20T08:00..2026-11-20T12:00'],
  ]);
});

describe('times: machine-written times', () => {
  reads([
    ['2027-05-01T15:30:00Z', 'datetime 2027-05-01T15:30'],
    ['2027-05-01 15:30', 'datetime 2027-05-01T15:30'],
  ]);
});

describe('times: lengths are no times', () => {
  reads([
    ['1hr 30min', []],
    ['30mins', []],
    ['3 weeks', []],
  ]);
});
