import { reads } from './table.ts';

describe('times: stretches with a name', () => {
  const SUNDAY = { reference: '2026-11-22T15:00:00' };
  const SATURDAY = { reference: '2026-11-21T09:00:00' };
  reads([
    ['this week', 'daterange 2026-11-16..2026-11-23'],
    ['next week', 'daterange 2026-11-23..2026-11-30'],
    ['last week', 'daterange 2026-11-09..2026-11-16'],
    ['next week', 'daterange 2026-11-23..2026-11-30', SUNDAY],
    ['this month', 'daterange 2026-11-01..2026-12-01'],
    ['next month', 'daterange 2026-12-01..2027-01-01'],
    ['this quarter', 'daterange 2026-10-01..2027-01-01'],
    ['next quarter', 'daterange 2027-01-01..2027-04-01'],
    ['next year', 'daterange 2027-01-01..2028-01-01'],
    ['this weekend', 'daterange 2026-11-21..2026-11-23'],
    ['this weekend', 'daterange 2026-11-21..2026-11-23', SATURDAY],
    ['this weekend', 'daterange 2026-11-21..2026-11-23', SUNDAY],
    ['on the weekend', 'daterange 2026-11-21..2026-11-23'],
    ['the weekend', 'daterange 2026-11-21..2026-11-23'],
    ['the rest of my week', 'datetimerange 2026-11-18T10:00..2026-11-23T00:00'],
    ['the week after next', 'daterange 2026-11-30..2026-12-07'],
    ['within 5 days', 'daterange 2026-11-18..2026-11-23'],
    ['next weekend', 'daterange 2026-11-28..2026-11-30'],
    ['rest of the day', 'datetimerange 2026-11-18T10:00..2026-11-19T00:00'],
    ['the rest of the week', 'datetimerange 2026-11-18T10:00..2026-11-23T00:00'],
    ['the next 3 days', 'daterange 2026-11-18..2026-11-21'],
    ['over the next two weeks', 'daterange 2026-11-18..2026-12-02'],
    ['the last 7 days', 'daterange 2026-11-11..2026-11-19'],
    ['in December', 'daterange 2026-12-01..2027-01-01'],
    ['in March', 'daterange 2027-03-01..2027-04-01'],
    ['February 2028', 'daterange 2028-02-01..2028-03-01'],
  ]);
});

describe('times: parts of a day', () => {
  reads([
    ['tomorrow morning', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['tomorrow afternoon', 'datetimerange 2026-11-19T12:00..2026-11-19T17:00'],
    ['Friday evening', 'datetimerange 2026-11-20T17:00..2026-11-20T22:00'],
    ['tonight', 'datetimerange 2026-11-18T18:00..2026-11-19T00:00'],
    ['this afternoon', 'datetimerange 2026-11-18T12:00..2026-11-18T17:00'],
  ]);
});

describe('times: ranges of days, whichever end is said first', () => {
  const MONDAY_TO_WEDNESDAY = 'daterange 2026-11-23..2026-11-26';
  reads([
    ['from Monday to Wednesday', MONDAY_TO_WEDNESDAY],
    ['Monday to Wednesday', MONDAY_TO_WEDNESDAY],
    ['Monday - Wednesday', MONDAY_TO_WEDNESDAY],
    ['from Monday through Wednesday', MONDAY_TO_WEDNESDAY],
    ['between Monday and Wednesday', MONDAY_TO_WEDNESDAY],
    ['until Wednesday from Monday', MONDAY_TO_WEDNESDAY],
    ['to 26 November from 23 November', 'daterange 2026-11-23..2026-11-27'],
    ['5 to 9 December', 'daterange 2026-12-05..2026-12-10'],
    ['5-9 December', 'daterange 2026-12-05..2026-12-10'],
    ['December 5 - 9', 'daterange 2026-12-05..2026-12-10'],
    ['5 December to 9 January', 'daterange 2026-12-05..2027-01-10'],
    ['from 2026-12-05 to 2026-12-09', 'daterange 2026-12-05..2026-12-10'],
    ['5/12 - 9/12', 'daterange 2026-12-05..2026-12-10'],
    ['12/5 - 12/9', 'daterange 2026-12-05..2026-12-10', { locale: 'en-US' }],
    ['Monday and Wednesday', ['date 2026-11-23', 'date 2026-11-18']],
    ['until Friday', 'daterange 2026-11-18..2026-11-21'],
    ['up to Friday', 'daterange 2026-11-18..2026-11-21'],
    ['move the stand-up to Friday', 'date 2026-11-20'],
    ['move the follow-up to Friday', 'date 2026-11-20'],
    ['shift the Wrap-up to Friday', 'date 2026-11-20'],
    ['put the catch up to Friday', 'date 2026-11-20'],
    ['from Monday at 9 to Tuesday at 17:00', 'datetimerange 2026-11-23T09:00..2026-11-24T17:00'],
    ['from 23 November 9am to 24 November 5pm', 'datetimerange 2026-11-23T09:00..2026-11-24T17:00'],
  ]);
});
