import { reads } from './table.ts';

describe('times: counted from the end', () => {
  reads([
    ['the last day of May', 'date 2027-05-31'],
    ['the second to last day of the month', 'date 2026-11-29'],
    ['the third-to-last day of May', 'date 2027-05-29'],
    ['the third to last day of May', 'date 2027-05-29'],
    ['the penultimate day of next month', 'date 2026-12-30'],
    ['on the second last Friday of May', 'date 2027-05-21'],
    ['the last but one Tuesday of June', 'date 2027-06-22'],
    ['the next to last working day of May', 'date 2027-05-28'],
    ['the second to last week of June', 'daterange 2027-06-14..2027-06-21'],
    ['the second to last month of 2027', 'daterange 2027-11-01..2027-12-01'],
  ]);
});

describe('times: from one year to another', () => {
  reads([
    ['from 2026 to 2028', 'daterange 2026-01-01..2029-01-01'],
    ['between 2027 and 2028', 'daterange 2027-01-01..2029-01-01'],
    ['tomorrow from 2026 to 2028', 'datetimerange 2026-11-19T20:26..2026-11-19T20:28'],
    ['from 2000 to 2030', 'timerange 2026-11-18T20:00..2026-11-18T20:30'],
  ]);
});

describe('times: between two lengths from now', () => {
  reads([
    ['in five to ten minutes', 'datetimerange 2026-11-18T10:05..2026-11-18T10:10'],
    ['in 2-3 hours', 'datetimerange 2026-11-18T12:00..2026-11-18T13:00'],
    ['in two or three days', 'daterange 2026-11-20..2026-11-22'],
    ["in one to two weeks' time", 'daterange 2026-11-25..2026-12-03'],
    ['at five to ten', 'time 2026-11-19T09:55'],
  ]);
});

describe('times: the same time on another day', () => {
  reads([
    ['same time on Friday', 'date 2026-11-20'],
    ['at the same time tomorrow', 'date 2026-11-19'],
  ]);
});
