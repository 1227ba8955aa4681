import { reads } from './table.ts';

describe('times: days and weeks counted in a stretch', () => {
  reads([
    ['the third Friday of January', 'date 2027-01-15'],
    ['first Monday of next month', 'date 2026-12-07'],
    ['the last Sunday in March 2027', 'date 2027-03-28'],
    ['the last day of February 2028', 'date 2028-02-29'],
    ['the 10th day of next month', 'date 2026-12-10'],
    ['the first week of December', 'daterange 2026-11-30..2026-12-07'],
    ['the last weekend of May', 'daterange 2027-05-29..2027-05-31'],
    ['the second month of 2027', 'daterange 2027-02-01..2027-03-01'],
    ['the first five days of next year', 'daterange 2027-01-01..2027-01-06'],
    ['the last two weeks of August', 'daterange 2027-08-18..2027-09-01'],
    ['12 of next month', 'date 2026-12-12'],
    ['the 12th of next month', 'date 2026-12-12'],
    ['from 3 to 9 next month', 'daterange 2026-12-03..2026-12-10'],
    ['December between the 3rd and the 9th', 'daterange 2026-12-03..2026-12-10'],
    ['the sixth Monday of January', []],
  ]);
});

describe('times: parts of a stretch', () => {
  reads([
    ['early January', 'daterange 2027-01-01..2027-01-16'],
    ['mid February', 'daterange 2027-02-11..2027-02-21'],
    ['the end of March', 'daterange 2027-03-21..2027-04-01'],
    ['at the beginning of next week', 'daterange 2026-11-23..2026-11-26'],
    ['the middle of next week', 'daterange 2026-11-24..2026-11-28'],
    ['end of this week', 'daterange 2026-11-20..2026-11-23'],
    ['early next year', 'daterange 2027-01-01..2027-07-01'],
    ['late in December', 'daterange 2026-12-16..2027-01-01'],
    ['later this month', 'daterange 2026-11-18..2026-12-01'],
    ['earlier this month', 'daterange 2026-11-01..2026-11-16'],
    ['the rest of the month', 'datetimerange 2026-11-18T10:00..2026-12-01T00:00'],
    ['the remainder of the year', 'datetimerange 2026-11-18T10:00..2027-01-01T00:00'],
    ['until the end of next week', 'daterange 2026-11-18..2026-11-30'],
    ['at the end of the corridor', []],
    ['an early lunch', []],
  ]);
});

describe('times: weeks by a day in them', () => {
  reads([
    ['the week of 12 January', 'daterange 2027-01-11..2027-01-18'],
    ['the week commencing 12 January', 'daterange 2027-01-11..2027-01-18'],
    ['for the week starting on January 14', 'daterange 2027-01-11..2027-01-18'],
    ['the week of Christmas', 'daterange 2026-12-21..2026-12-28'],
  ]);
});

describe('times: months, quarters, seasons, years', () => {
  reads([
    ['January 2028', 'daterange 2028-01-01..2028-02-01'],
    ['2027-05', 'daterange 2027-05-01..2027-06-01'],
    ['05/2027', 'daterange 2027-05-01..2027-06-01'],
    ['last May', 'daterange 2026-05-01..2026-06-01'],
    ['next November', 'daterange 2027-11-01..2027-12-01'],
    ['May next year', 'daterange 2027-05-01..2027-06-01'],
    ['from May to July', 'daterange 2027-05-01..2027-08-01'],
    ['between March and April 2027', 'daterange 2027-03-01..2027-05-01'],
    ['Q2', 'daterange 2027-04-01..2027-07-01'],
    ['the first quarter of 2028', 'daterange 2028-01-01..2028-04-01'],
    ['this summer', 'daterange 2027-06-01..2027-09-01'],
    ['next winter', 'daterange 2026-12-01..2027-03-01'],
    ['in the spring', 'daterange 2027-03-01..2027-06-01'],
    ['summer 2028', 'daterange 2028-06-01..2028-09-01'],
    ['in 2028', 'daterange 2028-01-01..2029-01-01'],
    ['the 1990s', 'daterange 1990-01-01..2000-01-01'],
    ['the summer party', []],
    ['I may come', []],
    ['2028 people', []],
  ]);
});

describe('times: stretches counted from now', () => {
  reads([
    ['next few weeks', 'daterange 2026-11-18..2026-12-09'],
    ['the past 2 years', 'daterange 2024-11-18..2026-11-19'],
    ['the next 90 minutes', 'datetimerange 2026-11-18T10:00..2026-11-18T11:30'],
    ['within 2 hours', 'datetimerange 2026-11-18T10:00..2026-11-18T12:00'],
    ['the month after next', 'daterange 2027-01-01..2027-02-01'],
    ['the weekend after next', 'daterange 2026-12-05..2026-12-07'],
    ['the week before last', 'daterange 2026-11-02..2026-11-09'],
  ]);
});
