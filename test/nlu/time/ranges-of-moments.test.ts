import { reads } from './table.ts';

describe('times: from and to now', () => {
  reads([
    ['from now until 5pm', 'datetimerange 2026-11-18T10:00..2026-11-18T17:00'],
    ['between now and noon', 'datetimerange 2026-11-18T10:00..2026-11-18T12:00'],
    ['between 8 and now', 'datetimerange 2026-11-18T08:00..2026-11-18T10:00'],
    ['now', 'datetime 2026-11-18T10:00'],
    ['in an hour', 'datetime 2026-11-18T11:00'],
    ['today in an hour', 'datetime 2026-11-18T11:00'],
    ['later today', 'datetimerange 2026-11-18T10:00..2026-11-19T00:00'],
    ['in the next two days', 'daterange 2026-11-18..2026-11-20'],
    ['in the next two hours', 'datetimerange 2026-11-18T10:00..2026-11-18T12:00'],
  ]);
});

describe('times: when something arrives, and the day on which it ends', () => {
  reads([
    ['flight Sunday 6:40am lands 9:25', 'datetimerange 2026-11-22T06:40..2026-11-22T09:25'],
    ['train at 17:03 on Friday, arriving 18:55', 'datetimerange 2026-11-20T17:03..2026-11-20T18:55'],
    ['Ana arrives at 5', 'time 2026-11-18T17:00'],
    ['away from Thursday lunchtime til Monday', 'datetimerange 2026-11-19T12:00..2026-11-24T00:00'],
    ['away Thursday 3pm to Monday', 'datetimerange 2026-11-19T15:00..2026-11-24T00:00'],
    ['away until next week', 'daterange 2026-11-18..2026-11-23'],
    ['next thu and fri all day', 'daterange 2026-11-26..2026-11-28'],
  ]);
});

describe('times: the end of a day', () => {
  reads([
    ['the end of the day', 'timerange 2026-11-18T16:00..2026-11-18T18:00'],
    ['tomorrow at the end of the day', 'datetimerange 2026-11-19T16:00..2026-11-19T18:00'],
    ['end of today', 'datetimerange 2026-11-18T16:00..2026-11-18T18:00'],
    ['by the end of Friday', 'datetimerange 2026-11-20T16:00..2026-11-20T18:00'],
    ['EOD', 'timerange 2026-11-18T16:00..2026-11-18T18:00'],
    ['the end of the road', []],
  ]);
});

describe('times: last before something that is to come', () => {
  reads([
    ['the last weekend of May', 'daterange 2027-05-29..2027-05-31'],
    ['the last two weeks of August', 'daterange 2027-08-18..2027-09-01'],
    ['the last Monday in January', 'date 2027-01-25'],
  ]);
});
