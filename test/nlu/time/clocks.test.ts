import { reads } from './table.ts';

describe('times: clock times', () => {
  reads([
    ['move the dentist to 11', 'time 2026-11-18T11:00'],
    ['push my 3pm to 4', ['time 2026-11-18T15:00', 'time 2026-11-18T16:00']],
    ['move my 3 to 4:30', ['time 2026-11-18T15:00', 'time 2026-11-18T16:30']],
    ["move tomorrow's 9:30 to 10", ['datetime 2026-11-19T09:30', 'time 2026-11-19T10:00']],
    ['move my 3pm on friday to monday at 2', ['datetime 2026-11-20T15:00', 'datetime 2026-11-23T14:00']],
    ['reschedule the meeting from 3 to 4pm', ['time 2026-11-18T15:00', 'time 2026-11-18T16:00']],
    ["what's in my 3pm to 4pm slot", 'timerange 2026-11-18T15:00..2026-11-18T16:00'],
    ['move the meeting to 3 to 4pm', 'timerange 2026-11-18T15:00..2026-11-18T16:00'],
    ['breakfast at 7', 'time 2026-11-19T07:00'],
    ['morning swim at 6:15', 'time 2026-11-19T06:15'],
    ['wake up at 6', 'time 2026-11-19T06:00'],
    ['at 4', 'time 2026-11-18T16:00'],
    ['at 4pm', 'time 2026-11-18T16:00'],
    ['at 4 p.m.', 'time 2026-11-18T16:00'],
    ['at 9', 'time 2026-11-19T09:00'],
    ['at 11', 'time 2026-11-18T11:00'],
    ['at 10:00', 'time 2026-11-19T10:00'],
    ['at 14:30', 'time 2026-11-18T14:30'],
    ['14h30', 'time 2026-11-18T14:30'],
    ['at 04:30', 'time 2026-11-19T04:30'],
    ['at 3.30pm', 'time 2026-11-18T15:30'],
    ['@ 5', 'time 2026-11-18T17:00'],
    ["five o'clock", 'time 2026-11-18T17:00'],
    ['at four', 'time 2026-11-18T16:00'],
    ['at seven thirty', 'time 2026-11-18T19:30'],
    ['half past two', 'time 2026-11-18T14:30'],
    ['quarter to five', 'time 2026-11-18T16:45'],
    ['quarter past 9', 'time 2026-11-19T09:15'],
    ['ten to three', 'time 2026-11-18T14:50'],
    ['noon', 'time 2026-11-18T12:00'],
    ['midday', 'time 2026-11-18T12:00'],
    ['midnight', 'time 2026-11-19T00:00'],
    ['12am', 'time 2026-11-19T00:00'],
    ['12pm', 'time 2026-11-18T12:00'],
    ['8 in the morning', 'time 2026-11-19T08:00'],
    ['6 in the evening', 'time 2026-11-18T18:00'],
    ['at 11 at night', 'time 2026-11-18T23:00'],
    ['at 4pm', 'time 2026-11-19T16:00', { reference: '2026-11-18T16:00:00' }],
  ]);
});

describe('times: clock ranges', () => {
  reads([
    ['from 2 to 3', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['from 2 to 3:30pm', 'timerange 2026-11-18T14:00..2026-11-18T15:30'],
    ['2-3pm', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['2–3pm', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['between 3 and 4', 'timerange 2026-11-18T15:00..2026-11-18T16:00'],
    ['from 10 to 2', 'timerange 2026-11-19T10:00..2026-11-19T14:00'],
    ['11am to 1pm', 'timerange 2026-11-18T11:00..2026-11-18T13:00'],
    ['13:00 to 14:15', 'timerange 2026-11-18T13:00..2026-11-18T14:15'],
    ['from 10pm to 2am', 'timerange 2026-11-18T22:00..2026-11-19T02:00'],
    ['from two to three', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['at 2, a talk, until 3', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['from 9 until noon', 'timerange 2026-11-19T09:00..2026-11-19T12:00'],
    ['between nine and eleven in the morning', 'timerange 2026-11-19T09:00..2026-11-19T11:00'],
  ]);
});

describe('times: a day and its clock time, together or apart', () => {
  const THREE = 'datetime 2026-11-19T15:00';
  const TWO_TO_THREE = 'datetimerange 2026-11-20T14:00..2026-11-20T15:00';
  reads([
    ['tomorrow at 3', THREE],
    ['at 3 tomorrow', THREE],
    ['tomorrow, 3pm', THREE],
    ['3pm tomorrow', THREE],
    ['tomorrow lunch with the team at 3', THREE],
    ['at 3 lunch with the team tomorrow', THREE],
    ['Friday from 2 to 3', TWO_TO_THREE],
    ['from 2 to 3 on Friday', TWO_TO_THREE],
    ['Friday, a workshop between 2 and 3', TWO_TO_THREE],
    ['between 2pm and 3pm this Friday', TWO_TO_THREE],
    ['2pm on Friday to 3pm', TWO_TO_THREE],
    ['4 December at 14:30', 'datetime 2026-12-04T14:30'],
    ['14:30 on 4 December', 'datetime 2026-12-04T14:30'],
    ['2026-12-04 14:30', 'datetime 2026-12-04T14:30'],
    ['2026-12-04T14:30', 'datetime 2026-12-04T14:30'],
    ['the 25th at noon', 'datetime 2026-11-25T12:00'],
    ['Tuesday next week at 9', 'datetime 2026-11-24T09:00'],
    ['tomorrow evening at 6', 'datetime 2026-11-19T18:00'],
    ['tomorrow morning at 7', 'datetime 2026-11-19T07:00'],
    ['tomorrow at midnight', 'datetime 2026-11-20T00:00'],
    ['Monday at 9 and Tuesday at 10', ['datetime 2026-11-23T09:00', 'datetime 2026-11-24T10:00']],
    ['in 2 hours', 'datetime 2026-11-18T12:00'],
    ['in 2h', 'datetime 2026-11-18T12:00'],
    ['in half an hour', 'datetime 2026-11-18T10:30'],
    ['from 10pm tomorrow to 2am', 'datetimerange 2026-11-19T22:00..2026-11-20T02:00'],
  ]);
});
