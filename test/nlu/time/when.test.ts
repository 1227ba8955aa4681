import { expect } from 'chai';
import { readWhen } from '../../../nlu/index.ts';
import { WEDNESDAY } from '../shown.ts';

describe('one line of `when`', () => {
  const read = (text: string): string => {
    const { kind, start, end, seconds } = readWhen(text, { reference: WEDNESDAY, locale: 'en-US' }) ?? {
      kind: 'nothing',
    };
    return [kind, seconds ?? start, end].filter(part => part !== undefined).join(' ');
  };
  const rows: readonly (readonly [text: string, line: string])[] = [
    ['tomorrow at 3', 'datetime 2026-11-19T15:00'],
    ['for 90 minutes', 'duration 5400'],
    ['it lasted three years', 'duration 94608000'],
    ['4 December from 9am for 3 hours', 'datetimerange 2026-12-04T09:00 2026-12-04T12:00:00'],
    ['for 3 hours on 4 December at 9am', 'datetimerange 2026-12-04T09:00 2026-12-04T12:00:00'],
    ['a week starting on Friday', 'daterange 2026-11-20 2026-11-27'],
    ['for 2 days from 4 December', 'daterange 2026-12-04 2026-12-06'],
    ['a 30 minute call on Friday', 'date 2026-11-20'],
    ['for an hour on Friday', 'date 2026-11-20'],
    ['at 3 for 20 minutes', 'timerange 2026-11-18T15:00 2026-11-18T15:20:00'],
    ['the next 3 days', 'daterange 2026-11-19 2026-11-22'],
    ['the last 3 days', 'daterange 2026-11-15 2026-11-18'],
    ['hello', 'nothing'],
  ];
  for (const [text, line] of rows) it(`"${text}" -> ${line}`, () => expect(read(text)).to.equal(line));
});
