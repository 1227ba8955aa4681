import { reads } from './table.ts';

describe('times: days beside others', () => {
  reads([
    ["next week's Thursday", 'date 2026-11-26'],
    ['week from Friday', 'date 2026-11-27'],
    ['tomorrow week', 'date 2026-11-26'],
    ['a fortnight today', 'date 2026-12-02'],
    ['next Tuesday but one', 'date 2026-12-01'],
    ['the Friday before last', 'date 2026-11-06'],
    ['the last Friday but one in January', 'date 2027-01-22'],
    ['next month on the 5th', 'date 2026-12-05'],
    ['the morning after Christmas', 'datetimerange 2026-12-26T08:00..2026-12-26T12:00'],
    ['the evening before Easter', 'datetimerange 2027-03-27T17:00..2027-03-27T22:00'],
    ['early Saturday', 'datetimerange 2026-11-21T08:00..2026-11-21T10:00'],
    ['all Friday morning', 'datetimerange 2026-11-20T08:00..2026-11-20T12:00'],
  ]);
});

describe('times: from a day on, and up to it', () => {
  reads([
    ['after Friday', 'daterange 2026-11-21..2026-11-28'],
    ['any time after the 5th', 'daterange 2026-12-06..2026-12-13'],
    ['after next week', 'daterange 2026-11-30..2026-12-07'],
    ['not before Monday', 'daterange 2026-11-23..2026-11-30'],
    ['no later than Thursday', 'daterange 2026-11-18..2026-11-20'],
  ]);
});

describe('times: parts of months and years, and stretches beside a day', () => {
  reads([
    ['the first half of December', 'daterange 2026-12-01..2026-12-16'],
    ['the second half of next year', 'daterange 2027-07-01..2028-01-01'],
    ['H1 2027', 'daterange 2027-01-01..2027-07-01'],
    ['at month end', 'daterange 2026-11-21..2026-12-01'],
    ['the two weeks before Easter', 'daterange 2027-03-14..2027-03-28'],
    ['the 3 days after Christmas', 'daterange 2026-12-26..2026-12-29'],
    ['the fortnight from 4 December', 'daterange 2026-12-04..2026-12-18'],
    ['2 weekends from now', 'daterange 2026-11-28..2026-11-30'],
    ['midweek next week', 'daterange 2026-11-24..2026-11-28'],
    ['between Christmas and New Year', 'daterange 2026-12-25..2027-01-02'],
    ['2026-12-08/2026-12-10', 'daterange 2026-12-08..2026-12-11'],
  ]);
});

describe('times: several days of a month', () => {
  reads([
    ['Dec 4, 5 and 6', 'daterange 2026-12-04..2026-12-07'],
    ['December 4 and 5', 'daterange 2026-12-04..2026-12-06'],
    ['the 4th and 6th of December', ['date 2026-12-04', 'date 2026-12-06']],
    ['between the 4th and 6th of December', 'daterange 2026-12-04..2026-12-07'],
  ]);
});

describe('times: counted from now or from another time', () => {
  reads([
    ['in exactly 45 minutes', 'datetime 2026-11-18T10:45'],
    ['in two to three weeks', 'daterange 2026-12-02..2026-12-10'],
    ['in a day or two', 'daterange 2026-11-19..2026-11-21'],
    ['for the next hour', 'datetimerange 2026-11-18T10:00..2026-11-18T11:00'],
    ['an hour later than 3', 'time 2026-11-18T16:00'],
    ['2 hours starting Friday at 5pm', 'datetimerange 2026-11-20T17:00..2026-11-20T19:00'],
    ['at 330', 'time 2026-11-18T15:30'],
    ['eighteen hundred hours', 'time 2026-11-18T18:00'],
    ['8h30 to 10h', 'timerange 2026-11-19T08:30..2026-11-19T10:00'],
  ]);
});
