import { expect } from 'chai';
import { DateTime } from 'luxon';
import { eventCount } from '../../../../calendar/event-count.ts';
import { repeatOf } from '../../../../calendar/google/events/recurrence.ts';
import { draftBody } from '../../../../calendar/google/events/to-google.ts';
import type { EventDraft } from '../../../../calendar/model.ts';
import { occurrences } from '../../../../sandbox/calendar/occurrences.ts';

const ALWAYS = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };
const HOUR = 3_600_000;

const draft = (when: EventDraft['when'], repeat: NonNullable<EventDraft['repeat']>): EventDraft => ({
  title: 'Walk',
  when,
  repeat,
  attendees: [],
  meetingLink: false,
  invite: false,
});

function timed(date: string, time: string, zone: string): EventDraft['when'] {
  const startMs = DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();
  return { allDay: false, startMs, endMs: startMs + HOUR, zone };
}

const lines = (when: EventDraft['when'], repeat: NonNullable<EventDraft['repeat']>): string[] =>
  draftBody('e', draft(when, repeat)).recurrence ?? [];

/** The civil days of the events that the sandbox's own expansion yields. */
function datesOf(when: EventDraft['when'], recurrence: string[]): string[] {
  const zone = when.allDay ? 'Europe/London' : when.zone;
  const start = when.allDay ? { date: when.startDate } : { instant: when.startMs, zone };
  const end = when.allDay ? { date: when.endDate } : { instant: when.endMs, zone };
  return [...occurrences({ start, end, recurrence }, ALWAYS, zone)].map(one =>
    'date' in one.start ? one.start.date : DateTime.fromMillis(one.start.instant, { zone }).toFormat('yyyy-MM-dd'),
  );
}

/** The day itself, or the next one if the clocks skip that time at the end of the day. */
const shownOn = (date: string, time: string, zone: string): string =>
  DateTime.fromISO(`${date}T${time}`, { zone }).toFormat('yyyy-MM-dd');

function walked(from: string, until: string, step = 1): string[] {
  const dates = [];
  for (let day = DateTime.fromISO(from, { zone: 'utc' }); day.toFormat('yyyy-MM-dd') <= until; ) {
    dates.push(day.toFormat('yyyy-MM-dd'));
    day = day.plus({ days: step });
  }
  return dates;
}

describe('calendar: the end of a series is a day of its own zone', () => {
  const said: [who: string, when: EventDraft['when'], rule: string, until: string, written: string][] = [
    [
      '8pm in New York',
      timed('2026-11-30', '20:00', 'America/New_York'),
      'FREQ=WEEKLY;BYDAY=MO',
      '2026-12-21',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261222T045959Z',
    ],
    [
      '4pm in Los Angeles',
      timed('2026-11-25', '16:00', 'America/Los_Angeles'),
      'FREQ=DAILY',
      '2026-11-27',
      'RRULE:FREQ=DAILY;UNTIL=20261128T075959Z',
    ],
    [
      '9am in Auckland',
      timed('2026-11-26', '09:00', 'Pacific/Auckland'),
      'FREQ=DAILY',
      '2026-11-30',
      'RRULE:FREQ=DAILY;UNTIL=20261130T105959Z',
    ],
    [
      '4am in Kolkata',
      timed('2026-11-26', '04:00', 'Asia/Kolkata'),
      'FREQ=DAILY',
      '2026-11-30',
      'RRULE:FREQ=DAILY;UNTIL=20261130T182959Z',
    ],
    [
      'whole days',
      { allDay: true, startDate: '2026-12-29', endDate: '2026-12-30' },
      'FREQ=MONTHLY;BYDAY=-1TU',
      '2027-11-30',
      'RRULE:FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20271130',
    ],
    [
      'London in summer',
      timed('2026-06-01', '23:30', 'Europe/London'),
      'FREQ=DAILY',
      '2026-07-01',
      'RRULE:FREQ=DAILY;UNTIL=20260701T225959Z',
    ],
  ];
  for (const [who, when, rule, until, written] of said) {
    it(`${who}: until ${until} is ${written}`, () => {
      expect(lines(when, { rule, until })).to.deep.equal([written]);
      expect(datesOf(when, [written]).at(-1)).to.equal(until);
    });
  }

  it('a series with a count has no end date to convert', () => {
    const when = timed('2026-11-30', '20:00', 'America/New_York');
    expect(lines(when, { rule: 'FREQ=DAILY;COUNT=3' })).to.deep.equal(['RRULE:FREQ=DAILY;COUNT=3']);
  });

  it("an exception has the series' clock time and zone, or is a date if the start is", () => {
    const repeat = { rule: 'FREQ=DAILY', until: '2026-11-30', except: ['2026-11-27', '2026-11-28'] };
    const evening = timed('2026-11-26', '20:00', 'America/New_York');
    expect(lines(evening, repeat)[1]).to.equal('EXDATE;TZID=America/New_York:20261127T200000,20261128T200000');
    expect(datesOf(evening, lines(evening, repeat))).to.deep.equal(['2026-11-26', '2026-11-29', '2026-11-30']);
    const whole = { allDay: true as const, startDate: '2026-11-26', endDate: '2026-11-27' };
    expect(lines(whole, repeat)[1]).to.equal('EXDATE;VALUE=DATE:20261127,20261128');
    expect(datesOf(whole, lines(whole, repeat))).to.deep.equal(['2026-11-26', '2026-11-29', '2026-11-30']);
  });
});

describe('calendar: the end of a series, read back', () => {
  const start = { dateTime: '2026-11-30T20:00:00-05:00', timeZone: 'America/New_York' };
  /** The form that Google uses for a calendar in another zone. */
  const abroad = { dateTime: '2026-12-01T02:00:00+01:00', timeZone: 'America/New_York' };
  const rows: [what: string, lines: string[], start: object, until: string | undefined][] = [
    ['the last second of a day', ['RRULE:FREQ=DAILY;UNTIL=20261222T045959Z'], start, '2026-12-21'],
    ['the start of the last event', ['RRULE:FREQ=DAILY;UNTIL=20261222T010000Z'], start, '2026-12-21'],
    [
      'an end that is too early for the event of its day',
      ['RRULE:FREQ=DAILY;UNTIL=20261221T235959Z'],
      start,
      '2026-12-20',
    ],
    ['a calendar in another zone', ['RRULE:FREQ=DAILY;UNTIL=20261222T045959Z'], abroad, '2026-12-21'],
    ['a date', ['RRULE:FREQ=DAILY;UNTIL=20261221'], { date: '2026-11-30' }, '2026-12-21'],
    [
      'a date and a time for whole days',
      ['RRULE:FREQ=DAILY;UNTIL=20261221T235959Z'],
      { date: '2026-11-30' },
      '2026-12-21',
    ],
    ['a time without a zone', ['RRULE:FREQ=DAILY;UNTIL=20261221T200000'], start, '2026-12-21'],
    ['none', ['RRULE:FREQ=DAILY;COUNT=3'], start, undefined],
  ];
  for (const [what, recurrence, from, until] of rows) {
    it(what, () => expect(repeatOf(recurrence, from)?.until).to.equal(until));
  }

  it('reads exceptions in every spelling, if they match an event', () => {
    const exdates = ['EXDATE;TZID=America/New_York:20261203T200000,20261204T210000', 'EXDATE:20261206T010000Z'];
    const repeat = repeatOf(['RRULE:FREQ=DAILY', ...exdates], start);
    expect(repeat).to.deep.equal({ rule: 'FREQ=DAILY', except: ['2026-12-03', '2026-12-05'] });
  });

  for (const end of ['20261131', 'never', '20261131T100000Z']) {
    it(`reports no end for UNTIL=${end}, and marks the series as irregular`, () => {
      const rule = 'FREQ=DAILY';
      expect(repeatOf([`RRULE:FREQ=DAILY;UNTIL=${end}`], start)).to.deep.equal({ rule, irregular: true });
      expect(repeatOf([`RRULE:FREQ=DAILY;UNTIL=${end}`], { date: '2026-11-30' })).to.deep.equal({
        rule,
        irregular: true,
      });
    });
  }

  it('marks a series with additional days as irregular', () => {
    expect(repeatOf(['RRULE:FREQ=DAILY', 'RDATE:20261206T010000Z'], start)?.irregular).to.equal(true);
  });
});

describe('calendar: every end is its own day, whatever the zone', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'Pacific/Honolulu',
    'America/Los_Angeles',
    'America/New_York',
    'America/Havana',
    'America/Santiago',
    'America/St_Johns',
    'America/Nuuk',
    'Atlantic/Azores',
    'Europe/London',
    'Europe/Lisbon',
    'Europe/Berlin',
    'Africa/Cairo',
    'Asia/Beirut',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Pacific/Chatham',
    'Pacific/Apia',
    'Pacific/Kiritimati',
  ];
  const times = ['00:00', '00:30', '02:30', '04:00', '09:00', '14:10', '20:00', '23:00', '23:59'];
  const seasons = [
    ['2026-03-05', ['2026-03-07', '2026-03-08']],
    ['2026-03-26', ['2026-03-28', '2026-03-29', '2026-04-05']],
    ['2026-09-24', ['2026-09-26', '2026-09-27', '2026-10-04']],
    ['2026-10-23', ['2026-10-25', '2026-11-01']],
    ['2026-12-29', ['2026-12-31', '2027-01-01']],
  ] as const;
  for (const zone of zones) {
    it(zone, () => {
      for (const time of times) {
        for (const [from, ends] of seasons) {
          const when = timed(from, time, zone);
          for (const until of ends) {
            for (const [rule, step] of [
              ['FREQ=DAILY', 1],
              ['FREQ=WEEKLY', 7],
            ] as const) {
              const recurrence = lines(when, { rule, until });
              const expected = walked(from, until, step).map(date => shownOn(date, time, zone));
              expect(datesOf(when, recurrence), `${time} ${from} ${recurrence}`).to.deep.equal(expected);
              expect(eventCount({ rule, until }, from)).to.equal(expected.length);
              const start = draftBody('e', draft(when, { rule, until })).start;
              expect(repeatOf(recurrence, start), `${time} ${recurrence}`).to.deep.equal({ rule, until });
            }
          }
        }
      }
    });
  }
});

describe('calendar: how many events a series has', () => {
  const rules = [
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;BYDAY=MO,FR',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=MO,WE,SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=3,11',
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    'FREQ=YEARLY;BYDAY=-1FR',
    'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4',
    'FREQ=YEARLY;BYMONTHDAY=13',
  ];
  for (const rule of rules) {
    it(`${rule}, as the sandbox counts`, () => {
      for (const from of ['2026-11-24', '2026-01-31', '2028-02-29']) {
        const when = timed(from, '09:00', 'Europe/London');
        for (const until of ['2028-03-01', '2031-07-04']) {
          const dates = datesOf(when, lines(when, { rule, until }));
          expect(eventCount({ rule, until }, from), `${from} to ${until}`).to.equal(dates.length);
          const except = dates.filter((_, index) => index % 3 === 1);
          expect(eventCount({ rule, until, except }, from)).to.equal(dates.length - except.length);
        }
        expect(eventCount({ rule: `${rule};COUNT=4`, except: [from] }, from)).to.equal(3);
        expect(eventCount({ rule: `${rule};COUNT=4` }, from)).to.equal(4);
      }
    });
  }

  for (const [what, repeat] of [
    ['without an end', { rule: 'FREQ=DAILY' }],
    ['by a rule that is not understood', { rule: 'FREQ=DAILY;BYHOUR=9,17', until: '2026-12-01' }],
    ['with additional days', { rule: 'FREQ=DAILY', until: '2026-12-01', irregular: true }],
    ['that ends after longer than is counted', { rule: 'FREQ=DAILY', until: '2090-12-01' }],
  ] as const) {
    it(`gives no number for one ${what}`, () => expect(eventCount(repeat, '2026-11-24')).to.equal(undefined));
  }
});
