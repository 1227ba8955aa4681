import { reads } from './table.ts';

const US = { locale: 'en-US' };
const GB = { locale: 'en-GB' };

describe('times: days', () => {
  reads([
    ['fri 20', 'date 2026-11-20'],
    ['gym mon 23 7pm', 'datetime 2026-11-23T19:00'],
    ['friday 20 people', 'date 2026-11-20'],
    ['fri 14-16', 'datetimerange 2026-11-20T14:00..2026-11-20T16:00'],
    ['today', 'date 2026-11-18'],
    ['tomorrow', 'date 2026-11-19'],
    ['yesterday', 'date 2026-11-17'],
    ['the day after tomorrow', 'date 2026-11-20'],
    ['tomorrow', 'date 2027-01-01', { reference: '2026-12-31T23:59:00' }],
    ['on Friday', 'date 2026-11-20'],
    ['on FRIDAY', 'date 2026-11-20'],
    ['on Wednesday', 'date 2026-11-18'],
    ['on Monday', 'date 2026-11-23'],
    ['this Friday', 'date 2026-11-20'],
    ['Friday this week', 'date 2026-11-20'],
    ['Tuesday next week', 'date 2026-11-24'],
    ['next week on Tuesday', 'date 2026-11-24'],
    ['last Monday', 'date 2026-11-16'],
    ['in 3 days', 'date 2026-11-21'],
    ['in two weeks', 'date 2026-12-02'],
    ['in 2 months', 'date 2027-01-18'],
    ['three months ago', 'date 2026-08-18'],
    ['4 December', 'date 2026-12-04'],
    ['December 4', 'date 2026-12-04'],
    ['the 4th of December', 'date 2026-12-04'],
    ['Dec 4th, 2027', 'date 2027-12-04'],
    ['4 March', 'date 2027-03-04'],
    ['18 November', 'date 2026-11-18'],
    ['2026-12-04', 'date 2026-12-04'],
    ['the 25th', 'date 2026-11-25'],
    ['on the 3rd', 'date 2026-12-03'],
    ['the 31st', 'date 2026-12-31'],
    ['Friday the 20th of November', 'date 2026-11-20'],
  ]);
});

describe('times: the order of month and day follows the locale', () => {
  reads([
    ['03/04/2027', 'date 2027-04-03', GB],
    ['03/04/2027', 'date 2027-03-04', US],
    ['3/4', 'date 2027-04-03', GB],
    ['3/4', 'date 2027-03-04', US],
    ['12/5/2027', 'date 2027-05-12', { locale: 'en-IE' }],
    ['12/5/2027', 'date 2027-12-05', { locale: 'en-CA' }],
    ['25/12/2026', 'date 2026-12-25', GB],
    ['12/25/2026', 'date 2026-12-25', US],
    ['3.4.2027', 'date 2027-04-03', GB],
    ['2027-03-04', 'date 2027-03-04', US],
  ]);
});

describe('times: ends of months and leap days', () => {
  const DECEMBER = { reference: '2026-12-31T12:00:00' };
  const FEBRUARY = { reference: '2027-02-27T12:00:00' };
  const LEAP_YEAR = { reference: '2028-02-28T12:00:00' };
  reads([
    ['tomorrow', 'date 2027-03-01', { reference: '2027-02-28T12:00:00' }],
    ['tomorrow', 'date 2028-02-29', LEAP_YEAR],
    ['the day after tomorrow', 'date 2028-03-01', LEAP_YEAR],
    ['29 February', 'date 2028-02-29', LEAP_YEAR],
    ['29 February 2028', 'date 2028-02-29'],
    ['the 30th', 'date 2027-03-30', FEBRUARY],
    ['the 31st', 'date 2026-12-31', DECEMBER],
    ['the 1st', 'date 2027-01-01', DECEMBER],
    ['31 January', 'date 2027-01-31', DECEMBER],
    ['in 2 days', 'date 2027-01-02', DECEMBER],
    ['next month', 'daterange 2027-02-01..2027-03-01', { reference: '2027-01-31T12:00:00' }],
  ]);
});

describe('times: days on which the clocks change are wall clock times like others', () => {
  const EVE = { reference: '2026-10-24T12:00:00' };
  const SPRING = { reference: '2027-03-27T12:00:00' };
  reads([
    ['tomorrow at 1:30am', 'datetime 2026-10-25T01:30', EVE],
    ['tomorrow from 1am to 4am', 'datetimerange 2026-10-25T01:00..2026-10-25T04:00', EVE],
    ['tomorrow at 2:30am', 'datetime 2027-03-28T02:30', SPRING],
    ['tomorrow from 1am to 4am', 'datetimerange 2027-03-28T01:00..2027-03-28T04:00', SPRING],
    ['this weekend', 'daterange 2027-03-27..2027-03-29', SPRING],
  ]);
});
