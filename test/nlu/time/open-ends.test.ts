import { reads } from './table.ts';

describe('times: before and after a clock time', () => {
  reads([
    ['after 5pm tomorrow', 'datetimerange 2026-11-19T17:00..2026-11-20T00:00'],
    ['before noon on Friday', 'datetimerange 2026-11-20T00:00..2026-11-20T12:00'],
    ['after 3', 'timerange 2026-11-18T15:00..2026-11-19T00:00'],
    ['before 10am', 'timerange 2026-11-19T00:00..2026-11-19T10:00'],
    ['not before 9 on Monday', 'datetimerange 2026-11-23T09:00..2026-11-24T00:00'],
    ['not after 4 on Monday', 'datetimerange 2026-11-23T00:00..2026-11-23T16:00'],
  ]);
});

describe('times: before and since a day', () => {
  reads([
    ['before Friday', 'daterange 2026-11-18..2026-11-20'],
    ['since yesterday', 'daterange 2026-11-17..2026-11-19'],
    ['since Monday', 'daterange 2026-11-16..2026-11-19'],
    ['before yesterday', 'date 2026-11-17'],
  ]);
});

describe('times: weeks that hold both ends of a range', () => {
  reads([
    ['from Tuesday through Thursday this week', 'daterange 2026-11-17..2026-11-20'],
    ['Tuesday to Thursday next week', 'daterange 2026-11-24..2026-11-27'],
    ['next week between Tuesday and Thursday', 'daterange 2026-11-24..2026-11-27'],
    ['last week between Monday and Friday', 'daterange 2026-11-09..2026-11-14'],
  ]);
});

describe('times: days and weeks beside another day', () => {
  reads([
    ['the week before Christmas', 'daterange 2026-12-14..2026-12-21'],
    ['the week after 10 January', 'daterange 2027-01-11..2027-01-18'],
    ['the weekend of 5 December', 'daterange 2026-12-05..2026-12-07'],
    ['a week on Tuesday', 'date 2026-12-01'],
    ['Monday week', 'date 2026-11-30'],
    ['the Tuesday after next', 'date 2026-12-01'],
    ['in 10 working days', 'date 2026-12-02'],
    ['3 business days ago', 'date 2026-11-13'],
    ['two days ago', 'date 2026-11-16'],
    ['calendar week 12', 'daterange 2027-03-22..2027-03-29'],
    ['in week 3 of 2028', 'daterange 2028-01-17..2028-01-24'],
    ['Monday week 3', 'date 2026-11-23'],
  ]);
});

describe('times: which of several', () => {
  reads([
    ['the coming weekend', 'daterange 2026-11-21..2026-11-23'],
    ['last quarter', 'daterange 2026-07-01..2026-10-01'],
    ['the end of the quarter', 'daterange 2026-12-01..2027-01-01'],
    ['20 November of next year', 'date 2027-11-20'],
    ['24 Dec - 2 Jan', 'daterange 2026-12-24..2027-01-03'],
    ['Dec 24 - Jan 2', 'daterange 2026-12-24..2027-01-03'],
    ['Tue 3rd - Fri 6th', 'daterange 2027-08-03..2027-08-07'],
  ]);
});
