import { expect } from 'chai';
import { dateOfDay, dayNumber } from '../../sandbox/calendar/days.ts';
import { occurrences } from '../../sandbox/calendar/occurrences.ts';
import { parseRule, recurringDays } from '../../sandbox/calendar/recurrence.ts';
import { formatInstant, wallInstant } from '../../sandbox/calendar/times.ts';

const ALWAYS = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };

function days(rule: string, first: string, most = 5): string[] {
  const found: string[] = [];
  for (const day of recurringDays(parseRule(`RRULE:${rule}`), dayNumber(first))) {
    if (found.push(dateOfDay(day)) === most) break;
  }
  return found;
}

/** The starts of a half-hour series, as local times with offset. */
function starts(zone: string, date: string, time: string, recurrence: string[], window = ALWAYS): string[] {
  const instant = wallInstant(date, time, zone);
  const series = { start: { instant, zone }, end: { instant: instant + 1_800_000, zone }, recurrence };
  return [...occurrences(series, window, zone)].map(({ start }) =>
    'instant' in start ? formatInstant(start.instant, zone) : start.date,
  );
}

describe('sandbox recurrence rules', () => {
  const table: [string, string, string[]][] = [
    ['FREQ=DAILY;INTERVAL=3;COUNT=3', '2026-11-20', ['2026-11-20', '2026-11-23', '2026-11-26']],
    ['FREQ=DAILY;BYDAY=MO,FR;COUNT=3', '2026-11-20', ['2026-11-20', '2026-11-23', '2026-11-27']],
    ['FREQ=WEEKLY;COUNT=2', '2026-12-29', ['2026-12-29', '2027-01-05']],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=4',
      '2026-11-19',
      ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;COUNT=3', '2027-01-31', ['2027-01-31', '2027-03-31', '2027-05-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['FREQ=MONTHLY;BYDAY=1FR;COUNT=3', '2026-11-06', ['2026-11-06', '2026-12-04', '2027-01-01']],
    ['FREQ=MONTHLY;BYDAY=-1TH;COUNT=3', '2026-11-26', ['2026-11-26', '2026-12-31', '2027-01-28']],
    ['FREQ=MONTHLY;BYDAY=5MO;COUNT=3', '2026-11-30', ['2026-11-30', '2027-03-29', '2027-05-31']],
    ['FREQ=MONTHLY;BYDAY=-5MO;COUNT=2', '2026-11-02', ['2026-11-02', '2027-03-01']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', '2026-11-13', ['2026-11-13', '2027-08-13']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-11-30', ['2026-11-30', '2026-12-31', '2027-01-29']],
    ['FREQ=YEARLY;COUNT=3', '2028-02-29', ['2028-02-29', '2032-02-29', '2036-02-29']],
    ['FREQ=YEARLY;BYMONTH=3,11;COUNT=3', '2026-11-20', ['2026-11-20', '2027-03-20', '2027-11-20']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', '2026-11-26', ['2026-11-26', '2027-11-25']],
    ['FREQ=YEARLY;BYDAY=-1FR;COUNT=2', '2026-12-25', ['2026-12-25', '2027-12-31']],
    ['FREQ=DAILY;COUNT=1', '2026-11-20', ['2026-11-20']],
  ];
  for (const [rule, first, expected] of table) {
    it(`${rule} from ${first}`, () => expect(days(rule, first)).to.deep.equal(expected));
  }

  it('the first day counts even where the rule passes it by', () => {
    expect(days('FREQ=WEEKLY;BYDAY=TU;COUNT=2', '2026-11-20')).to.deep.equal(['2026-11-20', '2026-11-24']);
  });

  const refused = [
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'INTERVAL=2',
    'FREQ=DAILY;COUNT=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=soon',
    'FREQ=DAILY;COUNT=2;UNTIL=20261231',
    'FREQ=MONTHLY;BYDAY=0MO',
  ];
  for (const rule of refused) {
    it(`${rule} is refused`, () =>
      expect(() => parseRule(`RRULE:${rule}`)).to.throw(RangeError, 'Invalid recurrence rule.'));
  }
});

describe('sandbox occurrences', () => {
  it('keep their wall time when London leaves summer time', () => {
    expect(starts('Europe/London', '2026-10-23', '09:30', ['RRULE:FREQ=WEEKLY;BYDAY=FR,MO;COUNT=3'])).to.deep.equal([
      '2026-10-23T09:30:00+01:00',
      '2026-10-26T09:30:00Z',
      '2026-10-30T09:30:00Z',
    ]);
  });

  it('a time that New York skips comes an hour later that day only', () => {
    expect(starts('America/New_York', '2027-03-13', '02:30', ['RRULE:FREQ=DAILY;COUNT=3'])).to.deep.equal([
      '2027-03-13T02:30:00-05:00',
      '2027-03-14T03:30:00-04:00',
      '2027-03-15T02:30:00-04:00',
    ]);
  });

  it('a time that New York has twice is the first of the two', () => {
    expect(starts('America/New_York', '2026-10-31', '01:30', ['RRULE:FREQ=DAILY;COUNT=3'])).to.deep.equal([
      '2026-10-31T01:30:00-04:00',
      '2026-11-01T01:30:00-04:00',
      '2026-11-02T01:30:00-05:00',
    ]);
  });

  it('UNTIL includes its own moment, and its whole day when it names a day', () => {
    const daily = (until: string) =>
      starts('Europe/London', '2026-11-20', '09:30', [`RRULE:FREQ=DAILY;UNTIL=${until}`]).length;
    expect([daily('20261122T093000Z'), daily('20261122T092959Z'), daily('20261122')]).to.deep.equal([3, 2, 3]);
  });

  it('EXDATE leaves out, said in a zone, in UTC or as a day', () => {
    const rule = 'RRULE:FREQ=DAILY;COUNT=4';
    const excluded = ['EXDATE;TZID=Europe/London:20260802T093000', 'EXDATE:20260803T083000Z,20260804T083000Z'];
    expect(starts('Europe/London', '2026-08-01', '09:30', [rule, ...excluded])).to.deep.equal([
      '2026-08-01T09:30:00+01:00',
    ]);
    const wholeDays = {
      start: { date: '2026-08-01' },
      end: { date: '2026-08-02' },
      recurrence: [rule, 'EXDATE;VALUE=DATE:20260802'],
    };
    const found = [...occurrences(wholeDays, ALWAYS, 'Europe/London')].map(({ start }) => start);
    expect(found).to.deep.equal([{ date: '2026-08-01' }, { date: '2026-08-03' }, { date: '2026-08-04' }]);
  });

  it('only those that touch the window are given, however long the series', () => {
    const window = { fromMs: Date.parse('2026-11-23T10:00:00Z'), toMs: Date.parse('2026-11-25T09:30:00Z') };
    expect(starts('Europe/London', '2020-01-01', '09:30', ['RRULE:FREQ=DAILY'], window)).to.deep.equal([
      '2026-11-24T09:30:00Z',
    ]);
  });
});
