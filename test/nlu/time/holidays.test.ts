import { reads } from './table.ts';

describe('times: holidays', () => {
  const US = { locale: 'en-US' };
  reads([
    ['Christmas', 'date 2026-12-25', US],
    ['on Christmas Eve', 'date 2026-12-24', US],
    ['Christmas 2028', 'date 2028-12-25', US],
    ['Easter', 'date 2027-03-28', US],
    ['Easter Monday 2027', 'date 2027-03-29', US],
    ['Good Friday next year', 'date 2027-03-26', US],
    ['last Easter', 'date 2026-04-05', US],
    ['next Thanksgiving', 'date 2026-11-26', US],
    ['Thanksgiving of last year', 'date 2025-11-27', US],
    ['Memorial Day weekend', 'daterange 2027-05-29..2027-06-01', US],
    ['Halloween weekend', 'daterange 2027-10-30..2027-11-01', US],
    ['Memorial Day', 'date 2027-05-31', US],
    ["St. Patrick's Day", 'date 2027-03-17', US],
    ["new year's eve", 'date 2026-12-31', US],
    ["Valentine's Day at 7pm", 'datetime 2027-02-14T19:00', US],
    ["Mother's Day", 'date 2027-05-09', US],
    ['Martin Luther King Day', 'date 2027-01-18', US],
    ['Black Friday', 'date 2026-11-27', US],
    ['Chinese New Year', 'date 2027-02-06', US],
    ['Orthodox Easter 2027', 'date 2027-05-02', US],
    ['the day after Thanksgiving', 'date 2026-11-27', US],
    ['two weeks before Christmas', 'date 2026-12-11', US],
  ]);
});

describe('times: holidays of another country', () => {
  reads([
    ["Mother's Day", 'date 2027-03-07'],
    ['Summer Bank Holiday', 'date 2027-08-30'],
    ['Thanksgiving', 'date 2026-11-26'],
    ['the Tuesday after Easter', 'date 2027-03-30'],
    ['Monday before Thanksgiving', 'date 2026-11-23'],
    ['on the Friday after 3 December', 'date 2026-12-04'],
  ]);
});

describe('times: what is no holiday', () => {
  reads([
    ['a new year for the team', []],
    ['Easterly winds', []],
    ['the labor market', []],
    ['a day for mothers', []],
    ['the lunar module', []],
  ]);
});
