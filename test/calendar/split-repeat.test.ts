import { expect } from 'chai';
import { DateTime } from 'luxon';
import { recurrenceOf } from '../../calendar/google/events/recurrence.ts';
import { timesOf } from '../../calendar/google/events/to-google.ts';
import { isSkipped, timeOn } from '../../calendar/google/series/series-part.ts';
import type { NewEventTime, Recurrence } from '../../calendar/model.ts';
import { splitRepeat } from '../../calendar/split-repeat.ts';
import { occurrences } from '../../sandbox/calendar/occurrences.ts';

const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Pacific/Auckland',
];
const RULES: readonly Recurrence[] = [
  { rule: 'FREQ=DAILY' },
  { rule: 'FREQ=DAILY;COUNT=100' },
  { rule: 'FREQ=DAILY;INTERVAL=3', until: '2027-12-31' },
  { rule: 'FREQ=WEEKLY' },
  { rule: 'FREQ=WEEKLY;BYDAY=MO,TH,SU;COUNT=60' },
  { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA', except: ['2025-03-29', '2025-10-25'] },
  { rule: 'FREQ=MONTHLY' },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4' },
  { rule: 'FREQ=MONTHLY;BYDAY=-1SU' },
  { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', until: '2029-06-30' },
  { rule: 'FREQ=YEARLY' },
  { rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=5' },
];
const CLOCKS = ['00:00', '00:30', '02:30', '09:30', '23:30'];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long before the split the series begins, and how long after it the events are compared. */
const [BEFORE_DAYS, AFTER_DAYS] = [40, 45];

/** Where the clocks change in these zones, and days next to it. */
const DAYS = ['2024-03-10', '2025-04-25', '2026-10-04', '2029-09-09', '2030-03-31'];

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The instants of a series, by the sandbox's own expansion. */
function instants(repeat: Recurrence, when: NewEventTime, toMs: number): number[] {
  const zone = when.allDay ? 'utc' : when.zone;
  const start = when.allDay ? { date: when.startDate } : { instant: when.startMs, zone };
  const end = when.allDay ? { date: when.endDate } : { instant: when.endMs, zone };
  const window = { fromMs: Number.NEGATIVE_INFINITY, toMs };
  const all = [...occurrences({ start, end, recurrence: recurrenceOf(repeat, when) }, window, zone)];
  return all.map(one => ('date' in one.start ? Date.parse(one.start.date) : one.start.instant));
}

const timed =
  (clock: string, zone: string) =>
  (date: string): NewEventTime => {
    const startMs = DateTime.fromISO(`${date}T${clock}`, { zone }).toMillis();
    return { allDay: false, startMs, endMs: startMs + HOUR_MS, zone };
  };

const allDay = (date: string): NewEventTime => ({ allDay: true, startDate: date, endDate: addDays(date, 1) });

const dateOf = (ms: number, when: NewEventTime): string =>
  DateTime.fromMillis(ms, { zone: when.allDay ? 'utc' : when.zone }).toFormat('yyyy-MM-dd');

/** The days at which the two parts are not together what the whole is. */
function wrongSplits(repeat: Recurrence, timeOf: (date: string) => NewEventTime): string[] {
  return DAYS.filter(day => {
    const first = addDays(day, -BEFORE_DAYS);
    const when = timeOf(first);
    const toMs = Date.parse(day) + AFTER_DAYS * DAY_MS;
    const split = splitRepeat(repeat, first, { day, gone: [], canBegin: date => !isSkipped(timesOf(when), date) });
    const whole = instants(repeat, when, toMs);
    if (!split)
      return whole.some(ms => ms >= Date.parse(day) + 2 * DAY_MS && !isSkipped(timesOf(when), dateOf(ms, when)));
    const rest = timeOn(timesOf(when), split.from);
    const second = rest.allDay ? rest : { ...rest, zone: when.allDay ? '' : when.zone };
    const both = [...instants(split.before, when, toMs), ...instants(split.after, second, toMs)];
    return JSON.stringify(both) !== JSON.stringify(whole);
  });
}

describe('calendar: a repetition in two', () => {
  for (const [nth, zone] of ZONES.entries()) {
    it(`has the instants of the whole, in ${zone}`, () => {
      const wrong = RULES.flatMap((repeat, index) => {
        const clock = CLOCKS[(index + nth) % CLOCKS.length] ?? '';
        return wrongSplits(repeat, timed(clock, zone)).map(day => `${repeat.rule} ${clock} ${day}`);
      });
      expect(wrong).to.deep.equal([]);
    });
  }

  it('has the days of the whole, all day', () => {
    expect(RULES.flatMap(repeat => wrongSplits(repeat, allDay))).to.deep.equal([]);
  });

  it('leaves out events that were deleted one by one, and counts them as passed', () => {
    const repeat = { rule: 'FREQ=WEEKLY;COUNT=6', except: ['2024-02-14'] };
    expect(splitRepeat(repeat, '2024-01-31', { day: '2024-02-14', gone: ['2024-02-21', '2024-03-06'] })).to.deep.equal({
      from: '2024-02-28',
      before: { rule: 'FREQ=WEEKLY', until: '2024-02-27', except: ['2024-02-14'] },
      after: { rule: 'FREQ=WEEKLY;COUNT=2', except: ['2024-03-06'] },
      count: 1,
    });
  });

  it('is not split when it is over, or by a rule that is not understood', () => {
    expect(splitRepeat({ rule: 'FREQ=WEEKLY;COUNT=2' }, '2024-01-31', { day: '2024-02-08', gone: [] })).to.equal(
      undefined,
    );
    expect(splitRepeat({ rule: 'FREQ=HOURLY' }, '2024-01-31', { day: '2024-02-08', gone: [] })).to.equal(undefined);
    expect(
      splitRepeat({ rule: 'FREQ=DAILY', irregular: true }, '2024-01-31', { day: '2024-01-31', gone: [] }),
    ).to.equal(undefined);
  });
});
