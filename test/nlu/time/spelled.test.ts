import { reads } from './table.ts';

describe('times: days with their numbers in words', () => {
  reads([
    ['the twenty second of May', 'date 2027-05-22'],
    ['the twenty-second of May', 'date 2027-05-22'],
    ['May thirty first', 'date 2027-05-31'],
    ['the second of January', 'date 2027-01-02'],
    ['June fifth, two thousand and twenty eight', 'date 2028-06-05'],
    ['Friday the thirteenth', 'date 2027-08-13'],
    ['between the ninth and the twelfth of March', 'daterange 2027-03-09..2027-03-13'],
    ['tmrw', 'date 2026-11-19'],
    ['tomorow at noon', 'datetime 2026-11-19T12:00'],
    ['the thirtieth at ten', 'datetime 2026-11-30T10:00'],
    ['a second opinion', []],
    ['the first draft', []],
    ['twenty people', []],
    ['the fifth element', []],
  ]);
});

describe('times: days with their weekday', () => {
  reads([
    ['Mon 14th', 'date 2026-12-14'],
    ['Tuesday the 1st at ten', 'datetime 2026-12-01T10:00'],
    ['Friday the 4th of December', 'date 2026-12-04'],
  ]);
});

describe('times: days in digits', () => {
  reads([
    ['2027/Mar/4', 'date 2027-03-04'],
    ['4-Mar-2027', 'date 2027-03-04'],
    ['16. Dec. 2026', 'date 2026-12-16'],
    ['20270304', 'date 2027-03-04'],
    ['4-12-2026', 'date 2026-12-04'],
    ['5/12-9/12', 'daterange 2026-12-05..2026-12-10'],
    ['3/4/27', 'date 2027-04-03'],
    ['12345678', []],
    ['1.2.3.4', []],
  ]);
});

describe('times: ranges that state month or year once', () => {
  reads([
    ['26 June to 28 June 2027', 'daterange 2027-06-26..2027-06-29'],
    ['from the 5th to the 9th', 'daterange 2026-12-05..2026-12-10'],
    ['14-16 Dec', 'daterange 2026-12-14..2026-12-17'],
    ['5 to 9 March 2027', 'daterange 2027-03-05..2027-03-10'],
    ['from 28 December to 3 January', 'daterange 2026-12-28..2027-01-04'],
  ]);
});
