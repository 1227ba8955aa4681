import { reads } from './table.ts';

describe('times: clock times in other shapes', () => {
  reads([
    ['at 3p', 'time 2026-11-18T15:00'],
    ['at 0930', 'time 2026-11-19T09:30'],
    ['lunch tomorrow 1230', 'datetime 2026-11-19T12:30'],
    ['fri 1400', 'datetime 2026-11-20T14:00'],
    ['monday 1400 to 1530', 'datetimerange 2026-11-23T14:00..2026-11-23T15:30'],
    ['friday 2.30', 'datetime 2026-11-20T14:30'],
    ['1230 tomorrow', 'datetime 2026-11-19T12:30'],
    ['room 1230 tomorrow', 'date 2026-11-19'],
    ['at 1730', 'time 2026-11-18T17:30'],
    ['9ish', 'time 2026-11-19T09:00'],
    ['around 3ish pm', 'time 2026-11-18T15:00'],
    ['noonish', 'time 2026-11-18T12:00'],
    ['at 15h', 'time 2026-11-18T15:00'],
    ['14h30', 'time 2026-11-18T14:30'],
    ['9h30 - 11h00 on Friday', 'datetimerange 2026-11-20T09:30..2026-11-20T11:00'],
    ["4 o'clock pm", 'time 2026-11-18T16:00'],
    ['8:15:30 pm', 'time 2026-11-18T20:15:30'],
    ['4 in the AM', 'time 2026-11-19T04:00'],
    ['from 9:30 till 11', 'timerange 2026-11-19T09:30..2026-11-19T11:00'],
    ['between 9 in the morning and 5pm', 'timerange 2026-11-19T09:00..2026-11-19T17:00'],
  ]);
});

describe('times: minutes to and past', () => {
  reads([
    ['ten past four', 'time 2026-11-18T16:10'],
    ['20 minutes past nine', 'time 2026-11-19T09:20'],
    ['five minutes to six', 'time 2026-11-18T17:55'],
    ['20 to noon', 'time 2026-11-18T11:40'],
    ['quarter past ten in the morning', 'time 2026-11-18T10:15'],
    ['eight fifteen', 'time 2026-11-19T08:15'],
    ['from 10 to 2', 'timerange 2026-11-19T10:00..2026-11-19T14:00'],
  ]);
});

describe('times: digits that are no clock time', () => {
  reads([
    ['the code is 0930', []],
    ['page 1030', []],
    ['in room 1030', []],
    ['flight at gate 12', []],
    ['555-0930', []],
  ]);
});
