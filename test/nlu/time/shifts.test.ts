import { reads } from './table.ts';

describe('times: counted from now', () => {
  reads([
    ['in an hour and a half', 'datetime 2026-11-18T11:30'],
    ['in three quarters of an hour from now', 'datetime 2026-11-18T10:45'],
    ['in a couple of days', 'date 2026-11-20'],
    ['in a fortnight', 'date 2026-12-02'],
    ['a fortnight ago', 'date 2026-11-04'],
    ['1 month and 2 days ago', 'date 2026-10-16'],
    ['two Tuesdays ago', 'date 2026-11-10'],
    ['three Fridays from now', 'date 2026-12-04'],
    ['2 weeks from now', 'date 2026-12-02'],
    ['the Friday after', 'date 2026-11-27'],
    ['the Monday after that?', 'date 2026-11-30'],
    ['in twenty five minutes', 'datetime 2026-11-18T10:25'],
  ]);
});

describe('times: counted from a day', () => {
  reads([
    ['the day after Christmas', 'date 2026-12-26'],
    ['the day before yesterday', 'date 2026-11-16'],
    ['day after tomorrow at 9', 'datetime 2026-11-20T09:00'],
    ['3 days after 12 January', 'date 2027-01-15'],
    ['two weeks from tomorrow', 'date 2026-12-03'],
    ['a week from Monday', 'date 2026-11-30'],
    ['ten days before Easter', 'date 2027-03-18'],
    ['3 weeks', []],
  ]);
});
