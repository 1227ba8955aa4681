import { reads } from './table.ts';

describe('times: parts of a day, with and without a day', () => {
  reads([
    ['in the morning', 'timerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['tomorrow in the morning', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['Friday night', 'datetimerange 2026-11-20T20:00..2026-11-21T00:00'],
    ['the evening of the 5th of March', 'datetimerange 2027-03-05T17:00..2027-03-05T22:00'],
    ['early tomorrow morning', 'datetimerange 2026-11-19T08:00..2026-11-19T10:00'],
    ['late on Friday afternoon', 'datetimerange 2026-11-20T15:00..2026-11-20T17:00'],
    ['Thursday early in the morning', 'datetimerange 2026-11-19T08:00..2026-11-19T10:00'],
    ['last night', 'datetimerange 2026-11-17T20:00..2026-11-18T00:00'],
    ['tomorrow at lunchtime', 'datetimerange 2026-11-19T12:00..2026-11-19T14:00'],
    ['morning meetings on Friday', 'datetimerange 2026-11-20T08:00..2026-11-20T12:00'],
    ['the afternoon of Monday', 'datetimerange 2026-11-23T12:00..2026-11-23T17:00'],
  ]);
});

describe('times: parts of a day with a clock time', () => {
  reads([
    ['tonight at 8', 'datetime 2026-11-18T20:00'],
    ['last night at 9', 'datetime 2026-11-17T21:00'],
    ['this evening from 8 to 9', 'datetimerange 2026-11-18T20:00..2026-11-18T21:00'],
    ['tomorrow evening between 7 and 8', 'datetimerange 2026-11-19T19:00..2026-11-19T20:00'],
    ['7 this evening', 'datetime 2026-11-18T19:00'],
    ['eight in the morning on Monday', 'datetime 2026-11-23T08:00'],
  ]);
});

describe('times: parts of several days', () => {
  reads([
    ['afternoons next week', ['timerange 2026-11-18T12:00..2026-11-18T17:00', 'daterange 2026-11-23..2026-11-30']],
    ['in the mornings this week', ['timerange 2026-11-18T08:00..2026-11-18T12:00', 'daterange 2026-11-16..2026-11-23']],
    ['next week evenings', ['daterange 2026-11-23..2026-11-30', 'timerange 2026-11-18T17:00..2026-11-18T22:00']],
  ]);
});

describe('times: a part of some day, and one that is not meant', () => {
  reads([
    ['a free morning', 'timerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['which afternoon next week', ['timerange 2026-11-18T12:00..2026-11-18T17:00', 'daterange 2026-11-23..2026-11-30']],
    ['not in the morning', 'timerange 2026-11-18T12:00..2026-11-18T17:00'],
    ['Friday, but not in the afternoon', 'datetimerange 2026-11-20T08:00..2026-11-20T12:00'],
    ['no evenings', 'timerange 2026-11-18T08:00..2026-11-18T17:00'],
    ['why not in the evening', 'timerange 2026-11-18T17:00..2026-11-18T22:00'],
  ]);
});

describe('times: parts of a day that are none', () => {
  reads([
    ['good morning', []],
    ['a date night for Friday', 'date 2026-11-20'],
    ['book the night train', []],
    ['lunch with Ana on Friday', 'date 2026-11-20'],
    ['the morning after', []],
  ]);
});
