import { expect } from 'chai';
import { readEnglish, shownTime } from '../shown.ts';

const WEDNESDAY = '2026-12-02T09:00:00';
const FRIDAY = '2026-12-04T09:00:00';
const WEEK_AFTER = 'nextWeekday: week-after';
const COMING = 'nextWeekday: coming';
const TODAY = 'sameWeekday: today';
const IN_A_WEEK = 'sameWeekday: in-a-week';
const MONTH_FIRST = 'dayMonth: month-first';
const DAY_FIRST = 'dayMonth: day-first';

/** All readings of the first time, likeliest first: "nextWeekday: coming -> date 2026-12-04". */
function readings(text: string, reference: string, locale: string): string[] {
  const [entity] = readEnglish(text, { reference, locale }).map(found => found.entity);
  if (entity?.type !== 'time') return [];
  return [entity.value, ...(entity.value.alternatives ?? [])].map(value => {
    const way = value.ambiguity ? `${value.ambiguity.about}: ${value.ambiguity.as} -> ` : '';
    return way + shownTime(value);
  });
}

describe('times: words with two likely readings', () => {
  const rows: readonly (readonly [text: string, reference: string, locale: string, readings: readonly string[]])[] = [
    ['next Friday', WEDNESDAY, 'en-GB', [`${WEEK_AFTER} -> date 2026-12-11`, `${COMING} -> date 2026-12-04`]],
    [
      'next Sat from 3 to 4',
      WEDNESDAY,
      'en-GB',
      [
        `${WEEK_AFTER} -> datetimerange 2026-12-12T15:00..2026-12-12T16:00`,
        `${COMING} -> datetimerange 2026-12-05T15:00..2026-12-05T16:00`,
      ],
    ],
    [
      'from next Friday to Sunday',
      WEDNESDAY,
      'en-GB',
      [`${WEEK_AFTER} -> daterange 2026-12-11..2026-12-14`, `${COMING} -> daterange 2026-12-04..2026-12-07`],
    ],
    ['next Thursday', WEDNESDAY, 'en-GB', ['date 2026-12-10']],
    ['next Wednesday', WEDNESDAY, 'en-GB', ['date 2026-12-09']],
    ['next Tuesday', WEDNESDAY, 'en-GB', ['date 2026-12-08']],
    ['Friday next week', WEDNESDAY, 'en-GB', ['date 2026-12-11']],
    ['this Friday', WEDNESDAY, 'en-GB', ['date 2026-12-04']],
    ['Friday', WEDNESDAY, 'en-GB', ['date 2026-12-04']],
    ['Friday', FRIDAY, 'en-GB', [`${TODAY} -> date 2026-12-04`, `${IN_A_WEEK} -> date 2026-12-11`]],
    [
      'on Friday at 3',
      FRIDAY,
      'en-GB',
      [`${TODAY} -> datetime 2026-12-04T15:00`, `${IN_A_WEEK} -> datetime 2026-12-11T15:00`],
    ],
    ['Friday at 8am', FRIDAY, 'en-GB', ['datetime 2026-12-11T08:00']],
    ['this Friday', FRIDAY, 'en-GB', ['date 2026-12-04']],
    ['next Friday', FRIDAY, 'en-GB', ['date 2026-12-11']],
    ['what did I do on Friday', FRIDAY, 'en-GB', ['date 2026-12-04']],
    ['03/04', WEDNESDAY, 'en', [`${MONTH_FIRST} -> date 2027-03-04`, `${DAY_FIRST} -> date 2027-04-03`]],
    ['3-4-2027', WEDNESDAY, 'en', [`${MONTH_FIRST} -> date 2027-03-04`, `${DAY_FIRST} -> date 2027-04-03`]],
    [
      'from 5/1 to 5/7',
      WEDNESDAY,
      'en',
      [`${MONTH_FIRST} -> daterange 2027-05-01..2027-05-08`, `${DAY_FIRST} -> daterange 2027-01-05..2027-07-06`],
    ],
    ['03/04', WEDNESDAY, 'en-GB', ['date 2027-04-03']],
    ['03/04', WEDNESDAY, 'en-US', ['date 2027-03-04']],
    ['03/04', WEDNESDAY, 'de', ['date 2027-04-03']],
    ['3.4.2027', WEDNESDAY, 'en', ['date 2027-04-03']],
    ['4/4', WEDNESDAY, 'en', ['date 2027-04-04']],
    ['13/04', WEDNESDAY, 'en', ['date 2027-04-13']],
    ['from 03/04 to 13/04', WEDNESDAY, 'en', ['daterange 2027-04-03..2027-04-14']],
    ['2027-03-04', WEDNESDAY, 'en', ['date 2027-03-04']],
  ];
  for (const [text, reference, locale, expected] of rows) {
    it(`"${text}" (${reference.slice(0, 10)}, ${locale}) -> ${expected.join(' or ')}`, () => {
      expect(readings(text, reference, locale)).to.deep.equal(expected);
    });
  }
});
