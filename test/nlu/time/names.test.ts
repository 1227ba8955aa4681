import { reads } from './table.ts';

describe('times: a name that says which thing is meant gives way to another time', () => {
  reads([
    ['the Christmas party on Friday', 'date 2026-11-20'],
    ['Q3 planning tomorrow at 10', 'datetime 2026-11-19T10:00'],
    ['the May report next Monday', 'date 2026-11-23'],
    ['2027 budget meeting on Friday', 'date 2026-11-20'],
    ['Halloween costumes on Monday', 'date 2026-11-23'],
    ['the Christmas party', 'date 2026-12-25'],
    ['on Christmas with Ana and on Friday', ['date 2026-12-25', 'date 2026-11-20']],
    ['in May and on Monday', ['daterange 2027-05-01..2027-06-01', 'date 2026-11-23']],
  ]);
});

describe('times: numbers of things', () => {
  reads([
    ['room 5/12', []],
    ['order 20270304', []],
    ['24/7 support', []],
    ['a 2/3 majority', []],
    ['odds 3/1', []],
    ['meet on 5th Avenue', []],
    ['on the 5th floor', []],
    ['1st class ticket', []],
  ]);
});

describe('times: short words that are no weekdays', () => {
  reads([
    ['sat down with Ana', []],
    ['wed Ana', []],
    ['the sun room', []],
    ['sat at 3', 'datetime 2026-11-21T15:00'],
    ['on sat', 'date 2026-11-21'],
  ]);
});
